//! Repairs: `docs/fixes.md`.

mod fields;
mod layout;
mod properties;
mod shape;
mod story;
mod values;

use dkyc::{Fixed, Options, Repair};
use serde_json::Value;

pub(crate) fn fixed(json: impl AsRef<[u8]>) -> Fixed {
    dkyc::fix(json, &Options::new())
}

/// A repair as `name path pointer code`, without what it does not have.
pub(crate) fn short(repair: &Repair) -> String {
    let code = repair.code().map(|code| code.to_string()).unwrap_or_default();
    let parts = [repair.name(), repair.path(), repair.pointer(), &code];
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

pub(crate) fn value_at(json: &str, pointer: &str) -> Option<Value> {
    serde_json::from_str::<Value>(json).expect("JSON").pointer(pointer).cloned()
}
