//! `Debug` of reports and issues: what `unwrap()` and a log show.

use dkyc::draft::Slot;
use dkyc::{Code, Document, Options, Report};
use dkyc_tests::{edited, payload, payload_with};
use insta::assert_snapshot;

/// Wrong, blank and missing values, a key that is not documented, and a date that contradicts another.
fn report() -> Report {
    let text = edited(
        &payload(),
        &[
            ("\"pan\":\"ABCPE1234F\"", "\"pan\":\"secret\""),
            ("\"amc\":\"TEST_AMC\"", "\"amc\":\" \""),
            ("\"kycType\":\"1\"", "\"kycType\":null"),
            ("\"ipvDate\":\"03-MAR-2025\"", "\"ipvDate\":\"13-FEB-1990\""),
            ("\"idProof\"", "\"proof\\u001b\":\"secret\",\"idProof\""),
        ],
    );
    Options::new().allow(Code::ApplicantMinor).check(text)
}

#[test]
fn of_a_report() {
    assert_snapshot!(format!("{:?}", report()), @r#"Report { errors: [BASIC_INFORMATION.pan: pan_format: PAN must be five capital letters, four digits and a capital letter, like AAAAA1234A; copy it from the PAN card., BASIC_INFORMATION.amc: empty: AMC code is mandatory and must not be blank; fill it in., BASIC_INFORMATION.kycType: required: KYC type is missing; add kycType to BASIC_INFORMATION.], warnings: [BASIC_INFORMATION.ipvDate: date_order: In-person verification date should not be earlier than the date of birth; check both dates., IDENTITY_VERIFICATION.proof\u{1b}: unknown_field: "proof\u{1b}" is not a documented key of IDENTITY_VERIFICATION; remove it.] }"#);
    assert_snapshot!(format!("{:#?}", report()), @r#"
    Report {
        errors: [
            BASIC_INFORMATION.pan: pan_format: PAN must be five capital letters, four digits and a capital letter, like AAAAA1234A; copy it from the PAN card.,
            BASIC_INFORMATION.amc: empty: AMC code is mandatory and must not be blank; fill it in.,
            BASIC_INFORMATION.kycType: required: KYC type is missing; add kycType to BASIC_INFORMATION.,
        ],
        warnings: [
            BASIC_INFORMATION.ipvDate: date_order: In-person verification date should not be earlier than the date of birth; check both dates.,
            IDENTITY_VERIFICATION.proof\u{1b}: unknown_field: "proof\u{1b}" is not a documented key of IDENTITY_VERIFICATION; remove it.,
        ],
    }
    "#);
    assert_snapshot!(format!("{:?}", Report::default()), @"Report { errors: [], warnings: [] }");
}

#[test]
fn of_an_issue() {
    let report = report();
    let [.., last] = report.errors() else { panic!("an error: {report}") };
    assert_snapshot!(format!("{last:?}"), @"BASIC_INFORMATION.kycType: required: KYC type is missing; add kycType to BASIC_INFORMATION.");
    assert_eq!(format!("{last:#?}"), format!("{last:?}"));
    assert_snapshot!(format!("{:?}", dkyc::check("").errors()[0]), @"syntax: The payload is empty; send one JSON object.");
}

/// Issues that are not listed are counted.
#[test]
fn of_a_report_that_is_cut() {
    let text = edited(&payload(), &[("\"idProof\"", "\"zzz\":0,\"yyy\":0,\"idProof\"")]);
    let report = Options::new().max_issues(1).check(text);
    assert_snapshot!(format!("{report:?}"), @r#"Report { errors: [], warnings: [IDENTITY_VERIFICATION.zzz: unknown_field: "zzz" is not a documented key of IDENTITY_VERIFICATION; remove it.], more: More { errors: 0, warnings: 1 } }"#);
}

/// A report that was read back looks the same.
#[test]
fn of_a_report_that_was_read_back() {
    let report = report();
    let read: Report = serde_json::from_str(&report.to_json()).expect("a report");
    assert_eq!(format!("{read:?}"), format!("{report:?}"));
    assert_eq!(format!("{read:#?}"), format!("{report:#?}"));
}

#[test]
fn no_value_shows() {
    let report = report();
    assert!(!format!("{report:?}{report:#?}").contains("secret"));
}

/// Values show what they are and nothing that they hold.
#[test]
fn of_values() {
    let text = payload_with("DOCUMENT_COLLECTION.docPhoto", "\"QUJD\"");
    let documents = dkyc::parse(&text).expect("a valid payload").data.document_collection;
    let (Document::Base64(data), Document::Url(url)) = (&documents.doc_photo, &documents.doc_sign) else {
        panic!("Base64 and a URL")
    };
    assert_eq!([format!("{data:?}"), format!("{url:?}")], ["Base64(..)", "Url(..)"]);
    for (text, want) in [
        ("https://files.example.com/photo.jpg", "Url(..)"),
        ("QUJD", "Base64(..)"),
        ("data:image/png;base64,QUJD", "DataUrl(..)"),
    ] {
        assert_eq!(format!("{:?}", Document::new(text).expect("a document")), want);
    }
    assert_eq!(format!("{:?}", dkyc::Extras::new("{\"secret\":1}").expect("an object")), "Extras(..)");
    let wrong = dkyc::Pan::new("secret").expect_err("no PAN");
    for (slot, want) in [
        (Slot::Absent, "Absent".to_owned()),
        (Slot::Blank, "Blank".to_owned()),
        (Slot::OtherType, "OtherType".to_owned()),
        (Slot::Valid("secret"), "Valid(..)".to_owned()),
        (Slot::Wrong(wrong), format!("Wrong({wrong})")),
    ] {
        assert_eq!(format!("{slot:?}"), want);
    }
}

#[test]
fn of_a_repaired_payload() {
    let fixed = dkyc::fix(r#"{"user_id": "secret", "phone_number": "98765 43210"}"#, &Options::new());
    let shown = format!("{fixed:?}");
    assert!(shown.starts_with("Fixed { repairs: [") && shown.contains("report: Report {"), "{shown}");
    assert!(!shown.contains("secret") && !shown.contains("98765"), "{shown}");
}
