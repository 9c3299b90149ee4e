//! `dkyc fix`: where the repaired payload goes, what is said about it, and the exit code.

use std::fs;

use serde_json::Value;

use super::run::{Folder, Run, run, run_with, valid_line};

/// The payload with a PAN in lower case.
fn lower() -> String {
    let line = valid_line();
    assert!(line.contains("\"pan\":\"ABCPE1234F\""));
    line.replace("\"pan\":\"ABCPE1234F\"", "\"pan\":\"abcpe1234f\"")
}

/// The valid payload as `fix` writes it in one line.
fn valid() -> String {
    dkyc::fix(valid_line(), &dkyc::Options::new()).payload
}

#[track_caller]
fn is(run: &Run, code: i32, stdout: &str, stderr: &str) {
    assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (Some(code), stdout, stderr));
}

const REPAIRED: &str = "repaired[pan] BASIC_INFORMATION.pan (pan_format)\n";

#[test]
fn a_payload_is_written_with_two_spaces_a_level_or_in_one_line() {
    let pretty = dkyc::pretty(&valid()) + "\n";
    is(&run_with(&["fix"], lower()), 0, &pretty, &format!("<stdin>: {REPAIRED}"));
    is(&run_with(&["fix", "-"], valid_line()), 0, &pretty, "");
    is(&run_with(&["fix", "--compact"], valid_line()), 0, &format!("{}\n", valid()), "");
    let wrong = run_with(&["fix", "--compact"], r#"{"user_id":7}"#);
    assert_eq!((wrong.code, wrong.stdout.as_str()), (Some(1), "{\"user_id\":\"7\"}\n"));
    let notes: Vec<_> = wrong.stderr.lines().filter_map(|line| line.split(": ").nth(1)).collect();
    assert_eq!(
        notes,
        ["repaired[written_as_text] user_id (type)", "error[required] phone_number", "error[required] data"]
    );
}

#[test]
fn json_says_everything_in_one_line() {
    let run = run_with(&["fix", "--format", "json"], format!("{{\"payload\":{}}}", lower()));
    let pointer = "/data/0/BASIC_INFORMATION/pan";
    let line = format!(
        "{{\"source\":\"-\",\"repairs\":[{{\"repair\":\"unwrapped\",\"path\":\"\",\"pointer\":\"\"}},\
         {{\"repair\":\"pan\",\"path\":\"BASIC_INFORMATION.pan\",\"pointer\":\"{pointer}\",\"code\":\"pan_format\"}}],\
         \"payload\":{},\"report\":{{\"valid\":true,\"errors\":[],\"warnings\":[]}}}}\n",
        valid()
    );
    is(&run, 0, &line, "");
    let trial = run_with(&["fix", "--format", "json", "--check"], lower());
    assert_eq!((trial.code, trial.records()[0].get("payload")), (Some(1), None));
    let broken = run_with(&["fix", "--format", "json"], "{\"user_id\":7,}");
    let record = &broken.records()[0];
    assert_eq!(
        (broken.code, &record["payload"], &record["repairs"]),
        (Some(1), &Value::Null, &Value::Array(vec![]))
    );
    let error = &record["report"]["errors"][0];
    assert_eq!((&error["code"], error.get("line"), error.get("column")), (&"syntax".into(), None, None));
}

/// Control characters and the commands of CI runners are escaped, as in the reports of a check: the JSON stays the same.
#[test]
fn json_is_fit_for_a_terminal() {
    let run = run_with(&["fix", "--format", "json"], "{\"user_id\":\"\u{202E}##[x]\u{2028}\"}");
    assert!(run.stdout.is_ascii() && !run.stdout.contains("##"), "{}", run.stdout);
    assert_eq!(run.records()[0]["payload"]["user_id"], "\u{202E}##[x]\u{2028}");
}

#[test]
fn ndjson_stays_as_it_is_where_it_is_no_json() {
    let (line, valid) = (lower(), valid());
    let input = format!("\u{FEFF}{line}\r\n \t\r\n{{\n\n{line}\n\u{FEFF}{line}\n  ");
    let ndjson = run_with(&["fix", "--ndjson"], &input);
    let want = format!("{valid}\n \t\r\n{{\n\n{valid}\n\u{FEFF}{line}\n  ");
    assert_eq!((ndjson.code, ndjson.stdout.as_str()), (Some(1), want.as_str()));
    let notes: Vec<_> =
        ndjson.stderr.lines().map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(
        notes,
        [
            "<stdin>:1: repaired[pan]",
            "<stdin>:3: error[syntax]",
            "<stdin>:5: repaired[pan]",
            "<stdin>:6: error[syntax]"
        ]
    );
    let records: Vec<_> = run_with(&["fix", "--ndjson", "--format", "json"], &input).records();
    let numbers: Vec<_> = records.iter().map(|record| record["record"].as_u64().expect("a line")).collect();
    assert_eq!(numbers, [1, 3, 5, 6]);
    let empty = run_with(&["fix", "--ndjson"], "");
    is(&empty, 0, "", "");
}

#[test]
fn in_place_replaces_what_has_repairs() {
    let folder = Folder::new("fix_in_place");
    let wrong = folder.file("wrong.json", lower());
    let right = folder.file("right.json", valid_line());
    let broken = folder.file("broken.json", "{");
    let batch = folder.file("batch.ndjson", format!("{}\n\n{{\n", lower()));
    let kept = folder.file("kept.ndjson", format!("{{\n {}", valid_line()));
    let before = fs::metadata(&right).expect("a file").modified().expect("a time");
    let run = run(&["fix", "--in-place", &wrong, &right, &broken, &batch, &kept]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(1), ""));
    let read = |path: &str| fs::read_to_string(path).expect("a file");
    assert_eq!(read(&wrong), dkyc::pretty(&valid()) + "\n");
    assert_eq!(
        (read(&right), fs::metadata(&right).expect("a file").modified().expect("a time")),
        (valid_line(), before)
    );
    assert_eq!(read(&broken), "{");
    assert_eq!(read(&batch), format!("{}\n\n{{\n", valid()));
    assert_eq!(read(&kept), format!("{{\n {}", valid_line()));
    let files = fs::read_dir(&folder.0).expect("the folder").count();
    assert_eq!(files, 5, "nothing is left beside the files");
}

