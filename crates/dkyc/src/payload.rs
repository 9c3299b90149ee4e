//! A payload that is valid: what [`parse`](crate::parse) gives, and what is sent.
//!
//! Mandatory fields are plain values, optional ones are `Option`s. Serialised, it is the JSON document that the API takes.
//! To build one with everything that is wrong said at once, fill in a [`draft`](crate::draft).

use std::borrow::Cow;
use std::fmt;

use chrono::NaiveDate;
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use crate::rule::{Document, Pan, Text, Uid, Value};
use crate::spec::{
    AddressType, ApplicantStatus, ApplicantTitle, Citizenship, CommAddressProof, EkycType, ExemptionCategory,
    FatcaRelatedPerson, FatcaTaxJurisdiction, FatherTitle, Gender, IdProof, KraInfo, KycAccType, KycType,
    MaritalStatus, MobileCountryCode, Occupation, PanCopy, Relationship, UploadType, table,
};

macro_rules! payloads {
    ($(
        $(#[$doc:meta])*
        $section:ident: $struct:ident = $name:literal {
            $($field:ident = $key:literal, $need:ident, $type:ty, $description:literal, $example:literal;)+
        }
    )+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, PartialEq, Eq)]
            pub struct $struct<'a> {
                $(#[doc = concat!("`", $key, "`: ", $description, ".")]
                pub $field: payloads!(@$need $type),)+
            }

            impl Serialize for $struct<'_> {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    let mut fields = serializer.serialize_map(None)?;
                    $(self.$field.write($key, &mut fields)?;)+
                    fields.end()
                }
            }

            impl fmt::Debug for $struct<'_> {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.debug_struct(stringify!($struct)).finish_non_exhaustive()
                }
            }
        )+

        /// The nine sections. Serialised, they are one object: `{"BASIC_INFORMATION": {…}, …}`.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
        pub struct Sections<'a> {
            $(#[doc = concat!("`", $name, "`.")]
            #[serde(rename = $name)]
            pub $section: $struct<'a>,)+
        }

        /// The sections as the API takes them: an array, one object a section.
        struct Data<'p, 'a>(&'p Sections<'a>);

        impl Serialize for Data<'_, '_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut data = serializer.serialize_seq(None)?;
                $(data.serialize_element(&One($name, &self.0.$section))?;)+
                data.end()
            }
        }
    };
    (@mandatory $type:ty) => { $type };
    (@optional $type:ty) => { Option<$type> };
}

table!(payloads);

/// A whole payload, valid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PushUserData<'a> {
    /// `user_id`: Unique identifier for the user.
    pub user_id: Text<'a>,
    /// `phone_number`: User's phone number.
    pub phone_number: Text<'a>,
    /// `data`: the sections.
    pub data: Sections<'a>,
    /// `extras`: anything else, an object of any content.
    pub extras: Option<Extras<'a>>,
}

impl Serialize for PushUserData<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut payload = serializer.serialize_map(None)?;
        payload.serialize_entry("user_id", &self.user_id)?;
        payload.serialize_entry("phone_number", &self.phone_number)?;
        payload.serialize_entry("data", &Data(&self.data))?;
        if let Some(extras) = &self.extras {
            payload.serialize_entry("extras", extras)?;
        }
        payload.end()
    }
}

/// A section under its name.
struct One<'s, S>(&'static str, &'s S);

impl<S: Serialize> Serialize for One<'_, S> {
    fn serialize<Ser: Serializer>(&self, serializer: Ser) -> Result<Ser::Ok, Ser::Error> {
        serializer.collect_map([(self.0, self.1)])
    }
}

/// How a field stands in its section: an optional one that is absent does not.
trait Write {
    fn write<M: SerializeMap>(&self, key: &'static str, fields: &mut M) -> Result<(), M::Error>;
}

impl<'a, T: Value<'a>> Write for T {
    fn write<M: SerializeMap>(&self, key: &'static str, fields: &mut M) -> Result<(), M::Error> {
        match self.broken() {
            None => fields.serialize_entry(key, &self.to_text()),
            Some(wrong) => Err(serde::ser::Error::custom(wrong)),
        }
    }
}

impl<'a, T: Value<'a>> Write for Option<T> {
    fn write<M: SerializeMap>(&self, key: &'static str, fields: &mut M) -> Result<(), M::Error> {
        self.as_ref().map_or(Ok(()), |value| value.write(key, fields))
    }
}

/// `extras`: a JSON object of any content, kept as it was written.
#[derive(Clone)]
pub struct Extras<'a>(Cow<'a, str>);

impl<'a> Extras<'a> {
    /// From the text of a JSON object, which need not be compact.
    ///
    /// # Errors
    /// When the text is not JSON, or no object, or nested so deep that a payload could not hold it: 126 levels are left.
    pub fn new(json: &'a str) -> Result<Self, NotAnObject> {
        let json = json.trim_matches([' ', '\t', '\n', '\r']);
        Self::from_json(json).filter(|_| crate::scan::is_json(json, 1)).ok_or(NotAnObject)
    }

    /// From text that is known to be JSON.
    pub(crate) fn from_json(json: &'a str) -> Option<Self> {
        json.starts_with('{').then_some(Self(Cow::Borrowed(json)))
    }

    /// The JSON text.
    #[must_use]
    pub fn as_json(&self) -> &str {
        &self.0
    }
}

impl PartialEq for Extras<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.as_json() == other.as_json()
    }
}

impl Eq for Extras<'_> {}

impl fmt::Debug for Extras<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Extras(..)")
    }
}

impl Serialize for Extras<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let json: &RawValue = serde_json::from_str(&self.0).map_err(serde::ser::Error::custom)?;
        json.serialize(serializer)
    }
}

/// The text of [`Extras`] was no JSON object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnObject;

impl fmt::Display for NotAnObject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("extras must be a JSON object")
    }
}

impl std::error::Error for NotAnObject {}
