//! What a valid value is: one type a rule. Whoever holds a [`Pan`] holds a PAN of the right form.
//!
//! None of these types shows its value in `Debug` or `Display`; ask for it by name ([`Pan::as_str`]).

mod date;
mod document;

use std::borrow::Cow;
use std::fmt;

use serde::{Serialize, Serializer};

pub use self::date::parse_day;
pub use self::document::{Base64, Document, Url};
use crate::code::Code;
use crate::json_text::JsonText;
use crate::spec::Rule;

/// The type that a row of the table names: a rule, and the values that it lets through.
pub trait Value<'a>: Sized {
    /// The rule, for programs.
    const RULE: Rule;

    /// The value that `text` stands for. `text` is as in the document: nothing is trimmed, and it is not blank.
    ///
    /// # Errors
    /// The code of the rule that it breaks.
    fn from_text(text: Cow<'a, str>) -> Result<Self, Wrong>;

    /// The value as it stands in a payload.
    fn to_text(&self) -> Cow<'_, str>;

    /// The same from text that still has its JSON escapes; `None` when it is blank.
    #[doc(hidden)]
    #[must_use]
    fn from_escaped(json: JsonText<'a>) -> Option<Result<Self, Wrong>> {
        from_text_or_blank(json.text())
    }

    /// What is probably not meant, although the value is valid.
    #[inline]
    fn warning(&self) -> Option<Code> {
        None
    }

    /// Whether the JSON text that it was read from is known to be ASCII. Asked of long values only.
    #[doc(hidden)]
    fn is_plain(&self) -> bool {
        false
    }

    /// The rule that a value breaks which was not read but made in Rust: a date of which the year has five digits.
    #[inline]
    fn broken(&self) -> Option<Wrong> {
        None
    }
}

/// Why a text is no value of its rule. It does not hold the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wrong {
    pub(crate) code: Code,
    pub(crate) suggestion: Option<&'static str>,
}

impl Wrong {
    pub(crate) const fn new(code: Code) -> Self {
        Self { code, suggestion: None }
    }

    /// What is wrong.
    #[must_use]
    pub const fn code(self) -> Code {
        self.code
    }

    /// The code of the list that was probably meant.
    #[must_use]
    pub const fn suggestion(self) -> Option<&'static str> {
        self.suggestion
    }
}

impl From<Code> for Wrong {
    fn from(code: Code) -> Self {
        Self::new(code)
    }
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code.meaning())
    }
}

impl std::error::Error for Wrong {}

/// The value that a text stands for; `None` when it is blank.
pub(crate) fn from_text_or_blank<'a, T: Value<'a>>(text: Cow<'a, str>) -> Option<Result<T, Wrong>> {
    (!is_blank(&text)).then(|| T::from_text(text))
}

/// Whether a text is empty or only white space (Unicode's `White_Space`).
#[inline]
pub(crate) fn is_blank(text: &str) -> bool {
    // Mostly the first byte tells.
    !text.as_bytes().first().is_some_and(u8::is_ascii_graphic) && is_white_space(text)
}

#[cold]
#[inline(never)]
fn is_white_space(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}

/// Whether a text is a PAN: `[A-Z]{5}[0-9]{4}[A-Z]`.
pub(crate) fn is_pan(text: &str) -> bool {
    matches!(
        text.as_bytes(),
        [b'A'..=b'Z', b'A'..=b'Z', b'A'..=b'Z', b'A'..=b'Z', b'A'..=b'Z', digits @ .., b'A'..=b'Z']
            if digits.len() == 4 && digits.iter().all(u8::is_ascii_digit)
    )
}

/// Whether a text is an Aadhaar number: 12 ASCII digits.
pub(crate) fn is_uid(text: &str) -> bool {
    text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit())
}

macro_rules! text_rules {
    ($($(#[$doc:meta])* $name:ident, $rule:ident, $holds:expr, $code:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash)]
        pub struct $name<'a>(Cow<'a, str>);

        impl<'a> $name<'a> {
            /// Checks the text. Nothing is trimmed.
            ///
            /// # Errors
            #[doc = concat!("`", stringify!($code), "`, or `Empty` when it is blank.")]
            pub fn new(text: impl Into<Cow<'a, str>>) -> Result<Self, Wrong> {
                let text = text.into();
                from_text_or_blank(text).unwrap_or(Err(Code::Empty.into()))
            }

            /// The text as it stands in the payload.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// The text itself, borrowed from the payload where it could be.
            #[must_use]
            pub fn into_text(self) -> Cow<'a, str> {
                self.0
            }
        }

        impl<'a> Value<'a> for $name<'a> {
            const RULE: Rule = Rule::$rule;

            #[inline]
            fn from_text(text: Cow<'a, str>) -> Result<Self, Wrong> {
                if $holds(&text) { Ok(Self(text)) } else { Err(Code::$code.into()) }
            }

            fn to_text(&self) -> Cow<'_, str> {
                Cow::Borrowed(&self.0)
            }
        }

        impl fmt::Debug for $name<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        }

        impl Serialize for $name<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }
    )+};
}

text_rules! {
    /// A text that is not blank. Spec: RULES.md section 2, `text`.
    Text, Text, |_: &str| true, Empty;

    /// A PAN: five capital letters, four digits, a capital letter. Spec: RULES.md section 2, `pan`.
    Pan, Pan, is_pan, PanFormat;

    /// An Aadhaar number: 12 ASCII digits. Spec: RULES.md section 2, `uid`.
    Uid, Uid, is_uid, UidFormat;
}
