//! What became of one payload, as text: a line of JSON, or lines for people.

use std::fmt::Write;
use std::io;

use dkyc::{Fixed, Issue, Repair};
use serde::Serialize;

use crate::input::Source;
use crate::printable::escape_json;
use crate::words::Words;

/// A payload and where it came from.
pub(super) struct Record<'r> {
    pub(super) source: &'r Source,
    /// The line of an NDJSON file, from 1.
    pub(super) number: Option<u64>,
    pub(super) fixed: &'r Fixed,
    /// Whether nothing is written: it is only said what would be.
    pub(super) is_trial: bool,
    pub(super) words: &'r Words,
}

impl Record<'_> {
    /// `{"source": …, "record": …, "repairs": […], "payload": …, "report": …}`.
    pub(super) fn push_json(&self, out: &mut Vec<u8>) -> io::Result<()> {
        member(out, "{\"source\":", &self.source.name)?;
        if let Some(number) = self.number {
            member(out, ",\"record\":", &number)?;
        }
        member(out, ",\"repairs\":", &self.fixed.repairs)?;
        if !self.is_trial {
            out.extend(b",\"payload\":");
            let payload = &self.fixed.payload;
            let start = out.len();
            out.extend(if payload.is_empty() { b"null" } else { payload.as_bytes() });
            escape_json(out, start);
        }
        member(out, ",\"report\":", &self.fixed.report)?;
        out.extend(b"}\n");
        Ok(())
    }

    /// A line for each repair, and for each problem that is left.
    pub(super) fn push_notes(&self, out: &mut String) {
        let name = if self.source.is_standard_input() { "<stdin>" } else { &self.source.name };
        let mut place = name.to_owned();
        if let Some(number) = self.number {
            // Writing to a string does not fail.
            let _ = write!(place, ":{number}");
        }
        for repair in &self.fixed.repairs {
            let _ = writeln!(out, "{place}: {}", self.repair(repair));
        }
        for issue in self.fixed.report.issues() {
            let _ = writeln!(out, "{place}: {}", self.problem(issue));
        }
        if let Some(more) = self.fixed.report.more() {
            let _ = writeln!(out, "{place}: {}", (self.words.more)(more.errors, more.warnings));
        }
    }

    fn repair(&self, repair: &Repair) -> String {
        let words = self.words;
        let done = if self.is_trial { words.would_be_repaired } else { words.repaired };
        let what = if repair.path().is_empty() { words.the_payload } else { repair.path() };
        let code = repair.code().map(|code| format!(" ({code})")).unwrap_or_default();
        format!("{done}[{}] {what}{code}", repair.name())
    }

    fn problem(&self, issue: &Issue) -> String {
        let severity = self.words.severity(issue.severity());
        let path = issue.path();
        let path = if path.is_empty() { String::new() } else { format!("{path}: ") };
        format!("{severity}[{}] {path}{}", issue.code(), issue.message())
    }
}

fn member(out: &mut Vec<u8>, name: &str, value: &impl Serialize) -> io::Result<()> {
    out.extend(name.as_bytes());
    let start = out.len();
    serde_json::to_writer(&mut *out, value)?;
    escape_json(out, start);
    Ok(())
}
