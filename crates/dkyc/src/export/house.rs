//! House rules as JSON Schemas: that of payloads which keep a profile, and that of a profile itself.

use super::schema::{Schema, list, object, pattern, payload, reference, text};
use crate::place::Place;
use crate::profile::Profile;
use crate::profile::key::{Holds, KEYS, Key, Of, lengths};
use crate::profile::read::{Is, TABLES, UNKNOWN_FIELDS, UNKNOWN_LEVELS, WARNING_LEVELS, warnings};
use crate::profile::rules::{FieldRules, Form};
use crate::rule::Rule;
use crate::spec::FieldSpec;

impl Profile {
    /// The JSON Schema (2020-12) of a payload that keeps these house rules, as JSON text, indented.
    ///
    /// A schema cannot express hosts, kinds and sizes of files, and warnings that are errors here. It has the patterns that ECMA-262
    /// and Rust share.
    ///
    /// ```
    /// let profile = dkyc::Profile::from_toml("[fields.\"BASIC_INFORMATION.kycType\"]\nallowed = [\"5\"]")?;
    /// let schema: serde_json::Value = serde_json::from_str(&profile.json_schema())?;
    /// let kyc_type = &schema["$defs"]["BASIC_INFORMATION"]["properties"]["kycType"];
    /// assert_eq!(kyc_type["enum"], serde_json::json!(["5"]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn json_schema(&self) -> String {
        let mut schema = payload();
        narrow(&mut schema, Place::WHOLE, self);
        if let Some(Schema::Object(definitions)) = schema.get("$defs") {
            for section in Place::sections() {
                if let Some((_, schema)) = definitions.iter_mut().find(|(name, _)| *name == section.key()) {
                    narrow(schema, section, self);
                }
            }
        }
        serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
    }
}

impl Schema {
    fn get(&mut self, name: &str) -> Option<&mut Self> {
        let Self::Object(members) = self else { return None };
        members.iter_mut().find(|(member, _)| *member == name).map(|(_, member)| member)
    }
}

/// Narrows the schema of an object.
fn narrow(schema: &mut Schema, owner: Place, profile: &Profile) {
    for place in owner.members() {
        let (Some(field), Some(rules)) = (place.field_spec(), profile.rules_of(place)) else { continue };
        if let Some(property) = schema.get("properties").and_then(|properties| properties.get(field.key)) {
            *property = narrowed(field, rules);
        }
        if rules.mandatory
            && !field.mandatory
            && let Some(Schema::List(required)) = schema.get("required")
        {
            required.push(text(field.key));
        }
    }
    if profile.forbids_unknown
        && let Schema::Object(members) = schema
    {
        members.push(("additionalProperties", Schema::Truth(false)));
    }
}

/// The schema of a field by the specification and by the house rules.
fn narrowed(field: &'static FieldSpec, rules: &FieldRules) -> Schema {
    let value = value(field, rules);
    let mut members = vec![("description", text(super::schema::description(field)))];
    if field.mandatory || rules.mandatory {
        members.extend(value);
    } else {
        let blank = object([("type", text("string")), ("not", reference(Rule::Text.name()))]);
        let nothing = object([("type", text("null"))]);
        members.push(("anyOf", Schema::List(vec![nothing, blank, Schema::Object(value)])));
    }
    if let Some(example) = rules.example(field) {
        members.push(("examples", list([example.to_owned()], text)));
    }
    Schema::Object(members)
}

/// The schema of a value that is there.
fn value(field: &'static FieldSpec, rules: &FieldRules) -> Vec<(&'static str, Schema)> {
    let codes = field.rule.codes();
    let mut members = match (&rules.allowed[..], field.rule) {
        ([], Rule::OneOf(_)) => vec![("enum", list(codes, |allowed| text(allowed.code)))],
        (allowed, Rule::OneOf(_)) => vec![("enum", list(allowed, |allowed| text(allowed.clone())))],
        (_, rule) => vec![("$ref", text(format!("#/$defs/{}", rule.name())))],
    };
    match (&rules.allowed[..], field.rule) {
        ([], _) | (_, Rule::OneOf(_)) => {}
        // The month may be written in any case.
        (days, Rule::Date) => {
            let days: Vec<_> = days.iter().map(|day| in_any_case(day)).collect();
            members.push(("pattern", text(format!("^(?:{})$", days.join("|")))));
        }
        (allowed, _) => members.push(("enum", list(allowed, |allowed| text(allowed.clone())))),
    }
    if let Some(max) = rules.max_length {
        members.push(("maxLength", Schema::Number(max)));
    }
    if let Some(pattern) = &rules.pattern {
        // A date is matched in capitals, whatever its case.
        let is_shared = field.rule != Rule::Date && pattern.is_shared();
        let name = if is_shared { "pattern" } else { "$comment" };
        members.push((name, text(pattern.as_str().to_owned())));
    }
    if !rules.forms.is_empty() {
        let forms: Vec<_> = rules.forms.iter().map(|form| beginning(*form)).collect();
        members.push(("pattern", text(format!("^(?:{})", forms.join("|")))));
    }
    members
}

