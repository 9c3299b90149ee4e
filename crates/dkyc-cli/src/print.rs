//! Report → text, in each of the formats.
//!
//! Whatever the format, no key and no file name can make a terminal or a CI runner do anything.

mod checked;
mod excerpt;
mod github;
mod human;
mod json;
mod sarif;

use std::borrow::Cow;
use std::io;

use crate::args::Format;

pub(crate) use checked::Checked;

/// Prints each payload by itself.
#[derive(Clone, Copy)]
pub(crate) struct Printer {
    pub(crate) format: Format,
    pub(crate) is_coloured: bool,
}

impl Printer {
    /// Appends what there is to say about a payload.
    pub(crate) fn payload(self, out: &mut Vec<u8>, checked: &Checked<'_>) -> io::Result<()> {
        match self.format {
            Format::Human => human::payload(out, checked, self.is_coloured),
            Format::Json => json::payload(out, checked),
            Format::Sarif => sarif::payload(out, checked),
            Format::Github => github::payload(out, checked),
        }
    }
}

/// Puts together what was printed of the payloads, in their order.
pub(crate) struct Log {
    format: Format,
    has_pieces: bool,
    shown: github::Shown,
}

impl Log {
    pub(crate) fn new(format: Format) -> Self {
        Self { format, has_pieces: false, shown: github::Shown::default() }
    }

    /// Comes first.
    pub(crate) fn head(&self) -> String {
        match self.format {
            Format::Sarif => sarif::head(),
            Format::Human | Format::Json | Format::Github => String::new(),
        }
    }

    /// What to write of the next piece.
    pub(crate) fn piece<'t>(&mut self, text: &'t [u8]) -> Cow<'t, [u8]> {
        match self.format {
            Format::Sarif if !text.is_empty() && std::mem::replace(&mut self.has_pieces, true) => {
                [sarif::SEPARATOR.as_bytes(), text].concat().into()
            }
            Format::Github => self.shown.select(text).into(),
            Format::Human | Format::Json | Format::Sarif => text.into(),
        }
    }

    /// Comes last. `is_complete`: everything could be read.
    pub(crate) fn tail(&self, is_complete: bool, errors: u64, warnings: u64) -> String {
        match self.format {
            Format::Sarif => sarif::tail(is_complete),
            Format::Github => github::notice(errors, warnings),
            Format::Human | Format::Json => String::new(),
        }
    }
}
