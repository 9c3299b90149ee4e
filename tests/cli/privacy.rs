//! What is never shown: values. What is not shown on request: names of files and keys.

use std::fmt::Write as _;

use serde_json::Value;

use crate::run::{FORMATS, Folder, command, output, run, run_with, valid_line};

/// A value never shows: not the one at fault, nor another in its line, nor what stands where the JSON breaks.
#[test]
fn no_value_is_shown_in_any_format() {
    const SENTINEL: &str = "SENTINEL";
    let sentinels = [
        "\"SENTINEL\"",
        "\"\\\"SENTINEL\"",
        "[\"SENTINEL\", 1]",
        "{\"SENTINEL\": {\"SENTINEL\": \"SENTINEL\"}}",
        "\"data:SENTINEL;base64,!\"",
        "SENTINEL",
        "'SENTINEL'",
        "\"SENTI\\xNEL SENTINEL\"",
        "\"a\": \"SENTINEL\"",
        "\"a\" \"SENTINEL\"",
        "{SENTINEL: 1}",
        "[\"SENTINEL\"",
    ];
    let valid = valid_line();
    let mut lines = String::new();
    let values: Vec<_> = valid.match_indices("\":\"").map(|(index, _)| index + 2).collect();
    for start in values {
        let end = start + 1 + valid[start + 1..].find('"').expect("a closing quote") + 1;
        for sentinel in sentinels {
            let _ = writeln!(lines, "{}{sentinel}{}", &valid[..start], &valid[end..]);
        }
    }
    // Cut off anywhere.
    let all = valid.replace("\":\"", "\":\"SENTINEL ");
    for end in (0..all.len()).step_by(5) {
        let _ = writeln!(lines, "{}", &all[..end]);
    }
    for format in FORMATS {
        let run = run_with(&["check", "--ndjson", "--format", format], &lines);
        assert_eq!((run.code, &*run.stderr), (Some(1), ""));
        let shown = run.stdout.lines().find(|line| line.contains(SENTINEL));
        assert_eq!(shown, None, "{format}");
    }
}

/// A payload where a name belongs is named by no error.
#[test]
fn a_payload_as_an_argument_is_not_repeated() {
    let payload = valid_line();
    let encoded = "QUJDUEUxMjM0Rg".repeat(200);
    let words: Vec<_> = payload.split(' ').collect();
    let option = format!("--format={payload}");
    let commands: [&[&str]; 12] = [
        &["check", &payload],
        &["check", &format!(" \n{payload}")],
        &["check", &format!("\u{feff}{payload}")],
        &["check", &format!("[{payload}]")],
        &["check", "[17]"],
        &["check", "valid.json", "\"ABCPE1234F\""],
        &["check", &encoded],
        &["check", "--today", &payload],
        &["check", &option],
        &["explain", &payload],
        &[&payload],
        &[&["check"], &words[..]].concat(),
    ];
    for args in commands {
        let refused = run(args);
        assert_eq!((refused.code, &*refused.stdout), (Some(2), ""), "{args:?}");
        assert!(
            refused.stderr.starts_with("dkyc: an argument holds a payload, part of one, or a token"),
            "{}",
            refused.stderr
        );
        for value in ["ABCPE", "QUJDU", "17", "Asha", "user_id"] {
            assert!(!refused.stderr.contains(value), "{}", refused.stderr);
        }
    }
    // A file may be called so.
    let folder = Folder::new("odd");
    folder.file("[draft].json", &payload);
    assert_eq!(output(command(&["check", "[draft].json"]).current_dir(&folder.0)).code, Some(0));
}

/// A key, or the name of a file, may be the PAN of a customer.
#[test]
fn names_are_hidden_on_request() {
    const PAN: &str = "QXZPQ9081R";
    let folder = Folder::new("hidden");
    let text = dkyc_tests::VALID
        .replacen('{', "{\"QXZPQ9081R\": 1, \"QXZPQ9081R\": 2, \"data[1]/QXZPQ9081R\": 1,", 1)
        .replace("\"BASIC_INFORMATION\": {", "\"BASIC_INFORMATION\": {\"a.QXZPQ9081R\": 1,")
        .replace("{\n      \"FATCA", "{\"QXZPQ9081R\": {}, \"QXZPQ9081R\": {},\n      \"FATCA")
        .replace("\"dob\"", "\"dob_\"");
    let file = folder.file("QXZPQ9081R.json", text);
    let missing = format!("{file}x");
    // The key that holds a whole payload is one of them.
    let wrapped = folder.file("wrapped.json", format!("{{\"{PAN}\": {}}}", dkyc_tests::VALID));
    for format in FORMATS {
        let shown = run(&["check", "--format", format, &wrapped]).stdout;
        let hidden = run(&["check", "--format", format, "--hide-names", &wrapped]).stdout;
        assert!(shown.contains(PAN) && !hidden.contains(PAN), "{hidden}");
    }
    let check = |format: &str, hide: &[&str]| {
        run(&[&["check", "--format", format, &file, &missing, "valid.json"], hide].concat())
    };
    for format in FORMATS {
        let [plain, hidden] = [check(format, &[]), check(format, &["--hide-names"])];
        // Without the backslashes of Markdown.
        let shown = plain.stdout.replace('\\', "");
        assert!(shown.matches(PAN).count() > 8 && shown.contains("dob_"), "{shown}");
        assert!(!hidden.stdout.contains(PAN) && !hidden.stdout.contains("dob_"), "{}", hidden.stdout);
        assert_eq!((hidden.code, &*hidden.stderr), (Some(2), "dkyc: file-2: no such file\n"));
    }
    let [plain, hidden] = [check("json", &[]), check("json", &["--hide-names"])].map(|run| run.records());
    let of = |record: &Value, list: &str, member: &str| -> Vec<String> {
        let issues = record[list].as_array().expect("a list").iter();
        issues.map(|issue| issue[member].as_str().unwrap_or("-").to_owned()).collect()
    };
    assert_eq!((&hidden[0]["source"], &hidden[1]["source"]), (&"file-1".into(), &"file-3".into()));
    for list in ["errors", "warnings"] {
        assert_eq!(of(&hidden[0], list, "code"), of(&plain[0], list, "code"));
    }
    assert_eq!(of(&hidden[0], "errors", "path"), ["BASIC_INFORMATION.dob", "***", "***"]);
    let warnings = ["***", "***", "BASIC_INFORMATION.***", "BASIC_INFORMATION.***", "***"];
    assert_eq!(of(&hidden[0], "warnings", "path"), warnings);
    let pointer = "/data/0/BASIC_INFORMATION/***";
    assert_eq!(of(&hidden[0], "warnings", "pointer")[2..4], [pointer, pointer]);
    assert_eq!(of(&hidden[0], "warnings", "suggestion"), ["-", "-", "-", "dob", "-"]);
    let members = |record: &Value| record["warnings"][0].as_object().expect("an object").len();
    assert_eq!(members(&hidden[0]), members(&plain[0]));
}
