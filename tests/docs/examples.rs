//! The payloads in both pages, and the reports that they show.
//!
//! A `jsonc` block is a payload, with what is reported in comments below it. A `json` block is the whole report on the payload
//! before it. `…` in a payload stands for whatever it does not show of a valid one.

use dkyc::Report;
use dkyc::spec::{FieldSpec, ObjectSpec, SECTIONS};
use dkyc_tests::{by_rules_alone, json_string, payload, section_of, top_level};
use serde_json::Value;

use super::markdown::blocks;
use super::page;

#[test]
fn payloads_give_the_reports_that_are_shown() {
    let (mut payloads, mut reports) = (0, 0);
    for name in ["docs/rules.md", "docs/warnings.md"] {
        let page = page(name);
        let mut before = String::new();
        for block in blocks(&page) {
            if block.language == "json" {
                let report = without_sentences(&dkyc::check(&before));
                assert_eq!(report, block.text.trim_end(), "the report on {before}");
                reports += 1;
                continue;
            }
            assert_eq!(block.language, "jsonc", "{name}: a block that no test reads: {}", block.text);
            let (comments, lines): (Vec<_>, Vec<_>) =
                block.text.lines().partition(|line| line.starts_with("//"));
            before = completed(&lines.join("\n"));
            if !comments.is_empty() {
                assert_eq!(reported(&before, &comments), said(&comments), "{name}: {}", block.text);
                payloads += 1;
            }
        }
    }
    assert!(payloads > 20 && reports > 0, "{payloads} payloads, {reports} reports");
}

/// What the comments say: `code path pointer (suggestion) line:column`, of which all but the code can be left out.
fn said(comments: &[&str]) -> Vec<String> {
    let lines = comments.iter().map(|line| words(line.trim_start_matches('/')));
    lines.filter(|line| line != "valid").collect()
}

/// The issues as comments say them, with their positions if those comments have any.
fn reported(payload: &str, comments: &[&str]) -> Vec<String> {
    let has_positions = comments.iter().any(|line| {
        let position = line.rsplit(' ').next().and_then(|word| word.split_once(':'));
        position.is_some_and(|(line, column)| line.parse::<u32>().is_ok() && column.parse::<u32>().is_ok())
    });
    let report = json_of(&by_rules_alone().check(payload));
    let issues = ["errors", "warnings"].into_iter().flat_map(|list| report[list].as_array().expect("a list"));
    let line = |issue: &Value| {
        let member = |name: &str| issue[name].as_str().unwrap_or_default();
        let (path, pointer) = (member("path"), member("pointer"));
        let mut parts = vec![member("code").to_owned()];
        if !(path.is_empty() && pointer.is_empty()) {
            parts.push(if path.is_empty() { "\"\"".to_owned() } else { path.to_owned() });
            parts.push(pointer.to_owned());
        }
        if let Some(suggestion) = issue["suggestion"].as_str() {
            parts.push(format!("({suggestion})"));
        }
        if has_positions {
            parts.push(format!("{}:{}", issue["line"], issue["column"]));
        }
        parts.join(" ")
    };
    issues.map(line).collect()
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn json_of(report: &Report) -> Value {
    serde_json::to_value(report).expect("a report is JSON")
}

/// The report, indented, with `…` for each sentence: they may be reworded.
fn without_sentences(report: &Report) -> String {
    let json = serde_json::to_string_pretty(report).expect("a report is JSON");
    let lines = json.lines().map(|line| match line.split_once("\"message\": ") {
        Some((indent, sentence)) => {
            format!("{indent}\"message\": \"…\"{}", if sentence.ends_with(',') { "," } else { "" })
        }
        None => line.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// An object or array of an example: the key that it has, or that the array around it has, and its own keys.
struct Container {
    name: String,
    is_object: bool,
    keys: Vec<String>,
}

/// An example with the rest of a valid payload for each `…`.
fn completed(example: &str) -> String {
    let mut containers: Vec<Container> = Vec::new();
    let (mut open, mut holes, mut text) = (Vec::<usize>::new(), Vec::new(), "");
    let mut offset = 0;
    while let Some(c) = example[offset..].chars().next() {
        match (c, open.last().copied()) {
            ('"', _) => {
                text = string_at(&example[offset..]);
                offset += text.len() + 1;
            }
            ('…', Some(container)) => holes.push((offset, container)),
            (':', Some(container)) => containers[container].keys.push(text.to_owned()),
            ('{' | '[', around) => {
                let around = around.map(|container| &containers[container]);
                let name = around.and_then(|around| around.keys.last().or(Some(&around.name)));
                let name = name.cloned().unwrap_or_default();
                open.push(containers.len());
                containers.push(Container { name, is_object: c == '{', keys: Vec::new() });
            }
            ('}' | ']', _) => drop(open.pop()),
            _ => {}
        }
        offset += c.len_utf8();
    }
    holes.iter().rev().fold(example.to_owned(), |mut whole, &(offset, container)| {
        whole.replace_range(offset..offset + '…'.len_utf8(), &rest(&containers, container));
        whole
    })
}

/// What is between the quotes of a JSON string.
fn string_at(text: &str) -> &str {
    let mut is_escaped = false;
    let end = text[1..].find(|c| {
        let is_end = c == '"' && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
        is_end
    });
    &text[1..=end.expect("strings of examples end")]
}

/// The members or elements that a container does not show.
fn rest(containers: &[Container], container: usize) -> String {
    let Container { name, is_object, keys } = &containers[container];
    let is_shown = |key: &str| keys.iter().any(|shown| shown == key);
    let member = |field: &FieldSpec| format!("{}:{}", json_string(field.key), json_string(field.example));
    let rest: Vec<_> = match (&**name, is_object) {
        ("", true) => {
            let fields = top_level().filter(|field| !is_shown(field.key)).map(member);
            let data = (!is_shown("data"))
                .then(|| serde_json::from_str::<Value>(&payload()).expect("JSON")["data"].take());
            fields.chain(data.map(|data| format!("\"data\":{data}"))).collect()
        }
        ("data", false) => {
            let is_elsewhere =
                |name: &str| containers.iter().any(|other| other.keys.iter().any(|key| key == name));
            let sections = SECTIONS.iter().filter(|section| !is_elsewhere(section.name));
            let object = |section: &ObjectSpec| section_of(section, |field| Some(json_string(field.example)));
            sections.map(|section| format!("{{\"{}\":{}}}", section.name, object(section))).collect()
        }
        (section, true) => {
            let section =
                ObjectSpec::find(section).unwrap_or_else(|_| panic!("{section} has no … of its own"));
            section.fields.iter().filter(|field| !is_shown(field.key)).map(member).collect()
        }
        (array, false) => panic!("{array} has no … of its own"),
    };
    assert!(!rest.is_empty(), "nothing is left for … in {name:?}");
    rest.join(",")
}

#[test]
fn an_ellipsis_is_the_rest() {
    let text = completed(
        r#"{ "user_id": "…", …, "data": [ { "BASIC_INFORMATION": { "pan": null, … }, "FATCA_DECLARATION": 1 }, … ] }"#,
    );
    let value: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!((&value["user_id"], value["phone_number"].is_string()), (&Value::from("…"), true));
    let data = value["data"].as_array().expect("an array");
    assert_eq!((data.len(), data[0].as_object().expect("an object").len()), (8, 2));
    let basic = data[0]["BASIC_INFORMATION"].as_object().expect("an object");
    assert!(basic["pan"].is_null() && basic["dob"].is_string() && basic.len() == 8);
}
