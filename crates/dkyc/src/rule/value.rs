//! The types that hold values by a rule, and why a text is not one.

use std::borrow::Cow;
use std::fmt;

#[cfg(feature = "house")]
use super::sent::Sent;
use crate::code::Code;
use crate::json::JsonText;
use crate::reason::Reason;

mod sealed {
    /// Keeps [`FieldValue`](super::FieldValue) to the types of this crate.
    pub trait Sealed {}
}

pub(crate) use self::sealed::Sealed;

/// The value of a field: [`Text`](crate::Text), [`Pan`](crate::Pan), [`Uid`](crate::Uid), [`Document`](crate::Document),
/// [`NaiveDate`](chrono::NaiveDate), or a list of codes.
///
/// The trait is sealed.
pub trait FieldValue<'a>: Sized + Sealed {
    /// The value that `text` stands for. Nothing is trimmed; `text` must not be blank.
    ///
    /// # Errors
    /// The rule that it breaks.
    fn from_text(text: Cow<'a, str>) -> Result<Self, Violation>;

    /// The value as it stands in a payload.
    fn to_text(&self) -> Cow<'_, str>;

    /// The same from text that still has its JSON escapes, of a document that can be judged without undoing them; `None` for any
    /// other value.
    #[doc(hidden)]
    #[must_use]
    fn from_escaped(_json: JsonText<'a>) -> Option<Self> {
        None
    }

    /// The same from text that is known to be Base64, and may have escaped slashes; `None` when the value is no document.
    #[doc(hidden)]
    #[must_use]
    fn from_base64(_json: &'a [u8]) -> Option<Self> {
        None
    }

    /// Whether the JSON text that it was read from is known to be ASCII. Asked of long values only.
    #[doc(hidden)]
    fn is_plain(&self) -> bool {
        false
    }

    /// Whether the value is a placeholder: `N/A`.
    #[doc(hidden)]
    #[inline]
    fn says_nothing(&self) -> bool {
        false
    }

    /// How it is sent; `None` when the value is no document.
    #[doc(hidden)]
    #[cfg(feature = "house")]
    fn sent(&self) -> Option<Sent<'_>> {
        None
    }

    /// The rule that a value made in Rust breaks: a date whose year has five digits.
    #[doc(hidden)]
    #[inline]
    fn violation(&self) -> Option<Violation> {
        None
    }
}

/// A value that no longer borrows from the text that it was read from.
pub(crate) trait IntoOwned {
    type Owned;
    fn into_owned(self) -> Self::Owned;
}

impl<T: IntoOwned> IntoOwned for Option<T> {
    type Owned = Option<T::Owned>;

    fn into_owned(self) -> Self::Owned {
        self.map(T::into_owned)
    }
}

/// Why a text breaks its rule. It does not hold the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Violation {
    pub(crate) reason: Reason,
    /// A second rule that it breaks: a text can be too short and hold a wrong character at once.
    #[cfg(feature = "api")]
    pub(crate) also: Option<Reason>,
    pub(crate) suggestion: Option<&'static str>,
}

impl Violation {
    pub(crate) const fn new(reason: Reason, suggestion: Option<&'static str>) -> Self {
        Self {
            reason,
            #[cfg(feature = "api")]
            also: None,
            suggestion,
        }
    }

    /// What is wrong.
    #[must_use]
    pub const fn code(self) -> Code {
        self.reason.code()
    }

    /// The code of the list that was probably meant.
    #[must_use]
    pub const fn suggestion(self) -> Option<&'static str> {
        self.suggestion
    }
}

impl From<Reason> for Violation {
    fn from(reason: Reason) -> Self {
        Self::new(reason, None)
    }
}

/// The code: `pan_format`.
impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code().as_str())
    }
}

impl std::error::Error for Violation {}

/// The value that a text stands for. A blank text is an error.
pub(crate) fn from_any_text<'a, T: FieldValue<'a>>(text: Cow<'a, str>) -> Result<T, Violation> {
    if is_blank(&text) { Err(Reason::Blank.into()) } else { T::from_text(text) }
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
