//! Reports and issues as JSON.

use std::borrow::Cow;

use serde::{Serialize, Serializer};

use super::issue::Issue;
#[cfg(feature = "api")]
use super::record::Record;
use super::{More, Report};

impl Serialize for Issue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.record().serialize(serializer)
    }
}

/// An issue under the key that is its path.
#[cfg(feature = "api")]
pub(crate) struct WithoutPath<'i>(pub(crate) &'i Issue);

#[cfg(feature = "api")]
impl Serialize for WithoutPath<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Record { path: None, ..self.0.record() }.serialize(serializer)
    }
}

/// The members of a report in JSON, in their order.
#[derive(Serialize)]
#[cfg_attr(feature = "read", derive(serde::Deserialize))]
pub(super) struct ReportRecord<'r> {
    pub(super) valid: bool,
    pub(super) errors: Cow<'r, [Issue]>,
    pub(super) warnings: Cow<'r, [Issue]>,
    #[cfg_attr(feature = "read", serde(default))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) more: Option<More>,
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (errors, warnings) = (Cow::Borrowed(self.errors()), Cow::Borrowed(self.warnings()));
        ReportRecord { valid: self.is_valid(), errors, warnings, more: self.more() }.serialize(serializer)
    }
}

impl Report {
    /// The report as JSON text.
    ///
    #[cfg_attr(feature = "read", doc = "```")]
    #[cfg_attr(not(feature = "read"), doc = "```ignore")]
    /// let report = dkyc::check("");
    /// let read: dkyc::Report = serde_json::from_str(&report.to_json())?;
    /// assert_eq!(read, report);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn to_json(&self) -> String {
        // About what an issue takes: half of the time would go into moving the text otherwise.
        let mut json = Vec::with_capacity(64 + 320 * self.issues().count());
        // Writing to memory does not fail, and what is written is UTF-8.
        let _ = serde_json::to_writer(&mut json, self);
        String::from_utf8(json).unwrap_or_default()
    }
}