#[test]
fn files_are_written_with_json_too() {
    let folder = Folder::new("fix_json_files");
    let path = folder.file("payload.json", lower());
    let run = run(&["fix", "--in-place", "--compact", "--format", "json", &path]);
    assert_eq!((run.code, run.records().len()), (Some(0), 1));
    assert_eq!(fs::read_to_string(&path).expect("a file"), valid() + "\n");
}

#[test]
fn output_takes_one_input() {
    let folder = Folder::new("fix_output");
    let (input, target) = (folder.file("in.json", lower()), folder.0.join("out.json"));
    let target = target.to_str().expect("UTF-8");
    is(&run(&["fix", "--compact", "--output", target, &input]), 0, "", &format!("{input}: {REPAIRED}"));
    assert_eq!(fs::read_to_string(target).expect("a file"), valid() + "\n");
    // Text that is not JSON leaves it alone.
    let broken = run_with(&["fix", "--output", target], "{");
    assert_eq!((broken.code, fs::read_to_string(target).expect("a file")), (Some(1), valid() + "\n"));
    // The file may be the input.
    assert_eq!(run(&["fix", "--output", &input, &input]).code, Some(0));
    assert_eq!(fs::read_to_string(&input).expect("a file"), dkyc::pretty(&valid()) + "\n");
    // No payload at all is an empty file.
    assert_eq!(run_with(&["fix", "--ndjson", "--output", target], "").code, Some(0));
    assert_eq!(fs::read_to_string(target).expect("a file"), "");
}

#[test]
fn check_writes_nothing_and_says_what_would_be_repaired() {
    let folder = Folder::new("fix_check");
    let path = folder.file("payload.json", lower());
    let note = format!("{path}: repairable[pan] BASIC_INFORMATION.pan (pan_format)\n");
    is(&run(&["fix", "--check", &path]), 1, "", &note);
    assert_eq!(fs::read_to_string(&path).expect("a file"), lower());
    is(&run_with(&["fix", "--check"], valid_line()), 0, "", "");
}

