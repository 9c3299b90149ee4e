//! `csv`: one row per problem, by RFC 4180.

use std::fmt;
use std::io::{self, Write};

use dkyc::Language;

use super::{Checked, Format};
use crate::printable::printable;

pub(super) struct Csv;

impl Format for Csv {
    fn head(&self, _: Language) -> String {
        "source,record,line,column,severity,code,path,pointer,message\r\n".to_owned()
    }

    fn payload(&self, out: &mut Vec<u8>, checked: &Checked<'_>) -> io::Result<()> {
        let source = Cell(&checked.source.name);
        let record = checked.record().map(|record| record.to_string()).unwrap_or_default();
        for issue in checked.report.issues() {
            let (line, column) = checked.position(issue);
            let (path, pointer, message) = (issue.path(), issue.pointer(), issue.message());
            write!(out, "{source},{record},{line},{column},{},{},", issue.severity(), issue.code())?;
            write!(out, "{},{},{}\r\n", Cell(&path), Cell(&pointer), Cell(&message))?;
        }
        Ok(())
    }
}

/// A text as a cell. A spreadsheet takes one that begins like a formula for a formula, unless a quote is before it.
pub(super) struct Cell<'a>(pub(super) &'a str);

impl fmt::Display for Cell<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = printable(self.0);
        let quote = if text.starts_with(['=', '+', '-', '@']) && text != "-" { "'" } else { "" };
        if text.contains([',', '"', '\r', '\n']) {
            write!(f, "\"{quote}{}\"", text.replace('"', "\"\""))
        } else {
            write!(f, "{quote}{text}")
        }
    }
}
