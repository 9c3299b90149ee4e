//! `github`: annotations for GitHub Actions, as workflow commands.

use std::fmt;
use std::io::{self, Write};

use super::{Checked, printable};

pub(super) fn payload(out: &mut Vec<u8>, checked: &Checked<'_>) -> io::Result<()> {
    for issue in checked.issues() {
        let command = if issue.code().is_warning() { "warning" } else { "error" };
        let (line, column) = checked.position(issue);
        write!(out, "::{command} ")?;
        if !checked.source.is_standard_input() {
            let file = printable(&checked.source.name);
            write!(out, "file={},line={line},col={column},", Property(&file))?;
        }
        write!(out, "title={}::", Property(issue.code().as_str()))?;
        let path = issue.path();
        if !path.is_empty() {
            write!(out, "{}: ", Data(&printable(&path)))?;
        }
        writeln!(out, "{}", Data(&printable(&issue.message())))?;
    }
    Ok(())
}

/// The value of a property, which `:` and `,` would end.
struct Property<'a>(&'a str);

impl fmt::Display for Property<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        escape(f, self.0, |c| matches!(c, '%' | '\r' | '\n' | ':' | ','))
    }
}

/// The message, which only the end of the line would end.
struct Data<'a>(&'a str);

impl fmt::Display for Data<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        escape(f, self.0, |c| matches!(c, '%' | '\r' | '\n'))
    }
}

fn escape(f: &mut fmt::Formatter<'_>, text: &str, is_special: fn(char) -> bool) -> fmt::Result {
    for part in text.split_inclusive(is_special) {
        match part.char_indices().next_back() {
            Some((end, special)) if is_special(special) => {
                write!(f, "{}%{:02X}", &part[..end], u32::from(special))?;
            }
            _ => f.write_str(part)?,
        }
    }
    Ok(())
}
