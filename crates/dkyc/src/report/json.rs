//! Reports and issues as JSON: written, and read back.

use std::borrow::Cow;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::issue::{Issue, Kind};
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

impl<'de> Deserialize<'de> for Issue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let record = Record::<'static>::deserialize(deserializer).map_err(|_| no_report())?;
        Ok(Self(Kind::Read(Box::new(record))))
    }
}

/// Says nothing of what was read, which may be a payload. A message of serde quotes it.
fn no_report<E: Error>() -> E {
    E::custom("not the JSON of a report")
}

/// A report as JSON. Other members, as those that the command line adds, are skipped when it is read.
#[derive(Serialize, Deserialize)]
struct ReportRecord<'r> {
    valid: bool,
    errors: Cow<'r, [Issue]>,
    warnings: Cow<'r, [Issue]>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    more: Option<More>,
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (errors, warnings) = (Cow::Borrowed(self.errors()), Cow::Borrowed(self.warnings()));
        ReportRecord { valid: self.is_valid(), errors, warnings, more: self.more() }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Report {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let ReportRecord { valid, errors, warnings, more } =
            ReportRecord::deserialize(deserializer).map_err(|_| no_report())?;
        let (errors, warnings) = (errors.into_owned(), warnings.into_owned());
        let report = Self { errors, warnings, more: more.unwrap_or_default() };
        if valid == report.is_valid() {
            Ok(report)
        } else {
            Err(D::Error::custom("`valid` contradicts `errors`"))
        }
    }
}

impl Report {
    /// The report as JSON text.
    ///
    /// ```
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
