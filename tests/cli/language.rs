//! `--lang`, and the languages of the environment.

use super::run::{FORMATS, Run, command, output, run, run_with, snapshot};

fn is_hindi(text: &str) -> bool {
    text.contains(|c: char| ('\u{900}'..='\u{97F}').contains(&c))
}

#[test]
fn snapshots() {
    snapshot("hindi_human", &["check", "--lang", "hi", "--today", "2026-01-01", "misspelt.json"]);
    snapshot("hindi_batch", &["check", "--lang", "hi", "--today", "2026-01-01", "batch.ndjson"]);
    snapshot("hindi_many", &["check", "--lang", "hi", "--max-issues", "2", "missing.json", "types.json"]);
    snapshot("hindi_explain_code", &["explain", "--lang", "hi", "required"]);
    snapshot("hindi_explain_field", &["explain", "--lang", "hi", "gender"]);
    snapshot("hindi_explain_section", &["explain", "--lang", "hi", "BASIC_INFORMATION"]);
    snapshot("hindi_fields", &["fields", "--lang", "hi"]);
    snapshot(
        "hindi_html",
        &[
            "check",
            "--lang",
            "hi",
            "--format",
            "html",
            "--today",
            "2026-01-01",
            "misspelt.json",
            "absent.json",
        ],
    );
    snapshot("hindi_fix", &["fix", "--lang", "hi", "--check", "--today", "2026-01-01", "codes.json"]);
}

/// Every format has the sentences of the language; what programs read is the same in both.
#[test]
fn every_format() {
    for format in FORMATS {
        let args = ["check", "--format", format, "--today", "2026-01-01", "codes.json"];
        let english = run(&args);
        let hindi = run(&[&args[..], &["--lang", "hi"]].concat());
        assert!(is_hindi(&hindi.stdout) && !is_hindi(&english.stdout), "{format}");
        assert_eq!(hindi.code, english.code, "{format}");
        assert_eq!(run(&[&args[..], &["--lang", "en"]].concat()).stdout, english.stdout, "{format}");
    }
    let [english, hindi] =
        ["en", "hi"].map(|lang| run(&["check", "--format", "json", "--lang", lang, "codes.json"]));
    let without_sentences = |run: &Run| {
        let mut records = run.records();
        for issue in records.iter_mut().flat_map(|record| record["errors"].as_array_mut().expect("errors")) {
            issue.as_object_mut().expect("an issue").remove("message");
        }
        records
    };
    assert_eq!(without_sentences(&hindi), without_sentences(&english));
}

/// Hindi has groups of two digits beyond the thousands.
#[test]
fn large_numbers() {
    let text = format!("{{\"data\": [{}1]}}", "1,".repeat(100_000));
    for (language, begin) in [("en", "100,0"), ("hi", "1,00,0")] {
        let human = run_with(&["check", "--lang", language], &text).stdout;
        assert!(human.lines().last().is_some_and(|line| line.contains(begin)), "{language}");
        let page = run_with(&["check", "--format", "html", "--lang", language], &text).stdout;
        assert!(page.contains(&format!("<dd>{begin}")), "{language}");
    }
}

#[test]
fn of_the_environment() {
    let explained = |variable: &str, value: &str, args: &[&str]| {
        is_hindi(&output(command(args).env(variable, value)).stdout)
    };
    let pan = ["explain", "pan"];
    assert!(explained("LANG", "hi_IN.UTF-8", &pan));
    assert!(explained("LC_MESSAGES", "hi_IN", &pan));
    assert!(explained("LC_ALL", "hi", &pan));
    assert!(explained("LC_ALL", "hi_IN", &["fields"]));
    assert!(explained("LC_ALL", "hi_IN", &["check", "codes.json"]));
    assert!(explained("LC_ALL", "hi_IN", &["fields", "--format", "json"]));
    assert!(!explained("LC_TIME", "hi_IN.UTF-8", &pan));
    // What is given counts more.
    assert!(!explained("LC_ALL", "hi_IN", &["explain", "pan", "--lang", "en"]));
    assert!(!explained("LC_ALL", "hi_IN", &["check", "--lang", "en", "codes.json"]));
}

#[test]
fn of_other_commands() {
    let fixed = run_with(&["fix", "--lang", "hi"], "{}");
    assert!(is_hindi(&fixed.stderr), "{}", fixed.stderr);
    let base = "https://example.test.getkwikid.com";
    let request = ["request", "--endpoint", "generate_token", "--base", base, "--lang", "hi"];
    let refused = run_with(&request, "{}");
    assert!(is_hindi(&refused.stderr), "{}", refused.stderr);
    for (name, hindi) in [("data", "सभी खंड"), ("extras", "वैकल्पिक")] {
        assert!(run(&["explain", "--lang", "hi", name]).stdout.contains(hindi));
    }
}

#[test]
fn no_other_language() {
    let Run { code, stderr, .. } = run(&["check", "--lang", "de", "codes.json"]);
    assert_eq!(code, Some(2));
    assert!(stderr.contains("[possible values: en, hi]"), "{stderr}");
}
