//! The table as a JSON Schema.

use std::borrow::Cow;

use serde::{Serialize, Serializer};
#[cfg(feature = "api")]
use serde_json::Value;

use crate::rule::Rule;
use crate::spec::{FieldSpec, OBJECTS, ObjectSpec, SECTIONS};

/// The JSON Schema (2020-12) of a payload, as JSON text, indented, made from the table.
///
/// A schema judges most payloads as [`check`](crate::check()) does. It cannot express a key that appears twice in one object
/// (`duplicate`), what only the text shows (`syntax`: nesting, unpaired surrogates), and the warnings.
///
/// ```
/// let schema: serde_json::Value = serde_json::from_str(&dkyc::json_schema())?;
/// assert_eq!(schema["$defs"]["pan"]["pattern"], "^[A-Z]{5}[0-9]{4}[A-Z]$");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn json_schema() -> String {
    serde_json::to_string_pretty(&payload()).unwrap_or_default() + "\n"
}

/// A piece of the schema, with its members in reading order.
pub(crate) enum Schema {
    Text(Cow<'static, str>),
    Number(u64),
    #[cfg(any(feature = "api", feature = "house"))]
    Truth(bool),
    /// Any JSON, such as an example.
    #[cfg(feature = "api")]
    Json(Value),
    List(Vec<Schema>),
    Object(Vec<(&'static str, Schema)>),
}

pub(crate) fn text(text: impl Into<Cow<'static, str>>) -> Schema {
    Schema::Text(text.into())
}

pub(crate) fn list<T>(items: impl IntoIterator<Item = T>, item: impl Fn(T) -> Schema) -> Schema {
    Schema::List(items.into_iter().map(item).collect())
}

pub(crate) fn object<const N: usize>(members: [(&'static str, Schema); N]) -> Schema {
    Schema::Object(members.into())
}

pub(crate) fn payload() -> Schema {
    let members = OBJECTS[0].fields;
    let rules = [Rule::Text, Rule::Pan, Rule::Uid, Rule::Date, Rule::Document];
    let rules = rules.into_iter().filter_map(|rule| Some((rule.name(), pattern(rule)?)));
    object([
        ("$schema", text("https://json-schema.org/draft/2020-12/schema")),
        ("title", text("push_user_data")),
        ("description", text("A DKYC payload for POST /appapi/v1/dkyc/push_user_data.")),
        ("type", text("object")),
        ("properties", Schema::Object(members.iter().map(|member| (member.key, field(member))).collect())),
        ("required", required(members)),
        (
            "$defs",
            Schema::Object(rules.chain(SECTIONS.iter().map(|spec| (spec.name, section(spec)))).collect()),
        ),
    ])
}

pub(crate) fn required(members: &'static [FieldSpec]) -> Schema {
    list(members.iter().filter(|member| member.mandatory), |member| text(member.key))
}

/// The sections may be spread over the objects in any way. Each must be there once.
fn data() -> Schema {
    let sections = SECTIONS.iter().map(|spec| (spec.name, reference(spec.name)));
    object([
        ("type", text("array")),
        ("items", object([("type", text("object")), ("properties", Schema::Object(sections.collect()))])),
        ("allOf", list(SECTIONS, |spec| once(spec.name))),
    ])
}

fn once(section: &'static str) -> Schema {
    let is_there = object([("not", object([("type", text("null"))]))]);
    let holder = object([
        ("type", text("object")),
        ("properties", object([(section, is_there)])),
        ("required", list([section], text)),
    ]);
    object([("contains", holder), ("minContains", Schema::Number(1)), ("maxContains", Schema::Number(1))])
}

fn section(spec: &'static ObjectSpec) -> Schema {
    object([
        ("type", list(["object", "null"], text)),
        ("properties", Schema::Object(spec.fields.iter().map(|spec| (spec.key, field(spec))).collect())),
        ("required", required(spec.fields)),
    ])
}

fn field(spec: &'static FieldSpec) -> Schema {
    let mut members = vec![("description", text(description(spec)))];
    members.push(match spec.rule {
        Rule::Sections => return data(),
        Rule::Object => return nullable("object"),
        rule if spec.mandatory => value(rule),
        rule => or_nothing(rule),
    });
    members.push(("examples", list([spec.example], text)));
    Schema::Object(members)
}

/// What an optional field may hold: nothing, a blank string, or a value that keeps its rule.
fn or_nothing(rule: Rule) -> (&'static str, Schema) {
    if rule == Rule::Text {
        return ("type", list(["string", "null"], text));
    }
    let nothing = object([("type", text("null"))]);
    let blank = object([("type", text("string")), ("not", reference(Rule::Text.name()))]);
    ("anyOf", Schema::List(vec![nothing, blank, object([value(rule)])]))
}

/// A value that keeps a rule.
fn value(rule: Rule) -> (&'static str, Schema) {
    match rule {
        Rule::OneOf(codes) => ("enum", list(codes, |allowed| text(allowed.code))),
        _ => ("$ref", text(format!("#/$defs/{}", rule.name()))),
    }
}

pub(crate) fn description(spec: &FieldSpec) -> Cow<'static, str> {
    let codes = spec.rule.codes().iter();
    let labels: Vec<_> =
        codes.filter_map(|allowed| Some(format!("{} {}", allowed.code, allowed.label?))).collect();
    if labels.is_empty() {
        spec.description.into()
    } else {
        format!("{}: {}", spec.description, labels.join(", ")).into()
    }
}

/// The schema of text that keeps a rule which is a pattern.
pub(crate) fn pattern(rule: Rule) -> Option<Schema> {
    Some(object([("type", text("string")), ("pattern", text(rule.pattern()?))]))
}

fn nullable(kind: &'static str) -> Schema {
    object([("type", list([kind, "null"], text))])
}

pub(super) fn reference(definition: &'static str) -> Schema {
    object([("$ref", text(format!("#/$defs/{definition}")))])
}

impl Serialize for Schema {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Number(number) => serializer.serialize_u64(*number),
            #[cfg(any(feature = "api", feature = "house"))]
            Self::Truth(truth) => serializer.serialize_bool(*truth),
            #[cfg(feature = "api")]
            Self::Json(json) => json.serialize(serializer),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(members) => {
                serializer.collect_map(members.iter().map(|(name, member)| (name, member)))
            }
        }
    }
}
