//! `gitlab`: a code quality report, which GitLab shows in a merge request.

use std::borrow::Cow;
use std::io;

use dkyc::{Issue, Language, Severity};
use serde::Serialize;

use super::{Checked, Format, Outcome, Written};
use crate::printable::escape_json;

const SEPARATOR: &str = ",\n";

pub(super) struct Gitlab;

#[derive(Serialize)]
struct Finding<'a> {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u64,
}

impl Format for Gitlab {
    fn head(&self, _: Language) -> String {
        "[\n".to_owned()
    }

    fn payload(&self, out: &mut Vec<u8>, checked: &Checked<'_>) -> io::Result<()> {
        let file = checked.source.place.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
        for (index, issue) in checked.report.issues().enumerate() {
            if !out.is_empty() {
                out.extend_from_slice(SEPARATOR.as_bytes());
            }
            let start = out.len();
            let path = issue.path();
            let message = issue.message();
            let finding = Finding {
                description: if path.is_empty() { message } else { format!("{path}: {message}") },
                check_name: issue.code().as_str(),
                fingerprint: fingerprint(&file, checked.record(), index, issue),
                severity: match issue.severity() {
                    Severity::Error => "major",
                    Severity::Warning => "minor",
                },
                location: Location { path: &file, lines: Lines { begin: checked.position(issue).0 } },
            };
            serde_json::to_writer(&mut *out, &finding)?;
            escape_json(out, start);
        }
        Ok(())
    }

    fn piece<'t>(&self, text: &'t [u8], written: &mut Written) -> Cow<'t, [u8]> {
        written.separated(text, SEPARATOR)
    }

    fn tail(&self, _: &Outcome, _: &Written) -> String {
        "\n]\n".to_owned()
    }
}

/// Tells the finding from every other one of the report. It does not depend on lines, so that GitLab knows it again when
/// lines were added above it.
fn fingerprint(file: &str, record: Option<u64>, index: usize, issue: &Issue) -> String {
    let identity = format!("{file}\0{}\0{index}\0{}\0{}", record.unwrap_or(0), issue.code(), issue.pointer());
    // FNV-1a, 128 bits: the same in every version of dkyc and on every machine.
    let hash = identity.bytes().fold(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d_u128, |hash, byte| {
        (hash ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b)
    });
    format!("{hash:032x}")
}
