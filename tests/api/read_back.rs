//! Reports and issues as JSON, read back.

use dkyc::{Code, Issue, Options, Report};
use dkyc_tests::{cases, report_of};
use proptest::prelude::*;

use crate::plausibility::reports_of_rows;
use crate::properties::{config, mutations, written};

#[track_caller]
fn read(json: &str) -> Report {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{error}: {json}"))
}

/// Read back, it is the same report, and says the same in every form.
#[track_caller]
fn assert_same_again(report: &Report) {
    let json = serde_json::to_string(report).expect("a report is JSON");
    let again = read(&json);
    assert_eq!(&again, report);
    assert_eq!(serde_json::to_string(&again).expect("a report is JSON"), json);
    assert_eq!(again.to_json(), json);
    assert_eq!((again.is_valid(), again.more()), (report.is_valid(), report.more()));
    assert_eq!(again.to_string(), report.to_string());
    for (again, issue) in again.issues().zip(report.issues()) {
        assert_eq!((again.severity(), again.related()), (issue.severity(), issue.related()));
        assert_eq!((again.allowed(), again.suggestion()), (issue.allowed(), issue.suggestion()));
        assert_eq!(again.message_in(dkyc::Language::English), issue.message());
        assert_eq!(again.offset(), None, "JSON has no offset");
        let json = serde_json::to_string(issue).expect("an issue is JSON");
        assert_eq!(&serde_json::from_str::<Issue>(&json).expect("an issue"), issue);
    }
}

#[test]
fn every_case_and_every_warning() {
    for report in cases().into_iter().map(|(_, text)| report_of(text)).chain(reports_of_rows()) {
        assert_same_again(&report);
        assert_same_again(&report.without_positions());
    }
    assert_same_again(&Options::new().max_issues(2).check("{}"));
}

/// The command line adds members in front: `source`, `record`.
#[test]
fn lines_of_the_command_line() {
    let shown = include_str!("../snapshots/cli_json_batch.snap");
    let lines: Vec<_> = shown.lines().filter(|line| line.starts_with('{')).collect();
    assert!(
        lines.len() > 10
            && lines.iter().all(|line| line.starts_with(r#"{"source":"batch.ndjson","record":"#))
    );
    for line in lines {
        let (_, report) = line.split_once("\"valid\":").expect("a report");
        assert_eq!(read(line).to_json(), format!("{{\"valid\":{report}"));
    }
}

/// White space, another order and `\u` escapes are JSON like any other; members that are not known are skipped.
#[test]
fn written_by_somebody_else() {
    let json = r#" { "warnings" : [], "zzz": [{}], "errors": [ {
        "column": 3, "line": 2, "message": "A sentence \u00e9.", "severity": "error", "code": "\u0074ype", "zzz": 1,
        "pointer": "/data", "path": "data" } ], "valid": false } "#;
    let report = read(json);
    let [error] = report.errors() else { panic!("one error: {report}") };
    assert_eq!((error.code(), &*error.path(), &*error.pointer()), (Code::Type, "data", "/data"));
    assert_eq!(
        (error.message(), error.line(), error.column()),
        ("A sentence é.".to_owned(), Some(2), Some(3))
    );
    assert_eq!(report.to_string(), "data: A sentence é. (line 2, column 3)\n");
}

/// What is no report is refused, in words that hold nothing of the text: it may be a payload.
#[test]
fn what_is_no_report() {
    let issue = r#"{"path":"p","pointer":"/p","code":"type","severity":"error","message":"m"}"#;
    assert!(serde_json::from_str::<Issue>(issue).is_ok());
    let report =
        |valid: bool, errors: &str| format!(r#"{{"valid":{valid},"errors":[{errors}],"warnings":[]}}"#);
    assert!(serde_json::from_str::<Report>(&report(false, issue)).is_ok());

    let of_issues = [
        issue.replace("type", "sentinel"),
        issue.replace("\"type\"", "7391826450"),
        issue.replace("\"error\"", "\"sentinel\""),
        issue.replace("\"m\"", "7391826450"),
        issue.replace("\"path\":\"p\",", ""),
        issue.replace("\"message\":\"m\"", "\"message\":\"m\",\"line\":\"sentinel\""),
        issue.replace("\"message\":\"m\"", "\"message\":\"m\",\"line\":-7391826450"),
        issue.replace("\"message\":\"m\"", "\"message\":\"m\",\"allowed\":[7391826450]"),
        issue.replace("\"message\":\"m\"", "\"message\":\"m\",\"related\":\"sentinel\""),
        issue.replace("\"message\":\"m\"", "\"message\":\"m\",\"message\":\"sentinel\""),
        "\"sentinel\"".to_owned(),
        "{\"sentinel\":7391826450}".to_owned(),
        "{\"path\":\"sentinel".to_owned(),
    ];
    for text in &of_issues {
        let error = serde_json::from_str::<Issue>(text).expect_err(text);
        assert_quiet(&error, text);
        let error = serde_json::from_str::<Report>(&report(false, text)).expect_err(text);
        assert_quiet(&error, text);
    }
    for text in [
        &*report(true, issue),
        &report(false, ""),
        &report(true, "").replace("true", "\"sentinel\""),
        &report(true, "").replace("true", "7391826450"),
        &report(true, "").replace("\"errors\":[]", "\"errors\":\"sentinel\""),
        &report(true, "").replace("\"errors\":[],", ""),
        &report(true, "").replace("]}", "],\"more\":\"sentinel\"}"),
        &report(true, "").replace("]}", "],\"more\":{\"errors\":1,\"warnings\":0}}"),
        "{\"user_id\":\"sentinel\"}",
        "[7391826450]",
        "\"sentinel\"",
        "7391826450",
        "sentinel",
        "",
    ] {
        let error = serde_json::from_str::<Report>(text).expect_err(text);
        assert_quiet(&error, text);
    }
}

#[track_caller]
fn assert_quiet(error: &serde_json::Error, text: &str) {
    let shown = format!("{error} {error:?}");
    assert!(!shown.contains("sentinel") && !shown.contains("7391826450"), "{shown} on {text}");
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn mutated_payloads(steps in mutations()) {
        let text = written(&steps, &[]).text;
        assert_same_again(&report_of(&text));
        assert_same_again(&dkyc::check_sections(&text));
    }
}
