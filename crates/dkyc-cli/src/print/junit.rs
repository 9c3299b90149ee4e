//! `junit`: JUnit XML, which CI servers show as tests. A payload is a test suite, and each of its errors a failed test.
//!
//! It is written as the payloads come: a document that is made in memory first has no room for a batch without end.

use std::io::{self, Write};

use dkyc::{Issue, Language};

use super::{Checked, Format, Outcome, Written};
use crate::count::Count;
use crate::printable::printable;

pub(super) struct Junit;

impl Format for Junit {
    fn head(&self, _: Language) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"dkyc\">\n".to_owned()
    }

    fn payload(&self, out: &mut Vec<u8>, checked: &Checked<'_>) -> io::Result<()> {
        let report = checked.report;
        let name = match checked.record() {
            Some(record) => format!("{} record {record}", checked.name()),
            None => checked.name().to_owned(),
        };
        let name = xml(&name);
        let more = report.more().map_or(0, |more| more.errors);
        let failures = report.errors().len() + usize::from(more > 0);
        writeln!(
            out,
            "  <testsuite name=\"{name}\" tests=\"{}\" failures=\"{failures}\" errors=\"0\">",
            failures.max(1)
        )?;
        if failures == 0 {
            writeln!(out, "    <testcase name=\"valid\" classname=\"{name}\"/>")?;
        }
        for error in report.errors() {
            failure(out, checked, error, &name)?;
        }
        if more > 0 {
            let count = Count(more as u64, "more error");
            writeln!(
                out,
                "    <testcase name=\"more\" classname=\"{name}\"><failure message=\"{count}\"/></testcase>"
            )?;
        }
        if !report.warnings().is_empty() {
            out.extend_from_slice(b"    <system-out>");
            for warning in report.warnings() {
                writeln!(out, "{}", xml(&checked.line(warning)))?;
            }
            out.extend_from_slice(b"</system-out>\n");
        }
        out.write_all(b"  </testsuite>\n")
    }

    fn tail(&self, _: &Outcome, _: &Written) -> String {
        "</testsuites>\n".to_owned()
    }
}

fn failure(out: &mut Vec<u8>, checked: &Checked<'_>, error: &Issue, name: &str) -> io::Result<()> {
    let (code, path) = (error.code(), error.path());
    let test = if path.is_empty() { code.to_string() } else { format!("{code} {path}") };
    writeln!(out, "    <testcase name=\"{}\" classname=\"{name}\">", xml(&test))?;
    writeln!(
        out,
        "      <failure type=\"{code}\" message=\"{}\">{}</failure>",
        xml(&error.message()),
        xml(&checked.line(error))
    )?;
    writeln!(out, "    </testcase>")
}

/// A text in XML or HTML, between tags or in an attribute.
pub(super) fn xml(text: &str) -> String {
    let mut xml = String::with_capacity(text.len() + 8);
    for c in printable(text).chars() {
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '\'' => xml.push_str("&#39;"),
            // XML cannot hold these, not even escaped.
            '\u{fffe}' | '\u{ffff}' => xml.push(char::REPLACEMENT_CHARACTER),
            _ => xml.push(c),
        }
    }
    xml
}
