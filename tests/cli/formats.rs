//! Reports in every format.

use std::fs;

use dkyc::Options;
use serde_json::Value;

use crate::run::{FORMATS, Folder, cases, run, run_with, snapshot, valid_line};

#[test]
fn a_report_in_every_format() {
    // The same in every year.
    let check = |name: &str, args: &[&str]| {
        snapshot(name, &[&["check", "--today", "01-JAN-2026"], args].concat());
    };
    for format in FORMATS {
        check(&format!("{format}_misspelt"), &["--format", format, "misspelt.json"]);
        check(&format!("{format}_syntax"), &["--format", format, "syntax_not_utf8.json"]);
    }
    for format in ["human", "json", "concise", "junit"] {
        check(&format!("{format}_batch"), &["--format", format, "batch.ndjson"]);
        check(&format!("{format}_implausible"), &["--format", format, "valid_implausible.json"]);
    }
    check("human_valid", &["valid.json"]);
    check("human_many", &["blank.json"]);
    check("human_same_place", &["missing.json", "missing_everything.json"]);
    check("human_colour", &["--color", "always", "missing.json"]);
    check(
        "human_long",
        &["batch.ndjson", "missing.json", "missing_everything.json", "blank.json", "misspelt.json"],
    );
    for format in ["human", "json", "csv"] {
        check(
            &format!("statistics_{format}"),
            &["--statistics", "--format", format, "batch.ndjson", "blank.json"],
        );
    }
}

/// The reports of the shell are those of the core, byte for byte.
#[test]
fn reports_are_those_of_the_core() {
    let mut files: Vec<_> =
        fs::read_dir(cases()).expect("the cases").map(|case| case.expect("a case").path()).collect();
    // To the command, an array is several payloads.
    let is_one = |file: &std::path::Path| file.file_stem().is_some_and(|name| name != "types_whole_array");
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json") && is_one(file));
    files.sort();
    let names = files.iter().map(|file| file.file_name().and_then(|name| name.to_str()).expect("a name"));
    let names: Vec<_> = names.collect();
    let run = run(&[&["check", "--today", "01-JAN-2026", "--format", "json"], &names[..]].concat());
    assert_eq!(run.code, Some(1));
    let options = Options::new().today(dkyc::parse_day("01-JAN-2026").expect("a day"));
    let want = files.iter().zip(&names).map(|(file, name)| {
        let text = fs::read(file).expect("a case");
        let report = options.mark_fixable(&text, options.check(&text));
        let report = serde_json::to_string(&report).expect("a report is JSON");
        format!("{{\"source\":\"{name}\",{}\n", &report[1..])
    });
    assert_eq!(run.stdout, want.collect::<String>());
}

/// The help lists every format with a line about it.
#[test]
fn every_format_is_in_the_help() {
    let help = run(&["check", "--help"]).stdout;
    let list = help.split("Formats:\n").nth(1).and_then(|rest| rest.split("\n\n").next()).expect("the list");
    let names: Vec<_> = list.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert_eq!(names, FORMATS);
    assert!(help.contains(&format!("[possible values: {}]", FORMATS.join(", "))), "{help}");
}

/// What has no payload is whole, too.
#[test]
fn a_report_on_nothing_is_a_report() {
    let folder = Folder::new("nothing_to_report");
    let file = folder.file("empty.ndjson", "");
    let report = |format: &str| run(&["check", "--format", format, &file]).stdout;
    assert_eq!(report("gitlab"), "[\n\n]\n");
    assert_eq!(report("csv").lines().count(), 1);
    assert!(report("junit").ends_with("<testsuites name=\"dkyc\">\n</testsuites>\n"));
    assert!(report("html").contains("No problems were found"));
    assert_eq!(report("concise"), "");
}

