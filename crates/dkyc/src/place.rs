//! The documented places of a payload, in the order of the document.

use std::iter;

use garde::error::Path;

use crate::spec::{FieldSpec, SECTIONS, SectionSpec, TOP_LEVEL, UnknownName, table};

/// A documented place. Sections and fields are counted as in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Place {
    Whole,
    UserId,
    PhoneNumber,
    Data,
    Extras,
    Section(u8),
    Field(u8, u8),
}

impl Place {
    #[allow(clippy::cast_possible_truncation, reason = "there are nine sections")]
    pub(crate) const fn section(section: usize) -> Self {
        Self::Section(section as u8)
    }

    #[allow(clippy::cast_possible_truncation, reason = "there are nine sections of at most fourteen fields")]
    pub(crate) const fn field(section: usize, field: usize) -> Self {
        Self::Field(section as u8, field as u8)
    }

    /// The place of the n-th key of the top level: user_id, phone_number, data, extras.
    pub(crate) const TOP_LEVEL: [(&'static str, Self); 4] = [
        (TOP_LEVEL_KEYS[0], Self::UserId),
        (TOP_LEVEL_KEYS[1], Self::PhoneNumber),
        (TOP_LEVEL_KEYS[2], Self::Data),
        (TOP_LEVEL_KEYS[3], Self::Extras),
    ];

    /// A field of the section that this is, or is in.
    pub(crate) fn nth_field(self, field: usize) -> Option<Self> {
        let (Self::Section(section) | Self::Field(section, _)) = self else { return None };
        let section = usize::from(section);
        SECTIONS.get(section)?.fields.get(field).map(|_| Self::field(section, field))
    }

    /// Every place but the whole, in the order of the document.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let sections = (0..SECTIONS.len()).map(Self::section).flat_map(|section| {
            iter::once(section).chain((0..).map_while(move |field| section.nth_field(field)))
        });
        Self::TOP_LEVEL.into_iter().map(|(_, place)| place).chain(sections)
    }

    /// The section's row of the table.
    pub(crate) fn section_spec(self) -> Option<&'static SectionSpec> {
        match self {
            Self::Section(section) | Self::Field(section, _) => SECTIONS.get(usize::from(section)),
            _ => None,
        }
    }

    /// The field's row of the table.
    pub(crate) fn field_spec(self) -> Option<&'static FieldSpec> {
        match self {
            Self::UserId => Some(&TOP_LEVEL[0]),
            Self::PhoneNumber => Some(&TOP_LEVEL[1]),
            Self::Field(_, field) => self.section_spec()?.fields.get(usize::from(field)),
            _ => None,
        }
    }

    /// The documented path; empty for the whole.
    pub(crate) fn path(self) -> &'static str {
        match self {
            Self::Whole => "",
            Self::Data => "data",
            Self::Extras => "extras",
            Self::Section(_) => self.section_spec().map_or("", |section| section.name),
            Self::UserId | Self::PhoneNumber | Self::Field(..) => {
                self.field_spec().map_or("", |field| field.path)
            }
        }
    }

    /// The key under which it stands.
    pub(crate) fn key(self) -> &'static str {
        self.field_spec().map_or_else(|| self.path(), |field| field.key)
    }

    /// The field with this path.
    pub(crate) fn find(path: &str) -> Result<Self, UnknownName> {
        let mut fields = Self::all().filter(|place| place.field_spec().is_some());
        fields.find(|place| place.path() == path).ok_or_else(|| {
            UnknownName::new(path, TOP_LEVEL.iter().chain(FieldSpec::all()).map(|field| field.path))
        })
    }

    /// What garde calls it in a payload that stands at `parent`.
    pub(crate) fn below(self, parent: &Path) -> Path {
        match self {
            Self::Field(section, _) => parent.join(Self::Section(section).key()).join(self.key()),
            _ => parent.join(self.key()),
        }
    }

    /// Where it comes in a report.
    pub(crate) fn rank(self) -> u16 {
        match self {
            Self::Whole => 0,
            Self::UserId => 1,
            Self::PhoneNumber => 2,
            Self::Data => 3,
            Self::Extras => 5,
            Self::Section(section) => 0x100 * (u16::from(section) + 1),
            Self::Field(section, field) => 0x100 * (u16::from(section) + 1) + 1 + u16::from(field),
        }
    }
}

macro_rules! named_places {
    ($(
        $(#[$doc:meta])*
        $section:ident: $struct:ident = $name:literal {
            $($field:ident = $key:literal, $need:ident, $type:ty, $description:literal, $example:literal;)+
        }
    )+) => {
        /// The fields by their Rust names: `named::basic_information::pan`.
        #[allow(dead_code, non_camel_case_types, non_upper_case_globals, reason = "named as in the structs")]
        pub(crate) mod named {
            enum SectionIndex { $($section),+ }

            $(pub(crate) mod $section {
                use crate::place::Place;

                enum Index { $($field),+ }

                $(pub(crate) const $field: Place =
                    Place::field(super::SectionIndex::$section as usize, Index::$field as usize);)+
            })+
        }
    };
}

table!(named_places);

const TOP_LEVEL_KEYS: [&str; 4] = ["user_id", "phone_number", "data", "extras"];
