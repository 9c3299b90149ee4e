//! `markdown`: tables for a job summary or a comment.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, Write};

use super::{Checked, Format, Outcome, Written};
use crate::count::{Count, Number};
use crate::printable::printable;

/// How many problems are listed: GitHub refuses a summary of more than a megabyte.
const MOST: usize = 100;

pub(super) struct Markdown;

impl Format for Markdown {
    fn payload(&self, out: &mut Vec<u8>, checked: &Checked<'_>) -> io::Result<()> {
        for issue in checked.report.issues().take(MOST) {
            let (place, path, message) = (checked.place(issue), issue.path(), issue.message());
            let (place, path, message) = (cell(&place), cell(&path), cell(&message));
            writeln!(out, "| {place} | {} | {} | {path} | {message} |", issue.severity(), issue.code())?;
        }
        Ok(())
    }

    fn piece<'t>(&self, text: &'t [u8], written: &mut Written) -> Cow<'t, [u8]> {
        written.keep(text, MOST);
        Cow::Borrowed(b"")
    }

    fn tail(&self, outcome: &Outcome, written: &Written) -> String {
        let summary = outcome.summary;
        let mut page = format!("# dkyc\n\n{}\n", summary.line(outcome.words()));
        if outcome.unreadable > 0 {
            let _ = writeln!(page, "\n**{} could not be read.**", Count(outcome.unreadable, "file"));
        }
        let rows = outcome.frequencies.rows();
        if rows.is_empty() {
            return page;
        }
        page.push_str("\n| count | | code | field |\n|---:|---|---|---|\n");
        for row in rows.iter().take(MOST) {
            let (count, path) = (Number(row.issues), cell(row.path));
            let _ = writeln!(page, "| {count} | {} | {} | {path} |", row.severity, row.code);
        }
        page.push_str("\n| where | | code | field | problem |\n|---|---|---|---|---|\n");
        page.push_str(&String::from_utf8_lossy(&written.kept));
        let listed = memchr::memchr_iter(b'\n', &written.kept).count() as u64;
        let left_out = (summary.errors + summary.warnings).saturating_sub(listed);
        if left_out > 0 {
            let _ = writeln!(page, "\n{} not listed.", Count(left_out, "more problem"));
        }
        page
    }

    fn needs_frequencies(&self) -> bool {
        true
    }
}

/// A text in a cell, in which nothing is markup and nobody is mentioned.
fn cell(text: &str) -> String {
    let mut cell = String::with_capacity(text.len() + 8);
    for c in printable(text).chars() {
        match c {
            '&' => cell.push_str("&amp;"),
            '<' => cell.push_str("&lt;"),
            '@' => cell.push_str("&#64;"),
            // A link without markup.
            ':' if cell.ends_with("http") || cell.ends_with("https") => cell.push_str("&#58;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '~' | '$' => cell.extend(['\\', c]),
            _ => cell.push(c),
        }
    }
    cell
}
