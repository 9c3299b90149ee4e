//! `concise`: one line per problem, which editors and terminals make a link of.

use std::io::{self, Write};

use super::{Checked, Format};
use crate::printable::printable;

pub(super) struct Concise;

impl Format for Concise {
    fn payload(&self, out: &mut Vec<u8>, checked: &Checked<'_>) -> io::Result<()> {
        for issue in checked.report.issues() {
            writeln!(out, "{}", printable(&checked.line(issue)))?;
        }
        Ok(())
    }
}
