//! `html`: one page without scripts, to keep or to print.

mod words;

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, Write};

use super::junit::xml;
use super::{Checked, Format, Outcome, Written};
use words::Words;

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
                "<tr><td>{}<td class={severity}>{}<td>{}<td>{}<td>{}",
                xml(&place),
                checked.words.severity(severity),
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
        let words = words::of(outcome.language);
        let mut page = include_str!("html/head.html").replacen("{language}", words.language, 1).replacen(
            "{title}",
            words.title,
            1,
        );
        summary(&mut page, words, outcome);
        frequencies(&mut page, words, outcome);
        if !written.kept.is_empty() {
            table(&mut page, words.all_problems, &words.problem_columns);
            page.push_str(&String::from_utf8_lossy(&written.kept));
            page.push_str("</table>\n");
        }
        let listed = memchr::memchr_iter(b'\n', &written.kept).count() as u64;
        let left_out = (outcome.summary.errors + outcome.summary.warnings).saturating_sub(listed);
        if left_out > 0 {
            let _ = writeln!(page, "<p>{}", (words.not_listed)(left_out));
        }
        let _ = write!(page, "<footer>{}</footer>\n</html>\n", (words.footer)(env!("CARGO_PKG_VERSION")));
        page
    }

    fn needs_frequencies(&self) -> bool {
        true
    }
}

/// The beginning of a table.
fn table(page: &mut String, title: &str, columns: &[&str]) {
    let _ = write!(page, "<h2>{title}</h2>\n<table>\n<thead><tr>");
    for column in columns {
        let _ = write!(page, "<th>{column}");
    }
    page.push_str("</thead>\n");
}

fn summary(page: &mut String, words: &Words, outcome: &Outcome) {
    let summary = outcome.summary;
    let _ = write!(page, "<h1>{}</h1>\n<dl>\n", words.heading);
    let counts = [summary.payloads(), summary.valid, summary.invalid, summary.errors, summary.warnings];
    for (name, count) in words.counts.iter().zip(counts) {
        let _ = writeln!(page, "<div><dt>{name}<dd>{}</div>", (outcome.words().number)(count));
    }
    page.push_str("</dl>\n");
    if outcome.unreadable > 0 {
        let _ = writeln!(page, "<p class=error>{}", (words.unread)(outcome.unreadable));
    }
}

fn frequencies(page: &mut String, words: &Words, outcome: &Outcome) {
    let rows = outcome.frequencies.rows();
    if rows.is_empty() {
        let _ = writeln!(page, "<p>{}", words.no_problems);
        return;
    }
    table(page, words.most_frequent, &words.frequency_columns);
    let number = outcome.words().number;
    for row in rows.iter().take(MOST) {
        let (explanation, severity) = (row.code.explanation_in(outcome.language), row.severity);
        let _ = writeln!(
            page,
            "<tr><td class=n>{}<td class=n>{}<td class={severity}>{}<td>{}<td>{}<td>{}<td>{}",
            number(row.issues),
            number(row.payloads),
            outcome.words().severity(severity),
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
