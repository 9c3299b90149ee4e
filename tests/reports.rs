//! Whole reports on the payloads in `cases/`, each one step from `valid.json`.

use std::fs;
use std::path::Path;

use dkyc::spec::FieldSpec;
use dkyc::{Code, Issue, NaiveDate, Options, Report};
use dkyc_tests::{VALID, payload, payload_around, report_of};
use insta::{Settings, assert_snapshot, glob};

/// In the form that is read by programs, and in the one that is read by people.
#[test]
fn of_every_case() {
    settings().bind(|| {
        glob!("cases/*.json", |path| {
            let report = report_of(fs::read(path).expect("a case"));
            assert_snapshot!("json", serde_json::to_string_pretty(&report).expect("a report is JSON"));
            assert_snapshot!("text", report.to_string());
        });
    });
}

/// One payload a line: each is checked by itself, and one that is broken does not touch the others.
#[test]
fn of_a_batch() {
    let batch =
        fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/batch.ndjson")).expect("the batch");
    let lines = batch.split(|&byte| byte == b'\n').enumerate();
    let reports =
        lines.filter(|(_, line)| !line.iter().all(|byte| b" \t\r".contains(byte))).map(|(index, line)| {
            let report = serde_json::to_string(&report_of(line)).expect("a report is JSON");
            format!("line {}: {report}", index + 1)
        });
    settings().bind(|| assert_snapshot!("batch", reports.collect::<Vec<_>>().join("\n")));
}

/// One value on each line, as a form checks them while a person types. The package is compared with this snapshot.
#[test]
fn of_values_alone() {
    let lines = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/fields.ndjson"));
    let options = Options::new().today(NaiveDate::from_ymd_opt(2025, 6, 15).expect("a day"));
    let reports = lines.as_deref().expect("the values").lines().map(|line| {
        let (path, value): (String, String) = serde_json::from_str(line).expect("a path and a value");
        let report = options.check_field(&path, &value).expect("a documented path");
        serde_json::to_string(&report).expect("a report is JSON")
    });
    settings().bind(|| assert_snapshot!("fields", reports.collect::<Vec<_>>().join("\n")));
}

fn settings() -> Settings {
    let mut settings = Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings
}

#[test]
fn the_valid_case_is_what_the_template_prints() {
    assert_eq!(dkyc::template::example(), VALID);
}

/// A case's name says whether it is valid, and its report agrees in all its forms.
#[test]
fn names_tell_validity() {
    let cases = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("cases")).expect("the cases");
    let mut seen = 0;
    for case in cases
        .map(|case| case.expect("a case").path())
        .filter(|path| path.extension().is_some_and(|end| end == "json"))
    {
        let text = fs::read(&case).expect("a case");
        let report = report_of(&text);
        let name = case.file_name().and_then(|name| name.to_str()).expect("a name");
        assert_eq!(report.is_valid(), name.starts_with("valid"), "{name}: {report}");
        assert_eq!(report.is_valid(), report.errors().is_empty(), "{name}");
        assert_eq!(dkyc::parse(&text).is_ok(), report.is_valid(), "{name}");
        assert!(report.errors().iter().all(|error| !error.code().is_warning()), "{name}");
        assert!(report.warnings().iter().all(|warning| warning.code().is_warning()), "{name}");
        seen += 1;
    }
    assert!(seen > 25, "the cases were found");
}

/// Members, names and order of the JSON form; `line` and `column` only when the input was text.
#[test]
fn the_json_form() {
    let report = report_of(payload_around(None));
    assert_eq!(
        serde_json::to_string(&report).expect("a report is JSON"),
        r#"{"valid":false,"errors":[{"path":"data","pointer":"/data","code":"required","severity":"error","message":"data is missing; add it to the top level of the payload.","line":1,"column":1}],"warnings":[]}"#
    );
    let alone = dkyc::check_field("PERSONAL_INFORMATION.gender", "f").expect("a documented path");
    let json = serde_json::to_value(&alone).expect("a report is JSON");
    assert_eq!(json["errors"][0].get("line"), None);
    assert_eq!(
        (&json["errors"][0]["path"], &json["errors"][0]["suggestion"]),
        (&"PERSONAL_INFORMATION.gender".into(), &"F".into())
    );
    assert_eq!(
        serde_json::to_string(&report_of(payload())).expect("a report is JSON"),
        r#"{"valid":true,"errors":[],"warnings":[]}"#
    );
}

/// Issues that nobody wants to see are counted, beside those that are too many.
#[test]
fn only_some_issues() {
    let text = r#"{"x": 1, "user_id": 1, "data": [{}, 1], "y": 1}"#;
    let whole = report_of(text);
    let (errors, warnings) = (whole.errors().len(), whole.warnings().len());
    assert!(errors > 2 && warnings == 2, "{whole}");
    let some = whole.clone().listing(|issue| issue.path() == "user_id" || issue.path() == "x");
    let paths: Vec<_> = some.issues().map(Issue::path).collect();
    assert_eq!(paths, ["user_id", "x"]);
    let more = some.more().expect("more");
    assert_eq!((more.errors, more.warnings), (errors - 1, 1));
    assert!(whole.clone().listing(|_| true) == whole && whole.more().is_none());
    let none = Options::new().max_issues(1).check(text).listing(|_| false);
    let more = none.more().expect("more");
    assert_eq!((none.is_valid(), more.errors, more.warnings), (false, errors, warnings));
}

/// A payload may stand in a longer text. Only on its first line is a column further on.
#[test]
fn of_a_payload_in_a_longer_text() {
    let report = report_of("{\"x\": 1,\n  \"y\": 1}");
    let read_back: Report = serde_json::from_str(&report.to_json()).expect("a report");
    for report in [report, read_back] {
        let places = |report: Report| {
            let places = report
                .warnings()
                .iter()
                .map(|issue| (issue.path().into_owned(), issue.line(), issue.column()));
            places.collect::<Vec<_>>()
        };
        let at = |path: &str, line, column| (path.to_owned(), Some(line), Some(column));
        assert_eq!(places(report.clone()), [at("x", 1, 7), at("y", 2, 8)]);
        assert_eq!(places(report.clone().starting_at(1, 1)), [at("x", 1, 7), at("y", 2, 8)]);
        assert_eq!(places(report.clone().starting_at(5, 10)), [at("x", 5, 16), at("y", 6, 8)]);
        assert_eq!(places(report.clone().starting_at(0, 0)), [at("x", 1, 7), at("y", 2, 8)]);
        assert!(report.without_positions().starting_at(5, 10).issues().all(|issue| issue.line().is_none()));
    }
}

/// What is to be filled in is blank, and a field that takes codes lists them.
#[test]
fn of_the_payload_to_fill_in() {
    let report = report_of(dkyc::template::skeleton());
    for issue in report.errors() {
        let codes = FieldSpec::find(&issue.path()).expect("a field").rule.codes();
        let want = if codes.is_empty() { Code::Empty } else { Code::NotAllowed };
        assert_eq!(issue.code(), want, "{issue}");
    }
    let fields = |is_left: fn(&FieldSpec) -> bool| FieldSpec::all().filter(|field| is_left(field)).count();
    let single = fields(|field| field.rule.codes().len() == 1);
    assert_eq!(report.errors().len(), fields(|field| field.mandatory) - single, "{report}");
    assert!(report.warnings().is_empty(), "{report}");
}
