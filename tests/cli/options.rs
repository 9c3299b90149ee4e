//! The options of `check` that choose what is reported.

use dkyc::Code;
use dkyc_tests::edited;
use serde_json::Value;

use crate::run::{Folder, run, run_with};

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

/// A code, or the words that codes begin with.
#[test]
fn codes_are_named_by_their_beginning() {
    let listed = |args: &[&str]| -> Vec<String> {
        let run = run(&[&["check", "--format", "json", "--today", "01-JAN-2026"], args].concat());
        let records = run.records();
        let issues = records.iter().flat_map(|record| ["errors", "warnings"].map(|list| &record[list]));
        let issues = issues.flat_map(|list| list.as_array().expect("a list").clone());
        issues.map(|issue| issue["code"].as_str().expect("a code").to_owned()).collect()
    };
    let implausible = "valid_implausible.json";
    let all = listed(&[implausible]);
    let begins = |word: &'static str| move |code: &&String| code.starts_with(word);
    for (select, is_listed) in
        [("pincode", begins("pincode_")), ("pincode_", begins("pincode_")), ("pan", begins("pan_"))]
    {
        let want: Vec<_> = all.iter().filter(is_listed).cloned().collect();
        assert!(!want.is_empty() && want.len() < all.len(), "{select}");
        assert_eq!(listed(&["--select", select, implausible]), want, "{select}");
        let others: Vec<_> = all.iter().filter(|code| !is_listed(code)).cloned().collect();
        assert_eq!(listed(&["--allow", select, implausible]), others, "{select}");
    }
    assert_eq!(
        listed(&["--select", "required,unknown_section", "misspelt.json"]),
        [&["required"; 6][..], &["unknown_section"]].concat()
    );
    assert_eq!(listed(&["--select", "type", "misspelt.json"]), [""; 0]);
    for wrong in ["pa", "p", "", "_", "pan_f", "PAN", "pan-format", "*"] {
        for option in ["--select", "--allow"] {
            let refused = run(&["check", option, wrong, "valid.json"]);
            assert_eq!((refused.code, &*refused.stdout), (Some(2), ""), "{option} {wrong:?}");
        }
    }
}

/// What is not selected still counts: a payload does not become valid.
#[test]
fn selecting_changes_no_verdict() {
    let selected = run(&["check", "--format", "json", "--select", "pan_format", "misspelt.json"]);
    let record = &selected.records()[0];
    assert_eq!((selected.code, &record["valid"]), (Some(1), &Value::Bool(false)));
    assert_eq!(record["more"], serde_json::json!({ "errors": 6, "warnings": 7 }));
    let human = run(&["check", "--select", "pan_format", "misspelt.json"]);
    assert_eq!(human.stdout, "1 payload checked: invalid (6 errors, 7 warnings).\n");
    let denied = run(&["check", "--select", "pan_format", "--deny-warnings", "valid_unknown.json"]);
    assert_eq!(denied.code, Some(1));
}

#[test]
fn exit_zero_is_for_what_could_be_checked() {
    for (args, code) in [
        (&["misspelt.json"][..], 0),
        (&["--deny-warnings", "valid_unknown.json"], 0),
        (&["nowhere.json", "misspelt.json"], 2),
    ] {
        let run = run(&[&["check", "--exit-zero"], args].concat());
        assert_eq!(run.code, Some(code), "{args:?}");
        assert!(run.stdout.contains("checked"), "{args:?}");
    }
}

#[test]
fn quiet_leaves_out_what_is_no_problem() {
    let said = |args: &[&str]| {
        let run = run(&[&["check"], args].concat());
        (run.code, run.stdout, run.stderr)
    };
    let nothing = |code| (Some(code), String::new(), String::new());
    assert_eq!(said(&["-q", "valid.json"]), nothing(0));
    assert_eq!(said(&["-qq", "misspelt.json"]), nothing(1));
    assert_eq!(said(&["-qq", "--format", "sarif", "misspelt.json"]), nothing(1));
    let (code, stdout, _) = said(&["--quiet", "misspelt.json"]);
    assert!(code == Some(1) && stdout.contains("error[required]") && !stdout.contains("checked"), "{stdout}");
    let (code, _, stderr) = said(&["-qq", "nowhere.json"]);
    assert_eq!((code, &*stderr), (Some(2), "dkyc: nowhere.json: no such file\n"));
}

