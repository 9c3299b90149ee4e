//! Base64 by RFC 4648. Megabytes are common, so nothing here copies them before somebody asks for the bytes.

use std::borrow::Cow;
use std::fmt;
use std::hash::{Hash, Hasher};

use base64_simd::{STANDARD, STANDARD_NO_PAD};

use crate::json::{plain_bytes, special_bytes, valid_text};

/// Base64 by RFC 4648 section 4, checked, not yet decoded.
#[derive(Clone)]
pub struct Base64<'a> {
    /// As it stands in the JSON text, where every `/` may be written `\/`, as PHP does.
    json: Cow<'a, [u8]>,
}

impl<'a> Base64<'a> {
    /// The text itself when it is not Base64.
    pub(super) fn new(text: Cow<'a, str>) -> Result<Self, Cow<'a, str>> {
        let is_valid = !text.is_empty() && STANDARD.check(text.as_bytes()).is_ok();
        if !is_valid {
            return Err(text);
        }
        let json = match text {
            Cow::Borrowed(text) => Cow::Borrowed(text.as_bytes()),
            Cow::Owned(text) => Cow::Owned(text.into_bytes()),
        };
        Ok(Self { json })
    }

    /// From text in which each `/` may be written `\/`. Other escapes, which no program writes into Base64, are refused.
    pub(super) fn from_slash_escaped(json: &'a str) -> Option<Self> {
        let valid = !json.is_empty() && slash_escaped_length(json.as_bytes()) == Some(json.len());
        valid.then(|| Self::from_checked(json.as_bytes()))
    }

    /// From text that one of the functions below has checked.
    pub(super) const fn from_checked(json: &'a [u8]) -> Self {
        Self { json: Cow::Borrowed(json) }
    }

    /// The text, without JSON escapes.
    #[must_use]
    pub fn as_text(&self) -> Cow<'_, str> {
        match self.characters() {
            Cow::Borrowed(text) => Cow::Borrowed(valid_text(text)),
            Cow::Owned(text) => Cow::Owned(String::from_utf8(text).unwrap_or_default()),
        }
    }

    /// The text in bytes.
    fn characters(&self) -> Cow<'_, [u8]> {
        if memchr::memchr(b'\\', &self.json).is_some() {
            Cow::Owned(self.json.iter().copied().filter(|byte| *byte != b'\\').collect())
        } else {
            Cow::Borrowed(&self.json)
        }
    }

    /// The bytes that it encodes.
    #[must_use]
    pub fn decode(&self) -> Vec<u8> {
        STANDARD.decode_to_vec(self.characters()).unwrap_or_default()
    }

    /// How many bytes it encodes.
    #[cfg(feature = "house")]
    pub(crate) fn decoded_length(&self) -> usize {
        let json = &self.json;
        let escapes = memchr::memchr_iter(b'\\', json).count();
        let padding = json.iter().rev().take_while(|byte| **byte == b'=').count();
        (json.len() - escapes) / 4 * 3 - padding
    }

    /// The same, no longer borrowed.
    #[must_use]
    pub fn into_owned(self) -> Base64<'static> {
        Base64 { json: Cow::Owned(self.json.into_owned()) }
    }

    /// The first [`FIRST_BYTES`] bytes that it encodes, or all if there are fewer.
    pub(crate) fn first_bytes(&self) -> FirstBytes {
        let mut first = FirstBytes { bytes: [0; FIRST_BYTES], length: 0 };
        let (mut bits, mut count) = (0, 0);
        for six in self.json.iter().copied().filter_map(six_bits).take(FIRST_BYTES / 3 * 4) {
            (bits, count) = (bits << 6 | six, count + 6);
            if count >= 8 {
                count -= 8;
                [first.bytes[first.length], ..] = (bits >> count).to_le_bytes();
                first.length += 1;
            }
        }
        first
    }
}

/// What a character of Base64 stands for; nothing for padding, and for the backslash of an escaped slash.
fn six_bits(character: u8) -> Option<u32> {
    let bits = match character {
        b'A'..=b'Z' => character - b'A',
        b'a'..=b'z' => character - b'a' + 26,
        b'0'..=b'9' => character - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    };
    Some(bits.into())
}

