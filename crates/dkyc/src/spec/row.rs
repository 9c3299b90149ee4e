//! What the table says of an object and of a member, as data.

use crate::rule::Rule;

/// One member of an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FieldSpec {
    /// The section that holds the field; empty for the members of the payload itself.
    pub section: &'static str,
    /// The documented key in the JSON object.
    pub key: &'static str,
    /// The documented path: `BASIC_INFORMATION.pan`.
    pub path: &'static str,
    /// Whether the member must be there.
    pub mandatory: bool,
    /// When its value is valid.
    pub rule: Rule,
    /// What a person calls it: `Aadhaar number`.
    pub label: &'static str,
    /// The specification's description. Empty without the feature `texts`.
    pub description: &'static str,
    /// An invented, valid value. Empty without the feature `texts`, and for arrays and objects.
    pub example: &'static str,
}

/// One object: the payload itself, or a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ObjectSpec {
    /// The documented key of a section; empty for the payload.
    pub name: &'static str,
    /// What a person calls it: `FATCA declaration`. Empty without the feature `texts`.
    pub title: &'static str,
    /// The members, in the order of the specification.
    pub fields: &'static [FieldSpec],
}

/// What only people read, for builds in which people ask.
pub(super) const fn text(text: &'static str) -> &'static str {
    if cfg!(feature = "texts") { text } else { "" }
}

/// The path of a member of an object, from `NAME.key`: members of the payload itself have no prefix.
pub(super) const fn path(object: &'static str, path: &'static str) -> &'static str {
    if object.is_empty() { last_part(path) } else { path }
}

/// What follows the dot, if there is one. It shares the memory of the path.
pub(super) const fn last_part(path: &'static str) -> &'static str {
    let mut at = path.len();
    while at > 0 && path.as_bytes()[at - 1] != b'.' {
        at -= 1;
    }
    path.split_at(at).1
}

/// The table as data.
macro_rules! objects {
    (payload { $($payload:tt)+ } sections { $($section:tt)+ }) => {
        /// The payload and its sections, in the order of the specification.
        pub static OBJECTS: &[ObjectSpec] = {
            // The types of the rows borrow from a text, so naming them takes a lifetime.
            #[allow(clippy::extra_unused_lifetimes, reason = "the rows name it")]
            const fn objects<'a>() -> &'static [ObjectSpec] {
                objects!(@specs [] $($payload)+ $($section)+)
            }
            objects()
        };

        /// The sections, in the order of the specification.
        pub static SECTIONS: &[ObjectSpec] = OBJECTS.split_at(1).1;

        objects!(@names $($payload)+ $($section)+);
    };
    (requests { $($request:tt)+ }) => {
        /// The requests to the other endpoints, in the order of the specification.
        pub static REQUESTS: &[ObjectSpec] = {
            #[allow(clippy::extra_unused_lifetimes, reason = "as above")]
            const fn requests<'a>() -> &'static [ObjectSpec] {
                objects!(@specs [] $($request)+)
            }
            requests()
        };

        objects!(@names $($request)+);
    };
    (@specs [$($done:tt)*]) => { const { &[$($done)*] } };
    (@specs [$($done:tt)*]
        $(#[$doc:meta])*
        $object:ident: $struct:ident = $name:literal, $title:literal {
            $($field:ident = $key:literal, $need:ident, $type:ty, $label:literal, $description:literal, $example:literal;)+
        }
        $($rest:tt)*
    ) => {
        objects!(@specs [$($done)*
            ObjectSpec {
                name: $name,
                title: row::text($title),
                fields: &[$(FieldSpec {
                    section: $name,
                    key: row::last_part(row::path($name, concat!($name, ".", $key))),
                    path: row::path($name, concat!($name, ".", $key)),
                    mandatory: is_mandatory!($need),
                    rule: <$type as Ruled>::RULE,
                    label: $label,
                    description: row::text($description),
                    example: row::text($example),
                }),+],
            },
        ] $($rest)*)
    };
    (@names $(
        $(#[$doc:meta])*
        $object:ident: $struct:ident = $name:literal, $title:literal {
            $($field:ident = $key:literal, $need:ident, $type:ty, $label:literal, $description:literal, $example:literal;)+
        }
    )+) => {
        /// The places by their Rust names: `named::basic_information::pan`. Each object has its index as `INDEX`.
        #[allow(dead_code, non_camel_case_types, non_upper_case_globals, reason = "named as in the structs")]
        pub(crate) mod named {
            enum Objects { $($object),+ }

            $(pub(crate) mod $object {
                use crate::place::Place;

                pub(crate) enum Member { $($field),+ }

                pub(crate) const INDEX: usize = super::super::FIRST + super::Objects::$object as usize;
                $(pub(crate) const $field: Place = Place::member(INDEX, Member::$field as usize);)+
            })+
        }
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

pub(crate) use {is_mandatory, objects};
