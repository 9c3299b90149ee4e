//! An object of any content.

use std::borrow::Cow;
use std::fmt;

use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use super::kind::{Rule, Ruled};
use super::value::IntoOwned;
use crate::json::is_json;

/// `extras`: a JSON object of any content, kept as it was written.
#[derive(Clone)]
pub struct Extras<'a>(Cow<'a, str>);

impl<'a> Extras<'a> {
    /// From the text of a JSON object, with any white space.
    ///
    /// # Errors
    /// When the text is not JSON, not an object, or nested deeper than 126 levels, which is all that a payload has left.
    pub fn new(json: &'a str) -> Result<Self, NotAnObject> {
        let json = json.trim_matches([' ', '\t', '\n', '\r']);
        Self::from_json(json).filter(|_| is_json(json, 1)).ok_or(NotAnObject)
    }

    /// From text that is known to be JSON; `None` when it is not an object.
    pub(crate) fn from_json(json: &'a str) -> Option<Self> {
        json.starts_with('{').then_some(Self(Cow::Borrowed(json)))
    }

    /// The JSON text.
    #[must_use]
    pub fn as_json(&self) -> &str {
        &self.0
    }

    /// The same, no longer borrowed.
    #[must_use]
    pub fn into_owned(self) -> Extras<'static> {
        Extras(Cow::Owned(self.0.into_owned()))
    }
}

impl Ruled for Extras<'_> {
    const RULE: Rule = Rule::Object;
}

impl IntoOwned for Extras<'_> {
    type Owned = Extras<'static>;

    fn into_owned(self) -> Extras<'static> {
        self.into_owned()
    }
}

impl PartialEq for Extras<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.as_json() == other.as_json()
    }
}

impl Eq for Extras<'_> {}

/// Never shows the content.
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

/// The text for [`Extras`] is not a JSON object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnObject;

impl fmt::Display for NotAnObject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("extras must be a JSON object")
    }
}

impl std::error::Error for NotAnObject {}
