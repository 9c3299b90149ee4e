//! What the packages for other languages call: by number, with JSON text, with values that were never text.

use dkyc::draft::Slot;
use dkyc::host::{self, Given, JsonKind};
use dkyc::spec::{FieldSpec, SECTIONS};
use dkyc::{Options, Profile, Report};
use dkyc_tests::{json_string, section_of};
use serde_json::{Value, json};

use crate::house::{PROFILE, profile};

/// A value is given as its JSON text, because a number may have only one right form, too.
#[test]
fn repairs_of_json_values() {
    for (path, json, want) in [
        ("BASIC_INFORMATION.pan", r#"" abcpe1234f ""#, Some("ABCPE1234F")),
        ("BASIC_INFORMATION.pan", r#""\u0061bcpe1234f""#, Some("ABCPE1234F")),
        ("BASIC_INFORMATION.pan", r#""ABCPE1234F""#, None),
        ("BASIC_INFORMATION.pan", r#""abcpe1234f\ud83c""#, None),
        ("phone_number", r#""98765 43210\ud83c""#, None),
        ("phone_number", "9876543210", Some("9876543210")),
        ("PERSONAL_INFORMATION.occupation", "1", Some("01")),
        ("PERSONAL_INFORMATION.occupation", "[1]", None),
        ("PERSONAL_INFORMATION.occupation", "null", None),
        ("no.such", "1", None),
    ] {
        let fixed = host::fix_field(path, json, None, &Options::new());
        assert_eq!(fixed.as_deref(), want, "{json} in {path}");
    }
}

/// An object of the sections, and each section, has the report of its text without lines and columns.
#[test]
fn sections_that_were_never_text() {
    let options = Options::new();
    let others = |report: Report| report.without_positions().to_json();
    for (number, section) in (2..).zip(SECTIONS) {
        for wrong in section.fields {
            let value = |field: &FieldSpec| if field.key == wrong.key { "?" } else { field.example };
            let text = section_of(section, |field| Some(json_string(value(field))));
            let mut draft = host::draft(number).expect("a section");
            for (number, field) in FieldSpec::all().enumerate() {
                if field.section == section.name {
                    assert_eq!(draft.set_field(number, Given::Text(value(field))), Some(()));
                }
            }
            let want = options.check_section(section.name, &text).expect("a section");
            assert_eq!(draft.report(&options).to_json(), others(want), "{}", wrong.path);
        }
    }
    let mut draft = host::draft(1).expect("the sections");
    draft.begin_section(0, 0).expect("a section");
    assert_eq!(draft.set_field(2, Given::OtherType(JsonKind::Number)), Some(()));
    let want = options
        .check_sections(format!("{{\"{}\": {{\"{}\": 1}}}}", SECTIONS[0].name, SECTIONS[0].fields[0].key));
    assert_eq!(draft.report(&options).to_json(), others(want));
}

/// `"key":value` at an offset, up to a zero byte or the end.
#[test]
fn members_that_are_not_documented() {
    let deep = |levels: usize| format!("\"x\":{}{}", "[".repeat(levels), "]".repeat(levels));
    for (text, start, is_taken) in [
        ("\"x\":1", 0, true),
        ("\"x\" : {\"a\": [1]}", 0, true),
        ("\"x\":1\0\"y\":2", 0, true),
        ("\"x\":1\0\"y\":2", 6, true),
        ("\"x\":1,", 0, false),
        ("\"x\":", 0, false),
        ("\"x\"1", 0, false),
        ("x:1", 0, false),
        ("", 0, false),
        ("1", 0, false),
    ] {
        let mut draft = host::draft(0).expect("a payload");
        assert_eq!(draft.add_unknown(0, 0, text, start).is_some(), is_taken, "{text:?} from {start}");
        let warnings = draft.report(&Options::new()).warnings().len();
        assert_eq!(warnings, usize::from(is_taken), "{text:?} from {start}");
    }
    // Around the value lie the payload, its `data`, the element and the section, as far as they are there.
    for (target, holder, above) in [(0, 0, 1), (0, 1, 3), (0, 2, 4), (1, 1, 1), (1, 2, 2), (2, 2, 1)] {
        for (levels, is_taken) in [(127 - above, true), (128 - above, false)] {
            let mut draft = host::draft(target).expect("a target");
            let taken = draft.add_unknown(holder, 0, &deep(levels), 0);
            assert_eq!(taken.is_some(), is_taken, "{levels} levels in {holder} of {target}");
        }
    }
    for (holder, section) in (2..).zip(SECTIONS) {
        let mut draft = host::draft(0).expect("a payload");
        assert_eq!(draft.add_unknown(holder, 0, "\"zzz\":1", 0), Some(()));
        let report = draft.report(&Options::new());
        assert_eq!(report.warnings()[0].path(), format!("{}.zzz", section.name));
    }
    let mut draft = host::draft(0).expect("a payload");
    assert_eq!(draft.add_unknown(SECTIONS.len() + 2, 0, "\"x\":1", 0), None);
}

#[test]
fn extras_as_json_text() {
    for (json, want) in [(r#"{"a": [1]}"#, Some(true)), ("[]", Some(false)), ("{", None), ("", None)] {
        let mut draft = host::draft(0).expect("a payload");
        assert_eq!(draft.set_extras(json).is_some(), want.is_some(), "{json}");
        let extras = draft.into_payload().extras;
        assert_eq!(matches!(extras, Slot::Valid(_)), want == Some(true), "{json}");
        assert_eq!(extras == Slot::OtherType, want == Some(false), "{json}");
    }
}

#[test]
fn profiles_from_json_text() {
    let text = include_str!("../house/profile.json");
    assert_eq!(host::profile_of_json(text).as_ref(), Ok(&profile(PROFILE)));
    for wrong in ["", "[]", r#"{"fields": {"x": {}}, "warnings": 1}"#] {
        let mistakes = host::profile_of_json(wrong).expect_err("a mistake").to_string();
        if let Ok(json) = serde_json::from_str(wrong) {
            let as_value = Profile::from_json(&json).expect_err("a mistake");
            assert_eq!(as_value.len(), mistakes.lines().count(), "{wrong}");
        }
    }
}

#[test]
fn fields_of_a_profile() {
    let profile = profile(PROFILE);
    let fields: Vec<_> = profile
        .fields()
        .map(|(field, rules)| (field.path, rules.is_mandatory(), rules.allowed()))
        .filter(|(path, ..)| path.starts_with("BASIC") || path.starts_with("PERSONAL"))
        .collect();
    let houses: &[String] = &["HOUSE1".to_owned(), "HOUSE2".to_owned()];
    assert_eq!(
        fields,
        [
            ("BASIC_INFORMATION.amc", false, houses),
            ("PERSONAL_INFORMATION.applicantFirstName", false, &[]),
            ("PERSONAL_INFORMATION.applicantMiddleName", true, &[]),
        ]
    );
}

/// Each field that a profile names, with what it says; and with an example that keeps it, if one is known.
#[test]
fn narrowed_fields() {
    let fields: Value = serde_json::from_str(&host::narrowed_fields(&profile(PROFILE))).expect("JSON");
    let want = json!([
        { "path": "BASIC_INFORMATION.amc", "mandatory": true, "example": "HOUSE1", "house": { "allowed": ["HOUSE1", "HOUSE2"] } },
        { "path": "PERSONAL_INFORMATION.applicantFirstName", "mandatory": true, "house": { "max_length": 3 } },
        { "path": "PERSONAL_INFORMATION.applicantMiddleName", "mandatory": true, "example": "Ravi", "house": {} },
        { "path": "FAMILY_INFORMATION.motherFirstName", "mandatory": true, "example": "Leela", "house": {} },
        {
            "path": "COMMUNICATION_ADDRESS.commEmailId",
            "mandatory": true,
            "house": { "pattern": "^[^@]+@example\\.org$" }
        },
        {
            "path": "DOCUMENT_COLLECTION.docPhoto",
            "mandatory": true,
            "house": { "forms": ["base64"], "hosts": ["docs.example.com", "*.docs.example.org"] }
        },
        {
            "path": "DOCUMENT_COLLECTION.docSign",
            "mandatory": true,
            "example": "https://files.example.com/signature.png",
            "house": { "kinds": ["jpeg", "png"], "max_bytes": 3 }
        },
    ]);
    assert_eq!(fields, want);
}
