//! Whole reports on the payloads in `cases/`, each one step from `valid.json`.

use std::fs;
use std::path::Path;

use dkyc::{NaiveDate, Options};
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
