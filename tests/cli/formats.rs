//! Reports in every format.

use std::fs;

use dkyc::Options;

use crate::run::{cases, run, snapshot};

#[test]
fn a_report_in_every_format() {
    // The same in every year.
    let check = |name: &str, args: &[&str]| {
        snapshot(name, &[&["check", "--today", "01-JAN-2026"], args].concat());
    };
    for format in ["human", "json", "sarif", "github"] {
        check(&format!("{format}_misspelt"), &["--format", format, "misspelt.json"]);
        check(&format!("{format}_syntax"), &["--format", format, "syntax_not_utf8.json"]);
    }
    for format in ["human", "json"] {
        check(&format!("{format}_batch"), &["--format", format, "batch.ndjson"]);
        check(&format!("{format}_implausible"), &["--format", format, "valid_implausible.json"]);
    }
    check("human_valid", &["valid.json"]);
    check("human_many", &["blank.json"]);
    check("human_same_place", &["missing.json", "missing_everything.json"]);
    check("human_colour", &["--color", "always", "missing.json"]);
}

/// The reports of the shell are those of the core, byte for byte.
#[test]
fn reports_are_those_of_the_core() {
    let mut files: Vec<_> =
        fs::read_dir(cases()).expect("the cases").map(|case| case.expect("a case").path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    let names = files.iter().map(|file| file.file_name().and_then(|name| name.to_str()).expect("a name"));
    let names: Vec<_> = names.collect();
    let run = run(&[&["check", "--today", "01-JAN-2026", "--format", "json"], &names[..]].concat());
    assert_eq!(run.code, Some(1));
    let options = Options::new().today(dkyc::parse_day("01-JAN-2026").expect("a day"));
    let want = files.iter().zip(&names).map(|(file, name)| {
        let report = options.check(fs::read(file).expect("a case"));
        let report = serde_json::to_string(&report).expect("a report is JSON");
        format!("{{\"source\":\"{name}\",{}\n", &report[1..])
    });
    assert_eq!(run.stdout, want.collect::<String>());
}
