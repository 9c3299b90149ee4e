//! `--format sarif`.

use std::fs;
use std::path::Path;
use std::process::Command;

use dkyc::Code;
use serde_json::{Value, json};

use crate::run::{run, run_with};

/// The schema of SARIF 2.1.0 as its committee publishes it.
fn sarif_schema() -> Value {
    let metadata = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    let metadata: Value = serde_json::from_slice(&metadata.stdout).expect("cargo writes JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    let package = packages.iter().find(|package| package["name"] == "serde-sarif").expect("the package");
    let manifest = Path::new(package["manifest_path"].as_str().expect("a path"));
    let schema = fs::read(manifest.with_file_name("src").join("schema.json")).expect("the schema");
    let mut schema: Value = serde_json::from_slice(&schema).expect("JSON");
    // Their pattern has a bracket too many to compile; our logs name no language.
    for holder in ["run", "toolComponent"] {
        let language = &mut schema["definitions"][holder]["properties"]["language"];
        language.as_object_mut().expect("a schema").remove("pattern");
    }
    schema
}

#[test]
fn sarif_is_one_log() {
    let schema = jsonschema::validator_for(&sarif_schema()).expect("a schema");
    assert!(
        !schema.is_valid(&json!({"version": "2.1.0", "runs": [{}]})),
        "the schema refuses a run without a tool"
    );
    for (args, results, is_successful) in [
        (&["misspelt.json", "batch.ndjson", "valid.json"][..], true, true),
        (&["valid.json"], false, true),
        (&["nowhere.json", "misspelt.json"], true, false),
    ] {
        let log = run(&[&["check", "--format", "sarif"], args].concat()).stdout;
        let log: Value = serde_json::from_str(&log).expect("JSON");
        let problems: Vec<_> = schema.iter_errors(&log).map(|error| error.to_string()).collect();
        assert_eq!(problems, [""; 0]);
        let [run] = &log["runs"].as_array().expect("runs")[..] else { panic!("one run") };
        assert_eq!((&log["version"], &run["columnKind"]), (&"2.1.0".into(), &"unicodeCodePoints".into()));
        let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
        let ids: Vec<_> = rules.iter().map(|rule| rule["id"].as_str().expect("an id")).collect();
        assert_eq!(ids, Code::ALL.iter().map(|code| code.as_str()).collect::<Vec<_>>());
        for (rule, code) in rules.iter().zip(Code::ALL) {
            let help = rule["help"]["text"].as_str().expect("a help text");
            let explanation = code.explanation();
            assert!(help.contains(explanation.reason) && help.contains(&*explanation.remedy), "{help}");
        }
        let found = run["results"].as_array().expect("results");
        assert_eq!(!found.is_empty(), results);
        for result in found {
            let index = usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("an index");
            assert_eq!(result["ruleId"], ids[index]);
        }
        assert_eq!(run["invocations"][0]["executionSuccessful"], is_successful);
    }
}

/// A key cannot put a link into a message, nor a placeholder.
#[test]
fn messages_are_plain_text() {
    let log =
        run_with(&["check", "--format", "sarif"], r#"{"[a](https://example.com)": 1, "{0} \\[b](c)": 2}"#);
    let log: Value = serde_json::from_str(&log.stdout).expect("JSON");
    let results = log["runs"][0]["results"].as_array().expect("results");
    let messages: Vec<_> = results.iter().filter_map(|result| result["message"]["text"].as_str()).collect();
    let has = |text: &str| messages.iter().any(|message| message.contains(text));
    assert!(has(r"\[a\](https://example.com)") && has(r"{{0}} \\\[b\](c)"), "{messages:?}");
}
