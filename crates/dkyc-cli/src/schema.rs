//! `dkyc schema`: the JSON Schema of a payload, for validators and for editors.

use std::fmt::Write;
use std::path::PathBuf;

use clap::ValueEnum;
use dkyc::spec::{AllowedCode, FieldSpec, OBJECTS, ObjectSpec, SECTIONS};
use serde_json::{Value, json};

use crate::profile::{self, Unusable};

const HELP: &str = "\
The schema is of the draft 2020-12. An editor completes and explains keys and values with it; docs/editors.md tells how.

Examples:
  dkyc schema > payload.schema.json
  dkyc schema --editor > dkyc.schema.json";

#[derive(clap::Args)]
#[command(after_help = HELP)]
pub(crate) struct SchemaArgs {
    /// Add what VS Code and JetBrains show: formatted descriptions, what codes mean, and pieces to insert
    #[arg(long)]
    editor: bool,

    /// Narrow it by the house rules of this file
    #[arg(long, value_name = "FILE")]
    profile: Option<PathBuf>,

    /// What the schema is of: a payload, or a profile, which holds house rules
    #[arg(long = "for", value_enum, value_name = "WHAT", default_value_t = What::Payload, conflicts_with_all = ["editor", "profile"])]
    what: What,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum What {
    Payload,
    Profile,
}

pub(crate) fn text(args: &SchemaArgs) -> Result<String, Unusable> {
    if args.what == What::Profile {
        return Ok(dkyc::profile_schema());
    }
    let schema = match &args.profile {
        Some(path) => profile::schema(path)?,
        None => dkyc::json_schema(),
    };
    Ok(if args.editor { for_editors(&schema) } else { schema })
}

/// The same schema with members that validators pass over.
fn for_editors(schema: &str) -> String {
    let Ok(mut schema) = serde_json::from_str::<Value>(schema) else { return schema.to_owned() };
    schema["defaultSnippets"] = json!([
        { "label": "payload", "description": "A payload to fill in", "bodyText": dkyc::template::skeleton() },
        { "label": "example", "description": "A valid payload with invented values", "bodyText": dkyc::template::example() },
    ]);
    if let Some(payload) = OBJECTS.first() {
        for field in payload.fields {
            let is_required = requires(&schema, field);
            describe(&mut schema["properties"][field.key], field, is_required);
        }
    }
    for section in SECTIONS {
        let definition = &mut schema["$defs"][section.name];
        for field in section.fields {
            let is_required = requires(definition, field);
            describe(&mut definition["properties"][field.key], field, is_required);
        }
        definition["markdownDescription"] = section_text(section).into();
        let filled_in = filled_in(section, definition);
        definition["defaultSnippets"] = json!([{ "label": section.name, "bodyText": filled_in }]);
    }
    serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
}

/// Whether the schema of an object requires a field.
fn requires(definition: &Value, field: &FieldSpec) -> bool {
    definition["required"].as_array().is_some_and(|keys| keys.iter().any(|key| key == field.key))
}

fn describe(schema: &mut Value, field: &FieldSpec, is_required: bool) {
    let codes = codes(field, schema);
    let Some(schema) = schema.as_object_mut() else { return };
    schema.insert("markdownDescription".to_owned(), field_text(field, &codes, is_required).into());
    if !codes.is_empty() {
        let meaning = |allowed: &&AllowedCode| allowed.label.unwrap_or(allowed.code);
        let meanings: Vec<_> = codes.iter().map(meaning).collect();
        schema.insert("enumDescriptions".to_owned(), meanings.into());
    }
}

/// The codes that the schema of a field allows.
fn codes(field: &FieldSpec, schema: &Value) -> Vec<&'static AllowedCode> {
    let is_there = |allowed: &&AllowedCode| {
        schema["enum"].as_array().is_some_and(|codes| codes.iter().any(|code| code == allowed.code))
    };
    field.rule.codes().iter().filter(is_there).collect()
}

fn field_text(field: &FieldSpec, codes: &[&AllowedCode], is_required: bool) -> String {
    let need = if is_required { "mandatory" } else { "optional" };
    let mut text = format!("**{}**, {need}", field.description);
    if codes.is_empty() {
        let _ = write!(text, "\n\nRule: {}. Example: `{}`", field.rule, field.example);
    }
    for allowed in codes.iter().filter(|allowed| allowed.label.is_some()) {
        let _ = write!(text, "\n- `{}` {}", allowed.code, allowed.label.unwrap_or_default());
    }
    text
}

fn section_text(section: &ObjectSpec) -> String {
    let mandatory = section.fields.iter().filter(|field| field.mandatory).count();
    format!("**{}**: {mandatory} mandatory fields, {} in all", section.name, section.fields.len())
}

/// The mandatory fields of a section in their order, with a place to type in each.
fn filled_in(section: &ObjectSpec, definition: &Value) -> String {
    let fields = section.fields.iter().filter(|field| requires(definition, field)).zip(1..);
    let lines = fields.map(|(field, stop): (&FieldSpec, usize)| {
        let codes = codes(field, &definition["properties"][field.key]);
        let codes: Vec<_> = codes.iter().map(|allowed| allowed.code).collect();
        let place = match codes[..] {
            [] => format!("${{{stop}}}"),
            [only] => only.to_owned(),
            _ => format!("${{{stop}|{}|}}", codes.join(",")),
        };
        format!("  \"{}\": \"{place}\"", field.key)
    });
    format!("{{\n{}\n}}", lines.collect::<Vec<_>>().join(",\n"))
}
