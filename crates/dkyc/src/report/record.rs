//! The members of an issue in JSON.

use std::borrow::Cow;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::code::{Code, Severity};

/// The members of an issue, in their order.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Record<'i> {
    /// Left out where the path is the key under which the issue stands.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "some")]
    pub(super) path: Option<Cow<'i, str>>,
    pub(super) pointer: Cow<'i, str>,
    pub(super) code: Code,
    pub(super) severity: Severity,
    pub(super) message: Cow<'i, str>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) allowed: Vec<Allowed<'i>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) min: Option<usize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) max: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) suggestion: Option<Cow<'i, str>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) related: Vec<Cow<'i, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) line: Option<usize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) column: Option<usize>,
    /// Only there when it is true.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) fixable: bool,
}

/// An issue that was read back.
#[cfg(feature = "read")]
pub(super) type Read = Box<Record<'static>>;

/// There is none without the feature `read`, and the compiler leaves out what would be done with it: half a KB of what a page loads.
#[cfg(not(feature = "read"))]
#[derive(Clone)]
pub(super) enum Read {}

#[cfg(not(feature = "read"))]
impl std::ops::Deref for Read {
    type Target = Record<'static>;

    fn deref(&self) -> &Self::Target {
        match *self {}
    }
}

#[cfg(not(feature = "read"))]
impl std::ops::DerefMut for Read {
    fn deref_mut(&mut self) -> &mut Self::Target {
        match *self {}
    }
}

fn some<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Cow<'static, str>>, D::Error> {
    String::deserialize(deserializer).map(|path| Some(path.into()))
}

/// A value that is allowed: a code, which is a string in JSON, or a number.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Allowed<'i> {
    pub(super) code: Cow<'i, str>,
    pub(super) is_number: bool,
}

impl Serialize for Allowed<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.code.parse() {
            Ok(number) if self.is_number => serializer.serialize_u64(number),
            _ => serializer.serialize_str(&self.code),
        }
    }
}

impl<'de> Deserialize<'de> for Allowed<'_> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Either {
            Code(String),
            Number(u8),
        }
        Ok(match Either::deserialize(deserializer)? {
            Either::Code(code) => Self { code: code.into(), is_number: false },
            Either::Number(number) => Self { code: number.to_string().into(), is_number: true },
        })
    }
}
