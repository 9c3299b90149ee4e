//! One cause, one finding: a payload of another shape. Errors and warnings are those of the rules; one sentence says what to do.

use dkyc::{Code, Report};
use dkyc_tests::{issues, payload};
use serde_json::{Map, Value, json};

use super::messages;

const FLAT: &str = "data is missing, and its fields are at the top level; put each into its section in data, or let dkyc fix do it.";
const OUTER: &str = "data is missing, and its sections are at the top level; put them into data, an array of objects, or let dkyc fix do it.";
const OBJECT: &str = "data must be an array of objects, not an object; put each section into an object of its own, or let dkyc fix do it.";

/// The valid payload.
fn valid() -> Value {
    serde_json::from_str(&payload()).expect("JSON")
}

/// Its sections, by their names.
fn sections() -> Map<String, Value> {
    let payload = valid();
    let elements = payload["data"].as_array().expect("an array").iter();
    elements.flat_map(|element| element.as_object().expect("an object").clone()).collect()
}

/// A payload without `data`, and with these members.
fn with(members: impl IntoIterator<Item = (String, Value)>) -> Report {
    let mut payload = json!({"user_id": "u-1", "phone_number": "9876543210"});
    payload.as_object_mut().expect("an object").extend(members);
    dkyc::check(payload.to_string())
}

/// What people need to read of a report.
fn findings(report: &Report) -> Vec<String> {
    report.issues().filter(|issue| report.cause(issue).is_none()).map(dkyc::Issue::message).collect()
}

#[test]
fn flat() {
    let fields =
        sections().into_iter().flat_map(|(_, fields)| fields.as_object().expect("an object").clone());
    let report = with(fields);
    assert_eq!(report.errors().len(), 1);
    assert_eq!(report.warnings().len(), 74);
    assert!(report.warnings().iter().all(|warning| warning.code() == Code::UnknownField));
    assert_eq!(findings(&report), [FLAT]);
    let warnings = messages(&report);
    assert!(warnings.contains(
        &"\"pan\" is not a documented key of the payload; move it to BASIC_INFORMATION.".to_owned()
    ));

    // Older names count, too; whatever else is there is a finding of its own.
    let report = with([("APP_PAN_NO".to_owned(), json!("x")), ("source".to_owned(), json!("app"))]);
    assert_eq!(findings(&report), [FLAT, "\"source\" is not a documented key of the payload; remove it."]);
    assert!(
        messages(&report).contains(
            &"\"APP_PAN_NO\" is not a documented key of the payload; move it to BASIC_INFORMATION as pan."
                .to_owned()
        )
    );
    let missing = "data is missing; add it to the top level of the payload.";
    let report = with([("source".to_owned(), json!("app"))]);
    assert_eq!(findings(&report)[0], missing);
    // Another spelling of a key that belongs there is none of its fields.
    let report = dkyc::check(json!({"USER_ID": "u-1", "phone_number": "9876543210"}).to_string());
    assert_eq!(findings(&report)[1], missing);
}

#[test]
fn sections_at_the_top_level() {
    let report = with(sections());
    assert_eq!((report.errors().len(), report.warnings().len()), (1, 9));
    assert_eq!(findings(&report), [OUTER]);
    assert!(messages(&report).contains(
        &"\"BASIC_INFORMATION\" is not a documented key of the payload; move it to data.".to_owned()
    ));
    // With a field beside them, and in another spelling.
    let report = with([("basic-information".to_owned(), json!({})), ("pan".to_owned(), json!("x"))]);
    assert_eq!(findings(&report), [OUTER]);
}

#[test]
fn data_as_an_object() {
    let report = with([("data".to_owned(), Value::Object(sections()))]);
    assert_eq!(messages(&report), [OBJECT]);
}

