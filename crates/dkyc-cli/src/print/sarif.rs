//! `sarif`: one SARIF 2.1.0 log, written as the results come.

use std::fmt::Write;
use std::io;
use std::path::Path;

use dkyc::{Code, Issue};
use serde::Serialize;
use serde_json::json;

use super::Checked;

pub(super) const SEPARATOR: &str = ",\n";

/// Everything up to the first result.
pub(super) fn head() -> String {
    let rules = Code::ALL.iter().map(|code| {
        json!({
            "id": code.as_str(),
            "shortDescription": { "text": code.explanation().meaning },
            "defaultConfiguration": { "level": level(*code) },
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

/// Everything behind the last result.
pub(super) fn tail(is_complete: bool) -> String {
    format!("\n],\"invocations\":[{{\"executionSuccessful\":{is_complete}}}]}}]}}\n")
}

pub(super) fn payload(out: &mut Vec<u8>, checked: &Checked<'_>) -> io::Result<()> {
    let source = if checked.source.is_standard_input() { "-".to_owned() } else { uri(checked.source.path()) };
    for issue in checked.issues() {
        if !out.is_empty() {
            out.extend_from_slice(SEPARATOR.as_bytes());
        }
        serde_json::to_writer(&mut *out, &Finding::new(checked, issue, &source))?;
    }
    Ok(())
}

fn level(code: Code) -> &'static str {
    if code.is_warning() { "warning" } else { "error" }
}

/// A path as a URI: relative to where the check runs, when it was given so.
fn uri(path: &Path) -> String {
    let root = if cfg!(windows) { "file:///" } else { "file://" };
    let mut uri = String::from(if path.is_absolute() { root } else { "" });
    let path = path.as_os_str().as_encoded_bytes();
    for &byte in path.strip_prefix(b"./").unwrap_or(path) {
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
struct Finding<'a> {
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
    allowed: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    suggestion: Option<&'a str>,
}

impl<'a> Finding<'a> {
    fn new(checked: &Checked<'_>, issue: &'a Issue, uri: &'a str) -> Self {
        let (start_line, start_column) = checked.position(issue);
        let path = issue.path().into_owned();
        let path =
            if path.is_empty() { Vec::new() } else { vec![LogicalLocation { fully_qualified_name: path }] };
        Self {
            rule_id: issue.code().as_str(),
            rule_index: Code::ALL.iter().position(|&code| code == issue.code()),
            level: level(issue.code()),
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
                allowed: issue.allowed(),
                suggestion: issue.suggestion(),
            },
        }
    }
}

/// A message text in which nothing is a placeholder.
fn literal(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}