fn in_any_case(text: &str) -> String {
    let one = |c: char| {
        if c.is_ascii_alphabetic() { format!("[{c}{}]", c.to_ascii_lowercase()) } else { c.to_string() }
    };
    text.chars().map(one).collect()
}

/// How a valid document in this form begins. Base64 has no colon.
const fn beginning(form: Form) -> &'static str {
    match form {
        Form::Url => "[Hh][Tt][Tt][Pp][Ss]?:",
        Form::Base64 => "[A-Za-z0-9+/]*={0,2}$",
        Form::DataUrl => "[Dd][Aa][Tt][Aa]:",
    }
}

/// The JSON Schema (2020-12) of a profile, as JSON text, indented, for editors: of a `dkyc.toml`, or of the object that stands for it.
///
/// ```
/// let schema: serde_json::Value = serde_json::from_str(&dkyc::profile_schema())?;
/// let pan = &schema["properties"]["fields"]["properties"]["BASIC_INFORMATION.pan"];
/// assert_eq!(pan["properties"]["max_length"]["maximum"], 10);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn profile_schema() -> String {
    let tables = TABLES.iter().map(|table| {
        let properties = match table.is {
            Is::Fields => FieldSpec::all().map(|field| (field.path, rules(field))).collect(),
            Is::Unknown => vec![(UNKNOWN_FIELDS, levels(&UNKNOWN_LEVELS))],
            Is::Warnings => warnings().map(|code| (code, levels(&WARNING_LEVELS))).collect(),
        };
        (table.name, closed(table.about, properties))
    });
    let Schema::Object(root) =
        closed("House rules: what is allowed of what the specification allows.", tables.collect())
    else {
        return String::new();
    };
    let head = [
        ("$schema", text("https://json-schema.org/draft/2020-12/schema")),
        ("title", text("A profile of dkyc: dkyc.toml")),
    ];
    serde_json::to_string_pretty(&Schema::Object(head.into_iter().chain(root).collect())).unwrap_or_default()
        + "\n"
}

fn closed(about: &'static str, properties: Vec<(&'static str, Schema)>) -> Schema {
    object([
        ("description", text(about)),
        ("type", text("object")),
        ("properties", Schema::Object(properties)),
        ("additionalProperties", Schema::Truth(false)),
    ])
}

fn levels(levels: &'static [&'static str]) -> Schema {
    object([("enum", list(levels, |level| text(*level)))])
}

/// What can be said of a field.
fn rules(field: &'static FieldSpec) -> Schema {
    let keys = KEYS.iter().filter(|key| key.of.is_of(field)).map(|key| (key.name, of_key(key, field)));
    closed(field.description, keys.collect())
}

fn of_key(key: &Key, field: &'static FieldSpec) -> Schema {
    let about = format!("{} Otherwise a value has the error {}.", key.about, key.code);
    let mut members = vec![("description", text(about))];
    match key.holds {
        Holds::Truth if field.mandatory => members.push(("const", Schema::Truth(true))),
        Holds::Truth => members.push(("type", text("boolean"))),
        Holds::Number => {
            let (min, max) = lengths(field.rule).map_or((1, None), |(min, max)| (min, Some(max)));
            members.extend([("type", text("integer")), ("minimum", Schema::Number(min))]);
            members.extend(max.map(|max| ("maximum", Schema::Number(max))));
        }
        Holds::Text => members.extend([("type", text("string")), ("format", text("regex"))]),
        Holds::Texts(names) => {
            let names = names(field);
            let item = match pattern(field.rule) {
                _ if !names.is_empty() => object([("enum", list(names, text))]),
                Some(value) if key.of == Of::Texts => value,
                _ => object([("type", text("string")), ("minLength", Schema::Number(1))]),
            };
            members.extend([("type", text("array")), ("items", item), ("minItems", Schema::Number(1))]);
        }
    }
    Schema::Object(members)
}
