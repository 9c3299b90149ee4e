//! Reports by house rules: in each language, as JSON, and read back.

use std::fmt::Write;

use dkyc::{Code, Language, Options, Report};

use super::{PROFILE, all_errors, broken, errors, profile};

/// Read it as the person who gets the report.
#[test]
fn the_whole_report() {
    let report = all_errors();
    let mut list = String::new();
    for issue in report.issues() {
        let _ = writeln!(
            list,
            "{} [{}] {}\n    {}\n    {}\n    allowed {:?}, max {:?}, suggestion {:?}",
            issue.path(),
            issue.severity(),
            issue.code(),
            issue.message(),
            issue.message_in(Language::Hindi),
            issue.allowed(),
            issue.max(),
            issue.suggestion(),
        );
    }
    insta::assert_snapshot!(list);
}

#[test]
fn every_house_code_is_reported() {
    let report = all_errors();
    let profile = profile("[fields.\"DOCUMENT_COLLECTION.docPhoto\"]\nkinds = [\"jpeg\"]");
    let codes: Vec<_> = report.errors().iter().map(dkyc::Issue::code).collect();
    for code in Code::ALL.iter().filter(|code| code.is_of_house()) {
        assert!(codes.contains(code), "{code}");
        assert!(!code.is_warning() && code.is_of_payload(), "{code}");
    }
    assert_eq!(Code::ALL.iter().filter(|code| code.is_of_house()).count(), 9);
    assert!(Options::new().profile(&profile).check(dkyc_tests::payload()).is_valid());
}

#[test]
fn reports_are_read_back() {
    let report = all_errors();
    let again: Report = serde_json::from_str(&report.to_json()).expect("a report");
    assert_eq!(again, report);
    for (read, issue) in again.issues().zip(report.issues()) {
        assert_eq!(
            (read.max(), read.allowed(), read.severity()),
            (issue.max(), issue.allowed(), issue.severity())
        );
    }
    assert_eq!(again.to_json(), report.to_json());
}

/// Every way to check knows the house rules.
#[test]
fn every_check_knows_the_profile() {
    let rules = profile(PROFILE);
    let options = Options::new().profile(&rules);
    let text = broken();
    let report = options.check(&text);
    assert!(options.parse(&text).is_err());
    assert_eq!(options.read(&text), (None, report.clone()));
    assert_eq!(options.check_request(dkyc::api::Endpoint::PushUserData, &text), report);
    let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let sections = value["data"]
        .as_array()
        .expect("an array")
        .iter()
        .flat_map(|element| element.as_object().expect("an object"));
    let sections: serde_json::Map<_, _> =
        sections.map(|(name, section)| (name.clone(), section.clone())).collect();
    let mut of_sections = errors(&options.check_sections(serde_json::to_string(&sections).expect("JSON")));
    let mut all = errors(&report);
    of_sections.sort();
    all.sort();
    assert_eq!(of_sections, all);
    for spec in dkyc::spec::SECTIONS {
        let report = options.check_section(spec.name, sections[spec.name].to_string()).expect("a section");
        let prefix = format!(" {}.", spec.name);
        let mut of_section = errors(&report);
        of_section.sort();
        // What is compared with another section is not known here.
        let own: Vec<_> = all.iter().filter(|error| error.contains(&prefix)).cloned().collect();
        assert_eq!(of_section, own, "{}", spec.name);
    }
}

/// What was probably meant is one of what is allowed.
#[test]
fn suggestions() {
    let rules = profile(
        "[fields.\"BASIC_INFORMATION.amc\"]\nallowed = [\"HOUSE1\", \"HOUSE-02\", \"AB\", \"Long name of a fund\"]",
    );
    for (value, want) in [
        ("house1", Some("HOUSE1")),
        ("House 02", Some("HOUSE-02")),
        ("HOUSE02", Some("HOUSE-02")),
        ("HUOSE1", Some("HOUSE1")),
        ("ab ", Some("AB")),
        ("AC", None),
        ("long name of a find", Some("Long name of a fund")),
        ("OTHER", None),
        ("HOUSE3", Some("HOUSE1")),
        ("", None),
        (&"x".repeat(100), None),
    ] {
        let report =
            Options::new().profile(&rules).check_field("BASIC_INFORMATION.amc", value).expect("a field");
        assert_eq!(report.errors()[0].suggestion(), want, "{value}");
    }
}

/// A large number is written with commas.
#[test]
fn numbers_in_thousands() {
    for (max, want) in [
        (1, " 1 "),
        (12, " 12 "),
        (999, " 999 "),
        (1000, " 1,000 "),
        (12_345, " 12,345 "),
        (123_456, " 123,456 "),
        (1_234_567, " 1,234,567 "),
    ] {
        let rules = profile(&format!("[fields.\"DOCUMENT_COLLECTION.docPhoto\"]\nmax_bytes = {max}"));
        let data = format!("{}====", "QUJD".repeat(max / 3 + 2));
        let options = Options::new().profile(&rules);
        let report =
            options.check_field("DOCUMENT_COLLECTION.docPhoto", data.trim_end_matches('=')).expect("a field");
        assert!(report.errors()[0].message().contains(want), "{}", report.errors()[0].message());
    }
}

/// In a longer list there is no telling which was meant.
#[test]
fn suggestions_from_a_long_list() {
    for (count, want) in
        [(1, Some("HOUSE0000")), (999, Some("HOUSE0000")), (1000, Some("HOUSE0000")), (1001, None)]
    {
        let names: Vec<_> = (0..count).map(|number| format!("'HOUSE{number:04}'")).collect();
        let rules = profile(&format!("[fields.\"BASIC_INFORMATION.amc\"]\nallowed = [{}]", names.join(", ")));
        let options = Options::new().profile(&rules);
        let report = options.check_field("BASIC_INFORMATION.amc", "house0000").expect("a field");
        assert_eq!(report.errors()[0].suggestion(), want, "{count}");
    }
}

