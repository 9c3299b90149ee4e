//! `human`: each problem in a sentence, and where it is.

use std::io::{self, Write};

use dkyc::{Code, Issue, More, Severity};
use unicode_width::UnicodeWidthStr;

use super::checked::Checked;
use super::excerpt::excerpt;
use crate::printable::printable;
use crate::summary::Count;

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

/// Problems at the same place stand together.
pub(super) fn payload(out: &mut Vec<u8>, checked: &Checked<'_>, is_coloured: bool) -> io::Result<()> {
    let palette = if is_coloured { &COLOURED } else { &PLAIN };
    let issues: Vec<_> = checked.report.issues().collect();
    let position = |issue: &Issue| checked.position(issue);
    for group in issues.chunk_by(|one, next| position(one) == position(next)) {
        for issue in group {
            sentence(out, issue, palette)?;
        }
        place(out, checked, group[0], palette)?;
        writeln!(out)?;
    }
    if let Some(More { errors, warnings, .. }) = checked.report.more() {
        let (errors, warnings) = (Count(errors as u64, "error"), Count(warnings as u64, "warning"));
        writeln!(out, "Not listed: {errors} and {warnings} more; --max-issues raises the limit.\n")?;
    }
    Ok(())
}

fn sentence(out: &mut Vec<u8>, issue: &Issue, palette: &Palette) -> io::Result<()> {
    let Palette { strong, end, .. } = palette;
    let (kind, colour) = match issue.severity() {
        Severity::Error => ("error", palette.error),
        Severity::Warning => ("warning", palette.warning),
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
    let (line, column) = checked.position(issue);
    let name = if checked.source.is_standard_input() { "<stdin>" } else { &checked.source.name };
    let gutter = line.to_string().len();
    writeln!(out, "{:gutter$}{frame}-->{end} {}:{line}:{column}", "", printable(name))?;
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
    let excerpt = excerpt(checked.text, issue.offset().unwrap_or_default());
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
