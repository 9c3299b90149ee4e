//! The JSON Schema.

/// The JSON Schema (2020-12) of a payload, as JSON text, made from the table.
#[must_use]
pub fn json_schema() -> String {
    String::new()
}
