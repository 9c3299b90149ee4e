//! Warnings that a profile makes errors or leaves out, and keys that it does not allow.

use dkyc::{Code, NaiveDate, Options, Severity};
use dkyc_tests::{edited, payload, payload_with};

use super::{errors, profile};
use crate::plausibility::texts_of_rows;

fn warnings(report: &dkyc::Report) -> Vec<String> {
    report.warnings().iter().map(|warning| format!("{} {}", warning.code(), warning.path())).collect()
}

/// Each warning, as an error and left out, on a payload that has it.
#[test]
fn every_warning() {
    let today = NaiveDate::from_ymd_opt(2026, 1, 1).expect("a day");
    let mut seen = 0;
    for text in texts_of_rows() {
        let plain = Options::new().today(today);
        let before = plain.check(&text);
        for code in before.warnings().iter().map(dkyc::Issue::code).chain([Code::EmailForm]) {
            let [raised, left_out, as_it_is] = ["error", "off", "warning"]
                .map(|level| profile(&format!("[warnings]\n{code} = \"{level}\"")));
            let count = before.warnings().iter().filter(|warning| warning.code() == code).count();
            seen += count;

            let report = plain.profile(&raised).check(&text);
            let found: Vec<_> = report.errors().iter().filter(|error| error.code() == code).collect();
            assert_eq!(found.len(), count, "{code}");
            assert!(found.iter().all(|error| error.severity() == Severity::Error));
            assert_eq!(report.is_valid(), before.is_valid() && count == 0);
            assert_eq!(report.issues().count(), before.issues().count(), "nothing else is lost");
            let others = |report: &dkyc::Report| {
                report.warnings().iter().filter(|warning| warning.code() != code).cloned().collect::<Vec<_>>()
            };
            assert_eq!(report.warnings(), others(&before));
            // It says the same, and where.
            for (error, warning) in
                found.iter().zip(before.warnings().iter().filter(|warning| warning.code() == code))
            {
                assert_eq!(
                    (error.path(), error.pointer(), error.message(), error.line(), error.related()),
                    (warning.path(), warning.pointer(), warning.message(), warning.line(), warning.related())
                );
            }

            let report = plain.profile(&left_out).check(&text);
            assert_eq!((report.errors(), report.warnings()), (before.errors(), &*others(&before)), "{code}");
            assert_eq!(plain.profile(&as_it_is).check(&text), before);
        }
    }
    assert!(seen > 30, "{seen}");
}

/// What is an error cannot be left out by the other options.
#[test]
fn other_options() {
    let raised = profile("[warnings]\ntitle_mismatch = \"error\"");
    let text = payload_with("PERSONAL_INFORMATION.applicantTitle", "\"Mr\"");
    let want = ["title_mismatch PERSONAL_INFORMATION.applicantTitle"];
    for options in [Options::new(), Options::new().allow(Code::TitleMismatch), Options::new().warnings(false)]
    {
        assert_eq!(errors(&options.profile(&raised).check(&text)), want, "{options:?}");
    }
    // Without warnings, the others are still left out.
    let insecure =
        edited(&text, &[("https://files.example.com/photo.jpg", "http://files.example.com/photo.jpg")]);
    assert!(Options::new().warnings(false).profile(&raised).check(insecure).warnings().is_empty());
    let draft = dkyc::draft::PushUserData { user_id: "N/A".into(), ..Default::default() };
    let placeholders = profile("[warnings]\nplaceholder = \"error\"");
    let report = draft.check(&Options::new().profile(&placeholders));
    assert_eq!(errors(&report), ["placeholder user_id", "required phone_number", "required data"]);
}

/// Errors by warnings stand in the order of the specification among the others, before the repetitions of their field.
#[test]
fn the_order_of_errors() {
    let rules = profile(
        "[fields.\"PERSONAL_INFORMATION.applicantTitle\"]\nallowed = [\"Mrs\"]\n[fields.\"BASIC_INFORMATION.amc\"]\nmax_length = 1\n[unknown]\nfields = \"error\"\n[warnings]\ntitle_mismatch = \"error\"\nunknown_section = \"error\"\ndocument_insecure = \"error\"",
    );
    let text = edited(
        &payload(),
        &[
            (
                "\"applicantTitle\":\"Mrs\"",
                "\"zzz\":1,\"applicantTitle\":\"Mr\",\"applicantTitle\":\"Mr\",\"zzz\":2",
            ),
            ("\"gender\":\"F\"", "\"gender\":\"F\",\"maritalStatus\":1"),
            ("https://files.example.com/photo.jpg", "http://files.example.com/photo.jpg"),
            ("{\"IDENTITY_VERIFICATION\"", "{\"ZZZ\":1,\"IDENTITY_VERIFICATION\""),
        ],
    );
    let report = Options::new().profile(&rules).check(text);
    assert_eq!(
        errors(&report),
        [
            "house_length BASIC_INFORMATION.amc",
            "house_allowed PERSONAL_INFORMATION.applicantTitle",
            "title_mismatch PERSONAL_INFORMATION.applicantTitle",
            "duplicate PERSONAL_INFORMATION.applicantTitle",
            "type PERSONAL_INFORMATION.maritalStatus",
            "duplicate PERSONAL_INFORMATION.maritalStatus",
            "document_insecure DOCUMENT_COLLECTION.docPhoto",
            "house_unknown PERSONAL_INFORMATION.zzz",
            "duplicate PERSONAL_INFORMATION.zzz",
            "unknown_section ZZZ",
        ]
    );
    assert_eq!(warnings(&report), [""; 0]);
    // Beyond the limit they are counted.
    let report =
        Options::new().profile(&rules).max_issues(2).check(payload_with("BASIC_INFORMATION.pan", "7"));
    assert_eq!(errors(&report), ["type BASIC_INFORMATION.pan", "house_length BASIC_INFORMATION.amc"]);
}

