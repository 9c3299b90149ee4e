//! The rules by name, as the table says them.

use std::fmt;

use super::codes::AllowedCode;
use crate::code::Code;

/// When a value is valid. `docs/rules.md` says it in full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rule {
    /// Any string with at least one character that is not white space.
    Text,
    /// Exactly one of these codes.
    OneOf(&'static [AllowedCode]),
    /// Five capital letters, four digits, a capital letter.
    Pan,
    /// Twelve digits.
    Uid,
    /// `DD-MON-YYYY`, and a day that exists.
    Date,
    /// An `http(s)` URL or Base64.
    Document,
    /// An array of objects that hold the sections.
    Sections,
    /// An object of any content.
    Object,
    /// Exactly one of these numbers, written as an integer.
    #[cfg(feature = "api")]
    OneNumberOf(&'static [AllowedCode]),
    /// ASCII letters and digits only, and so many of them.
    #[cfg(feature = "api")]
    Alphanumeric {
        /// The fewest.
        min: usize,
        /// The most.
        max: usize,
    },
    /// Any text that is not blank and can be one segment of the path of a URL: not `.` or `..`.
    #[cfg(feature = "api")]
    PathSegment,
}

impl Rule {
    /// The codes of a list of codes or numbers; empty for the other rules.
    #[must_use]
    pub const fn codes(self) -> &'static [AllowedCode] {
        match self {
            Self::OneOf(codes) => codes,
            #[cfg(feature = "api")]
            Self::OneNumberOf(numbers) => numbers,
            _ => &[],
        }
    }

    /// What the rule is called: `pan`, `enum`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::OneOf(_) => "enum",
            Self::Pan => "pan",
            Self::Uid => "uid",
            Self::Date => "date",
            Self::Document => "document",
            Self::Sections => "sections",
            Self::Object => "object",
            #[cfg(feature = "api")]
            Self::OneNumberOf(_) => "number",
            #[cfg(feature = "api")]
            Self::Alphanumeric { .. } => "alphanumeric",
            #[cfg(feature = "api")]
            Self::PathSegment => "path_segment",
        }
    }

    /// Whether a value is a string that the rule judges, not an array, an object or a number.
    #[must_use]
    pub const fn is_of_text(self) -> bool {
        !matches!(self, Self::Sections | Self::Object) && !self.is_of_number()
    }

    /// Whether a value is a number.
    #[cfg_attr(not(feature = "api"), allow(clippy::unused_self, reason = "only requests have numbers"))]
    pub(crate) const fn is_of_number(self) -> bool {
        #[cfg(feature = "api")]
        if matches!(self, Self::OneNumberOf(_)) {
            return true;
        }
        false
    }

    /// The fewest and the most characters, for a rule that counts them.
    #[must_use]
    pub const fn length(self) -> Option<(usize, usize)> {
        #[cfg(feature = "api")]
        if let Self::Alphanumeric { min, max } = self {
            return Some((min, max));
        }
        None
    }

    /// The codes of the errors that a value can have by this rule, then those of warnings.
    pub(crate) const fn error_codes(self) -> &'static [Code] {
        match self {
            Self::Text | Self::Sections | Self::Object => &[],
            Self::OneOf(_) => &[Code::NotAllowed],
            #[cfg(feature = "api")]
            Self::OneNumberOf(_) => &[Code::NotAllowed],
            #[cfg(feature = "api")]
            Self::Alphanumeric { .. } => &[Code::Length, Code::NotAlphanumeric],
            #[cfg(feature = "api")]
            Self::PathSegment => &[Code::PathSegment],
            Self::Pan => &[Code::PanFormat],
            Self::Uid => &[Code::UidFormat],
            Self::Date => &[Code::DateFormat, Code::DateInvalid],
            Self::Document => &[Code::DocumentUrl, Code::DocumentBase64],
        }
    }
}

/// As the field table writes it: `pan`, `enum 01 02`.
impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())?;
        if let Some((min, max)) = self.length() {
            write!(f, " {min} {max}")?;
        }
        self.codes().iter().try_for_each(|allowed| write!(f, " {}", allowed.code))
    }
}

/// A type that a row of the table names, and its rule.
pub(crate) trait Ruled {
    const RULE: Rule;
}

/// Stands in the table for an array of objects that hold the sections. Drafts and payloads have types of their own for it.
pub(crate) struct Sections<'a>(std::marker::PhantomData<&'a ()>);

impl Ruled for Sections<'_> {
    const RULE: Rule = Rule::Sections;
}
