//! `dkyc fields`: the field table, for people and for programs.

use std::fmt::Write;

use dkyc::spec::{AllowedCode, Rule, SECTIONS};
use serde::Serialize;

use crate::args::FieldsFormat;

pub(crate) fn text(format: FieldsFormat) -> String {
    match format {
        FieldsFormat::Table => table(),
        FieldsFormat::Json => json(),
    }
}

fn table() -> String {
    let mut table = String::new();
    for section in SECTIONS {
        let _ = writeln!(table, "{}", section.name);
        for field in section.fields {
            let need = if field.mandatory { "mandatory" } else { "optional" };
            let _ = writeln!(
                table,
                "  {:29}  {need:9}  {:33}  {}",
                field.key,
                field.description,
                rule(field.rule)
            );
        }
        table.push('\n');
    }
    table.push_str("dkyc explain FIELD explains the rule of a field and what its codes mean.\n");
    table
}

fn rule(rule: Rule) -> String {
    match rule {
        Rule::OneOf([only]) => format!("only {}", only.code),
        Rule::OneOf(codes) => format!("one of {}", drawn_together(codes)),
        rule => rule.to_string(),
    }
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

fn json() -> String {
    let code = |allowed: &AllowedCode| LabelledCode { code: allowed.code, label: allowed.label };
    let fields = SECTIONS.iter().flat_map(|section| section.fields).map(|field| Row {
        path: field.path,
        section: field.section,
        field: field.key,
        mandatory: field.mandatory,
        rule: field.rule.to_string(),
        description: field.description,
        example: field.example,
        codes: field.rule.codes().iter().map(code).collect(),
    });
    serde_json::to_string_pretty(&fields.collect::<Vec<_>>()).unwrap_or_default()
}
