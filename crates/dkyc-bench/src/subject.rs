//! What is timed. Each subject starts from the bytes of a payload and keeps no result.

use std::hint::black_box;
use std::sync::LazyLock;

use jsonschema::{PatternOptions, Validator};
use serde_json::Value;

use crate::by_hand;

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
    /// [`dkyc::check`], and the report written as JSON, with its sentences.
    DkycWritten,
    /// jsonschema: bytes are parsed into a `Value`, then all errors are collected.
    Jsonschema,
    /// The same, and the sentence and path of each error written.
    JsonschemaWritten,
    /// Structs with the derives of serde and garde, as one writes them by hand.
    ByHand,
    /// sonic-rs parses the bytes into a value and checks nothing: the fastest JSON parser there is for Rust.
    OnlyParsed,
}

impl Subject {
    /// All subjects, in the order of the table.
    pub const ALL: [Self; 6] = [
        Self::Dkyc,
        Self::Jsonschema,
        Self::ByHand,
        Self::OnlyParsed,
        Self::DkycWritten,
        Self::JsonschemaWritten,
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
            Self::ByHand => by_hand::errors(payload),
            Self::OnlyParsed => {
                black_box(sonic_rs::from_slice::<sonic_rs::Value>(payload).expect("the payload is JSON"));
                0
            }
        }
    }
}

fn value(payload: &[u8]) -> Value {
    serde_json::from_slice(payload).expect("the payload is JSON")
}
