//! The table in the code, held against the agreed field table, row by row.

use std::collections::{BTreeMap, BTreeSet};

use dkyc::Code;
use dkyc::spec::{FieldSpec, OBJECTS, SECTIONS};

const FIELDS: &str = include_str!("spec/fields.tsv");
const LABELS: &str = include_str!("spec/labels.tsv");

/// The rows of a tab-separated table, without its head.
fn rows<const COLUMNS: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; COLUMNS]> {
    table.lines().skip(1).map(|line| {
        let cells: Vec<_> = line.split('\t').collect();
        cells.try_into().expect("as many cells as columns in every row")
    })
}

#[test]
fn every_row_in_order() {
    let documented = rows::<6>(FIELDS).map(|[section, key, mandatory, rule, description, _]| {
        [section, key, mandatory, rule, description].map(str::to_owned)
    });
    let declared = OBJECTS.iter().flat_map(|section| {
        section.fields.iter().map(|field| {
            let mandatory = if field.mandatory { "yes" } else { "no" };
            let rule = field.rule.to_string();
            [section.name, field.key, mandatory, &rule, field.description].map(str::to_owned)
        })
    });
    let (documented, declared): (Vec<_>, Vec<_>) = (documented.collect(), declared.collect());
    for (documented, declared) in documented.iter().zip(&declared) {
        assert_eq!(declared, documented);
    }
    assert_eq!(declared.len(), documented.len());
    let objects: BTreeSet<_> = documented.iter().map(|[section, ..]| section.as_str()).collect();
    assert_eq!(OBJECTS.len(), objects.len());
    assert!(OBJECTS[0].name.is_empty() && SECTIONS == &OBJECTS[1..]);
}

/// The fields are the members whose value is a string.
#[test]
fn every_field_of_text() {
    let documented = rows::<6>(FIELDS).filter(|[_, _, _, rule, ..]| !["sections", "object"].contains(rule));
    let keys = documented.map(|[section, key, ..]| (section, key));
    assert!(FieldSpec::all().map(|field| (field.section, field.key)).eq(keys));
}

/// So a field can be found by its label: a key of another section stands for the field with the same label in this one.
#[test]
fn no_label_is_twice_in_an_object() {
    for object in OBJECTS {
        let labels: BTreeSet<_> = object.fields.iter().map(|field| field.label).collect();
        assert_eq!(labels.len(), object.fields.len(), "{}", object.name);
    }
}

#[test]
fn paths_and_sections_fit_the_keys() {
    for section in SECTIONS {
        for field in section.fields {
            assert_eq!(field.section, section.name);
            assert_eq!(field.path, format!("{}.{}", section.name, field.key));
            assert_eq!(FieldSpec::find(field.path), Ok(field));
        }
    }
    for field in OBJECTS[0].fields {
        assert_eq!((field.section, field.path), ("", field.key));
    }
}

#[test]
fn every_example_is_valid() {
    for field in FieldSpec::all() {
        let report = dkyc::check_field(field.path, field.example).expect("a documented path");
        assert_eq!((report.to_string(), report.warnings().len()), (String::new(), 0), "{}", field.path);
    }
}

#[test]
fn labels_are_the_agreed_ones() {
    let agreed: BTreeMap<_, _> = rows::<3>(LABELS).map(|[key, code, label]| ((key, code), label)).collect();
    assert_eq!(agreed.len(), rows::<3>(LABELS).count(), "no code twice");
    let mut used = 0;
    for field in FieldSpec::all() {
        for allowed in field.rule.codes() {
            let label = agreed.get(&(field.key, allowed.code)).copied();
            assert_eq!(allowed.label, label, "{} {}", field.path, allowed.code);
            used += usize::from(label.is_some());
        }
    }
    assert_eq!(used, agreed.len(), "no label without a code");
}

#[test]
fn no_code_list_repeats_a_code() {
    for field in FieldSpec::all() {
        let mut codes: Vec<_> = field.rule.codes().iter().map(|allowed| allowed.code).collect();
        let listed = codes.len();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), listed, "{}", field.path);
    }
}

/// The codes of `docs/rules.md` and `docs/warnings.md`, and no others.
#[test]
fn codes_are_the_documented_ones() {
    let errors = [
        "syntax",
        "type",
        "required",
        "empty",
        "not_unicode",
        "not_allowed",
        "pan_format",
        "uid_format",
        "date_format",
        "date_invalid",
        "document_url",
        "document_base64",
        "duplicate",
        "length",
        "not_alphanumeric",
        "path_segment",
        "house_allowed",
        "house_required",
        "house_length",
        "house_pattern",
        "house_size",
        "house_kind",
        "house_host",
        "house_form",
        "house_unknown",
    ];
    let warnings = [
        "unknown_field",
        "unknown_section",
        "document_data_url",
        "pan_implausible",
        "uid_implausible",
        "date_in_future",
        "date_order",
        "applicant_minor",
        "age_implausible",
        "declaration_mismatch",
        "title_mismatch",
        "spouse_unmarried",
        "pincode_form",
        "pincode_state",
        "state_unknown",
        "mobile_form",
        "email_form",
        "identity_mismatch",
        "document_kind",
        "document_insecure",
        "document_unreachable",
        "placeholder",
        "country_implausible",
    ];
    let names = |warnings: bool| {
        let codes = Code::ALL.iter().filter(move |code| code.is_warning() == warnings);
        codes.map(|code| code.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(names(false), errors);
    assert_eq!(names(true), warnings);
    for &code in Code::ALL {
        assert_eq!(code.as_str().parse(), Ok(code));
        assert_eq!(code.to_string(), code.as_str());
        assert!(code.explanation().meaning.ends_with('.'), "{code}");
    }
}

#[test]
fn unknown_names_come_with_a_suggestion() {
    let suggestion =
        |asked: Result<_, dkyc::UnknownName>| asked.err().and_then(|unknown| unknown.suggestion());
    assert_eq!(
        suggestion(dkyc::check_field("BASIC_INFORMATION.PAN", "").map(drop)),
        Some("BASIC_INFORMATION.pan")
    );
    assert_eq!(
        suggestion(dkyc::check_section("basic_information", "{}").map(drop)),
        Some("BASIC_INFORMATION")
    );
    assert_eq!(suggestion("pan-format".parse::<Code>().map(drop)), Some("pan_format"));
    for path in
        ["", "pan", "data", "extras", "BASIC_INFORMATION", "BASIC_INFORMATION.", "BASIC_INFORMATION.gender"]
    {
        assert!(dkyc::check_field(path, "").is_err(), "{path:?} is no field");
    }
    assert!(dkyc::check_section("", "{}").is_err());
}

#[test]
fn a_name_that_is_not_documented() {
    for (path, want) in [
        ("BASIC_INFORMATION.pam", "no such name is documented; did you mean BASIC_INFORMATION.pan?"),
        ("zzz", "no such name is documented"),
    ] {
        assert_eq!(FieldSpec::find(path).expect_err("no field").to_string(), want);
    }
}
