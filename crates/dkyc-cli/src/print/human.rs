//! `human`: each problem in a sentence, with the line that it is in.

use std::io::{self, Write};

use dkyc::{Code, Issue};

use super::excerpt::{Excerpt, excerpts};
use super::{Checked, printable};

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

/// Problems at the same place share its excerpt.
pub(super) fn payload(out: &mut Vec<u8>, checked: &Checked<'_>, is_coloured: bool) -> io::Result<()> {
    let palette = if is_coloured { &COLOURED } else { &PLAIN };
    let issues: Vec<_> = checked.issues().collect();
    let position = |issue: &Issue| (issue.line().unwrap_or(1), issue.column().unwrap_or(1));
    let groups: Vec<_> = issues.chunk_by(|one, next| position(one) == position(next)).collect();
    let positions: Vec<_> = groups.iter().map(|group| position(group[0])).collect();
    let is_broken = issues.first().is_some_and(|issue| issue.code() == Code::Syntax);
    let excerpts = excerpts(checked.text, &positions, is_broken);

    for (group, excerpt) in groups.into_iter().zip(excerpts) {
        for issue in group {
            sentence(out, issue, palette)?;
        }
        place(out, checked, group[0], &excerpt, palette)?;
        writeln!(out)?;
    }
    Ok(())
}

fn sentence(out: &mut Vec<u8>, issue: &Issue, palette: &Palette) -> io::Result<()> {
    let Palette { strong, end, .. } = palette;
    let (kind, colour) =
        if issue.code().is_warning() { ("warning", palette.warning) } else { ("error", palette.error) };
    write!(out, "{colour}{kind}[{}]{end} ", issue.code())?;
    let path = issue.path();
    if !path.is_empty() {
        write!(out, "{strong}{}{end}: ", printable(&path))?;
    }
    writeln!(out, "{}", printable(&issue.message()))
}

fn place(
    out: &mut Vec<u8>,
    checked: &Checked<'_>,
    issue: &Issue,
    excerpt: &Excerpt,
    palette: &Palette,
) -> io::Result<()> {
    let Palette { frame, end, .. } = palette;
    let colour = if issue.code().is_warning() { palette.warning } else { palette.error };
    let (line, column) = checked.position(issue);
    let gutter = line.to_string().len();
    let name =
        if checked.source.is_standard_input() { "<stdin>".into() } else { printable(&checked.source.name) };
    writeln!(out, "{:gutter$}{frame}-->{end} {name}:{line}:{column}", "")?;
    if excerpt.is_empty() {
        return Ok(());
    }
    let Excerpt { before, at, after } = excerpt;
    let (indent, width) = excerpt.place();
    writeln!(out, "{frame}{line} |{end} {before}{at}{}", after.trim_end())?;
    writeln!(out, "{frame}{:gutter$} |{end} {:indent$}{colour}{}{end}", "", "", "^".repeat(width))
}