#[test]
fn wrong_usage_and_files() {
    let folder = Folder::new("fix_usage");
    let path = folder.file("payload.json", lower());
    let missing = folder.0.join("missing.json");
    let missing = missing.to_str().expect("UTF-8");
    let nowhere = folder.0.join("no").join("out.json");
    let nowhere = nowhere.to_str().expect("UTF-8");
    let folder_path = folder.0.to_str().expect("UTF-8");
    for args in [
        &["fix", "--in-place"][..],
        &["fix", "--in-place", "-"],
        &["fix", "--in-place", &path, "-"],
        &["fix", "--output", nowhere, &path, &path],
        &["fix", "--output", nowhere, "--in-place", &path],
        &["fix", "--output", nowhere, "--check", &path],
        &["fix", "--in-place", "--check", &path],
        &["fix", "-", "-"],
        &["fix", "--format", "sarif", &path],
        &["fix", missing],
        &["fix", "--output", nowhere, &path],
        &["fix", "--output", folder_path, &path],
        &["fix", "--ndjson", "--output", nowhere, missing],
    ] {
        assert_eq!(run(args).code, Some(2), "{args:?}");
    }
    assert_eq!(fs::read_to_string(&path).expect("a file"), lower());
    // What can be read is repaired all the same.
    let run = run(&["fix", "--compact", missing, &path]);
    assert_eq!((run.code, run.stdout), (Some(2), valid() + "\n"));
}

/// A line that is too long ends the file, and then nothing of it is replaced.
#[test]
fn half_a_file_is_never_written() {
    let folder = Folder::new("fix_half");
    let lines = format!("{}\n", lower()).repeat(200);
    let batch = folder.file("batch.ndjson", format!("{lines}{{\"x\":\"{}\"}}\n", "y".repeat(1_000_000)));
    let before = fs::read_to_string(&batch).expect("a file");
    let run = run(&["fix", "--in-place", "--max-line", "100KB", &batch]);
    assert_eq!(run.code, Some(2));
    assert_eq!(fs::read_to_string(&batch).expect("a file"), before);
    assert_eq!(fs::read_dir(&folder.0).expect("the folder").count(), 1, "nothing is left beside it");
}

#[cfg(unix)]
#[test]
fn permissions_and_symbolic_links_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let folder = Folder::new("fix_permissions");
    let path = folder.file("payload.json", lower());
    let link = folder.0.join("link.json");
    symlink("payload.json", &link).expect("a link");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("permissions");
    assert_eq!(run(&["fix", "--in-place", "--compact", link.to_str().expect("UTF-8")]).code, Some(0));
    assert_eq!(fs::read_to_string(&path).expect("a file"), valid() + "\n");
    assert!(link.is_symlink());
    assert_eq!(fs::metadata(&path).expect("a file").permissions().mode() & 0o777, 0o640);
    // Somewhere to write that is no file.
    let run = run(&["fix", "--compact", "--output", "/dev/null", &path]);
    is(&run, 0, "", "");
}

#[test]
fn options_reach_the_report() {
    let late = run_with(&["fix", "--today", "2020-01-01", "--format", "json"], valid_line());
    let warnings = late.records()[0]["report"]["warnings"].as_array().expect("warnings").len();
    assert!(late.code == Some(0) && warnings > 0);
    let line = valid_line().replace("\"phone_number\":\"9", "\"phone_number\":\"+91 9");
    let allowed = run_with(&["fix", "--allow", "mobile_form", "--format", "json"], &line);
    assert_eq!(allowed.records()[0]["repairs"], Value::Array(vec![]));
    assert_eq!(run_with(&["fix", "--format", "json"], &line).records()[0]["repairs"][0]["repair"], "mobile");
}

/// No value is said, wherever it is.
#[test]
fn notes_show_no_value() {
    let run = run_with(
        &["fix", "--output", "/dev/null"],
        r#"{"user_id":"SECRET","pan":"secret","dob":"SECRET","gen":"SECRET"}"#,
    );
    assert!(!run.stderr.to_lowercase().contains("secret"), "{}", run.stderr);
}

#[test]
fn a_check_says_what_can_be_repaired() {
    let line = lower().replacen('{', "{\"x\":1,", 1);
    let human = run_with(&["check"], &line);
    assert!(human.stdout.ends_with("1 of 2 problems can be repaired: dkyc fix\n"), "{}", human.stdout);
    let json = &run_with(&["check", "--format", "json"], &line).records()[0];
    assert_eq!(json["errors"][0]["fixable"], true);
    assert_eq!(json["warnings"][0].get("fixable"), None);
    let valid = run_with(&["check"], valid_line());
    assert!(!valid.stdout.contains("repaired"), "{}", valid.stdout);
    // The requests to the other endpoints are not repaired.
    let request =
        run_with(&["check", "--endpoint", "get_details", "--format", "json"], r#"{"session_id":7}"#);
    assert_eq!(request.records()[0]["errors"][0].get("fixable"), None);
}