/// How many bytes tell the kind of a file; a multiple of three.
const FIRST_BYTES: usize = 48;

/// The first bytes of a document.
pub(crate) struct FirstBytes {
    bytes: [u8; FIRST_BYTES],
    length: usize,
}

impl FirstBytes {
    pub(crate) fn as_slice(&self) -> &[u8] {
        &self.bytes[..self.length]
    }
}

/// The same bytes are equal, however the JSON text writes their slashes.
impl PartialEq for Base64<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.characters() == other.characters()
    }
}

impl Eq for Base64<'_> {}

impl Hash for Base64<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.characters().hash(state);
    }
}

/// Never shows the bytes.
impl fmt::Debug for Base64<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Base64(..)")
    }
}

/// The length of the Base64 that ends at the next quote, when it is long; its slashes may be escaped.
///
/// Base64 has neither quotes nor backslashes, so a piece that is Base64 need not be searched for the end: one pass over megabytes
/// instead of two.
pub(crate) fn long_base64(json: &[u8]) -> Option<usize> {
    const LONG: usize = 4096;
    /// How much is checked at a time; a multiple of four.
    const PIECE: usize = 0x4000;
    if memchr::memchr(b'"', json.get(..LONG)?).is_some() {
        return None;
    }
    let is_not_base64 = |piece: &[u8]| STANDARD_NO_PAD.check(piece).is_err();
    let (start, last) =
        (0..).step_by(PIECE).zip(json.chunks(PIECE)).find(|(_, piece)| is_not_base64(piece))?;
    let end = plain_bytes(last);
    match last.get(end)? {
        b'"' => STANDARD.check(&last[..end]).is_ok().then_some(start + end),
        _ => slash_escaped_length(json).filter(|&end| json.get(end) == Some(&b'"')),
    }
}

/// The length of the Base64 with escaped slashes that ends at the next quote, or at the end.
///
/// It is copied into a small buffer without its escapes, and checked there: faster than to undo the escapes first, and without a
/// copy of the whole. Each copy is of a whole block, of which the part up to the next escape counts: a fixed size is faster.
fn slash_escaped_length(json: &[u8]) -> Option<usize> {
    /// How much is checked at a time; a multiple of four.
    const ROOM: usize = 0x1000;
    let mut buffer = [0; ROOM + 2 * BLOCK];
    let mut filled = 0;
    let (mut start, mut from) = (0, 0);
    loop {
        let mut special = special_of(&block_at(json, start));
        while special != 0 {
            let at = start + special.trailing_zeros() as usize;
            special &= special - 1;
            *buffer.get_mut(filled..)?.first_chunk_mut()? = block_at(json, from);
            filled += at - from;
            match json.get(at..) {
                Some([b'\\', b'/', ..]) => from = at + 1,
                None | Some([] | [b'"', ..]) => {
                    return STANDARD.check(&buffer[..filled]).ok().map(|()| at);
                }
                _ => return None,
            }
        }
        start += BLOCK;
        *buffer.get_mut(filled..)?.first_chunk_mut()? = block_at(json, from);
        filled += start - from;
        from = start;
        if filled >= ROOM {
            // Padding is allowed at the very end only, which is still to come.
            STANDARD_NO_PAD.check(&buffer[..ROOM]).ok()?;
            buffer.copy_within(ROOM.., 0);
            filled -= ROOM;
        }
    }
}

/// How many bytes are looked at at once.
const BLOCK: usize = 64;

/// The bytes from here on, with quotes behind the last.
fn block_at(json: &[u8], at: usize) -> [u8; BLOCK] {
    let rest = json.get(at..).unwrap_or_default();
    rest.first_chunk().copied().unwrap_or_else(|| {
        let mut last = [b'"'; BLOCK];
        last[..rest.len()].copy_from_slice(rest);
        last
    })
}

/// A bit for each byte that no Base64 has and that may end it.
fn special_of(block: &[u8; BLOCK]) -> u64 {
    let (chunks, _) = block.as_chunks();
    chunks.iter().rev().fold(0, |special, chunk| special << 16 | u64::from(special_bytes(*chunk)))
}
