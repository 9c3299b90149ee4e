//! The JSON Schema of a payload that keeps a profile, and that of a profile.

use dkyc::spec::FieldSpec;
use dkyc::{Options, Profile};
use dkyc_tests::{payload, payload_with};
use jsonschema::Validator;
use serde_json::{Value, json};

use super::{as_json, json, profile};

fn validator(schema: &str) -> Validator {
    let schema = json(schema);
    assert!(jsonschema::meta::is_valid(&schema));
    jsonschema::draft202012::new(&schema).expect("a schema")
}

/// Both sides of each edge are judged as `check` judges them.
#[test]
fn a_narrowed_schema_agrees() {
    const MIDDLE: &str = "PERSONAL_INFORMATION.applicantMiddleName";
    const PHOTO: &str = "DOCUMENT_COLLECTION.docPhoto";
    for (path, rules, values) in [
        ("BASIC_INFORMATION.amc", "allowed = ['A', 'B']", &["A", "B", "a", "", " ", "C"][..]),
        ("BASIC_INFORMATION.amc", "max_length = 2", &["A", "आश", "😀😀", "ABC", " ", "   "]),
        ("BASIC_INFORMATION.amc", "pattern = '^H'\nmax_length = 3", &["H", "AH", "HHHH", ""]),
        ("BASIC_INFORMATION.kycType", "allowed = ['5']", &["5", "1", "9", ""]),
        ("BASIC_INFORMATION.pan", "pattern = '^[A-Z]{3}P'", &["ABCPE1234F", "ABCCE1234F", "xxxP"]),
        (
            "BASIC_INFORMATION.dob",
            "allowed = ['14-FEB-1990', '15-FEB-1990']",
            &["14-FEB-1990", "14-feb-1990", "15-Feb-1990", "16-FEB-1990"],
        ),
        (MIDDLE, "mandatory = true", &["Ravi", "", " "]),
        (MIDDLE, "max_length = 2", &["Ra", "Ravi", "", "     "]),
        (MIDDLE, "allowed = ['Ravi']", &["Ravi", "Kumar", "", "     "]),
        (MIDDLE, "pattern = '^R'\nmandatory = true", &["Ravi", "Kumar", "", "     "]),
        (PHOTO, "forms = ['url']", &["https://a.example/p", "/9j/4AAQ", "data:image/png;base64,/9j/4AAQ"]),
        (PHOTO, "forms = ['base64']", &["HTTPS://a.example/p", "/9j/4A==", "Data:image/png;base64,/9j/4AAQ"]),
        (
            PHOTO,
            "forms = ['data_url', 'url']",
            &["https://a.example/p", "/9j/4AAQ", "DATA:image/png;base64,/9j/4AAQ"],
        ),
        ("user_id", "pattern = '^u'", &["u", "x", ""]),
    ] {
        let profile = profile(&format!("[fields.\"{path}\"]\n{rules}"));
        let validator = validator(&profile.json_schema());
        let literals = values.iter().map(|value| dkyc_tests::json_string(value));
        for literal in literals.chain(["null".to_owned(), "7".to_owned()]) {
            let text = payload_with(path, &literal);
            let check = Options::new().profile(&profile).check(&text);
            assert_eq!(
                validator.is_valid(&json(&text)),
                check.is_valid(),
                "{path} {rules} {literal}\n{check}"
            );
        }
    }
}

#[test]
fn undocumented_keys() {
    let forbidden = profile("[unknown]\nfields = \"error\"");
    let validator = validator(&forbidden.json_schema());
    assert!(validator.is_valid(&json(&payload())));
    for edit in [
        ("{\"user_id\"", "{\"zzz\":null,\"user_id\""),
        ("\"gender\"", "\"zzz\":1,\"gender\""),
        ("{\"IDENTITY_VERIFICATION\"", "{\"ZZZ\":1,\"IDENTITY_VERIFICATION\""),
    ] {
        let text = dkyc_tests::edited(&payload(), &[edit]);
        let check = Options::new().profile(&forbidden).check(&text);
        assert_eq!(validator.is_valid(&json(&text)), check.is_valid(), "{edit:?}");
    }
}

#[test]
fn without_rules_it_is_that_of_the_specification() {
    assert_eq!(Profile::default().json_schema(), dkyc::json_schema());
    insta::assert_snapshot!(profile(super::PROFILE).json_schema());
}

