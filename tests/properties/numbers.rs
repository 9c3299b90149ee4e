//! The numbers that stand for issues on their way to JavaScript, where what was read for one is kept.

use std::cell::RefCell;
use std::collections::HashMap;

use dkyc::spec::{FieldSpec, OBJECTS, SECTIONS};
use dkyc::{Code, Issue, Report};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::TestRunner;

use super::mutation::{Json, mutated, write};
use super::{config, mutations};

/// An issue as JSON, without line and column.
fn text(issue: &Issue) -> String {
    let mut json = serde_json::to_value(issue).expect("an issue can be written");
    let members = json.as_object_mut().expect("an issue is an object");
    members.retain(|name, _| name != "line" && name != "column");
    json.to_string()
}

/// Whether the issue names an undocumented key of the payload.
fn tells_a_key(issue: &Issue) -> bool {
    match issue.code() {
        Code::UnknownField | Code::UnknownSection => true,
        Code::Required => issue.suggestion().is_some(),
        Code::Duplicate => {
            let path = issue.path();
            let paths = OBJECTS.iter().flat_map(|object| object.fields).map(|field| field.path);
            !paths.chain(SECTIONS.iter().map(|section| section.name)).any(|documented| documented == path)
        }
        _ => false,
    }
}

/// A payload, and its parts in the other shapes.
fn reports(json: &Json) -> Vec<Report> {
    let text = write(json, &[]).text;
    let mut reports = vec![dkyc::check(&text), dkyc::check_sections(&text)];
    for section in SECTIONS {
        reports.push(dkyc::check_section(section.name, &text).expect("the section is documented"));
    }
    let Json::Object(members) = json else { return reports };
    let data = members.iter().find(|(key, _)| key == "data").map(|(_, data)| data);
    let Some(Json::Array(elements)) = data else { return reports };
    for element in elements {
        reports.push(dkyc::check_sections(write(element, &[]).text));
        let Json::Object(sections) = element else { continue };
        for (name, section) in sections {
            reports.extend(dkyc::check_section(name, write(section, &[]).text));
        }
    }
    reports
}

#[test]
fn a_number_stands_for_one_issue() {
    let texts = RefCell::new(HashMap::new());
    let told = |issue: &Issue| -> Result<(), TestCaseError> {
        let Some(number) = issue.number() else { return Ok(()) };
        // The npm package adds the language, in the two bits above.
        prop_assert!(number > 0 && number < 1 << 30 && !tells_a_key(issue), "{}", text(issue));
        let known = texts.borrow_mut().entry(number).or_insert_with(|| text(issue)).clone();
        prop_assert_eq!(known, text(issue));
        Ok(())
    };
    let values = vec(select(&VALUES[..]), 1..9);
    TestRunner::new(config())
        .run(&(mutations(), values), |(steps, values)| {
            reports(&mutated(&steps)).iter().flat_map(Report::issues).try_for_each(told)?;
            FieldSpec::all().zip(values.iter().cycle()).try_for_each(|(field, value)| {
                let report = dkyc::check_field(field.path, value).expect("the field is documented");
                report.issues().try_for_each(told)
            })
        })
        .unwrap_or_else(|error| panic!("{error}"));
    let count = texts.borrow().len();
    assert!(count > 500, "{count} numbers are too few to find one that stands for two issues");
}

/// Two issues with the same number differ at most in the key that they name.
#[test]
fn a_number_stands_for_one_issue_without_its_key() {
    let texts = RefCell::new(HashMap::new());
    let told = |report: &Report| -> Result<(), TestCaseError> {
        let mut blank = report.clone();
        blank.blank_keys();
        for (issue, blank) in report.issues().zip(blank.issues()) {
            let Some(number) = issue.number_without_key() else {
                prop_assert_eq!(issue, blank);
                continue;
            };
            prop_assert_eq!(number >> 29 & 1 == 1, issue.key().is_some(), "{}", text(issue));
            prop_assert_eq!(blank.number_without_key(), Some(number));
            prop_assert_eq!(text(blank).replace("{}", issue.key().unwrap_or_default()), text(issue));
            let known = texts.borrow_mut().entry(number).or_insert_with(|| text(blank)).clone();
            prop_assert_eq!(known, text(blank));
        }
        Ok(())
    };
    TestRunner::new(config())
        .run(&mutations(), |steps| reports(&mutated(&steps)).iter().try_for_each(told))
        .unwrap_or_else(|error| panic!("{error}"));
    let texts = texts.into_inner();
    let count = texts.keys().filter(|number| **number >> 29 & 1 == 1).count();
    assert!(count > 5, "{count} numbers of issues with a key");
}

