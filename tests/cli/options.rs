//! The options of `check` that choose what is reported.

use dkyc::Code;
use dkyc_tests::edited;
use serde_json::Value;

use crate::run::{run, run_with};

#[test]
fn warnings_are_told_left_out_or_denied() {
    let check = |flag: &[&str], file| run(&[&["check", "--format", "json", file], flag].concat());
    for (flag, file, code, are_told) in [
        (&[][..], "valid_unknown.json", 0, true),
        (&["--no-warnings"], "valid_unknown.json", 0, false),
        (&["--deny-warnings"], "valid_unknown.json", 1, true),
        (&["--deny-warnings"], "valid.json", 0, false),
        (&["--no-warnings"], "misspelt.json", 1, false),
    ] {
        let run = check(flag, file);
        assert_eq!(run.code, Some(code), "{flag:?} {file}");
        assert_eq!(run.records()[0]["warnings"] != Value::Array(vec![]), are_told, "{flag:?} {file}");
    }
    assert!(!run(&["check", "--no-warnings", "valid_unknown.json"]).stdout.contains("warning"));
}

/// Each warning can be left out by its code, and is then denied no more.
#[test]
fn warnings_are_allowed_by_their_code() {
    const CHECK: [&str; 8] = [
        "check",
        "--format",
        "json",
        "--deny-warnings",
        "--today",
        "01-JAN-2026",
        "valid_implausible.json",
        "valid_implausible_age.json",
    ];
    let codes = |args: &[&str]| {
        let run = run(&[&CHECK, args].concat());
        let records = run.records();
        let told = records.iter().flat_map(|record| record["warnings"].as_array().expect("warnings"));
        let codes = told.map(|warning| warning["code"].as_str().expect("a code").to_owned());
        let codes: Vec<_> = codes.collect();
        assert_eq!(run.code, Some(i32::from(!codes.is_empty())), "{args:?}");
        codes
    };
    let all = codes(&[]);
    let warnings = Code::ALL.iter().filter(|code| code.is_warning()).map(|code| code.as_str());
    let warnings: Vec<_> = warnings.collect();
    for warning in &warnings {
        assert!(all.iter().any(|code| code == warning), "one of the payloads has {warning}");
        let others: Vec<_> = all.iter().filter(|code| code != warning).cloned().collect();
        assert_eq!(codes(&["--allow", warning]), others, "{warning}");
    }
    assert_eq!(codes(&["--allow", &warnings.join(",")]), [""; 0]);
    let (first, rest) = warnings.split_first().expect("a warning");
    assert_eq!(codes(&["--allow", first, "--allow", &rest.join(",")]), [""; 0]);

    let refused = |name| run(&["check", "--allow", name, "valid.json"]).stderr;
    for (name, meant) in [("email_from", "email_form"), ("documentKind", "document_kind")] {
        assert!(refused(name).contains(&format!("did you mean {meant}?")), "{}", refused(name));
    }
    assert!(refused("pan_format").contains("only warnings can be left out"), "{}", refused("pan_format"));
    assert!(refused("x").contains("spouse_unmarried"), "{}", refused("x"));
}

/// Either form of a date; without it, the day in India.
#[test]
fn today_decides_what_is_in_the_future() {
    let in_future = |today: &[&str]| {
        let run = run(&[&["check", "--format", "json", "valid.json"], today].concat());
        let warnings = run.records()[0]["warnings"].as_array().expect("warnings").clone();
        assert!(warnings.iter().all(|warning| warning["code"] == "date_in_future"));
        warnings.len()
    };
    for (today, want) in [
        ("03-MAR-2025", 0),
        ("03-mar-2025", 0),
        ("2025-03-03", 0),
        ("02-MAR-2025", 2),
        ("2025-03-02", 2),
        ("13-FEB-1990", 4),
        ("0001-01-01", 4),
    ] {
        assert_eq!(in_future(&["--today", today]), want, "{today}");
    }
    assert_eq!(in_future(&[]), 0, "it is later than March 2025");
    let ahead =
        edited(dkyc_tests::VALID, &[("\"kycDate\": \"03-MAR-2025\"", "\"kycDate\": \"31-DEC-9999\"")]);
    let run = run_with(&["check", "--format", "json"], ahead);
    assert_eq!(run.records()[0]["warnings"][0]["code"], "date_in_future", "and earlier than 9999");
}

/// What is not listed is counted, in every format.
#[test]
fn no_more_issues_are_listed_than_wanted() {
    let check = |format: &str| {
        run_with(&["check", "--format", format, "--max-issues", "2", "-"], r#"{"a": 1, "b": 2, "c": 3}"#)
    };
    let json = &check("json").records()[0];
    assert_eq!(json["more"], serde_json::json!({ "errors": 1, "warnings": 1 }));
    assert_eq!([&json["errors"], &json["warnings"]].map(|list| list.as_array().map(Vec::len)), [Some(2); 2]);
    let human = check("human").stdout;
    let end = "Not listed: 1 error and 1 warning more; --max-issues raises the limit.\n\n\
               1 payload checked: invalid (3 errors, 3 warnings).\n";
    assert!(human.ends_with(end), "{human}");
    let none = run(&["check", "--max-issues", "0", "missing.json"]);
    assert!(none.code == Some(1) && none.stdout.ends_with("invalid (14 errors).\n"), "{}", none.stdout);
}
