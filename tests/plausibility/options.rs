//! `Options`: what is allowed, and what cannot be.

use dkyc::{Code, Issue, NaiveDate, Options};
use dkyc_tests::{VALID, payload_with};

#[test]
fn without_more_to_say_options_check_as_the_functions_do() {
    let text = payload_with("BASIC_INFORMATION.pan", "\"abcpe1234f\"");
    for options in [Options::new(), Options::default()] {
        assert_eq!(options.check(&text), dkyc::check(&text));
        assert_eq!(options.check_sections("{}"), dkyc::check_sections("{}"));
        assert_eq!(options.check_section("GENDER", "{}"), dkyc::check_section("GENDER", "{}"));
        assert_eq!(
            options.check_section("FATCA_DECLARATION", "{}"),
            dkyc::check_section("FATCA_DECLARATION", "{}")
        );
        let path = "BASIC_INFORMATION.uidNo";
        assert_eq!(options.check_field(path, "234567890123"), dkyc::check_field(path, "234567890123"));
        assert_eq!(options.check_field("pan", ""), dkyc::check_field("pan", ""));
        assert_eq!(options.parse(&text).err(), dkyc::parse(&text).err());
        assert!(options.parse(VALID).is_ok_and(|payload| Ok(payload) == dkyc::parse(VALID)));
    }
}

/// Every warning can be left out, those about keys too, also when a part is checked. No error can.
#[test]
fn warnings_are_allowed_and_errors_are_not() {
    let text = r#"{"user_id":"u","phone_number":"1","data":[{"ZZZ":1,"DOCUMENT_COLLECTION":{"zzz":1,
        "docPhoto":"data:;base64,QUJD"}}],"userid":2}"#;
    let report = dkyc::check(text);
    let codes = |options: Options| options.check(text).warnings().iter().map(Issue::code).collect::<Vec<_>>();
    let all = codes(Options::new());
    assert_eq!(
        all,
        [
            Code::MobileForm,
            Code::DocumentDataUrl,
            Code::DocumentKind,
            Code::UnknownSection,
            Code::UnknownField,
            Code::UnknownField
        ]
    );
    for &code in Code::ALL {
        let want: Vec<_> = all.iter().copied().filter(|&told| told != code).collect();
        let options = Options::new().allow(code);
        assert_eq!(codes(options), want, "{code}");
        assert_eq!(options.check(text).errors(), report.errors(), "{code}");
        assert_eq!(options == Options::new(), !code.is_warning(), "{code}");
    }
    let nothing = Options::new().warnings(false);
    assert_eq!(codes(nothing), []);
    assert_eq!(nothing.check(text).errors(), report.errors());
    assert_eq!(codes(nothing.warnings(true)), all);

    let photo = |options: Options| {
        let report = options.check_field("DOCUMENT_COLLECTION.docPhoto", "data:;base64,QUJD");
        report.expect("a documented path").warnings().len()
    };
    assert_eq!(photo(Options::new()), 2);
    assert_eq!(photo(Options::new().allow(Code::DocumentKind)), 1);
    assert_eq!(photo(Options::new().allow(Code::DocumentKind).allow(Code::DocumentDataUrl)), 0);
    // Twice is once.
    assert_eq!(photo(Options::new().allow(Code::DocumentKind).allow(Code::DocumentKind)), 1);
    assert_eq!(photo(nothing), 0);
}

/// A wrong key that is allowed to be there is still what a missing one was meant to be.
#[test]
fn an_allowed_key_is_still_suggested() {
    let text = VALID.replace("\"applicantTitle\"", "\"applicantTile\"");
    let report = Options::new().allow(Code::UnknownField).check(text);
    assert_eq!(report.errors()[0].suggestion(), Some("applicantTile"));
    assert!(report.warnings().is_empty());
}

#[test]
fn days_are_read_in_two_forms() {
    for (text, want) in [
        ("14-FEB-2025", Some((2025, 2, 14))),
        ("14-feb-2025", Some((2025, 2, 14))),
        ("2025-02-14", Some((2025, 2, 14))),
        ("2024-02-29", Some((2024, 2, 29))),
        ("9999-12-31", Some((9999, 12, 31))),
        ("0001-01-01", Some((1, 1, 1))),
        ("0000-01-01", None),
        ("2025-02-29", None),
        ("2025-13-01", None),
        ("2025-00-10", None),
        ("2025-2-14", None),
        ("14-02-2025", None),
        ("20250214", None),
        ("2025-02-14T00:00:00Z", None),
        (" 2025-02-14", None),
        ("+025-02-14", None),
        ("", None),
        ("today", None),
    ] {
        let want = want.and_then(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day));
        assert_eq!(dkyc::parse_day(text), want, "{text}");
    }
}
