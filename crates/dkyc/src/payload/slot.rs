//! What a payload has at one place.

use std::borrow::Cow;
use std::fmt;

use crate::reason::Reason;
use crate::rule::{FieldValue, Violation, is_blank};

/// What a payload has at a documented place.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Slot<T> {
    /// Nothing, or `null`.
    #[default]
    Absent,
    /// A string that is empty or only white space.
    Blank,
    /// A value of another JSON type than documented.
    OtherType,
    /// A string that breaks the field's rule.
    Wrong(Violation),
    /// A value that keeps the rule.
    Valid(T),
}

impl<T> Slot<T> {
    /// The value, if it keeps the rule.
    pub const fn get(&self) -> Option<&T> {
        match self {
            Self::Valid(value) => Some(value),
            _ => None,
        }
    }

    pub(crate) const fn get_mut(&mut self) -> Option<&mut T> {
        match self {
            Self::Valid(value) => Some(value),
            _ => None,
        }
    }

    /// Puts an empty value here, to be filled in.
    pub(crate) fn begin(&mut self) -> Option<&mut T>
    where
        T: Default,
    {
        *self = Self::Valid(T::default());
        match self {
            Self::Valid(value) => Some(value),
            _ => None,
        }
    }

    pub(super) fn take(self) -> Option<T> {
        match self {
            Self::Valid(value) => Some(value),
            _ => None,
        }
    }

    /// What is wrong, if anything. `other_type` says what was expected.
    #[inline]
    pub(super) fn wrong(&self, mandatory: bool, other_type: Reason) -> Option<Violation> {
        match self {
            Self::Absent if mandatory => Some(Reason::Missing.into()),
            Self::Blank if mandatory => Some(Reason::Blank.into()),
            Self::OtherType => Some(other_type.into()),
            Self::Wrong(violation) => Some(*violation),
            Self::Absent | Self::Blank | Self::Valid(_) => None,
        }
    }
}

impl<'a, T: FieldValue<'a>> From<Cow<'a, str>> for Slot<T> {
    #[allow(
        clippy::inline_always,
        reason = "returned through memory, values cost a small payload a tenth of its time"
    )]
    #[inline(always)]
    fn from(text: Cow<'a, str>) -> Self {
        if is_blank(&text) { Self::Blank } else { T::from_text(text).into() }
    }
}

impl<'a, T: FieldValue<'a>> From<&'a str> for Slot<T> {
    #[allow(clippy::inline_always, reason = "as above")]
    #[inline(always)]
    fn from(text: &'a str) -> Self {
        Cow::Borrowed(text).into()
    }
}

impl<'a, T: FieldValue<'a>> From<String> for Slot<T> {
    fn from(text: String) -> Self {
        Cow::<'a, str>::Owned(text).into()
    }
}

impl<'a, T: FieldValue<'a>> From<T> for Slot<T> {
    fn from(value: T) -> Self {
        value.violation().map_or(Self::Valid(value), Self::Wrong)
    }
}

/// `None` is absent.
impl<T, V> From<Option<V>> for Slot<T>
where
    Self: From<V>,
{
    fn from(value: Option<V>) -> Self {
        value.map_or(Self::Absent, Self::from)
    }
}

impl<T> From<Result<T, Violation>> for Slot<T> {
    #[inline]
    fn from(value: Result<T, Violation>) -> Self {
        match value {
            Ok(value) => Self::Valid(value),
            Err(violation) => Self::Wrong(violation),
        }
    }
}

/// Shows which of the five it is, and never the value.
impl<T> fmt::Debug for Slot<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Absent => "Absent",
            Self::Blank => "Blank",
            Self::OtherType => "OtherType",
            Self::Wrong(violation) => return write!(f, "Wrong({violation})"),
            Self::Valid(_) => "Valid(..)",
        })
    }
}
