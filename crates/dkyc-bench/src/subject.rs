//! What is timed. Each subject starts from the bytes of a payload and keeps no result.

use std::hint::black_box;
use std::sync::LazyLock;

use dkyc::Options;
use jsonschema::{PatternOptions, Validator};
use serde::de::IgnoredAny;
use serde_json::Value;

/// The validator of the jsonschema crate, built once from the schema that dkyc exports. It runs the patterns with the regex
/// crate, the faster of its two engines.
static VALIDATOR: LazyLock<Validator> = LazyLock::new(|| {
    let schema: Value = serde_json::from_str(&dkyc::json_schema()).expect("the schema is JSON");
    jsonschema::options()
        .with_pattern_options(PatternOptions::regex())
        .build(&schema)
        .expect("the schema is valid")
});

/// One way to check or read a payload.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// [`dkyc::check`]: the full report.
    Dkyc,
    /// The same without warnings. The difference is what the plausibility checks cost.
    DkycWithoutWarnings,
    /// [`dkyc::check`], and the report written as JSON, with its sentences.
    DkycWritten,
    /// jsonschema: bytes are parsed into a `Value`, then all errors are collected.
    Jsonschema,
    /// The same, and the sentence and path of each error written.
    JsonschemaWritten,
    /// serde_json reads the text and keeps nothing: the floor for any check that uses it.
    IgnoredAny,
    /// simdutf8 validates the text: the floor for any check of text.
    Utf8,
}

impl Subject {
    /// All subjects, in the order of the table.
    pub const ALL: [Self; 7] = [
        Self::Dkyc,
        Self::DkycWithoutWarnings,
        Self::Jsonschema,
        Self::DkycWritten,
        Self::JsonschemaWritten,
        Self::IgnoredAny,
        Self::Utf8,
    ];

    /// Checks or reads one payload, and returns the number of errors.
    ///
    /// # Panics
    /// If the payload is not UTF-8 or not JSON. No workload has such a payload.
    pub fn errors(self, payload: &[u8]) -> usize {
        // Hides from the compiler that the payload is the same each time.
        let payload = black_box(payload);
        match self {
            Self::Dkyc => black_box(dkyc::check(payload)).errors().len(),
            Self::DkycWithoutWarnings => {
                black_box(Options::new().warnings(false).check(payload)).errors().len()
            }
            Self::DkycWritten => {
                let report = dkyc::check(payload);
                black_box(report.to_json());
                report.errors().len()
            }
            Self::Jsonschema => {
                let payload = value(payload);
                let errors: Vec<_> = VALIDATOR.iter_errors(&payload).collect();
                black_box(errors).len()
            }
            Self::JsonschemaWritten => {
                let payload = value(payload);
                let errors = VALIDATOR.iter_errors(&payload);
                let errors: Vec<_> =
                    errors.map(|error| (error.to_string(), error.instance_path().to_string())).collect();
                black_box(errors).len()
            }
            Self::IgnoredAny => {
                black_box(serde_json::from_slice::<IgnoredAny>(payload).expect("the payload is JSON"));
                0
            }
            Self::Utf8 => {
                black_box(simdutf8::basic::from_utf8(payload).expect("the payload is UTF-8"));
                0
            }
        }
    }
}

fn value(payload: &[u8]) -> Value {
    serde_json::from_slice(payload).expect("the payload is JSON")
}
