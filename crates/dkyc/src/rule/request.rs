//! The texts of requests to other endpoints.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

use super::kind::{Rule, Ruled};
use super::value::{FieldValue, IntoOwned, Sealed, Violation, from_any_text};
use crate::reason::Reason;

/// A text of the request. `Debug` never shows it, and there is no `Display`: one of them is a password.
macro_rules! request_texts {
    ($($(#[$doc:meta])* $name:ident $([$min:ident, $max:ident])?, $rule:expr, $violation:expr;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash)]
        pub struct $name<'a $(, const $min: usize, const $max: usize)?>(Cow<'a, str>);

        impl<'a $(, const $min: usize, const $max: usize)?> $name<'a $(, $min, $max)?> {
            /// Checks the text. Nothing is trimmed.
            ///
            /// # Errors
            /// The rule that it breaks; `empty` when it is blank.
            pub fn new(text: impl Into<Cow<'a, str>>) -> Result<Self, Violation> {
                from_any_text(text.into())
            }

            /// The text as it stands in the request.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// The same, no longer borrowed.
            #[must_use]
            pub fn into_owned(self) -> $name<'static $(, $min, $max)?> {
                $name(Cow::Owned(self.0.into_owned()))
            }
        }

        impl$(<const $min: usize, const $max: usize>)? Ruled for $name<'_ $(, $min, $max)?> {
            const RULE: Rule = $rule;
        }

        impl$(<const $min: usize, const $max: usize>)? Sealed for $name<'_ $(, $min, $max)?> {}

        impl<'a $(, const $min: usize, const $max: usize)?> FieldValue<'a> for $name<'a $(, $min, $max)?> {
            fn from_text(text: Cow<'a, str>) -> Result<Self, Violation> {
                let violation: fn(&str) -> Option<Violation> = $violation;
                violation(&text).map_or(Ok(Self(text)), Err)
            }

            fn to_text(&self) -> Cow<'_, str> {
                Cow::Borrowed(&self.0)
            }
        }

        impl$(<const $min: usize, const $max: usize>)? IntoOwned for $name<'_ $(, $min, $max)?> {
            type Owned = $name<'static $(, $min, $max)?>;

            fn into_owned(self) -> Self::Owned {
                self.into_owned()
            }
        }

        impl$(<const $min: usize, const $max: usize>)? FromStr for $name<'static $(, $min, $max)?> {
            type Err = Violation;

            fn from_str(text: &str) -> Result<Self, Violation> {
                Self::new(text.to_owned())
            }
        }

        /// Never shows the value.
        impl$(<const $min: usize, const $max: usize>)? fmt::Debug for $name<'_ $(, $min, $max)?> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        }

        impl$(<const $min: usize, const $max: usize>)? Serialize for $name<'_ $(, $min, $max)?> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }
    )+};
}

request_texts! {
    /// `MIN` to `MAX` ASCII letters and digits: a username or a password.
    ///
    /// ```
    /// use dkyc::api::Alphanumeric;
    ///
    /// let username = Alphanumeric::<3, 20>::new("agent1001")?;
    /// assert_eq!(format!("{username:?}"), "Alphanumeric(..)");
    /// assert_eq!(Alphanumeric::<3, 20>::new("a!").unwrap_err().code(), dkyc::Code::Length);
    /// # Ok::<(), dkyc::Violation>(())
    /// ```
    Alphanumeric[MIN, MAX], Rule::Alphanumeric { min: MIN, max: MAX }, not_alphanumeric::<MIN, MAX>;

    /// The type of a link: any text that is not blank, such as `free`.
    LinkType, Rule::Text, |_| None;

    /// One segment of the path of a URL: any text that is not blank, but `.` and `..`.
    PathSegment, Rule::PathSegment, |text| matches!(text, "." | "..").then(|| Reason::PathSegment.into());
}

fn not_alphanumeric<const MIN: usize, const MAX: usize>(text: &str) -> Option<Violation> {
    let is_long_enough = (MIN..=MAX).contains(&text.chars().count());
    let is_alphanumeric = text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let also = (!is_alphanumeric).then_some(Reason::NotAlphanumeric);
    match (is_long_enough, also) {
        (false, also) => Some(Violation { also, ..Reason::Length.into() }),
        (true, Some(reason)) => Some(reason.into()),
        (true, None) => None,
    }
}
