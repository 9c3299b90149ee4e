//! Short texts: any text, a PAN, an Aadhaar number.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

use super::kind::{Rule, Ruled};
use super::value::{FieldValue, IntoOwned, Sealed, Violation, from_any_text};
use crate::reason::Reason;

/// Whether a text is a PAN: `[A-Z]{5}[0-9]{4}[A-Z]`.
fn is_pan(text: &str) -> bool {
    matches!(
        text.as_bytes(),
        [b'A'..=b'Z', b'A'..=b'Z', b'A'..=b'Z', b'A'..=b'Z', b'A'..=b'Z', digits @ .., b'A'..=b'Z']
            if digits.len() == 4 && digits.iter().all(u8::is_ascii_digit)
    )
}

/// Whether a text is an Aadhaar number: 12 ASCII digits.
fn is_uid(text: &str) -> bool {
    text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Why a text is not an Aadhaar number.
#[cold]
fn not_uid(text: &str) -> Reason {
    let is_mask = |byte: &u8| b"Xx*".contains(byte) || "•".as_bytes().contains(byte);
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit() || b" -".contains(&byte) || is_mask(&byte));
    let is_masked = text.as_bytes().iter().any(is_mask);
    if is_masked && is_number { Reason::UidMasked } else { Reason::UidFormat }
}

/// Texts that people and programs enter when they have nothing to say, in lower case.
const PLACEHOLDERS: &[&str] = &[
    "na",
    "n/a",
    "n.a.",
    "null",
    "none",
    "undefined",
    "[object object]",
    "not available",
    "not applicable",
    "tbd",
];

/// Whether a text is one of these words, in any case. Smaller than one comparison after the other.
#[inline(never)]
pub(crate) fn is_among(text: &[u8], words: &[&str]) -> bool {
    words.iter().any(|word| word.len() == text.len() && is_same(text, word.as_bytes()))
}

/// Whether two texts are the same, in any case. In WebAssembly, calls are smaller than what the compiler makes of each word.
#[cfg_attr(target_arch = "wasm32", inline(never))]
#[cfg_attr(not(target_arch = "wasm32"), inline)]
pub(crate) fn is_same(one: &[u8], other: &[u8]) -> bool {
    one.eq_ignore_ascii_case(other)
}

/// Whether a text is a placeholder, or only white space, punctuation and characters without width.
#[cfg_attr(target_arch = "wasm32", inline(never))]
fn is_placeholder(text: &str) -> bool {
    // Mostly the first byte tells.
    !matches!(
        text.as_bytes().first().map(u8::to_ascii_lowercase),
        Some(b'0'..=b'9' | b'a'..=b'm' | b'o'..=b's' | b'v'..=b'z')
    ) && is_placeholder_indeed(text)
}

#[inline(never)]
fn is_placeholder_indeed(text: &str) -> bool {
    let text = text.trim();
    let says_nothing = |c: char| {
        c.is_whitespace()
            || c.is_ascii_punctuation()
            || matches!(c, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
    };
    is_among(text.as_bytes(), PLACEHOLDERS) || text.chars().all(says_nothing)
}

macro_rules! text_rules {
    ($($(#[$doc:meta])* $name:ident, $holds:expr, $reason:expr, $says_nothing:expr;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash)]
        pub struct $name<'a>(Cow<'a, str>);

        impl<'a> $name<'a> {
            /// Checks the text. Nothing is trimmed.
            ///
            /// # Errors
            /// The rule that it breaks; `empty` when it is blank.
            pub fn new(text: impl Into<Cow<'a, str>>) -> Result<Self, Violation> {
                from_any_text(text.into())
            }

            /// The text as it stands in the payload.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// The text itself, borrowed from the payload where that was possible.
            #[must_use]
            pub fn into_text(self) -> Cow<'a, str> {
                self.0
            }

            /// The same, no longer borrowed.
            #[must_use]
            pub fn into_owned(self) -> $name<'static> {
                $name(Cow::Owned(self.0.into_owned()))
            }
        }

        impl Ruled for $name<'_> {
            const RULE: Rule = Rule::$name;
        }

        impl Sealed for $name<'_> {}

        impl<'a> FieldValue<'a> for $name<'a> {
            #[inline]
            fn from_text(text: Cow<'a, str>) -> Result<Self, Violation> {
                if $holds(&text) { Ok(Self(text)) } else { Err($reason(&text).into()) }
            }

            fn to_text(&self) -> Cow<'_, str> {
                Cow::Borrowed(&self.0)
            }

            #[inline]
            fn says_nothing(&self) -> bool {
                $says_nothing(&self.0)
            }
        }

        impl IntoOwned for $name<'_> {
            type Owned = $name<'static>;

            fn into_owned(self) -> $name<'static> {
                self.into_owned()
            }
        }

        impl FromStr for $name<'static> {
            type Err = Violation;

            fn from_str(text: &str) -> Result<Self, Violation> {
                Self::new(text.to_owned())
            }
        }

        impl<'a> TryFrom<&'a str> for $name<'a> {
            type Error = Violation;

            fn try_from(text: &'a str) -> Result<Self, Violation> {
                Self::new(text)
            }
        }

        impl AsRef<str> for $name<'_> {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        /// Shows the value.
        impl fmt::Display for $name<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        /// Never shows the value.
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
    /// A text that is not blank: `docs/rules.md#text`.
    Text, |_: &str| true, |_: &str| Reason::Blank, is_placeholder;

    /// A PAN: five capital letters, four digits, a capital letter. See `docs/rules.md#pan`.
    ///
    /// ```
    /// use dkyc::Pan;
    ///
    /// let pan: Pan = "ABCPE1234F".parse()?;
    /// assert_eq!((pan.as_str(), format!("{pan:?}").as_str()), ("ABCPE1234F", "Pan(..)"));
    /// assert_eq!(Pan::new("abcpe1234f").unwrap_err().code(), dkyc::Code::PanFormat);
    /// # Ok::<(), dkyc::Violation>(())
    /// ```
    Pan, is_pan, |_: &str| Reason::PanFormat, |_: &str| false;

    /// An Aadhaar number: 12 ASCII digits. See `docs/rules.md#aadhaar`.
    Uid, is_uid, not_uid, |_: &str| false;
}
