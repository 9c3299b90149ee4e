//! `type`: what stands there instead, and how to put it right: as JSON text, in an object, and as a single value.

use dkyc::Options;
use dkyc::host::{self, Given, JsonKind};
use dkyc::spec::FieldSpec;
use dkyc_tests::payload_with;

use super::{message, messages};

/// The sentence for a value of a field: as text, in an object, alone.
#[track_caller]
fn sentences(path: &str, json: &str) -> [String; 3] {
    let report = dkyc::check(payload_with(path, json));
    let text = message(&report);
    let object = message(&report.without_positions());
    let number = FieldSpec::all().position(|field| field.path == path).expect("a field");
    let kind = JsonKind::of(json).expect("a value");
    let alone = host::check_field(number, Given::OtherType(kind), &Options::new()).expect("a field");
    [text, object, message(&alone)]
}

#[test]
fn of_fields() {
    let cases = [
        (
            "user_id",
            "7",
            "User ID must be text, not a number; put it in double quotes.",
            "User ID must be text, not a number; send it as text.",
        ),
        ("BASIC_INFORMATION.pan", "[]", "PAN must be text, not a list; send one value as text.", ""),
        (
            "BASIC_INFORMATION.dob",
            "{}",
            "Date of birth must be text, not an object; send one value as text.",
            "",
        ),
        (
            "BASIC_INFORMATION.uidNo",
            "true",
            "Aadhaar number must be text, not true or false; send the text itself.",
            "",
        ),
        (
            "BASIC_INFORMATION.kycType",
            "1",
            "KYC type must be text, not a number; write 1, 2, 3, 4 or 5 in double quotes.",
            "KYC type must be text, not a number; send 1, 2, 3, 4 or 5 as text.",
        ),
        (
            "PERSONAL_INFORMATION.maritalStatus",
            "-1.5e3",
            "Marital status must be text, not a number; write 01, 02 or 03 in double quotes.",
            "Marital status must be text, not a number; send 01, 02 or 03 as text.",
        ),
        (
            "PERSONAL_INFORMATION.gender",
            r#"["M"]"#,
            "Gender must be text, not a list; send M, F or T as text.",
            "",
        ),
        (
            "PERSONAL_INFORMATION.gender",
            "false",
            "Gender must be text, not true or false; send M, F or T as text.",
            "",
        ),
        (
            "PERSONAL_INFORMATION.applicantStatus",
            "false",
            "Residential status must be text, not true or false; send R, N, P or I as text.",
            "",
        ),
        (
            "FATCA_DECLARATION.fatcataxJurisdiction",
            "true",
            "Tax jurisdiction outside India must be text, not true or false; send Y for true and N for false.",
            "",
        ),
        (
            "FATCA_DECLARATION.panCopy",
            "true",
            "Copy of PAN card must be text, not true or false; send Y for true.",
            "",
        ),
        (
            "FATCA_DECLARATION.exmtCat",
            "false",
            "Exemption from PAN must be text, not true or false; send N for false.",
            "",
        ),
        (
            "DOCUMENT_COLLECTION.docPhoto",
            r#"{"type":"Buffer","data":[1]}"#,
            "Photo must be Base64 or an http(s) URL, not an object; send the file as one Base64 string.",
            "",
        ),
        (
            "DOCUMENT_COLLECTION.docPhoto",
            "[{}]",
            "Photo must be Base64 or an http(s) URL, not a list; send the file as one Base64 string.",
            "",
        ),
        (
            "DOCUMENT_COLLECTION.docPhoto",
            "{}",
            "Photo must be Base64 or an http(s) URL, not an object; send the file as one Base64 string.",
            "",
        ),
        (
            "DOCUMENT_COLLECTION.docPhoto",
            "0",
            "Photo must be Base64 or an http(s) URL, not a number; send the file as one Base64 string.",
            "",
        ),
    ];
    for (path, json, text, form) in cases {
        let form = if form.is_empty() { text } else { form };
        assert_eq!(sentences(path, json), [text, form, form], "{path} {json}");
    }
}

/// Only a number in JSON text is put into quotes; a form knows nothing of JSON.
#[test]
fn no_word_of_json_in_a_form() {
    for field in FieldSpec::all() {
        for json in ["7", "true", "[]", "{}"] {
            let [text, object, alone] = sentences(field.path, json);
            assert_eq!(object, alone);
            assert_eq!(text.contains("double quotes"), json == "7" && !text.contains("Base64"), "{text}");
            for word in ["quote", "JSON", "array"] {
                assert!(!object.contains(word), "{object}");
            }
        }
    }
}

#[test]
fn of_everything_else() {
    let cases = [
        ("[]", "The payload must be an object, not a list; send each element of the list by itself."),
        ("7", "The payload must be an object, not a number; send one with user_id, phone_number and data."),
        ("null", "The payload must be an object; send one with user_id, phone_number and data."),
        (r#""{}""#, "The payload must be an object, not text; send one with user_id, phone_number and data."),
    ];
    for (json, want) in cases {
        assert_eq!(message(&dkyc::check(json)), want, "{json}");
    }
    let cases = [
        (
            "data",
            r#""[]""#,
            "data must be an array of objects, not text; send the array itself, without quotes around it.",
        ),
        ("data", "7", "data must be an array of objects, not a number; put the sections into an array."),
        ("extras", "[]", "extras must be an object, not a list; send one or leave it out."),
    ];
    for (key, json, want) in cases {
        let rest = if key == "data" { String::new() } else { r#","data":[]"#.to_owned() };
        let payload = format!(r#"{{"user_id":"u-1","phone_number":"9876543210","{key}":{json}{rest}}}"#);
        let sentences = messages(&dkyc::check(payload));
        assert!(sentences.contains(&want.to_owned()), "{sentences:?}");
    }
    assert_eq!(
        message(&dkyc::check_sections("[]")),
        "The sections must be an object, not a list; put each section into it under its name."
    );
    assert_eq!(
        message(&dkyc::check_section("BASIC_INFORMATION", "7").expect("a section")),
        "The section BASIC_INFORMATION must be an object, not a number; put its fields into an object."
    );
}
