//! `json`: one line per payload.

use std::io::{self, Write};

use dkyc::Report;
use serde::Serialize;

use super::{Checked, Format};
use crate::printable::escape_json;

#[derive(Serialize)]
struct Line<'a> {
    source: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    record: Option<u64>,
    #[serde(flatten)]
    report: &'a Report,
}

pub(super) struct Json;

impl Format for Json {
    fn payload(&self, out: &mut Vec<u8>, checked: &Checked<'_>) -> io::Result<()> {
        let start = out.len();
        let line = Line { source: &checked.source.name, record: checked.record(), report: checked.report };
        serde_json::to_writer(&mut *out, &line)?;
        escape_json(out, start);
        out.write_all(b"\n")
    }
}