/// A sentence lists twenty values, and says whether there are more.
#[test]
fn sentences_with_a_long_list() {
    for (count, is_cut) in [(1, false), (2, false), (19, false), (20, false), (21, true), (500, true)] {
        let names: Vec<_> = (0..count).map(|number| format!("'NAME{number:04}'")).collect();
        let rules = profile(&format!("[fields.\"BASIC_INFORMATION.amc\"]\nallowed = [{}]", names.join(", ")));
        let options = Options::new().profile(&rules);
        let message =
            options.check_field("BASIC_INFORMATION.amc", "x").expect("a field").errors()[0].message();
        assert_eq!(message.matches("NAME").count(), count.min(20), "{message}");
        assert_eq!(message.contains(", …"), is_cut, "{message}");
    }
}

/// Another day or number may be that of another person: nothing is suggested but what is written otherwise.
#[test]
fn numbers_and_days_are_not_misspelt() {
    for (path, allowed, value, want) in [
        ("BASIC_INFORMATION.pan", "ABCPE1234F", "ABCPE1235F", None),
        ("BASIC_INFORMATION.uidNo", "234567890124", "234567890134", None),
        ("BASIC_INFORMATION.dob", "14-FEB-1990", "15-FEB-1990", None),
        ("COMMUNICATION_ADDRESS.commpincode", "400 001", "400001", Some("400 001")),
    ] {
        let rules = profile(&format!("[fields.\"{path}\"]\nallowed = ['{allowed}']"));
        let report = Options::new().profile(&rules).check_field(path, value).expect("a field");
        let error = &report.errors()[0];
        assert_eq!((error.code(), error.suggestion()), (dkyc::Code::HouseAllowed, want), "{path}");
        assert!(!error.message().contains("did you mean"), "{}", error.message());
    }
}

/// What is valid stays so: a repair that a house rule forbids is not done.
#[test]
fn no_repair_breaks_a_house_rule() {
    let rules = profile(
        "[fields.\"DOCUMENT_COLLECTION.docPhoto\"]\nforms = ['data_url']\n\
         [fields.\"COMMUNICATION_ADDRESS.commMobileNo\"]\npattern = '^\\+91 '\n\
         [fields.\"COMMUNICATION_ADDRESS.commpincode\"]\nallowed = ['400 001']",
    );
    let text = [
        ("DOCUMENT_COLLECTION.docPhoto", "\"data:image/jpeg;base64,/9j/4AAQ\""),
        ("COMMUNICATION_ADDRESS.commMobileNo", "\"+91 98765 43210\""),
        ("COMMUNICATION_ADDRESS.commpincode", "\"400 001\""),
    ];
    let literal = |field: &dkyc::spec::FieldSpec| {
        let changed = text.iter().find(|(path, _)| *path == field.path);
        Some(changed.map_or_else(|| dkyc_tests::json_string(field.example), |(_, value)| (*value).to_owned()))
    };
    let text = dkyc_tests::payload_of(literal);
    let options = Options::new().profile(&rules);
    assert!(options.check(&text).is_valid(), "{}", options.check(&text));
    let fixed = options.fix(&text);
    assert!(fixed.report.is_valid(), "{}", fixed.report);
    assert_eq!(fixed.repairs.len(), 0);
    // Without the profile they are repaired, and so is what the specification does not allow.
    assert!(Options::new().fix(&text).repairs.len() >= 3);
    let other = text.replace("ABCPE1234F", "abcpe1234f");
    assert_eq!(options.fix(&other).repairs.len(), 1);
    let pin =
        options.fix_field("COMMUNICATION_ADDRESS.commpincode", "400 001", Some("{\"commCountry\": \"101\"}"));
    assert_eq!(pin, None);
}

/// A long list is shortened for people, and whole for programs.
#[test]
fn long_lists() {
    let names: Vec<_> = (0..500).map(|number| format!("\"HOUSE{number}\"")).collect();
    let rules = profile(&format!("[fields.\"BASIC_INFORMATION.amc\"]\nallowed = [{}]", names.join(", ")));
    let report =
        Options::new().profile(&rules).check_field("BASIC_INFORMATION.amc", "OTHER").expect("a field");
    let error = &report.errors()[0];
    assert!(
        error.message().ends_with("HOUSE19, …, as the house rules allow nothing else."),
        "{}",
        error.message()
    );
    assert_eq!(error.allowed().len(), 500);
}

/// The words of a profile are fit for a terminal.
#[test]
fn control_characters() {
    let rules = profile(
        "[fields.\"BASIC_INFORMATION.amc\"]\nallowed = [\"a\\u001b[31m\", \"\\u001b\"]\npattern = \"\\u001b\"\nmax_length = 1",
    );
    let report =
        Options::new().profile(&rules).check_field("BASIC_INFORMATION.amc", "OTHER").expect("a field");
    assert_eq!(report.errors().len(), 3);
    assert!(!report.to_string().contains('\u{1b}'), "{report}");
    assert!(report.errors()[1].message().contains("at most 1 character by"), "{report}");
}

/// No number stands for what depends on the house rules: neither for their errors, nor for a warning that is one.
#[test]
fn no_number() {
    let report = super::all_errors();
    let of_house = report
        .errors()
        .iter()
        .filter(|error| error.code().as_str().starts_with("house_") || error.code().is_warning());
    let numbers: Vec<_> = of_house.map(dkyc::Issue::number).collect();
    assert!(numbers.len() > 8 && numbers.iter().all(Option::is_none), "{report}");
}
