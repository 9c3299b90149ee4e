//! Payloads that are read together with their warnings, and payloads that outlive their text.

use dkyc::{Base64, Document, NaiveDate, Options, PushUserData};
use dkyc_tests::{VALID, cases, payload_with};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::properties::{Mutation, config, mutations, written};

/// `read` is `parse` and `check` in one call.
#[track_caller]
fn assert_read(text: &[u8]) {
    let today = NaiveDate::from_ymd_opt(2025, 3, 1).expect("a day");
    for options in [Options::new(), Options::new().today(today), Options::new().warnings(false).max_issues(1)]
    {
        let (payload, report) = options.read(text);
        assert_eq!(report, options.check(text));
        assert_eq!(payload.ok_or(report), options.parse(text));
    }
    let (payload, report) = dkyc::read(text);
    assert_eq!(report, dkyc::check(text));
    assert_eq!(payload.ok_or(report), dkyc::parse(text));
}

#[test]
fn every_case_is_read_with_its_warnings() {
    let mut with_warnings = 0;
    for (_, text) in cases() {
        assert_read(&text);
        let (payload, report) = dkyc::read(&text);
        with_warnings += usize::from(payload.is_some() && !report.warnings().is_empty());
    }
    assert!(with_warnings > 2, "valid payloads with warnings are among the cases");
}

/// The payload after its text is gone.
fn outlived(text: &str) -> Option<PushUserData<'static>> {
    let text = text.to_owned();
    let owned = dkyc::parse(&text).ok()?.into_owned();
    drop(text);
    Some(owned)
}

/// The payload outlives its text, and is the same.
#[track_caller]
fn assert_owned(text: &str) {
    let (Ok(borrowed), Some(owned)) = (dkyc::parse(text), outlived(text)) else {
        panic!("a valid payload: {text}")
    };
    assert_eq!(owned, borrowed);
    let json = |payload: &PushUserData<'_>| serde_json::to_string(payload).expect("a payload is JSON");
    assert_eq!(json(&owned), json(&borrowed));
    let documents = |payload: &PushUserData<'_>| payload.data.document_collection.doc_photo.decode();
    assert_eq!(documents(&owned), documents(&borrowed));
    let extras =
        |payload: &PushUserData<'_>| payload.extras.as_ref().map(|extras| extras.as_json().to_owned());
    assert_eq!(extras(&owned), extras(&borrowed));
}

#[test]
fn every_valid_case_outlives_its_text() {
    let mut seen = 0;
    for (_, text) in cases() {
        if let (Ok(text), true) = (std::str::from_utf8(&text), dkyc::check(&text).is_valid()) {
            assert_owned(text);
            seen += 1;
        }
    }
    assert!(seen > 8, "valid payloads are among the cases");
}

/// With escapes and without, of each kind.
#[test]
fn documents_outlive_their_text() {
    for literal in [
        r#""https://files.example.com/photo.jpg""#,
        r#""https:\/\/files.example.com\/photo.jpg""#,
        r#""QU/D""#,
        r#""QU\/D""#,
        r#""\u0051U/D""#,
        r#""data:image/png;base64,iVBORw0KGgo=""#,
        r#""data:image\/png;base64,iVBORw0K\/Go=""#,
        r#""data:im\u0061ge/png;base64,iVBORw0KGgo=""#,
    ] {
        assert_owned(&payload_with("DOCUMENT_COLLECTION.docPhoto", literal));
    }
    assert_owned(&payload_with("FAMILY_INFORMATION.motherTitle", r#""\u0000\"\\\/\ud83d\ude42""#));
    assert_owned(&payload_with("FAMILY_INFORMATION.motherTitle", "null"));
    let extras = r#"{ "a": [1, 2.50, "\u0041"], "a": {} }"#;
    assert_owned(&VALID.replacen('{', &format!("{{ \"extras\": {extras},"), 1));
}

/// Another thread takes it, and so do its parts.
#[test]
fn parts_outlive_their_text() {
    let payload = outlived(VALID).expect("a valid payload");
    let thread = std::thread::spawn(move || payload.data.basic_information.pan.to_string());
    assert_eq!(thread.join().expect("no panic"), "ABCPE1234F");
    let owned = {
        let text = payload_with("DOCUMENT_COLLECTION.docPhoto", r#""QU\/D""#);
        let payload = dkyc::parse(&text).expect("a valid payload");
        let basic = payload.data.basic_information.clone().into_owned();
        let photo: Document<'static> = payload.data.document_collection.doc_photo.clone().into_owned();
        let Document::Base64(data) = payload.data.document_collection.doc_photo else { panic!("Base64") };
        let data: Base64<'static> = data.into_owned();
        (basic.pan.into_owned(), basic.uid_no.into_owned(), basic.amc.into_owned(), photo, data)
    };
    let (pan, uid, amc, photo, data) = owned;
    assert_eq!((pan.as_str(), uid.as_str(), amc.as_str()), ("ABCPE1234F", "234567890124", "TEST_AMC"));
    assert_eq!((photo.decode(), data.decode()), (Some(b"AO\xC3".to_vec()), b"AO\xC3".to_vec()));
    assert_eq!(data.as_text(), "QU/D");
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn mutated_payloads_are_read_with_their_warnings(steps in mutations()) {
        assert_read(written(&steps, &[]).text.as_bytes());
    }

    /// One step at a time, so that many are valid.
    #[test]
    fn mutated_payloads_outlive_their_text(step in any::<Index>(), steps in mutations()) {
        prop_assume!(!steps.is_empty());
        let single: [Mutation; 1] = [step.get(&steps).clone()];
        let text = written(&single, &[]).text;
        match dkyc::parse(&text) {
            Ok(_) => assert_owned(&text),
            Err(_) => prop_assert!(outlived(&text).is_none()),
        }
    }
}