/// An issue has no number if its key is written otherwise in some part of it.
#[test]
fn keys_that_are_not_plain() {
    let plain = ["zip", "Zip code 2", "z.i-p_", "", "{}", "a{}b"];
    let others = ["a/b", "a~b", "$&", "a\\nb", "a\\\"b", "पिन"];
    for key in plain.into_iter().chain(others) {
        let report = dkyc::check(format!("{{\"data\":[{{\"BASIC_INFORMATION\":{{\"{key}\":1}}}}]}}"));
        let unknown = &report.warnings()[0];
        assert_eq!(unknown.number_without_key().is_some(), plain.contains(&key), "{key}");
        assert_eq!(unknown.number(), None);
    }
}

/// Values of a field.
const VALUES: [&str; 8] = ["", " ", "x", "31-FEB-2025", "f", "2", "data:,", "http://example.com"];

/// An element far behind the others has no number, so none is another's.
#[test]
fn elements_without_a_number() {
    for (before, has_number) in [(0, true), (14, true), (15, false), (16, false), (500, false)] {
        let section = "{\"BASIC_INFORMATION\":{\"pan\":\"x\"}}";
        let report = dkyc::check(format!("{{\"data\":[{}{section}]}}", "null,".repeat(before)));
        let wrong =
            report.errors().iter().find(|error| error.code() == Code::PanFormat).expect("it is wrong");
        assert_eq!(wrong.number().is_some(), has_number, "after {before} others");
    }
}

/// What is said of a section that is checked by itself is rare, and has none either.
#[test]
fn sections_without_a_number() {
    let of = |json: &str| {
        let report = dkyc::check_section("BASIC_INFORMATION", json).expect("a section");
        report.errors()[0].number()
    };
    assert_eq!(of("1"), None);
    let (alone, whole) = (of("{}").expect("a number"), dkyc::check("{\"data\":[{\"BASIC_INFORMATION\":1}]}"));
    assert!(whole.errors().iter().all(|error| error.number().is_some_and(|number| number != alone)));
}

/// What is missing or blank, in turn, has a number of its own everywhere.
#[test]
fn every_missing_member_has_its_own_number() {
    let texts = ["null", "{}", "1"].map(|section| {
        let sections = SECTIONS.iter().map(|spec| format!("{{\"{}\":{section}}}", spec.name));
        format!("{{\"data\":[{}]}}", sections.collect::<Vec<_>>().join(","))
    });
    let mut told = HashMap::new();
    for report in texts.iter().chain(["{}".to_owned()].iter()).map(dkyc::check) {
        for issue in report.issues() {
            let Some(number) = issue.number() else { continue };
            assert_eq!(*told.entry(number).or_insert_with(|| text(issue)), text(issue));
        }
    }
    assert!(told.len() > 80, "{}", told.len());
}

/// What was found instead is in the number, and whether it is in place of a member or of an object.
#[test]
fn every_type_and_repetition_has_its_own_number() {
    let mut told = HashMap::new();
    for section in SECTIONS {
        let fields = section.fields.iter();
        let twice = |value: &str| {
            fields
                .clone()
                .map(|field| format!("\"{0}\":{value},\"{0}\":{value}", field.key))
                .collect::<Vec<_>>()
        };
        for value in ["null", "true", "1", "[]", "{}", "\"\"", "\"x\""] {
            let members = twice(value).join(",");
            let name = section.name;
            let sections =
                format!("{{\"{name}\":{value},\"{name}\":{{{members}}},\"{name}\":{{{members}}}}}");
            for report in [
                dkyc::check(format!("{{\"data\":[{sections},{sections},{{\"{name}\":{value}}}]}}")),
                dkyc::check(format!("{{\"data\":[{{\"{name}\":{{{members}}}}}],\"data\":{value}}}")),
                dkyc::check_sections(&sections),
                dkyc::check_section(name, format!("{{{members}}}")).expect("a section"),
            ] {
                for issue in report.issues() {
                    let Some(number) = issue.number() else { continue };
                    assert_eq!(*told.entry(number).or_insert_with(|| text(issue)), text(issue));
                }
            }
        }
    }
    assert!(told.len() > 500, "{}", told.len());
}

/// Which code was meant is in the number, too.
#[test]
fn every_suggestion_has_its_own_number() {
    let mut told = HashMap::new();
    for field in FieldSpec::all() {
        for allowed in field.rule.codes() {
            let near =
                [allowed.code.to_lowercase(), format!("0{}", allowed.code), format!("{} ", allowed.code)];
            // With a suggestion or without one.
            for wrong in near.into_iter().chain(["nothing of the kind".to_owned()]) {
                let report = dkyc::check_field(field.path, &wrong).expect("a field");
                for issue in report.issues() {
                    let Some(number) = issue.number() else { continue };
                    assert_eq!(*told.entry(number).or_insert_with(|| text(issue)), text(issue));
                }
            }
        }
    }
    assert!(told.len() > 100, "{}", told.len());
}
