//! The core for JavaScript. Bytes in, the text of a report out; not one rule is in here.
//!
//! `pkg/src/engine.ts` calls these functions by hand. It writes what is to be checked into memory that it asks
//! `__wbindgen_malloc` for, and which is given back here; `length` says how much of it is used. What a function
//! returns is the length of the report's JSON text, which [`report`] points at until the next call. It is 0 when there
//! is nothing to report.

use std::cell::RefCell;

use dkyc::Report;
use dkyc::spec::{FieldSpec, SECTIONS, TOP_LEVEL};
use dkyc::values::{self, Given};
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static REPORT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Where the text of the last report begins.
#[wasm_bindgen]
#[must_use]
pub fn report() -> *const u8 {
    REPORT.with_borrow(Vec::as_ptr)
}

/// Checks JSON text. `shape` says what it holds: 0 a whole payload, 1 the sections, 2 the first section, and so on.
/// Without `positions` the report has no lines and columns.
#[wasm_bindgen]
#[must_use]
pub fn check(memory: &[u8], length: usize, shape: usize, positions: bool) -> usize {
    let json = memory.get(..length).unwrap_or_default();
    let report = match shape {
        0 => dkyc::check(json),
        1 => dkyc::check_sections(json),
        // There are no other sections than these.
        _ => SECTIONS
            .get(shape - 2)
            .and_then(|section| dkyc::check_section(section.name, json).ok())
            .unwrap_or_default(),
    };
    keep(&if positions { report } else { report.without_positions() })
}

/// Checks the value of one field: 0 is user_id, 1 phone_number, 2 the first field of the table, and so on.
/// `kind` is 0 for nothing, 1 for a value of another type than string, 2 for a string, which is in the memory.
#[wasm_bindgen]
#[must_use]
pub fn check_field(memory: &[u8], length: usize, field: usize, kind: u8) -> usize {
    let value = match (kind, memory.get(..length).map(std::str::from_utf8)) {
        (0, _) => Given::Nothing,
        (2, Some(Ok(text))) => Given::Text(text),
        _ => Given::OtherType,
    };
    let field = TOP_LEVEL.iter().chain(FieldSpec::all()).nth(field);
    keep(
        &field
            .and_then(|field| values::check_field(field, value, &dkyc::Options::new()).ok())
            .unwrap_or_default(),
    )
}

fn keep(report: &Report) -> usize {
    if report.issues().next().is_none() {
        return 0;
    }
    REPORT.with_borrow_mut(|text| {
        text.clear();
        // Writing to memory does not fail.
        let _ = serde_json::to_writer(&mut *text, report);
        text.len()
    })
}
