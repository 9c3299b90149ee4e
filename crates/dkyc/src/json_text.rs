//! A JSON string as it stands in the text: quotes around it, escapes still in.

use std::borrow::Cow;
use std::fmt;

/// A JSON string whose grammar serde_json has accepted; surrogates are not paired yet.
#[derive(Clone, Copy)]
pub struct JsonText<'a> {
    quoted: &'a str,
}

/// A `\uD800` without its other half: the text is no JSON string.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoneSurrogate;

impl fmt::Display for LoneSurrogate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unpaired surrogate escape")
    }
}

impl<'a> JsonText<'a> {
    /// From a raw JSON value; `None` when it is no string.
    pub(crate) fn new(raw: &'a str) -> Option<Self> {
        raw.starts_with('"').then_some(Self { quoted: raw })
    }

    /// What stands between the quotes.
    pub(crate) fn inner(self) -> &'a str {
        self.quoted.get(1..self.quoted.len() - 1).unwrap_or_default()
    }

    /// Whether there is an escape in it.
    pub(crate) fn is_escaped(self) -> bool {
        has_backslash(self.inner().as_bytes())
    }

    /// The text without escapes, borrowed when there are none.
    ///
    /// # Errors
    /// [`LoneSurrogate`]: the one thing that can still be wrong.
    pub fn text(self) -> Result<Cow<'a, str>, LoneSurrogate> {
        if self.is_escaped() {
            serde_json::from_str(self.quoted).map(Cow::Owned).map_err(|_| LoneSurrogate)
        } else {
            Ok(Cow::Borrowed(self.inner()))
        }
    }
}

/// Looks at eight bytes at a time: most texts are too short for memchr to be worth the call.
fn has_backslash(text: &[u8]) -> bool {
    const LONG: usize = 64;
    if text.len() > LONG {
        return memchr::memchr(b'\\', text).is_some();
    }
    let Some(last) = text.last_chunk::<8>() else { return text.contains(&b'\\') };
    let (chunks, _) = text.as_chunks::<8>();
    chunks.iter().chain([last]).any(|&chunk| {
        let zero_where_backslash = u64::from_ne_bytes(chunk) ^ u64::from_ne_bytes([b'\\'; 8]);
        let low = u64::from_ne_bytes([0x01; 8]);
        let high = u64::from_ne_bytes([0x80; 8]);
        zero_where_backslash.wrapping_sub(low) & !zero_where_backslash & high != 0
    })
}
