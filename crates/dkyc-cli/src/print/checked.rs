//! A payload that was checked, as the formats see it.

use dkyc::{Issue, Report};

use crate::input::{Payload, Source};
use crate::words::Words;

pub(crate) struct Checked<'a> {
    pub(crate) source: &'a Source,
    pub(crate) payload: &'a Payload<'a>,
    pub(crate) report: &'a Report,
    /// Whether colours are wanted.
    pub(crate) is_coloured: bool,
    /// Whether only some codes are wanted, so that the rest needs no mention.
    pub(crate) is_selected: bool,
    pub(crate) words: &'static Words,
}

impl Checked<'_> {
    /// The line of the file and the column in it; in NDJSON the line is the record.
    pub(super) fn position(&self, issue: &Issue) -> (u64, usize) {
        let line = self.payload.record.filter(|_| self.payload.is_line);
        let line = line.or_else(|| issue.line().map(|line| line as u64));
        (line.unwrap_or(1), issue.column().unwrap_or(1))
    }

    /// The number of the payload among several, from 1; in NDJSON, its line.
    pub(super) fn record(&self) -> Option<u64> {
        self.payload.record
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
