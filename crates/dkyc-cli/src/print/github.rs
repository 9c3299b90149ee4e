//! `github`: annotations for GitHub Actions, as workflow commands.

use std::borrow::Cow;
use std::fmt;
use std::io::{self, Write};

use dkyc::{Issue, Severity};

use super::finding::{explained, findings};
use super::{Checked, Format, Outcome, Written};
use crate::count::Count;
use crate::printable::printable;
use crate::summary::Summary;

/// How many errors GitHub shows of a step, and how many warnings.
const MOST: usize = 10;
const ERROR: &str = "::error ";
const WARNING: &str = "::warning ";

pub(super) struct Github;

impl Format for Github {
    /// As many annotations as could be shown if there were no other payloads.
    fn payload(&self, out: &mut Vec<u8>, checked: &Checked<'_>) -> io::Result<()> {
        for (severity, command) in [(Severity::Error, ERROR), (Severity::Warning, WARNING)] {
            let findings = findings(checked.report).filter(|finding| finding.severity() == severity);
            findings.take(MOST).try_for_each(|finding| annotation(out, checked, command, finding))?;
        }
        Ok(())
    }

    /// Those annotations that GitHub will show, too.
    fn piece<'t>(&self, text: &'t [u8], written: &mut Written) -> Cow<'t, [u8]> {
        let is_shown = |line: &&[u8]| {
            let is_error = line.starts_with(ERROR.as_bytes());
            let shown = if is_error { &mut written.errors } else { &mut written.warnings };
            *shown += 1;
            *shown <= MOST
        };
        let shown: Vec<_> =
            text.split_inclusive(|&byte| byte == b'\n').filter(is_shown).flatten().copied().collect();
        shown.into()
    }

    fn tail(&self, outcome: &Outcome, _: &Written) -> String {
        let Summary { errors, warnings, explained, .. } = outcome.summary;
        notice(errors - explained.0, warnings - explained.1)
    }
}

fn annotation(out: &mut Vec<u8>, checked: &Checked<'_>, command: &str, issue: &Issue) -> io::Result<()> {
    out.write_all(command.as_bytes())?;
    if !checked.source.is_standard_input() {
        let (line, column) = checked.position(issue);
        let file = checked.source.place.to_string_lossy();
        write!(out, "file={},line={line},col={column},", Property(&printable(&slashed(&file))))?;
    }
    write!(out, "title={}::", Property(issue.code().as_str()))?;
    let path = issue.path();
    if !path.is_empty() {
        write!(out, "{}: ", Data(&printable(&path)))?;
    }
    write!(out, "{}", Data(&printable(&issue.message())))?;
    match explained(checked.report, issue, checked.words) {
        Some(explained) => writeln!(out, " ({explained}{})", checked.words.end),
        None => writeln!(out),
    }
}

/// The path with `/` between its parts, on Windows, too.
fn slashed(path: &str) -> String {
    path.replace(std::path::MAIN_SEPARATOR, "/")
}

/// Says how much was found that is not shown; nothing if everything is.
fn notice(errors: u64, warnings: u64) -> String {
    let left_out = |count: u64| count.saturating_sub(MOST as u64);
    let counts = match (left_out(errors), left_out(warnings)) {
        (0, 0) => return String::new(),
        (errors, 0) => Count(errors, "more error").to_string(),
        (0, warnings) => Count(warnings, "more warning").to_string(),
        (errors, warnings) => {
            format!("{} and {}", Count(errors, "more error"), Count(warnings, "more warning"))
        }
    };
    format!(
        "::notice title=dkyc::dkyc found {counts}; GitHub shows only {MOST} errors and {MOST} warnings of a step. Use \
         --format human to see all of them.\n"
    )
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
