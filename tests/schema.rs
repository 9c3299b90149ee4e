//! The exported JSON Schema judges as `check` does, except where a schema cannot.

use std::fs;
use std::path::Path;

use dkyc_tests::{json_string, payload, payload_with, report_of};
use jsonschema::Validator;
use once_cell::sync::Lazy;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;

use crate::properties::{Mutation, config, mutations_without_repeats, written};

static SCHEMA: Lazy<Validator> = Lazy::new(|| {
    let schema: Value = serde_json::from_str(&dkyc::json_schema()).expect("the schema is JSON");
    jsonschema::draft202012::new(&schema).expect("the schema is a schema")
});

/// The cases that a schema cannot judge, and why.
const BEYOND_A_SCHEMA: [(&str, &str); 10] = [
    ("duplicates.json", "a key twice in one object: JSON that is read has one of them"),
    ("duplicate_sections.json", "as above; of a repeated section, nothing inside is looked at"),
    ("valid_escapes.json", "a byte order mark is no JSON"),
    ("syntax_after_end.json", "no JSON"),
    ("syntax_cut_off.json", "no JSON"),
    ("syntax_empty.json", "no JSON"),
    ("syntax_line_break.json", "no JSON"),
    ("syntax_not_utf8.json", "no JSON"),
    ("syntax_surrogate.json", "no JSON: an unpaired surrogate is not asked of every reader"),
    ("syntax_trailing_comma.json", "no JSON"),
];

/// Whether schema and check agree; `None` when the text is not JSON.
fn verdicts(text: &str) -> Option<(bool, bool)> {
    let value: Value = serde_json::from_str(text).ok()?;
    Some((SCHEMA.is_valid(&value), report_of(text).is_valid()))
}

#[track_caller]
fn assert_same(text: &str) {
    let (schema, check) = verdicts(text).expect("JSON");
    assert_eq!(schema, check, "schema and check on {text}\n{}", report_of(text));
}

#[test]
fn is_itself_valid() {
    let schema: Value = serde_json::from_str(&dkyc::json_schema()).expect("the schema is JSON");
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert!(jsonschema::meta::is_valid(&schema));
}

#[test]
fn agrees_on_every_case() {
    let cases = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("cases")).expect("the cases");
    let mut unread = Vec::new();
    for case in cases
        .map(|case| case.expect("a case").path())
        .filter(|path| path.extension().is_some_and(|end| end == "json"))
    {
        let name = case.file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
        let text = String::from_utf8_lossy(&fs::read(&case).expect("a case")).into_owned();
        if BEYOND_A_SCHEMA.iter().any(|(beyond, _)| *beyond == name) {
            unread.push(name);
        } else if let Some((schema, check)) = verdicts(&text) {
            assert_eq!(schema, check, "{name}");
        } else {
            // The nesting is beyond this reader, too.
            assert_eq!(name, "syntax_too_deep.json");
        }
    }
    assert_eq!(unread.len(), BEYOND_A_SCHEMA.len(), "every exception is a case");
}

#[test]
fn agrees_on_every_value_of_the_tables() {
    let values = [
        "",
        " ",
        "\u{85}\u{3000}",
        "\u{200B}",
        "\u{FEFF}",
        "x",
        "01",
        "1",
        "Mr",
        "mr",
        "F",
        "30",
        "31",
        "ABCPE1234F",
        "ABCPE1234F\n",
        "abcpe1234f",
        "ＡBCPE1234F",
        "234567890124",
        "２34567890124",
        "14-FEB-2025",
        "29-FEB-2024",
        "29-FEB-2023",
        "29-FEB-0000",
        "29-FEB-1900",
        "31-apr-2000",
        "00-Jan-2000",
        "14-ſEP-2025",
        "QUJD",
        "QUJ",
        "QR==",
        "QUJD\n",
        "https://a",
        "https://",
        "https://a b",
        "https://[::1]",
        "https://[::1",
        "https://é",
        "ftp://a",
        "data:;base64,QUJD",
        "data:a\n;base64,QUJD",
        "data:,QUJD",
        "\u{0}",
        "\n",
        "eKYC-eIPV",
        "eKYC-eIPV ",
    ];
    for field in dkyc::spec::FieldSpec::all() {
        for value in values {
            assert_same(&payload_with(field.path, &json_string(value)));
        }
        for literal in ["null", "0", "true", "[]", "{}", "[\"x\"]"] {
            assert_same(&payload_with(field.path, literal));
        }
    }
}

#[test]
fn agrees_on_other_documents() {
    for text in [
        "null",
        "[]",
        "0",
        "\"x\"",
        "true",
        "{}",
        "{\"data\":[]}",
        "{\"user_id\":\"u\",\"phone_number\":\"1\",\"data\":{}}",
    ] {
        assert_same(text);
    }
    assert_same(&format!("[{}]", payload()));
}

/// A section may be null in one object and present in another. Present in two, it is a duplicate.
#[test]
fn agrees_on_sections_that_are_null_or_repeated() {
    let identity = "{\"IDENTITY_VERIFICATION\":{\"idProof\":\"01\",\"idProofIdentityNo\":\"x\",\"aaplicantKycAccType\":\"01\"}}";
    let null = "{\"IDENTITY_VERIFICATION\":null}";
    let other = "{\"IDENTITY_VERIFICATION\":7}";
    for elements in [
        [null, null],
        [null, identity],
        [identity, null],
        [identity, identity],
        [identity, other],
        [other, identity],
        ["{}", "null"],
    ] {
        let text = edited_identity(&elements.join(","));
        assert_same(&text);
    }
}

fn edited_identity(elements: &str) -> String {
    let payload = payload();
    let start = payload.find("{\"IDENTITY_VERIFICATION\"").expect("the section");
    let end = payload.find(",{\"INPERSON_VERIFICATION\"").expect("the next section");
    format!("{}{elements}{}", &payload[..start], &payload[end..])
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn agrees_on_mutations(steps in mutations_without_repeats(), gaps in vec(0..8_u8, 0..10)) {
        let text = written(&steps, &gaps).text;
        let (schema, check) = verdicts(&text).expect("JSON");
        prop_assert_eq!(schema, check, "{}\n{}", text, report_of(&text));
    }

    /// One step at a time, so that many are valid.
    #[test]
    fn agrees_on_single_mutations(step in any::<prop::sample::Index>(), steps in mutations_without_repeats()) {
        prop_assume!(!steps.is_empty());
        let single: [Mutation; 1] = [step.get(&steps).clone()];
        let text = written(&single, &[]).text;
        let (schema, check) = verdicts(&text).expect("JSON");
        prop_assert_eq!(schema, check, "{}\n{}", text, report_of(&text));
    }
}