/// JUnit as a strict reader takes it: every payload is a suite, every error a failure, and the numbers agree.
#[test]
fn junit_is_read_by_others() {
    let xml =
        run(&["check", "--format", "junit", "misspelt.json", "batch.ndjson", "syntax_empty.json"]).stdout;
    let read = quick_junit::Report::deserialize_from_str(&xml).expect("JUnit");
    let json =
        run(&["check", "--format", "json", "misspelt.json", "batch.ndjson", "syntax_empty.json"]).records();
    assert_eq!(read.test_suites.len(), json.len());
    for (suite, payload) in read.test_suites.iter().zip(&json) {
        let errors = payload["errors"].as_array().expect("errors").len();
        assert_eq!(
            (suite.failures, suite.tests, suite.test_cases.len()),
            (errors, errors.max(1), errors.max(1))
        );
        assert!(suite.name.starts_with(payload["source"].as_str().expect("a source")));
    }
}

/// GitLab knows a finding by its fingerprint, whatever line it has moved to.
#[test]
fn findings_for_gitlab_have_fingerprints_of_their_own() {
    let findings = |text: &str| -> Vec<Value> {
        let run = run_with(&["check", "--format", "gitlab"], text);
        serde_json::from_str(&run.stdout).expect("JSON")
    };
    let fingerprints = |text: &str| -> Vec<String> {
        let prints = findings(text).into_iter().map(|finding| finding["fingerprint"].to_string());
        prints.collect()
    };
    let text = "{\"a\": 1, \"b\": 2, \"a\": 3, \"a\": 4, \"data\": [{}, {}, 1, 2]}";
    let prints = fingerprints(text);
    let different: std::collections::BTreeSet<_> = prints.iter().collect();
    assert!(prints.len() > 8 && different.len() == prints.len(), "{prints:?}");
    assert_eq!(fingerprints(&format!("\n\n{text}")), prints);
    for finding in findings(text) {
        assert!(finding["location"]["lines"]["begin"] == 1 && finding["location"]["path"] == "-");
    }
}

/// Nothing in a key is markup, a mention, a formula or a column.
#[test]
fn keys_are_text_in_tables() {
    let keys = ["=1+1", "@all", "<b>x</b>", "a|b", "`c`", "*d*", "e,\\\"f", "https://x.example"];
    let members: Vec<_> = keys.iter().map(|key| format!("\"{key}\": 1")).collect();
    let report =
        |format: &str| run_with(&["check", "--format", format], format!("{{{}}}", members.join(","))).stdout;
    let markdown = report("markdown");
    for harmful in ["@all", "<b>", "a|b", "`c`", "*d*", "https://"] {
        assert!(!markdown.contains(harmful), "{harmful}: {markdown}");
    }
    let csv = report("csv");
    assert!(csv.contains(",'=1+1,") && csv.contains(",'@all,") && csv.contains(",\"e,\"\"f\","), "{csv}");
    assert!(csv.lines().skip(1).all(|line| line.starts_with("-,,1,")), "{csv}");
    let html = report("html");
    assert!(!html.contains("<b>") && html.contains("&lt;b&gt;x&lt;/b&gt;"), "{html}");
    assert!(!report("junit").contains("<b>"));
}

/// One page that loads and runs nothing, the most frequent problem first, and no more rows than can be read.
#[test]
fn a_page_stands_for_itself() {
    let lines = format!("{{}}\n{}\n[]\n", valid_line()).repeat(400);
    let page = run_with(&["check", "--ndjson", "--format", "html"], lines).stdout;
    let lower = page.to_lowercase();
    for foreign in ["<script", "src=", "href=", "url(", "@import", "onclick", "javascript"] {
        assert!(!lower.contains(foreign), "{foreign}");
    }
    assert!(page.contains("@media print"));
    let rows: Vec<_> = page.lines().filter(|line| line.starts_with("<tr><td class=n>")).collect();
    let counts: Vec<_> = rows.iter().map(|row| &row["<tr><td class=n>".len()..][..3]).collect();
    assert_eq!(counts, ["400"; 4]);
    assert_eq!(page.lines().filter(|line| line.starts_with("<tr><td>&lt;stdin")).count(), 1000);
    assert!(page.contains("<p>600 more problems not listed."), "{}", &page[page.len() - 400..]);
    assert!(page.contains("<dt>Payloads<dd>1,200</div>") && page.contains("<dt>Valid<dd>400</div>"));
    let twice = || run(&["check", "--format", "html", "misspelt.json"]).stdout;
    assert_eq!(twice(), twice());
}
