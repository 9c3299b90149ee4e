//! A payload that was checked, as the formats see it.

use dkyc::{Issue, Report};

use crate::input::Source;

pub(crate) struct Checked<'a> {
    pub(crate) source: &'a Source,
    /// The line of an NDJSON file, from 1.
    pub(crate) record: Option<u64>,
    pub(crate) text: &'a [u8],
    pub(crate) report: &'a Report,
    /// Whether colours are wanted.
    pub(crate) is_coloured: bool,
    /// Whether only some codes are wanted, so that the rest needs no mention.
    pub(crate) is_selected: bool,
}

impl Checked<'_> {
    /// The line of the file and the column in it; in NDJSON the line is the record.
    pub(super) fn position(&self, issue: &Issue) -> (u64, usize) {
        let line = self.record.or_else(|| issue.line().map(|line| line as u64));
        (line.unwrap_or(1), issue.column().unwrap_or(1))
    }

    /// The name of the source, for people.
    pub(super) fn name(&self) -> &str {
        if self.source.is_standard_input() { "<stdin>" } else { &self.source.name }
    }

    /// `payload.json:3:9`, which editors and terminals make a link of.
    pub(super) fn place(&self, issue: &Issue) -> String {
        let (line, column) = self.position(issue);
        format!("{}:{line}:{column}", self.name())
    }

    /// `payload.json:3:9: code path: sentence`, not yet made printable.
    pub(super) fn line(&self, issue: &Issue) -> String {
        let (place, code, path) = (self.place(issue), issue.code(), issue.path());
        let space = if path.is_empty() { "" } else { " " };
        format!("{place}: {code}{space}{path}: {}", issue.message())
    }
}
