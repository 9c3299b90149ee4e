//! `dkyc fields`: the field table, for people and for programs.

use std::fmt::Write;

use dkyc::Language;
use dkyc::api::Endpoint;
use dkyc::spec::{AllowedCode, FieldSpec, ObjectSpec, Rule, SECTIONS};
use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use crate::args::FieldsFormat;
use crate::words::{self, Explain};

pub(crate) fn text(endpoint: Endpoint, format: FieldsFormat, language: Language) -> String {
    let objects = match endpoint {
        Endpoint::PushUserData => SECTIONS,
        _ => std::slice::from_ref(endpoint.object()),
    };
    match format {
        FieldsFormat::Table => table(objects, language),
        FieldsFormat::Json => json(objects, language),
    }
}

fn table(objects: &[ObjectSpec], language: Language) -> String {
    let words = &words::of(language).explain;
    let mut table = String::new();
    for object in objects {
        // A request has no name in JSON.
        let _ = writeln!(table, "{}", if object.name.is_empty() { object.title } else { object.name });
        for field in object.fields {
            let (need, about) = (padded(need(field, words), 9), padded(about(field, language), 33));
            let _ = writeln!(table, "  {:29}  {need}  {about}  {}", field.key, rule(field.rule, words));
        }
        table.push('\n');
    }
    table + words.more_about_a_field + "\n"
}

fn rule(rule: Rule, words: &Explain) -> String {
    match rule {
        Rule::OneOf([only]) => format!("{} {}", words.only, only.code),
        Rule::OneOf(codes) | Rule::OneNumberOf(codes) => {
            format!("{} {}", words.one_of, drawn_together(codes))
        }
        rule => rule.to_string(),
    }
}

/// What the field is: in English, as the specification says it.
pub(crate) fn about(field: &FieldSpec, language: Language) -> &'static str {
    if language == Language::English { field.description } else { field.label_in(language) }
}

pub(crate) fn need(field: &FieldSpec, words: &Explain) -> &'static str {
    if field.mandatory { words.mandatory } else { words.optional }
}

/// The text in a column of this width. Not every character takes up room.
pub(crate) fn padded(text: &str, width: usize) -> String {
    let room = width.saturating_sub(UnicodeWidthStr::width(text));
    [text, &" ".repeat(room)].concat()
}

/// The codes of a list, runs of numbers drawn together: `01-29 31-33`.
fn drawn_together(codes: &[AllowedCode]) -> String {
    let number = |allowed: &AllowedCode| allowed.code.parse::<u8>().ok();
    let follows = |one: &AllowedCode, next: &AllowedCode| {
        number(one).is_some_and(|one| number(next) == one.checked_add(1))
    };
    let runs = codes.chunk_by(follows).flat_map(|run| match run {
        [first, _, .., last] => vec![format!("{}-{}", first.code, last.code)],
        _ => run.iter().map(|allowed| allowed.code.to_owned()).collect(),
    });
    runs.collect::<Vec<_>>().join(" ")
}

#[derive(Serialize)]
struct Row {
    path: &'static str,
    section: &'static str,
    field: &'static str,
    mandatory: bool,
    rule: String,
    description: &'static str,
    example: &'static str,
    codes: Vec<LabelledCode>,
}

#[derive(Serialize)]
struct LabelledCode {
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<&'static str>,
}

fn json(objects: &[ObjectSpec], language: Language) -> String {
    let code = |allowed: &AllowedCode| LabelledCode { code: allowed.code, label: allowed.label_in(language) };
    let fields = objects.iter().flat_map(|object| object.fields).map(|field| Row {
        path: field.path,
        section: field.section,
        field: field.key,
        mandatory: field.mandatory,
        rule: field.rule.to_string(),
        description: about(field, language),
        example: field.example,
        codes: field.rule.codes().iter().map(code).collect(),
    });
    serde_json::to_string_pretty(&fields.collect::<Vec<_>>()).unwrap_or_default()
}
