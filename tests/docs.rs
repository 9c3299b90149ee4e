//! docs/rules.md and docs/warnings.md: complete, and true in every example. Links in all pages lead somewhere.

mod examples;
mod hindi;
mod house;
mod links;
mod markdown;
mod rules;
mod values;
mod warnings;

use std::fs;
use std::path::PathBuf;

/// The folder of the project.
fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A text of the project, by its path from the root.
fn page(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}
