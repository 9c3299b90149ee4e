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

    /// What stands between the quotes when there is an escape in it.
    pub(crate) fn escaped(self) -> Option<&'a str> {
        let inner = self.inner();
        // For a short text the loop of the standard library beats the call.
        let has_escape = if inner.len() < 64 {
            inner.as_bytes().contains(&b'\\')
        } else {
            memchr::memchr(b'\\', inner.as_bytes()).is_some()
        };
        has_escape.then_some(inner)
    }

    /// The text without escapes, borrowed when there are none.
    ///
    /// # Errors
    /// [`LoneSurrogate`]: the one thing that can still be wrong.
    pub fn text(self) -> Result<Cow<'a, str>, LoneSurrogate> {
        match self.escaped() {
            None => Ok(Cow::Borrowed(self.inner())),
            Some(_) => serde_json::from_str(self.quoted).map(Cow::Owned).map_err(|_| LoneSurrogate),
        }
    }
}
