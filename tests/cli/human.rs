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
