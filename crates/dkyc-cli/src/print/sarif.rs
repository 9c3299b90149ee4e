//! `sarif`: one SARIF 2.1.0 log, written as the results come.

use std::borrow::Cow;
use std::fmt::Write;
use std::io;
use std::path::Path;

use dkyc::{Code, Explanation, Issue, Language, Severity};
use serde::Serialize;
use serde_json::{Value, json};

use super::{Checked, Format, Outcome, Written};
use crate::printable::escape_json;

const SEPARATOR: &str = ",\n";

pub(super) struct Sarif;

impl Format for Sarif {
    fn head(&self, language: Language) -> String {
        head(language)
    }

    fn payload(&self, out: &mut Vec<u8>, checked: &Checked<'_>) -> io::Result<()> {
        let uri = uri(&checked.source.place);
        for issue in checked.report.issues() {
            if !out.is_empty() {
                out.extend_from_slice(SEPARATOR.as_bytes());
            }
            let start = out.len();
            serde_json::to_writer(&mut *out, &SarifResult::new(checked, issue, &uri))?;
            escape_json(out, start);
        }
        Ok(())
    }

    fn piece<'t>(&self, text: &'t [u8], written: &mut Written) -> Cow<'t, [u8]> {
        written.separated(text, SEPARATOR)
    }

    fn tail(&self, outcome: &Outcome, _: &Written) -> String {
        let is_complete = outcome.unreadable == 0;
        format!("\n],\"invocations\":[{{\"executionSuccessful\":{is_complete}}}]}}]}}\n")
    }
}

/// Everything up to the first result.
fn head(language: Language) -> String {
    let rules = Code::ALL.iter().map(|code| {
        let Explanation { meaning, reason, example, remedy, .. } = code.explanation_in(language);
        json!({
            "id": code.as_str(),
            "shortDescription": { "text": meaning },
            "help": { "text": format!("{reason}\n\nExample: {example}\n\nWhat to do: {remedy}") },
            "defaultConfiguration": { "level": level(code.severity()) },
        })
    });
    let driver = json!({
        "name": "dkyc",
        "version": env!("CARGO_PKG_VERSION"),
        "rules": rules.collect::<Vec<_>>(),
    });
    format!(
        "{{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{{\
         \"tool\":{{\"driver\":{driver}}},\n\"columnKind\":\"unicodeCodePoints\",\n\"results\":[\n"
    )
}

/// The level of a result, by its name in SARIF.
fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// A path from the workspace as a relative URI, and any other as a URI of a file.
fn uri(path: &Path) -> String {
    let root = if cfg!(windows) { "file:///" } else { "file://" };
    let mut uri = String::from(if path.is_absolute() { root } else { "" });
    for &byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            b'\\' if cfg!(windows) => uri.push('/'),
            _ => {
                let _ = write!(uri, "%{byte:02X}");
            }
        }
    }
    uri
}

/// A result, as SARIF calls it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifResult<'a> {
    rule_id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Message,
    locations: [Location<'a>; 1],
    properties: Properties<'a>,
}

#[derive(Serialize)]
struct Message {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location<'a> {
    physical_location: PhysicalLocation<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    logical_locations: Vec<LogicalLocation>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation<'a> {
    artifact_location: ArtifactLocation<'a>,
    region: Region,
}

#[derive(Serialize)]
struct ArtifactLocation<'a> {
    uri: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: u64,
    start_column: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LogicalLocation {
    fully_qualified_name: String,
}

/// What SARIF has no place for.
#[derive(Serialize)]
struct Properties<'a> {
    pointer: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    allowed: Vec<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    min: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    suggestion: Option<&'a str>,
}

impl<'a> SarifResult<'a> {
    fn new(checked: &Checked<'_>, issue: &'a Issue, uri: &'a str) -> Self {
        let (start_line, start_column) = checked.position(issue);
        let path = issue.path().into_owned();
        let allowed = |code: &str| match code.parse::<u64>() {
            Ok(number) if issue.allows_numbers() => json!(number),
            _ => json!(code),
        };
        let path =
            if path.is_empty() { Vec::new() } else { vec![LogicalLocation { fully_qualified_name: path }] };
        Self {
            rule_id: issue.code().as_str(),
            rule_index: Code::ALL.iter().position(|&code| code == issue.code()),
            level: level(issue.severity()),
            message: Message { text: literal(&issue.message()) },
            locations: [Location {
                physical_location: PhysicalLocation {
                    artifact_location: ArtifactLocation { uri },
                    region: Region { start_line, start_column },
                },
                logical_locations: path,
            }],
            properties: Properties {
                pointer: issue.pointer(),
                allowed: issue.allowed().into_iter().map(allowed).collect(),
                min: issue.length().map(|(min, _)| min),
                max: issue.max(),
                suggestion: issue.suggestion(),
            },
        }
    }
}

/// A message text in which nothing is a placeholder (`{0}`) or a link (`[…](…)`).
fn literal(text: &str) -> String {
    let mut literal = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '{' | '}' => literal.push(c),
            '[' | ']' | '\\' => literal.push('\\'),
            _ => {}
        }
        literal.push(c);
    }
    literal
}
