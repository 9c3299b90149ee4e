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
}

impl Rule {
    /// The codes of [`Rule::OneOf`]; empty for the other rules.
    #[must_use]
    pub const fn codes(self) -> &'static [AllowedCode] {
        match self {
            Self::OneOf(codes) => codes,
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
        }
    }

    /// Whether a value is a string that the rule judges, not an array or object.
    #[must_use]
    pub const fn is_of_text(self) -> bool {
        !matches!(self, Self::Sections | Self::Object)
    }

    /// The codes of the errors that a value can have by this rule, then those of warnings.
    pub(crate) const fn error_codes(self) -> &'static [Code] {
        match self {
            Self::Text | Self::Sections | Self::Object => &[],
            Self::OneOf(_) => &[Code::NotAllowed],
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
