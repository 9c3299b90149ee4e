//! What a row says of a field, for programs: path, rule, codes, description.

use std::fmt;

/// One code of a list, as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AllowedCode {
    /// The code as it stands in the payload.
    pub code: &'static str,
    /// What it means, where that is known.
    pub label: Option<&'static str>,
}

/// When a value is valid (RULES.md section 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
}

impl Rule {
    /// The codes of [`Rule::OneOf`], nothing for the other rules.
    #[must_use]
    pub const fn codes(self) -> &'static [AllowedCode] {
        match self {
            Self::OneOf(codes) => codes,
            _ => &[],
        }
    }
}

/// As the field table writes it: `pan`, `enum 01 02`.
impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text => f.write_str("text"),
            Self::Pan => f.write_str("pan"),
            Self::Uid => f.write_str("uid"),
            Self::Date => f.write_str("date"),
            Self::Document => f.write_str("document"),
            Self::OneOf(codes) => {
                f.write_str("enum")?;
                codes.iter().try_for_each(|allowed| write!(f, " {}", allowed.code))
            }
        }
    }
}

/// One row of the field table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldSpec {
    /// The section that the field stands in; empty for `user_id` and `phone_number`.
    pub section: &'static str,
    /// The key in the JSON object, as documented.
    pub key: &'static str,
    /// The documented field path: `BASIC_INFORMATION.pan`.
    pub path: &'static str,
    /// Whether the field must be there.
    pub mandatory: bool,
    /// When its value is valid.
    pub rule: Rule,
    /// The document's description. Empty without the feature `texts`.
    pub description: &'static str,
    /// An invented value that is valid. Empty without the feature `texts`.
    pub example: &'static str,
}

/// One section of the field table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SectionSpec {
    /// The key in the objects of `data`, as documented.
    pub name: &'static str,
    /// The fields, in the order of the document.
    pub fields: &'static [FieldSpec],
}

impl SectionSpec {
    /// The section with this name.
    ///
    /// # Errors
    /// [`UnknownName`] when no section is called so.
    pub fn find(name: &str) -> Result<&'static Self, UnknownName> {
        Self::index(name).map(|index| &super::SECTIONS[index])
    }

    /// Its place in the table.
    pub(crate) fn index(name: &str) -> Result<usize, UnknownName> {
        let names = || super::SECTIONS.iter().map(|section| section.name);
        names().position(|known| known == name).ok_or_else(|| UnknownName::new(name, names()))
    }
}

impl FieldSpec {
    /// The 74 fields of the nine sections, in the order of the document.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        super::SECTIONS.iter().flat_map(|section| section.fields)
    }

    /// The field with this path: one of the 74, `user_id` or `phone_number`.
    ///
    /// # Errors
    /// [`UnknownName`] when no field has this path.
    pub fn find(path: &str) -> Result<&'static Self, UnknownName> {
        let fields = || super::TOP_LEVEL.iter().chain(Self::all());
        fields()
            .find(|field| field.path == path)
            .ok_or_else(|| UnknownName::new(path, fields().map(|field| field.path)))
    }
}

/// A section, field path or code that is asked for and that the document does not have: a mistake in the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownName {
    suggestion: Option<&'static str>,
}

impl UnknownName {
    pub(crate) fn new(name: &str, known: impl Iterator<Item = &'static str>) -> Self {
        // A path is never meant for one of another depth.
        let depth = |path: &str| path.matches('.').count();
        let known = known.filter(|known| depth(known) == depth(name));
        Self { suggestion: crate::suggest::name(name, known) }
    }

    /// The documented name that was probably meant.
    #[must_use]
    pub const fn suggestion(&self) -> Option<&'static str> {
        self.suggestion
    }
}

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the document has no such name")?;
        self.suggestion.map_or(Ok(()), |name| write!(f, "; did you mean {name}?"))
    }
}

impl std::error::Error for UnknownName {}

/// What is for people, where people are.
pub(crate) const fn text(text: &'static str) -> &'static str {
    if cfg!(feature = "texts") { text } else { "" }
}

/// The table as data: [`SECTIONS`](super::SECTIONS).
macro_rules! section_specs {
    ($(
        $(#[$doc:meta])*
        $section:ident: $struct:ident = $name:literal {
            $($field:ident = $key:literal, $need:ident, $type:ty, $description:literal, $example:literal;)+
        }
    )+) => {
        /// The nine sections, in the order of the document.
        pub static SECTIONS: [SectionSpec; [$($name),+].len()] = {
            const fn rule<'a, T: $crate::rule::Value<'a>>() -> Rule {
                T::RULE
            }
            // The types of the rows borrow from a text, so that naming them takes a lifetime.
            #[allow(clippy::extra_unused_lifetimes, reason = "the rows name it")]
            const fn sections<'a>() -> [SectionSpec; [$($name),+].len()] {
                [$(SectionSpec {
                    name: $name,
                    fields: &[$(FieldSpec {
                        section: $name,
                        key: $key,
                        path: concat!($name, ".", $key),
                        mandatory: crate::spec::row::is_mandatory!($need),
                        rule: const { rule::<$type>() },
                        description: const { crate::spec::row::text($description) },
                        example: const { crate::spec::row::text($example) },
                    }),+],
                }),+]
            }
            sections()
        };
    };
}

macro_rules! is_mandatory {
    (mandatory) => {
        true
    };
    (optional) => {
        false
    };
}

pub(crate) use {is_mandatory, section_specs};
