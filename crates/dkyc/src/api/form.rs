//! The forms in which servers send documented values, and what they are read as.

use std::borrow::Cow;
use std::fmt;

use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use super::members::{Name, Raw, Read, read, tidy};
use super::number;

/// JSON text of an object or array of any content.
#[derive(Clone, PartialEq, Eq)]
pub struct AnyJson<'a>(Cow<'a, str>);

impl<'a> AnyJson<'a> {
    /// The JSON text, as it was sent.
    #[must_use]
    pub fn as_json(&self) -> &str {
        &self.0
    }

    /// The same, no longer borrowed.
    #[must_use]
    pub fn into_owned(self) -> AnyJson<'static> {
        AnyJson(Cow::Owned(self.0.into_owned()))
    }

    fn begins_with(json: Cow<'a, str>, brackets: &[u8]) -> Option<Self> {
        json.as_bytes().first().is_some_and(|byte| brackets.contains(byte)).then_some(Self(json))
    }

    /// From the text of a string, which need not be JSON.
    fn from_text(text: Cow<'a, str>, brackets: &[u8]) -> Option<Self> {
        let json = without_mark(text);
        let json = match json {
            Cow::Borrowed(json) => Cow::Borrowed(json.trim_matches(WHITE_SPACE)),
            Cow::Owned(json) => Cow::Owned(json.trim_matches(WHITE_SPACE).to_owned()),
        };
        match read(json.as_bytes(), &[]) {
            Read::Object(_) | Read::NotObject => Self::begins_with(json, brackets),
            Read::Nothing | Read::NotJson => None,
        }
    }
}

/// Never shows the content.
impl fmt::Debug for AnyJson<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AnyJson(..)")
    }
}

/// The JSON itself, in one line; of equal keys the last.
impl Serialize for AnyJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        RawValue::from_string(tidy(&self.0)).map_err(serde::ser::Error::custom)?.serialize(serializer)
    }
}

/// `feedback`: a text, or the JSON that was in it.
#[derive(Clone, PartialEq, Eq)]
pub enum Feedback<'a> {
    /// A text that is not the JSON of an object or array.
    Text(Cow<'a, str>),
    /// An object or array.
    Json(AnyJson<'a>),
}

impl Feedback<'_> {
    /// The same, no longer borrowed.
    #[must_use]
    pub fn into_owned(self) -> Feedback<'static> {
        match self {
            Self::Text(text) => Feedback::Text(Cow::Owned(text.into_owned())),
            Self::Json(json) => Feedback::Json(json.into_owned()),
        }
    }
}

/// Never shows the content.
impl fmt::Debug for Feedback<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Feedback(..)")
    }
}

impl Serialize for Feedback<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Json(json) => json.serialize(serializer),
        }
    }
}

/// The white space of JSON.
const WHITE_SPACE: [char; 4] = [' ', '\t', '\n', '\r'];

/// Text without a byte order mark in front.
fn without_mark(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.strip_prefix('\u{FEFF}').unwrap_or(text)),
        Cow::Owned(text) => text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text).into(),
    }
}

/// As which type a member is documented.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Form {
    /// A string, or a number as its JSON text.
    Text,
    /// A number without a fraction, or a string of digits.
    Integer,
    /// The same, or a boolean.
    Acknowledgement,
    /// A boolean, its name in any case, or 1 and 0.
    Boolean,
    /// An object, or a string that holds one.
    Object,
    /// An array, or a string that holds one.
    Array,
    /// A string; an object or array, or a string that holds one.
    Feedback,
}

// Each reads a value that is there. `None`: it is odd.

pub(super) fn text<'a>(raw: &Raw<'a>) -> Option<Cow<'a, str>> {
    match raw {
        Raw::Text(text) => Some(text.text()),
        Raw::Json(json) if is_number(json) => Some(Cow::Borrowed(json)),
        _ => None,
    }
}

pub(super) fn integer(raw: &Raw<'_>) -> Option<i64> {
    match raw {
        Raw::Text(text) => {
            let text = text.text();
            let digits = text.strip_prefix('-').unwrap_or(&text);
            let is_integer = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
            if is_integer { number::integer(&text) } else { None }
        }
        Raw::Json(json) if is_number(json) => number::integer(json),
        _ => None,
    }
}

pub(super) fn acknowledgement(raw: &Raw<'_>) -> Option<i64> {
    match raw {
        Raw::Json("true") => Some(1),
        Raw::Json("false") => Some(0),
        raw => integer(raw),
    }
}

pub(super) fn boolean(raw: &Raw<'_>) -> Option<bool> {
    match raw {
        Raw::Json("true") => Some(true),
        Raw::Json("false") => Some(false),
        Raw::Json(json) if is_number(json) => match number::integer(json)? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        },
        Raw::Text(text) => match &*text.text() {
            "1" => Some(true),
            "0" => Some(false),
            text if text.eq_ignore_ascii_case("true") => Some(true),
            text if text.eq_ignore_ascii_case("false") => Some(false),
            _ => None,
        },
        _ => None,
    }
}

pub(super) fn object<'a>(raw: &Raw<'a>) -> Option<AnyJson<'a>> {
    any_json(raw, b"{")
}

pub(super) fn array<'a>(raw: &Raw<'a>) -> Option<AnyJson<'a>> {
    any_json(raw, b"[")
}

fn any_json<'a>(raw: &Raw<'a>, brackets: &[u8]) -> Option<AnyJson<'a>> {
    match raw {
        Raw::Absent => None,
        Raw::Text(text) => AnyJson::from_text(text.text(), brackets),
        Raw::Json(json) | Raw::Object(json, _) => AnyJson::begins_with(Cow::Borrowed(json), brackets),
    }
}

pub(super) fn feedback<'a>(raw: &Raw<'a>) -> Option<Feedback<'a>> {
    match raw {
        Raw::Text(text) => {
            let text = text.text();
            Some(match AnyJson::from_text(text.clone(), b"{[") {
                Some(json) => Feedback::Json(json),
                None => Feedback::Text(text),
            })
        }
        raw => any_json(raw, b"{[").map(Feedback::Json),
    }
}

/// An object with documented members, or a string that holds one: hands the values of the members to `make`, and whatever that
/// makes of text of its own to `own`.
pub(super) fn nested<'a, T>(
    raw: Raw<'a>,
    names: &[Name],
    make: impl FnOnce(Vec<Raw<'a>>) -> T,
    own: impl FnOnce(&str) -> Option<T>,
) -> Option<T> {
    match raw {
        Raw::Object(_, members) => Some(make(members)),
        Raw::Text(text) => match without_mark(text.text()) {
            Cow::Borrowed(json) => match read(json.as_bytes(), names) {
                Read::Object(members) => Some(make(members)),
                _ => None,
            },
            Cow::Owned(json) => own(&json),
        },
        _ => None,
    }
}

fn is_number(json: &str) -> bool {
    json.as_bytes().first().is_some_and(|byte| matches!(byte, b'-' | b'0'..=b'9'))
}
