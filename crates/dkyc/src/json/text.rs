//! A JSON string as it stands in the text, with its escapes.

use std::borrow::Cow;
use std::str::Chars;

/// A JSON string.
#[derive(Clone, Copy)]
pub struct JsonText<'a> {
    inner: &'a str,
    escapes: Escapes,
}

/// Which escapes a string has.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Escapes {
    None,
    Some,
    /// Half of a surrogate pair is among them.
    Half,
}

impl<'a> JsonText<'a> {
    pub(super) const EMPTY: Self = Self { inner: "", escapes: Escapes::None };

    /// From the text between the quotes.
    pub(super) const fn new(inner: &'a str, escapes: Escapes) -> Self {
        Self { inner, escapes }
    }

    /// The text between the quotes, with its escapes.
    #[inline]
    pub(crate) const fn inner(self) -> &'a str {
        self.inner
    }

    /// Whether no UTF-8 text can hold it.
    pub(crate) fn is_half(self) -> bool {
        self.escapes == Escapes::Half
    }

    /// The text, if it has no escapes.
    #[inline]
    pub(crate) fn plain(self) -> Option<&'a str> {
        (self.escapes == Escapes::None).then_some(self.inner)
    }

    /// The text with its escapes undone; borrowed when there are none.
    pub(crate) fn text(self) -> Cow<'a, str> {
        match self.plain() {
            Some(text) => Cow::Borrowed(text),
            // The scanner accepts only JSON strings.
            None => Cow::Owned(unescaped(self.inner).unwrap_or_default()),
        }
    }
}

/// Undoes the escapes. serde_json could, but brings its code for numbers along, an eighth of the .wasm.
fn unescaped(mut text: &str) -> Option<String> {
    let mut plain = String::with_capacity(text.len());
    while let Some((before, escape)) = text.split_once('\\') {
        plain.push_str(before);
        let mut rest = escape.chars();
        plain.push(match rest.next()? {
            'b' => '\u{8}',
            'f' => '\u{C}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => code_point(&mut rest)?,
            itself => itself,
        });
        text = rest.as_str();
    }
    plain.push_str(text);
    Some(plain)
}

/// The character of the digits after `\u`, and of the second half of a surrogate pair, if they are its first half.
fn code_point(text: &mut Chars<'_>) -> Option<char> {
    let unit = code_unit(text)?;
    let units = match unit {
        0xD800..0xDC00 => {
            *text = text.as_str().strip_prefix("\\u")?.chars();
            [unit, code_unit(text)?]
        }
        _ => return char::from_u32(unit.into()),
    };
    char::decode_utf16(units).next()?.ok()
}

/// Four digits.
fn code_unit(text: &mut Chars<'_>) -> Option<u16> {
    let (digits, rest) = text.as_str().split_at_checked(4)?;
    *text = rest.chars();
    u16::from_str_radix(digits, 16).ok()
}
