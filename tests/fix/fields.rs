//! One value by itself, as in a form.

use dkyc::{Options, fix_field};

#[test]
fn a_field_alone() {
    for (path, value, want) in [
        ("BASIC_INFORMATION.pan", " abcpe1234f ", Some("ABCPE1234F")),
        ("BASIC_INFORMATION.pan", "ABCPE1234F", None),
        ("BASIC_INFORMATION.pan", "ABCPE", None),
        ("BASIC_INFORMATION.pan", "", None),
        ("BASIC_INFORMATION.dob", "1990-02-14", Some("14-FEB-1990")),
        ("PERSONAL_INFORMATION.occupation", "1", Some("01")),
        ("phone_number", "+91 98765 43210", Some("9876543210")),
        ("user_id", " x ", None),
        ("COMMUNICATION_ADDRESS.commCountry", "91", Some("101")),
        ("no.such", "x", None),
        ("BASIC_INFORMATION", "x", None),
        ("data", "x", None),
    ] {
        assert_eq!(fix_field(path, value, None).as_deref(), want, "{value:?} in {path}");
    }
}

#[test]
fn a_warning_about_a_neighbour_needs_the_section() {
    let path = "COMMUNICATION_ADDRESS.commState";
    for (section, want) in [
        (None, None),
        (Some("{}"), None),
        (Some(r#"{"commCountry":"101"}"#), Some("032")),
        (Some(r#"{"commCountry":"india","commState":"017"}"#), Some("032")),
        (Some(r#"{"commCountry":"001"}"#), None),
        (Some(r#"{"commCountry":101}"#), None),
        (Some("[]"), None),
        (Some("{"), None),
    ] {
        assert_eq!(fix_field(path, "kerala", section).as_deref(), want, "{section:?}");
    }
    let section = Some(r#"{"commMobileNoCode":"91"}"#);
    let number = fix_field("COMMUNICATION_ADDRESS.commMobileNo", "09876543210", section);
    assert_eq!(number.as_deref(), Some("9876543210"));
}

#[test]
fn options_leave_warnings_out() {
    let options = Options::new().allow(dkyc::Code::MobileForm);
    assert_eq!(options.fix_field("phone_number", "09876543210", None), None);
}

/// An issue is marked if nothing with its path and code is left.
#[test]
fn issues_that_a_repair_removes_are_marked() {
    let json = dkyc_tests::payload_with("BASIC_INFORMATION.pan", "\"abcpe1234f\"")
        .replacen('{', "{\"x\":1,", 1)
        .replace("\"applicantFirstName\"", "\"APP_firstName\"");
    let options = Options::new();
    let report = options.check(&json);
    assert!(report.issues().all(|issue| !issue.fixable()));
    let report = options.mark_fixable(&json, report);
    let marked: Vec<_> = report.issues().map(|issue| (issue.path().into_owned(), issue.fixable())).collect();
    let want = [
        ("BASIC_INFORMATION.pan", true),
        ("PERSONAL_INFORMATION.applicantFirstName", true),
        ("x", false),
        ("PERSONAL_INFORMATION.APP_firstName", true),
    ];
    assert_eq!(marked, want.map(|(path, fixable)| (path.to_owned(), fixable)));

    let written = report.to_json();
    assert!(written.contains(r#","fixable":true}"#) && !written.contains("\"fixable\":false"), "{written}");
    let read: dkyc::Report = serde_json::from_str(&written).expect("a report");
    assert_eq!(read, report);
    assert!(read.errors()[0].fixable());

    // However few are listed.
    let few = options.max_issues(1);
    let report = few.mark_fixable(&json, few.check(&json));
    assert!(report.errors()[0].fixable() && !report.warnings()[0].fixable());
}
