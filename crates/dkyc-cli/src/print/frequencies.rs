//! `--statistics`: how often each code was found at each field, instead of the problems.

use std::fmt::Write as _;
use std::io;

use serde::Serialize;

use super::csv::Cell;
use super::{Checked, Format, Outcome, Written};
use crate::count::Number;
use crate::frequencies::Frequency;
use crate::printable::{escape_json, printable};

/// For people.
pub(super) struct Table;

impl Format for Table {
    fn payload(&self, _: &mut Vec<u8>, _: &Checked<'_>) -> io::Result<()> {
        Ok(())
    }

    fn tail(&self, outcome: &Outcome, _: &Written) -> String {
        let rows = outcome.frequencies.rows();
        let mut text = table(&rows);
        if outcome.frequencies.others() > 0 {
            let _ = writeln!(text, "{}", (outcome.words().other_problems)(outcome.frequencies.others()));
        }
        if !rows.is_empty() {
            text.push('\n');
        }
        text + &outcome.summary_line()
    }

    fn needs_frequencies(&self) -> bool {
        true
    }

    fn is_for_a_screen(&self) -> bool {
        true
    }
}

/// Rows in aligned columns: the count, the code and the path.
pub(super) fn table(rows: &[Frequency<'_>]) -> String {
    let counts: Vec<_> = rows.iter().map(|row| Number(row.issues).to_string()).collect();
    let count_width = counts.iter().map(String::len).max().unwrap_or(0);
    let code_width = rows.iter().map(|row| row.code.as_str().len()).max().unwrap_or(0);
    let mut table = String::new();
    for (row, count) in rows.iter().zip(counts) {
        let line =
            format!("{count:>count_width$}  {:code_width$}  {}", row.code.as_str(), printable(row.path));
        let _ = writeln!(table, "{}", line.trim_end());
    }
    table
}

/// For programs.
pub(super) struct Json;

#[derive(Serialize)]
struct Counted<'a> {
    payloads: u64,
    valid: u64,
    invalid: u64,
    errors: u64,
    warnings: u64,
    unreadable: u64,
    statistics: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    code: &'static str,
    severity: dkyc::Severity,
    path: &'a str,
    count: u64,
    payloads: u64,
}

impl Format for Json {
    fn payload(&self, _: &mut Vec<u8>, _: &Checked<'_>) -> io::Result<()> {
        Ok(())
    }

    fn tail(&self, outcome: &Outcome, _: &Written) -> String {
        let rows = outcome.frequencies.rows();
        let statistics = rows.iter().map(|row| Row {
            code: row.code.as_str(),
            severity: row.severity,
            path: row.path,
            count: row.issues,
            payloads: row.payloads,
        });
        let summary = outcome.summary;
        let counted = Counted {
            payloads: summary.payloads(),
            valid: summary.valid,
            invalid: summary.invalid,
            errors: summary.errors,
            warnings: summary.warnings,
            unreadable: outcome.unreadable,
            statistics: statistics.collect(),
        };
        let mut json = serde_json::to_vec(&counted).unwrap_or_default();
        escape_json(&mut json, 0);
        json.push(b'\n');
        String::from_utf8(json).unwrap_or_default()
    }

    fn needs_frequencies(&self) -> bool {
        true
    }
}

/// For a spreadsheet.
pub(super) struct Csv;

impl Format for Csv {
    fn payload(&self, _: &mut Vec<u8>, _: &Checked<'_>) -> io::Result<()> {
        Ok(())
    }

    fn tail(&self, outcome: &Outcome, _: &Written) -> String {
        let mut text = String::from("count,payloads,severity,code,path\r\n");
        for row in outcome.frequencies.rows() {
            let path = Cell(row.path);
            let _ = write!(text, "{},{},{},{},{path}\r\n", row.issues, row.payloads, row.severity, row.code);
        }
        text
    }

    fn needs_frequencies(&self) -> bool {
        true
    }
}
