//! Base64 by RFC 4648. Megabytes are common, so nothing here copies them before somebody asks for the bytes.

use std::borrow::Cow;
use std::fmt;
use std::hash::{Hash, Hasher};

use base64_simd::{STANDARD, STANDARD_NO_PAD};

/// Base64 by RFC 4648 section 4, checked, not yet decoded.
#[derive(Clone)]
pub struct Base64<'a> {
    /// As it stands in the JSON text, where every `/` may be written `\/`, as PHP does.
    json: Cow<'a, str>,
}

impl<'a> Base64<'a> {
    /// The text itself when it is not Base64.
    pub(super) fn new(text: Cow<'a, str>) -> Result<Self, Cow<'a, str>> {
        let is_valid = !text.is_empty() && STANDARD.check(text.as_bytes()).is_ok();
        if is_valid { Ok(Self { json: text }) } else { Err(text) }
    }

    /// From text in which each `/` may be written `\/`. Other escapes, which no program writes into Base64, are refused.
    pub(super) fn from_slash_escaped(json: &'a str) -> Option<Self> {
        let valid = !json.is_empty() && slash_escaped_length(json.as_bytes()) == Some(json.len());
        valid.then(|| Self::from_checked(json))
    }

    /// From text that one of the functions below has checked.
    pub(super) const fn from_checked(json: &'a str) -> Self {
        Self { json: Cow::Borrowed(json) }
    }

    /// The text, without JSON escapes.
    #[must_use]
    pub fn as_text(&self) -> Cow<'_, str> {
        if memchr::memchr(b'\\', self.json.as_bytes()).is_some() {
            Cow::Owned(self.json.replace('\\', ""))
        } else {
            Cow::Borrowed(&self.json)
        }
    }

    /// The bytes that it encodes.
    #[must_use]
    pub fn decode(&self) -> Vec<u8> {
        STANDARD.decode_to_vec(self.as_text().as_bytes()).unwrap_or_default()
    }

    /// How many bytes it encodes.
    #[cfg(feature = "house")]
    pub(crate) fn decoded_length(&self) -> usize {
        let json = self.json.as_bytes();
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
        for six in self.json.bytes().filter_map(six_bits).take(FIRST_BYTES / 3 * 4) {
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
        self.as_text() == other.as_text()
    }
}

impl Eq for Base64<'_> {}

impl Hash for Base64<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_text().hash(state);
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
/// Base64 has no control characters and no quotes, so to check it is to find its end: one pass over megabytes instead of two.
pub(crate) fn long_base64(json: &[u8]) -> Option<usize> {
    const LONG: usize = 4096;
    if memchr::memchr(b'"', json.get(..LONG)?).is_some() {
        return None;
    }
    let end = memchr::memchr2(b'"', b'\\', json)?;
    if json[end] == b'"' {
        STANDARD.check(&json[..end]).is_ok().then_some(end)
    } else {
        slash_escaped_length(json).filter(|&end| json.get(end) == Some(&b'"'))
    }
}

/// The length of the Base64 with escaped slashes that ends at the next quote, or at the end.
///
/// It is checked piece by piece in a small buffer: faster than to undo the escapes first, and without a copy of the whole.
fn slash_escaped_length(json: &[u8]) -> Option<usize> {
    let mut pieces = Pieces { buffer: [0; ROOM], filled: 0 };
    let mut from = 0;
    let mut end = json.len();
    for special in memchr::memchr2_iter(b'\\', b'"', json) {
        if json[special] == b'"' {
            end = special;
            break;
        }
        if json.get(special + 1) != Some(&b'/') || !pieces.put(json, from, special) {
            return None;
        }
        from = special + 1;
    }
    let is_base64 = pieces.put(json, from, end) && STANDARD.check(&pieces.buffer[..pieces.filled]).is_ok();
    is_base64.then_some(end)
}

/// How much Base64 is checked at a time; a multiple of four.
const ROOM: usize = 4096;
/// Between two slashes of random Base64 lie 63 characters on average, so most pieces are one copy of a fixed size.
const PIECE: usize = 128;

struct Pieces {
    buffer: [u8; ROOM],
    filled: usize,
}

impl Pieces {
    /// Adds `json[from..to]`. False when a full buffer is not Base64.
    fn put(&mut self, json: &[u8], mut from: usize, to: usize) -> bool {
        loop {
            let here = self.buffer.get_mut(self.filled..).and_then(<[u8]>::first_chunk_mut::<PIECE>);
            let next = json.get(from..).and_then(<[u8]>::first_chunk::<PIECE>);
            if let (Some(here), Some(next)) = (here, next)
                && to - from <= PIECE
            {
                *here = *next;
                self.filled += to - from;
                return true;
            }
            let length = (to - from).min(ROOM - self.filled);
            self.buffer[self.filled..self.filled + length].copy_from_slice(&json[from..from + length]);
            self.filled += length;
            from += length;
            if from == to {
                return true;
            }
            // Padding is allowed at the very end only, which is still to come.
            if STANDARD_NO_PAD.check(&self.buffer).is_err() {
                return false;
            }
            self.filled = 0;
        }
    }
}