/// It takes the profiles that are read, and refuses what it can refuse.
#[test]
fn the_schema_of_a_profile() {
    let validator = validator(&dkyc::profile_schema());
    let dates = json!({ "fields": { "BASIC_INFORMATION.dob": { "allowed": ["14-feb-1990"] } } });
    let empty = json!({ "fields": {}, "unknown": {}, "warnings": {} });
    for good in [json!({}), empty, as_json(super::PROFILE), dates] {
        assert!(Profile::from_json(&good).is_ok() && validator.is_valid(&good), "{good}");
    }
    let of = |path: &str, rules: Value| json!({ "fields": { path: rules } });
    for bad in [
        json!([]),
        json!({ "field": {} }),
        json!({ "fields": { "BASIC_INFORMATION.pam": {} } }),
        of("BASIC_INFORMATION.pan", json!({ "max_length": 11 })),
        of("BASIC_INFORMATION.pan", json!({ "max_length": 9 })),
        of("BASIC_INFORMATION.pan", json!({ "max_bytes": 1 })),
        of("BASIC_INFORMATION.pan", json!({ "mandatory": false })),
        of("BASIC_INFORMATION.amc", json!({ "allowed": [] })),
        of("BASIC_INFORMATION.amc", json!({ "allowed": "A" })),
        of("BASIC_INFORMATION.amc", json!({ "allowed": ["A", " "] })),
        of("BASIC_INFORMATION.pan", json!({ "allowed": ["abcpe1234f"] })),
        of("BASIC_INFORMATION.uidNo", json!({ "allowed": ["1234"] })),
        of("BASIC_INFORMATION.dob", json!({ "allowed": ["31-FEB-1990"] })),
        of("DOCUMENT_COLLECTION.docPhoto", json!({ "hosts": [""] })),
        of("BASIC_INFORMATION.amc", json!({ "max_length": 0 })),
        of("BASIC_INFORMATION.amc", json!({ "alowed": ["A"] })),
        of("BASIC_INFORMATION.kycType", json!({ "allowed": ["9"] })),
        of("DOCUMENT_COLLECTION.docPhoto", json!({ "kinds": ["jpg"] })),
        of("DOCUMENT_COLLECTION.docPhoto", json!({ "forms": ["paper"] })),
        of("DOCUMENT_COLLECTION.docPhoto", json!({ "max_bytes": 1.5 })),
        of("DOCUMENT_COLLECTION.docPhoto", json!({ "pattern": "x" })),
        json!({ "unknown": { "fields": "off" } }),
        json!({ "unknown": { "sections": "error" } }),
        json!({ "warnings": { "pan_format": "off" } }),
        json!({ "warnings": { "email_form": true } }),
    ] {
        assert!(Profile::from_json(&bad).is_err() && !validator.is_valid(&bad), "{bad}");
    }
}

/// A mandatory field cannot be made optional, so an editor offers only `true` there.
#[test]
fn what_a_profile_can_say_of_mandatory() {
    let schema = json(&dkyc::profile_schema());
    for field in FieldSpec::all() {
        let said = &schema["properties"]["fields"]["properties"][field.path]["properties"]["mandatory"];
        let want = if field.mandatory { ("const", json!(true)) } else { ("type", json!("boolean")) };
        assert_eq!(said[want.0], want.1, "{}", field.path);
    }
}

/// An example keeps the rules, or is left out.
#[test]
fn examples() {
    const PHOTO: &str = "DOCUMENT_COLLECTION.docPhoto";
    const AMC: &str = "BASIC_INFORMATION.amc";
    for (path, rules, is_there) in [
        (PHOTO, "mandatory = true", true),
        (PHOTO, "forms = ['url']", true),
        (PHOTO, "forms = ['base64', 'url']", true),
        (PHOTO, "forms = ['base64']", false),
        (PHOTO, "forms = ['data_url', 'base64']", false),
        (PHOTO, "hosts = ['docs.example.org']", false),
        (PHOTO, "forms = ['url']\nhosts = ['docs.example.org']", false),
        (PHOTO, "max_bytes = 10", true),
        (AMC, "allowed = ['A']", true),
        (AMC, "max_length = 8", true),
        (AMC, "max_length = 7", false),
        (AMC, "pattern = '^no example$'", false),
        (AMC, "allowed = ['A', 'AB']\npattern = 'B'", true),
        ("BASIC_INFORMATION.kycType", "pattern = '5'", true),
    ] {
        let profile = profile(&format!("[fields.\"{path}\"]\n{rules}"));
        let (section, key) = path.split_once('.').expect("a section");
        let examples = json(&profile.json_schema())["$defs"][section]["properties"][key]["examples"].clone();
        let Some(example) = examples[0].as_str() else {
            assert!(!is_there && examples.is_null(), "{path} {rules}");
            continue;
        };
        assert!(is_there, "{path} {rules}: {example}");
        let report = Options::new().profile(&profile).check_field(path, example).expect("a field");
        assert!(report.errors().is_empty(), "{path} {rules}: {report}");
    }
}
