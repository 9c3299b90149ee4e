//! The facts of an issue, and the members that it has in JSON.

use std::collections::BTreeSet;
use std::fmt;

use dkyc::api::Endpoint;
use dkyc::spec::FieldSpec;
use dkyc::{Code, Issue, Report, Severity};
use dkyc_tests::{cases, report_of};
use proptest::prelude::*;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::{Value, json};

use crate::plausibility::reports_of_rows;
use crate::properties::{config, mutations, written};

/// The codes of errors. All others are warnings.
const ERRORS: [&str; 25] = [
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

/// The members of a JSON object, in the order of the text.
struct Members(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;

        impl<'de> Visitor<'de> for InOrder {
            type Value = Members;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(InOrder)
    }
}

/// The members that the issue must have in JSON, in their order.
fn members(issue: &Issue) -> Vec<(String, Value)> {
    let list = |texts: Vec<&str>| if texts.is_empty() { Value::Null } else { json!(texts) };
    let members = [
        ("path", json!(issue.path())),
        ("pointer", json!(issue.pointer())),
        ("code", json!(issue.code().as_str())),
        ("severity", json!(issue.severity().as_str())),
        ("message", json!(issue.message())),
        ("allowed", list(issue.allowed())),
        ("min", json!(issue.length().map(|(min, _)| min))),
        ("max", json!(issue.max())),
        ("suggestion", json!(issue.suggestion())),
        ("related", list(issue.related())),
        ("line", json!(issue.line())),
        ("column", json!(issue.column())),
    ];
    let present = members.into_iter().filter(|(_, value)| !value.is_null());
    present.map(|(name, value)| (name.to_owned(), value)).collect()
}

/// What holds for the issues of every report.
#[track_caller]
fn assert_facts(report: &Report) {
    for (issues, severity) in [(report.errors(), Severity::Error), (report.warnings(), Severity::Warning)] {
        for issue in issues {
            assert_eq!((issue.severity(), issue.code().severity()), (severity, severity), "{issue:?}");
            // The error at `data` explains errors and warnings alike; fields are only compared by warnings.
            let mut compared = issue.related().into_iter().filter(|path| *path != "data").peekable();
            assert!(compared.peek().is_none() || severity == Severity::Warning, "{issue:?}");
            assert!(compared.all(|path| FieldSpec::find(path).is_ok()), "{issue:?}");
            let text = serde_json::to_string(issue).expect("an issue is JSON");
            let written: Members = serde_json::from_str(&text).expect("an object");
            assert_eq!(written.0, members(issue), "{text}");
        }
    }
}

#[test]
fn severity_of_every_code() {
    for code in Code::ALL {
        let severity = if ERRORS.contains(&code.as_str()) { Severity::Error } else { Severity::Warning };
        assert_eq!(code.severity(), severity, "{code}");
        assert_eq!(code.is_warning(), severity == Severity::Warning, "{code}");
    }
    let shown = [Severity::Error, Severity::Warning].map(|severity| {
        (severity.as_str(), severity.to_string(), serde_json::to_string(&severity).expect("JSON"))
    });
    assert_eq!(
        shown,
        [
            ("error", "error".to_owned(), "\"error\"".to_owned()),
            ("warning", "warning".to_owned(), "\"warning\"".to_owned()),
        ]
    );
}

/// The cases and the rows of warnings together show every code.
#[test]
fn facts_of_every_code() {
    let mut seen = BTreeSet::new();
    let reports = cases().into_iter().map(|(_, text)| report_of(text)).chain(reports_of_rows());
    let reports = reports.chain([
        Endpoint::GenerateToken.check(r#"{"username": "a!", "password": "Secret1001"}"#),
        Endpoint::GetDetails.check(r#"{"session_id": ".."}"#),
        crate::house::house_errors(),
    ]);
    for report in reports {
        assert_facts(&report);
        seen.extend(report.issues().map(Issue::code));
    }
    assert_eq!(seen, Code::ALL.iter().copied().collect());
}

/// A value alone has neither line nor column.
#[test]
fn facts_of_a_value_alone() {
    for field in FieldSpec::all() {
        for value in ["", "x", "01", "http://localhost/"] {
            let report = dkyc::check_field(field.path, value).expect("a documented path");
            assert_facts(&report);
            assert!(report.issues().all(|issue| (issue.line(), issue.column()) == (None, None)), "{report}");
        }
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn facts_of_mutated_payloads(steps in mutations()) {
        let text = written(&steps, &[]).text;
        assert_facts(&report_of(&text));
        assert_facts(&dkyc::check_sections(&text));
    }
}
