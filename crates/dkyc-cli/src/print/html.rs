//! `html`: one page without scripts, to keep or to print.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, Write};

use super::junit::xml;
use super::{Checked, Format, Outcome, Written};
use crate::count::{Count, Number};

/// How many problems are listed.
const MOST: usize = 1_000;

pub(super) struct Html;

impl Format for Html {
    fn payload(&self, out: &mut Vec<u8>, checked: &Checked<'_>) -> io::Result<()> {
        for issue in checked.report.issues().take(MOST) {
            let (place, path, message) = (checked.place(issue), issue.path(), issue.message());
            let severity = issue.severity();
            writeln!(
                out,
                "<tr><td>{}<td class={severity}>{severity}<td>{}<td>{}<td>{}",
                xml(&place),
                issue.code(),
                breakable(&xml(&path)),
                xml(&message)
            )?;
        }
        Ok(())
    }

    fn piece<'t>(&self, text: &'t [u8], written: &mut Written) -> Cow<'t, [u8]> {
        written.keep(text, MOST);
        Cow::Borrowed(b"")
    }

    fn tail(&self, outcome: &Outcome, written: &Written) -> String {
        let mut page = String::from(include_str!("html/head.html"));
        summary(&mut page, outcome);
        frequencies(&mut page, outcome);
        if !written.kept.is_empty() {
            page.push_str(PROBLEMS);
            page.push_str(&String::from_utf8_lossy(&written.kept));
            page.push_str("</table>\n");
        }
        let listed = memchr::memchr_iter(b'\n', &written.kept).count() as u64;
        let left_out = (outcome.summary.errors + outcome.summary.warnings).saturating_sub(listed);
        if left_out > 0 {
            let _ = writeln!(page, "<p>{} not listed.", Count(left_out, "more problem"));
        }
        page.push_str("<footer>Written by dkyc ");
        page.push_str(env!("CARGO_PKG_VERSION"));
        page.push_str(". This page contains no value of any payload.</footer>\n</html>\n");
        page
    }

    fn needs_frequencies(&self) -> bool {
        true
    }
}

const PROBLEMS: &str = "<h2>All problems</h2>\n<table>\n<thead><tr><th>Where<th>Severity<th>Code<th>Field<th>Problem\
                        </thead>\n";

fn summary(page: &mut String, outcome: &Outcome) {
    let summary = outcome.summary;
    page.push_str("<h1>DKYC payloads</h1>\n<dl>\n");
    for (name, count) in [
        ("Payloads", summary.payloads()),
        ("Valid", summary.valid),
        ("Invalid", summary.invalid),
        ("Errors", summary.errors),
        ("Warnings", summary.warnings),
    ] {
        let _ = writeln!(page, "<div><dt>{name}<dd>{}</div>", Number(count));
    }
    page.push_str("</dl>\n");
    if outcome.unreadable > 0 {
        let files = Count(outcome.unreadable, "file");
        let _ =
            writeln!(page, "<p class=error>{files} could not be read to the end and may hold more problems.");
    }
}

fn frequencies(page: &mut String, outcome: &Outcome) {
    let rows = outcome.frequencies.rows();
    if rows.is_empty() {
        return page.push_str("<p>No problems were found.\n");
    }
    page.push_str(
        "<h2>Most frequent first</h2>\n<table>\n<thead><tr><th>Count<th>Payloads<th>Severity<th>Code<th>Field\
         <th>What it means<th>What to do</thead>\n",
    );
    for row in rows.iter().take(MOST) {
        let (explanation, severity) = (row.code.explanation_in(outcome.language), row.severity);
        let _ = writeln!(
            page,
            "<tr><td class=n>{}<td class=n>{}<td class={severity}>{severity}<td>{}<td>{}<td>{}<td>{}",
            Number(row.issues),
            Number(row.payloads),
            row.code,
            breakable(&xml(row.path)),
            xml(explanation.meaning),
            xml(&explanation.remedy)
        );
    }
    page.push_str("</table>\n");
}

/// A path that may go on in the next line after its dot.
fn breakable(path: &str) -> String {
    path.replacen('.', ".<wbr>", 1)
}