#[test]
fn undocumented_keys() {
    let forbidden = profile("[unknown]\nfields = \"error\"");
    let options = Options::new().profile(&forbidden);
    let text = edited(
        &payload(),
        &[
            ("{\"user_id\"", "{\"zzz\":null,\"user_id\""),
            ("\"applicantMiddleName\"", "\"applicantMidleName\""),
            ("{\"IDENTITY_VERIFICATION\"", "{\"ZZZ\":1,\"IDENTITY_VERIFICATION\""),
        ],
    );
    let report = options.check(&text);
    assert_eq!(
        errors(&report),
        ["house_unknown zzz", "house_unknown PERSONAL_INFORMATION.applicantMidleName"]
    );
    assert_eq!(report.errors()[1].suggestion(), Some("applicantMiddleName"));
    assert_eq!(report.errors()[1].pointer(), "/data/1/PERSONAL_INFORMATION/applicantMidleName");
    assert_eq!(warnings(&report), ["unknown_section ZZZ"]);
    assert_eq!(report.without_unknown_keys().errors()[0].path(), "***");
    // What is in extras is nobody's business.
    assert!(
        options
            .check(edited(&payload(), &[("{\"user_id\"", "{\"extras\":{\"zzz\":1},\"user_id\"")]))
            .is_valid()
    );
    // It is an error of its own, whatever becomes of the warning, and whatever is left out.
    for also in ["unknown_field = \"off\"", "unknown_field = \"error\""] {
        let both = profile(&format!("[unknown]\nfields = \"error\"\n[warnings]\n{also}"));
        for options in
            [Options::new(), Options::new().allow(Code::UnknownField), Options::new().warnings(false)]
        {
            let report = options.profile(&both).check(&text);
            assert_eq!(errors(&report)[0], "house_unknown zzz", "{also}");
        }
    }
    let as_it_is = profile("[unknown]\nfields = \"warning\"");
    assert_eq!(Options::new().profile(&as_it_is).check(&text), dkyc::check(&text));
    // As an error, the warning keeps its code.
    let raised = profile("[warnings]\nunknown_field = \"error\"");
    assert_eq!(errors(&Options::new().profile(&raised).check(&text))[0], "unknown_field zzz");
}

/// A payload of another shape has one cause, here, too.
#[test]
fn other_shapes() {
    let forbidden = profile("[unknown]\nfields = \"error\"");
    for text in ["{\"pan\": 1}", "{\"payload\": {\"user_id\": \"u\", \"data\": []}}"] {
        let (report, plain) = (Options::new().profile(&forbidden).check(text), dkyc::check(text));
        let [unknown] = &report.errors()[report.errors().len() - 1..] else { panic!("{report}") };
        assert_eq!((unknown.code(), unknown.related()), (Code::HouseUnknown, vec!["data"]));
        assert_eq!(
            report.cause(unknown).map(dkyc::Issue::path),
            plain.cause(&plain.warnings()[0]).map(dkyc::Issue::path)
        );
        assert!(report.cause(unknown).is_some());
    }
    // What is no other shape explains nothing.
    let report = Options::new().profile(&forbidden).check("{\"data\": 1, \"zzz\": 1}");
    assert!(report.errors().iter().any(|error| error.code() == Code::HouseUnknown));
    assert!(report.issues().all(|issue| report.cause(issue).is_none()), "{report}");
}

/// A wrong key that was found for one that the house rules need.
#[test]
fn misspelt_keys_of_mandatory_fields() {
    let needed = profile("[fields.\"PERSONAL_INFORMATION.applicantMiddleName\"]\nmandatory = true");
    let text = edited(&payload(), &[("\"applicantMiddleName\"", "\"applicantMidleName\"")]);
    let report = Options::new().profile(&needed).check(&text);
    assert_eq!(report.errors()[0].suggestion(), Some("applicantMidleName"));
    assert_eq!(
        report.errors()[0].message(),
        "Middle name is missing, and mandatory by the house rules; rename \"applicantMidleName\" to \"applicantMiddleName\"."
    );
    assert_eq!(report.clone().without_unknown_keys().errors()[0].suggestion(), None);
    // A repair can provide it.
    let named = edited(&payload(), &[("\"applicantMiddleName\"", "\"APPLICANT_MIDDLE_NAME\"")]);
    let options = Options::new().profile(&needed);
    let report = options.mark_fixable(&named, options.check(&named));
    assert!(report.errors()[0].fixable(), "{report:?}");
    assert!(options.fix(&named).report.is_valid());
}

/// Requests to the other endpoints have no house rules.
#[test]
fn other_endpoints() {
    use dkyc::api::Endpoint;
    let rules = profile(
        "[fields.phone_number]\nmax_length = 1\n[unknown]\nfields = \"error\"\n[warnings]\nmobile_form = \"error\"\nunknown_field = \"off\"",
    );
    let text =
        r#"{"user_id": "u", "phone_number": "12", "send_notification": 1, "link_type": "paid", "zzz": 1}"#;
    let options = Options::new().profile(&rules);
    assert_eq!(options.check_request(Endpoint::SendLink, text), Endpoint::SendLink.check(text));
    assert!(!options.check_request(Endpoint::PushUserData, payload()).is_valid());
}