/// The report goes to the file as it would to standard output, and never over a payload.
#[test]
fn a_report_is_written_to_a_file() {
    let folder = Folder::new("output");
    let payload = folder.file("payload.json", "{}");
    let report = folder.0.join("report");
    let name = report.to_str().expect("UTF-8");
    for format in crate::run::FORMATS {
        let to_file = run(&["check", "--format", format, "-o", name, &payload]);
        assert_eq!((to_file.code, &*to_file.stdout, &*to_file.stderr), (Some(1), "", ""), "{format}");
        let written = std::fs::read_to_string(&report).expect("the report");
        assert_eq!(written, run(&["check", "--format", format, &payload]).stdout, "{format}");
    }
    let onto = run(&["check", "-o", &format!("{}/./payload.json", folder.0.display()), &payload]);
    assert_eq!((onto.code, &*onto.stdout), (Some(2), ""));
    assert!(onto.stderr.contains("the report would replace a file to check"), "{}", onto.stderr);
    assert_eq!(std::fs::read_to_string(&payload).expect("the payload"), "{}");
    for (target, why) in [("nowhere/report", "no such file"), (".", "directory")] {
        let failed = run(&["check", "--output", target, &payload]);
        assert!(failed.code == Some(2) && failed.stderr.contains(why), "{target}: {}", failed.stderr);
        assert_eq!((failed.stderr.lines().count(), &*failed.stdout), (1, ""));
    }
}

/// A changed file is checked again.
#[test]
fn watching_checks_again() {
    use std::io::{BufRead, BufReader};

    let folder = Folder::new("watch");
    let file = folder.file("payload.json", "{}");
    let mut child = crate::run::command(&["check", "--watch", "--format", "json", &file])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::null())
        .spawn()
        .expect("it starts");
    let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
    let mut next = || lines.next().expect("a line").expect("a line");
    assert!(next().contains("\"valid\":false"));
    folder.file("payload.json", dkyc_tests::VALID);
    assert!(next().contains("\"valid\":true"));
    std::fs::remove_file(&file).expect("it is gone");
    folder.file("payload.json", "");
    assert!(next().contains("\"code\":\"syntax\""));
    child.kill().expect("it ends");
    child.wait().expect("it ends");
    for args in [&["check", "--watch"][..], &["check", "--watch", "-"]] {
        let refused = run(args);
        let want = "dkyc: --watch needs files; standard input cannot be read again\n";
        assert_eq!((refused.code, &*refused.stderr), (Some(2), want));
    }
}

/// Only some formats can be counted.
#[test]
fn statistics_are_not_for_every_format() {
    for format in crate::run::FORMATS {
        let counted = run(&["check", "--statistics", "--format", format, "misspelt.json"]);
        let is_counted = ["human", "json", "csv"].contains(&format);
        assert_eq!(counted.code, Some(if is_counted { 1 } else { 2 }), "{format}");
        assert_eq!(counted.stdout.is_empty(), !is_counted, "{format}");
    }
    let json = run(&["check", "--statistics", "--format", "json", "batch.ndjson", "nowhere.json"]);
    let json: Value = serde_json::from_str(&json.stdout).expect("JSON");
    let rows = json["statistics"].as_array().expect("rows");
    let sum: u64 = rows.iter().map(|row| row["count"].as_u64().expect("a count")).sum();
    assert_eq!(
        Some(sum),
        json["errors"].as_u64().zip(json["warnings"].as_u64()).map(|(one, other)| one + other)
    );
    assert_eq!(json["unreadable"], 1);
    assert!(rows.is_sorted_by(|one, next| one["count"].as_u64() >= next["count"].as_u64()));
}