#[test]
fn a_payload_inside_another() {
    for key in ["payload", "body", "/a~"] {
        let report = dkyc::check(json!({ key: valid() }).to_string());
        let wanted =
            format!("The payload is inside \"{key}\"; send only what is in it, or let dkyc fix do it.");
        assert_eq!(findings(&report), [wanted], "{key}");
        let errors: Vec<_> = report.errors().iter().map(|error| (error.path(), error.code())).collect();
        let required = |path: &'static str| (path.into(), Code::Required);
        assert_eq!(errors, [required("user_id"), required("phone_number"), required("data")], "{key}");
        assert_eq!(
            report.errors()[0].message(),
            format!("User ID must be at the top level; send only what is in \"{key}\".")
        );
        assert_eq!(report.errors()[0].pointer(), "/user_id");
        assert!(report.errors().iter().all(|error| error.suggestion().is_none()));
    }
    // The documented key that holds the payload is of another type.
    let report = dkyc::check(json!({"data": valid()}).to_string());
    assert_eq!(
        findings(&report),
        ["The payload is inside \"data\"; send only what is in it, or let dkyc fix do it."]
    );
    assert_eq!(
        issues(json!({"data": valid()}).to_string()),
        ["required user_id /user_id", "required phone_number /phone_number", "type data /data",]
    );
    // Sections alone are a payload in another key, but in `data` they are the sections.
    let report = dkyc::check(json!({"payload": sections()}).to_string());
    assert_eq!(findings(&report).len(), 1);
    let report = dkyc::check(json!({"data": sections()}).to_string());
    assert_eq!(findings(&report)[2], OBJECT);
}

/// What only looks like it.
#[test]
fn not_inside_another() {
    for payload in [
        json!({"payload": {"a": 1}}),
        json!({"payload": [valid()]}),
        json!({"payload": valid(), "b": 1}),
        json!({"payload": valid(), "user_id": "u-1"}),
        json!({"payload": valid().to_string()}),
        json!({}),
    ] {
        let report = dkyc::check(payload.to_string());
        assert!(findings(&report).len() > 2, "{payload}");
    }
    // Another key stands beside `data`, or `data` is no object.
    for payload in [
        json!({"data": valid(), "extras": {}}),
        json!({"data": valid(), "user_id": "u-1"}),
        json!({"data": valid(), "phone_number": "9876543210"}),
        json!({"data": valid(), "a": 1}),
        json!({"data": [valid()]}),
        json!({"data": valid().to_string()}),
    ] {
        let messages = messages(&dkyc::check(payload.to_string()));
        assert!(!messages.iter().any(|message| message.contains(" is inside ")), "{messages:#?}");
    }
    // The misspelt name is what the error says.
    let report = dkyc::check(json!({"Data": valid()}).to_string());
    assert_eq!(report.errors()[2].suggestion(), Some("Data"));
    let report = with([("dta".to_owned(), json!([])), ("pan".to_owned(), json!("x"))]);
    assert_eq!(report.errors()[0].suggestion(), Some("dta"));
}

/// A report that was read back shows the same findings.
#[test]
fn causes_survive_json() {
    for payload in [json!({"payload": valid()}), json!({"pan": 1}), json!({"BASIC_INFORMATION": {}})] {
        let report = dkyc::check(payload.to_string());
        let read: Report = serde_json::from_str(&report.to_json()).expect("a report");
        assert_eq!(findings(&read), findings(&report));
        assert!(findings(&read).len() < report.issues().count());
    }
}

/// A URL that nobody can reach need not be https first.
#[test]
fn unreachable_before_insecure() {
    let insecure = |url: &str| {
        dkyc::check(dkyc_tests::payload_with("DOCUMENT_COLLECTION.docPhoto", &format!("\"{url}\"")))
    };
    let report = insecure("http://localhost/photo.jpg");
    let codes: Vec<_> = report.warnings().iter().map(dkyc::Issue::code).collect();
    assert_eq!(codes, [Code::DocumentInsecure, Code::DocumentUnreachable]);
    assert_eq!(
        findings(&report),
        ["Photo should be at an address that others can reach; this host exists only on your own network."]
    );
    assert_eq!(findings(&insecure("http://files.example.com/photo.jpg")).len(), 1);
}

/// Another shape explains only what names `data`: a key that is in its place and is not documented is a mistake of its own.
#[test]
fn what_a_shape_does_not_explain() {
    let report = dkyc::check(r#"{"data": {}, "zzz": 1, "pan": "x"}"#);
    let explained = |path: &str| {
        let issue = report.issues().find(|issue| issue.path() == path).expect("an issue");
        report.cause(issue).map(dkyc::Issue::path)
    };
    assert_eq!(explained("zzz"), None);
    assert_eq!(explained("user_id"), None);
    assert_eq!(explained("data"), None);
}

/// An error of `data` that is no other shape explains nothing.
#[test]
fn what_other_errors_of_data_explain() {
    for data in ["\"data\": 1", "\"data\": [], \"data\": []"] {
        let report = dkyc::check(format!("{{\"phone_number\": \"9876543210\", {data}, \"zzz\": 1}}"));
        assert!(report.errors().iter().any(|error| error.path() == "data"), "{data}");
        assert!(report.issues().all(|issue| report.cause(issue).is_none()), "{data}: {report}");
    }
}
