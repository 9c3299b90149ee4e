//! Reports and issues that are read back from JSON.

use serde::de::Error;
use serde::{Deserialize, Deserializer};

use super::Report;
use super::issue::{Issue, Kind};
use super::json::ReportRecord;
use super::record::Record;

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

/// Other members, as those that the command line adds, are skipped.
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
