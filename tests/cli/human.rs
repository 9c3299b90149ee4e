//! `--format human`: what it shows of a text that is not JSON. The rest is in the snapshots.

use crate::run::run_with;

/// `¦` marks where the text breaks.
#[track_caller]
fn check(marked: &str, want: &[&str]) {
    let report = run_with(&["check", "-"], marked.replace('¦', "")).stdout;
    let lines: Vec<_> = report.lines().skip(2).take_while(|line| !line.is_empty()).collect();
    assert_eq!(lines, want, "{report}");
    let (before, _) = marked.split_once('¦').expect("a mark");
    let line = before.split('\n').count();
    let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count()) + 1;
    assert!(report.contains(&format!("<stdin>:{line}:{column}\n")), "{report}");
}

#[test]
fn what_leads_up_to_broken_json_is_shown_masked() {
    check(r#"{"user_id": ¦'secret'}"#, &[r#"1 | {"user_id": ***"#, "  |             ^^^"]);
    check(r#"{"user_id": "a\"b" ¦"secret"}"#, &[r#"1 | {"user_id": "***" ***"#, "  |                   ^^^"]);
    check(r#"{"user_id": "sec\¦xret"}"#, &[r#"1 | {"user_id": "******"#, "  |                 ^^^"]);
    check(
        r#"{"data": [17, {"secret": true ¦1"#,
        &[r#"1 | {"data": [***, {"***": *** ***"#, "  |                            ^^^"],
    );
    check("{\"user_id\": \"sec¦\nret\"}", &[r#"1 | {"user_id": "***"#, "  |                 ^"]);
    check(r#"{"phone_number"¦"#, &[r#"1 | {"***""#, "  |       ^"]);
    check(
        r#"{"é": "é", "data" : ¦é}"#,
        &[r#"1 | {"***": "***", "data" : ***"#, "  |                         ^^^"],
    );
}

/// A byte order mark is no column, and not part of the excerpt.
#[test]
fn a_byte_order_mark_is_not_shown() {
    let want = ["1 | {\"user_id\": ***", "  |             ^^^"];
    for args in [&["check", "-"][..], &["check", "--ndjson", "-"]] {
        let shown = run_with(args, "\u{feff}{\"user_id\": 'secret'}\n").stdout;
        assert_eq!(shown.lines().skip(2).take(2).collect::<Vec<_>>(), want, "{shown}");
    }
}

#[test]
fn a_break_at_the_start_of_a_line_shows_the_line_before() {
    let want = [r#"2 | "user_id": "***","#, "4 | ***", "  | ^^^"];
    check("{\n  \"user_id\": \"secret\",\n \n¦}", &want);
    check("\n¦x", &["2 | ***", "  | ^^^"]);
    check("{\"data\": [\n\t¦", &["1 | {\"data\": [", "2 | ", "  | ^"]);
}

#[test]
fn long_lines_are_cut() {
    let elements = "[],".repeat(1 << 20);
    let shown = run_with(&["check"], format!("{{\"data\": [{elements}}}")).stdout;
    assert!(shown.contains("1 | …[],[]") && shown.len() < 500, "{shown}");
}

/// What one mistake is behind is one problem to read.
#[test]
fn one_cause_is_one_finding() {
    let payload: serde_json::Value = serde_json::from_str(dkyc_tests::VALID).expect("JSON");
    let flat: serde_json::Map<_, _> = payload["data"]
        .as_array()
        .expect("an array")
        .iter()
        .flat_map(|element| element.as_object().expect("an object").values())
        .flat_map(|section| section.as_object().expect("an object").clone())
        .collect();
    let mut flat = serde_json::Value::Object(flat);
    flat["user_id"] = "user-1001".into();
    flat["phone_number"] = "9876543210".into();
    let report = run_with(&["check"], flat.to_string()).stdout;
    assert_eq!(
        report,
        "error[required] data: data is missing, and its fields are at the top level; put each into its section in data, or let dkyc \
         fix do it.\n --> <stdin>:1:1\n  = 74 warnings more have this cause; --format json lists everything.\n\n\
         1 payload checked: invalid (1 error, 74 warnings).\n75 of 75 problems can be repaired: dkyc fix\n"
    );
    let github = run_with(&["check", "--format", "github"], flat.to_string()).stdout;
    assert_eq!(
        github,
        "::error title=required::data: data is missing, and its fields are at the top level; put each into its section in data, or \
         let dkyc fix do it. (74 warnings more have this cause.)\n"
    );
    let json = run_with(&["check", "--format", "json"], flat.to_string()).stdout;
    assert_eq!(json.matches("\"code\":\"unknown_field\"").count(), 74);

    let wrapped = run_with(&["check"], serde_json::json!({"body": payload}).to_string()).stdout;
    assert!(
        wrapped.starts_with(
            "error[required] data: The payload is inside \"body\"; send only what is in it, or let dkyc fix do it.\n \
             --> <stdin>:1:1\n  = 2 errors and 1 warning more have this cause; --format json lists everything.\n\n1 payload"
        ),
        "{wrapped}"
    );
    let local = dkyc_tests::payload_with("DOCUMENT_COLLECTION.docPhoto", "\"http://localhost/photo.jpg\"");
    let shown = run_with(&["check"], &local).stdout;
    assert!(
        shown.starts_with("warning[document_unreachable]") && !shown.contains("document_insecure"),
        "{shown}"
    );
    assert!(shown.contains("  = 1 warning more has this cause;"), "{shown}");
    let shown = run_with(&["check", "--format", "github"], &local).stdout;
    assert_eq!(shown.lines().count(), 1, "{shown}");
}
