//! Puts together what was printed of the payloads, in their order.

use std::borrow::Cow;

use dkyc::Language;

use super::format::Format;
use super::outcome::{Outcome, Written};

/// What is written, from the first line to the last.
pub(crate) struct Log {
    format: &'static dyn Format,
    language: Language,
    written: Written,
}

impl Log {
    pub(crate) fn new(format: &'static dyn Format, language: Language) -> Self {
        Self { format, language, written: Written::default() }
    }

    /// Comes first.
    pub(crate) fn head(&self) -> String {
        self.format.head(self.language)
    }

    /// What to write of the next piece.
    pub(crate) fn piece<'t>(&mut self, text: &'t [u8]) -> Cow<'t, [u8]> {
        self.format.piece(text, &mut self.written)
    }

    /// Comes last.
    pub(crate) fn tail(&self, outcome: &Outcome) -> String {
        self.format.tail(outcome, &self.written)
    }
}
