//! `human`: each problem in a sentence, and where it is.

use std::borrow::Cow;
use std::io::{self, Write};

use dkyc::{Code, Issue, More, Severity};
use unicode_width::UnicodeWidthStr;

use super::excerpt::excerpt;
use super::finding::{explained, findings};
use super::{Checked, Format, Outcome, Written, frequencies};
use crate::printable::printable;
use crate::words::Words;

/// Escape sequences, or nothing.
struct Palette {
    error: &'static str,
    warning: &'static str,
    strong: &'static str,
    frame: &'static str,
    end: &'static str,
}

const COLOURED: Palette = Palette {
    error: "\x1b[1;31m",
    warning: "\x1b[1;33m",
    strong: "\x1b[1m",
    frame: "\x1b[34m",
    end: "\x1b[0m",
};

const PLAIN: Palette = Palette { error: "", warning: "", strong: "", frame: "", end: "" };

/// What fits on a screen. A longer text ends with the most frequent problems, as its beginning has scrolled away.
const SCREEN: usize = 50;
/// How many of these are shown.
const MOST_FREQUENT: usize = 5;

pub(super) struct Human;

impl Format for Human {
    fn payload(&self, out: &mut Vec<u8>, checked: &Checked<'_>) -> io::Result<()> {
        payload(out, checked)
    }

    fn piece<'t>(&self, text: &'t [u8], written: &mut Written) -> Cow<'t, [u8]> {
        written.lines += memchr::memchr_iter(b'\n', text).count();
        text.into()
    }

    fn tail(&self, outcome: &Outcome, written: &Written) -> String {
        let summary = outcome.summary_line();
        let rows = outcome.frequencies.rows();
        let is_repeated = rows.first().is_some_and(|row| row.issues > 1);
        if written.lines <= SCREEN || !is_repeated || summary.is_empty() {
            return summary;
        }
        let shown = rows.len().min(MOST_FREQUENT);
        let words = outcome.words();
        let title = if shown < rows.len() { words.most_frequent } else { words.in_all };
        format!("{title}:\n{}\n{summary}", frequencies::table(&rows[..shown]))
    }

    fn needs_frequencies(&self) -> bool {
        true
    }

    fn is_for_a_screen(&self) -> bool {
        true
    }
}

/// Problems at the same place stand together.
fn payload(out: &mut Vec<u8>, checked: &Checked<'_>) -> io::Result<()> {
    let palette = if checked.is_coloured { &COLOURED } else { &PLAIN };
    let words = checked.words;
    let issues: Vec<_> = findings(checked.report).collect();
    let position = |issue: &Issue| checked.position(issue);
    for group in issues.chunk_by(|one, next| position(one) == position(next)) {
        for issue in group {
            sentence(out, issue, palette, checked.words)?;
        }
        place(out, checked, group[0], palette)?;
        let Palette { frame, end, .. } = palette;
        for explained in group.iter().filter_map(|finding| explained(checked.report, finding, words)) {
            writeln!(out, "{frame}  ={end} {explained}; {}", words.lists_everything)?;
        }
        writeln!(out)?;
    }
    if let Some(More { errors, warnings, .. }) = checked.report.more()
        && !checked.is_selected
    {
        writeln!(out, "{}\n", (words.not_listed)(errors as u64, warnings as u64))?;
    }
    Ok(())
}

fn sentence(out: &mut Vec<u8>, issue: &Issue, palette: &Palette, words: &Words) -> io::Result<()> {
    let Palette { strong, end, .. } = palette;
    let (kind, colour) = match issue.severity() {
        Severity::Error => (words.error, palette.error),
        Severity::Warning => (words.warning, palette.warning),
    };
    write!(out, "{colour}{kind}[{}]{end} ", issue.code())?;
    let path = issue.path();
    if !path.is_empty() {
        write!(out, "{strong}{}{end}: ", printable(&path))?;
    }
    writeln!(out, "{}", printable(&issue.message()))
}

fn place(out: &mut Vec<u8>, checked: &Checked<'_>, issue: &Issue, palette: &Palette) -> io::Result<()> {
    let Palette { frame, end, .. } = palette;
    let gutter = checked.position(issue).0.to_string().len();
    write!(out, "{:gutter$}{frame}-->{end} {}", "", printable(&checked.place(issue)))?;
    match checked.record() {
        Some(record) if !checked.payload.is_line => writeln!(out, " ({} {record})", checked.words.payload)?,
        _ => writeln!(out)?,
    }
    if issue.code() == Code::Syntax { break_of_json(out, checked, issue, palette) } else { Ok(()) }
}

/// What leads up to the place where the text stops being JSON.
fn break_of_json(
    out: &mut Vec<u8>,
    checked: &Checked<'_>,
    issue: &Issue,
    palette: &Palette,
) -> io::Result<()> {
    let Palette { frame, end, error, .. } = palette;
    let excerpt = excerpt(checked.payload.text, issue.offset().unwrap_or_default());
    let (number, _) = checked.position(issue);
    let gutter = number.to_string().len();
    if let Some((distance, line)) = &excerpt.line_before {
        writeln!(out, "{frame}{:gutter$} |{end} {}", number - distance, line.trim_end())?;
    }
    let mask = if excerpt.is_cut_off { "***" } else { "" };
    let line = format!("{}{mask}", excerpt.line);
    let (indent, width) = (excerpt.line.width(), mask.len().max(1));
    writeln!(out, "{frame}{number} |{end} {line}")?;
    writeln!(out, "{frame}{:gutter$} |{end} {:indent$}{error}{}{end}", "", "", "^".repeat(width))
}
