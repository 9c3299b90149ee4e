//! What a format has to say.

use std::borrow::Cow;
use std::io;

use dkyc::Language;

use super::checked::Checked;
use super::outcome::{Outcome, Written};

/// A way to report. Payloads are printed on several threads; a [`Log`](super::Log) puts together what was printed.
pub(crate) trait Format: Sync {
    /// Comes first.
    fn head(&self, language: Language) -> String {
        let _ = language;
        String::new()
    }

    /// Appends what there is to say about a payload.
    fn payload(&self, out: &mut Vec<u8>, checked: &Checked<'_>) -> io::Result<()>;

    /// What to write of the next piece, which is what was appended for some payloads.
    fn piece<'t>(&self, text: &'t [u8], written: &mut Written) -> Cow<'t, [u8]> {
        let _ = written;
        text.into()
    }

    /// Comes last.
    fn tail(&self, outcome: &Outcome, written: &Written) -> String {
        let _ = (outcome, written);
        String::new()
    }

    /// Whether the end needs the number of issues by code and field.
    fn needs_frequencies(&self) -> bool {
        false
    }

    /// Whether the format is read on a screen, so that it may have colours and ends with the summary.
    fn is_for_a_screen(&self) -> bool {
        false
    }
}
