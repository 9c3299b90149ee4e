//! `json`: one line a payload.

use std::io::{self, Write};

use dkyc::Issue;
use serde::Serialize;

use super::Checked;

#[derive(Serialize)]
struct Line<'a> {
    source: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    record: Option<u64>,
    valid: bool,
    errors: &'a [Issue],
    warnings: &'a [Issue],
}

pub(super) fn payload(out: &mut Vec<u8>, checked: &Checked<'_>) -> io::Result<()> {
    let line = Line {
        source: &checked.source.name,
        record: checked.record,
        valid: checked.is_valid(),
        errors: checked.errors,
        warnings: checked.warnings,
    };
    serde_json::to_writer(&mut *out, &line)?;
    out.write_all(b"\n")
}
