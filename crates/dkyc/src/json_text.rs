//! A JSON string as it stands in the text: quotes around it, escapes still in.

use std::borrow::Cow;

/// A JSON string.
#[derive(Clone, Copy)]
pub struct JsonText<'a> {
    quoted: &'a str,
    is_escaped: bool,
}

impl<'a> JsonText<'a> {
    pub(crate) const fn new(quoted: &'a str, is_escaped: bool) -> Self {
        Self { quoted, is_escaped }
    }

    /// What stands between the quotes.
    #[inline]
    pub(crate) fn inner(self) -> &'a str {
        self.quoted.get(1..self.quoted.len() - 1).unwrap_or_default()
    }

    /// The text, when there is no escape in it.
    #[inline]
    pub(crate) fn plain(self) -> Option<&'a str> {
        (!self.is_escaped).then(|| self.inner())
    }

    /// The text without escapes, borrowed when there are none.
    pub(crate) fn text(self) -> Cow<'a, str> {
        match self.plain() {
            Some(text) => Cow::Borrowed(text),
            // What the scanner lets through is a JSON string.
            None => Cow::Owned(serde_json::from_str(self.quoted).unwrap_or_default()),
        }
    }
}
