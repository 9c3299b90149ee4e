//! Report → text, in each of the formats.
//!
//! Whatever the format, control characters of keys and file names do not reach a terminal.

mod excerpt;
mod github;
mod human;
mod json;
mod printable;
mod sarif;

use std::io;

use dkyc::Issue;

use crate::args::Format;
use crate::input::Source;

pub(crate) use printable::printable;

/// A payload and what is to be told of it.
pub(crate) struct Checked<'a> {
    pub(crate) source: &'a Source,
    /// The line of an NDJSON file, from 1.
    pub(crate) record: Option<u64>,
    pub(crate) text: &'a [u8],
    pub(crate) errors: &'a [Issue],
    pub(crate) warnings: &'a [Issue],
}

impl<'a> Checked<'a> {
    pub(crate) fn is_valid(&self) -> bool {
        self.errors.is_empty()
    }

    /// Errors, then warnings.
    pub(crate) fn issues(&self) -> impl Iterator<Item = &'a Issue> + use<'a> {
        self.errors.iter().chain(self.warnings)
    }

    /// The line of the file and the column in it; in NDJSON the line is the record.
    fn position(&self, issue: &Issue) -> (u64, usize) {
        let line = self.record.or_else(|| issue.line().map(|line| line as u64));
        (line.unwrap_or(1), issue.column().unwrap_or(1))
    }
}

/// Prints in a format.
#[derive(Clone, Copy)]
pub(crate) struct Printer {
    pub(crate) format: Format,
    pub(crate) is_coloured: bool,
    pub(crate) is_terminal: bool,
}

impl Printer {
    /// What stands in front of everything.
    pub(crate) fn head(self) -> String {
        match self.format {
            Format::Sarif => sarif::head(),
            Format::Human | Format::Json | Format::Github => String::new(),
        }
    }

    /// What stands between two pieces of [`Self::payload`].
    pub(crate) fn separator(self) -> &'static str {
        match self.format {
            Format::Sarif => sarif::SEPARATOR,
            Format::Human | Format::Json | Format::Github => "",
        }
    }

    /// Appends what there is to tell of a payload.
    pub(crate) fn payload(self, out: &mut Vec<u8>, checked: &Checked<'_>) -> io::Result<()> {
        let start = out.len();
        match self.format {
            Format::Human => human::payload(out, checked, self.is_coloured)?,
            Format::Json => json::payload(out, checked)?,
            Format::Sarif => sarif::payload(out, checked)?,
            Format::Github => github::payload(out, checked)?,
        }
        if self.is_terminal && matches!(self.format, Format::Json | Format::Sarif) {
            printable::escape_json(out, start);
        }
        Ok(())
    }

    /// What stands behind everything. `is_complete`: everything could be read.
    pub(crate) fn tail(self, is_complete: bool) -> String {
        match self.format {
            Format::Sarif => sarif::tail(is_complete),
            Format::Human | Format::Json | Format::Github => String::new(),
        }
    }
}
