//! A payload that is valid: what [`parse`](crate::parse) returns, and what is sent.
//!
//! Mandatory fields are plain values, optional ones are `Option`s. Serialised, it is the JSON text that the API takes. To
//! build one and be told everything that is wrong at once, fill in a [`draft`](crate::draft).

use std::fmt;

use chrono::NaiveDate;
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};

use crate::rule::{Document, Extras, FieldValue, IntoOwned, Pan, Text, Uid};
#[allow(clippy::wildcard_imports, reason = "the types that the table names")]
use crate::spec::code_list::*;
use crate::spec::table;

macro_rules! payloads {
    (payload { $($payload:tt)+ } sections { $($section:tt)+ }) => {
        payloads!(@objects $($payload)+ $($section)+);
        payloads!(@sections $($section)+);
    };
    (requests { $($request:tt)+ }) => {
        payloads!(@objects $($request)+);
    };
    (@objects $(
        $(#[$doc:meta])*
        $object:ident: $struct:ident = $name:literal, $title:literal {
            $($field:ident = $key:literal, $need:ident, $type:ty, $label:literal, $description:literal, $example:literal;)+
        }
    )+) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq)]
        pub struct $struct<'a> {
            $(#[doc = concat!("`", $key, "`: ", $description, ".")]
            pub $field: payloads!(@$need $type),)+
        }

        impl $struct<'_> {
            /// The same, no longer borrowed from the text that it was read from.
            #[must_use]
            pub fn into_owned(self) -> $struct<'static> {
                $struct { $($field: IntoOwned::into_owned(self.$field),)+ }
            }
        }

        impl Serialize for $struct<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut members = serializer.serialize_map(None)?;
                $(self.$field.write($key, &mut members)?;)+
                members.end()
            }
        }

        /// Never shows a value.
        impl fmt::Debug for $struct<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($struct)).finish_non_exhaustive()
            }
        }
    )+};
    (@sections $(
        $(#[$doc:meta])*
        $object:ident: $struct:ident = $name:literal, $title:literal { $($rows:tt)+ }
    )+) => {
        /// The sections. Serialised, they are one object: `{"BASIC_INFORMATION": {…}, …}`.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
        pub struct Sections<'a> {
            $(#[doc = concat!("`", $name, "`.")]
            #[serde(rename = $name)]
            pub $object: $struct<'a>,)+
        }

        impl IntoOwned for Sections<'_> {
            type Owned = Sections<'static>;

            fn into_owned(self) -> Sections<'static> {
                Sections { $($object: self.$object.into_owned(),)+ }
            }
        }

        /// The sections as the API takes them: an array, one object for each section.
        struct Data<'p, 'a>(&'p Sections<'a>);

        impl Serialize for Data<'_, '_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut data = serializer.serialize_seq(None)?;
                $(data.serialize_element(&One($name, &self.0.$object))?;)+
                data.end()
            }
        }
    };
    (@mandatory $type:ty) => { $type };
    (@optional $type:ty) => { Option<$type> };
}

#[cfg(feature = "api")]
pub(super) use payloads;

table!(payloads);

/// A section under its name.
struct One<'s, S>(&'static str, &'s S);

impl<S: Serialize> Serialize for One<'_, S> {
    fn serialize<Ser: Serializer>(&self, serializer: Ser) -> Result<Ser::Ok, Ser::Error> {
        serializer.collect_map([(self.0, self.1)])
    }
}

/// Writes a member into its object. An optional one that is absent is left out.
pub(super) trait Write {
    fn write<M: SerializeMap>(&self, key: &'static str, members: &mut M) -> Result<(), M::Error>;
}

impl<'a, T: FieldValue<'a>> Write for T {
    fn write<M: SerializeMap>(&self, key: &'static str, members: &mut M) -> Result<(), M::Error> {
        match self.violation() {
            None => members.serialize_entry(key, &self.to_text()),
            Some(violation) => Err(serde::ser::Error::custom(violation)),
        }
    }
}

impl Write for Sections<'_> {
    fn write<M: SerializeMap>(&self, key: &'static str, members: &mut M) -> Result<(), M::Error> {
        members.serialize_entry(key, &Data(self))
    }
}

impl Write for Extras<'_> {
    fn write<M: SerializeMap>(&self, key: &'static str, members: &mut M) -> Result<(), M::Error> {
        members.serialize_entry(key, self)
    }
}

impl<T: Write> Write for Option<T> {
    fn write<M: SerializeMap>(&self, key: &'static str, members: &mut M) -> Result<(), M::Error> {
        self.as_ref().map_or(Ok(()), |value| value.write(key, members))
    }
}
