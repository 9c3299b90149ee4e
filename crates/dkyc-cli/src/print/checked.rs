//! A payload that was checked, as the formats see it.

use dkyc::{Issue, Report};

use crate::input::Source;

pub(crate) struct Checked<'a> {
    pub(crate) source: &'a Source,
    /// The line of an NDJSON file, from 1.
    pub(crate) record: Option<u64>,
    pub(crate) text: &'a [u8],
    pub(crate) report: &'a Report,
}

impl Checked<'_> {
    /// The line of the file and the column in it; in NDJSON the line is the record.
    pub(super) fn position(&self, issue: &Issue) -> (u64, usize) {
        let line = self.record.or_else(|| issue.line().map(|line| line as u64));
        (line.unwrap_or(1), issue.column().unwrap_or(1))
    }
}
