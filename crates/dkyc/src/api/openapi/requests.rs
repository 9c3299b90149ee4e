//! The requests: schemas made from the table, and an example of each.

use serde_json::{Map, Value};

use super::{json_content, reference};
use crate::api::endpoint::{Endpoint, Method};
use crate::export::schema::{Schema, description, list, object, payload, required, text};
use crate::export::template;
use crate::rule::Rule;
use crate::spec::FieldSpec;

/// The body of a request, or its parameters.
pub(super) fn of(endpoint: Endpoint) -> (&'static str, Schema) {
    match endpoint.method() {
        Method::Get => ("parameters", list(endpoint.object().fields, parameter)),
        Method::Post => (
            "requestBody",
            object([
                ("required", Schema::Truth(true)),
                ("content", json_content(reference(endpoint.as_str()), Schema::Json(example(endpoint)))),
            ]),
        ),
    }
}

fn parameter(field: &'static FieldSpec) -> Schema {
    object([
        ("name", text("SESSION_ID")),
        ("in", text("path")),
        ("required", Schema::Truth(true)),
        ("description", text(field.description)),
        ("schema", member(field)),
        ("example", text(field.example)),
    ])
}

/// The schemas of the requests that have a body. That of a payload is the one of `dkyc schema`.
pub(super) fn schemas() -> Vec<(&'static str, Schema)> {
    let posted = Endpoint::ALL.iter().filter(|endpoint| endpoint.method() == Method::Post);
    let schema = |&endpoint: &Endpoint| match endpoint {
        Endpoint::PushUserData => (endpoint.as_str(), moved(payload())),
        _ => (endpoint.as_str(), request(endpoint.object().fields)),
    };
    posted.map(schema).collect()
}

/// The schema of a payload with its references as they are from this document's root.
fn moved(schema: Schema) -> Schema {
    let inside = |reference: &str| {
        let path = reference.strip_prefix('#')?;
        Some(format!("#/components/schemas/{}{path}", Endpoint::PushUserData.as_str()))
    };
    match schema {
        Schema::List(items) => Schema::List(items.into_iter().map(moved).collect()),
        Schema::Object(members) => {
            let member = |(name, value)| match value {
                Schema::Text(target) if name == "$ref" => (name, text(inside(&target).unwrap_or_default())),
                value => (name, moved(value)),
            };
            Schema::Object(members.into_iter().map(member).collect())
        }
        other => other,
    }
}

fn request(fields: &'static [FieldSpec]) -> Schema {
    let properties = fields.iter().map(|field| (field.key, member(field)));
    object([
        ("type", text("object")),
        ("properties", Schema::Object(properties.collect())),
        ("required", required(fields)),
    ])
}

fn member(field: &'static FieldSpec) -> Schema {
    let mut members = vec![("description", text(description(field)))];
    if field.rule.is_of_number() {
        let number = |allowed: &crate::rule::AllowedCode| Schema::Json(number(allowed.code));
        members.push(("type", text("integer")));
        members.push(("enum", list(field.rule.codes(), number)));
        return Schema::Object(members);
    }
    members.push(("type", text("string")));
    if let Some((min, max)) = field.rule.length() {
        members.push(("minLength", Schema::Number(min as u64)));
        members.push(("maxLength", Schema::Number(max as u64)));
    }
    if let Some(pattern) = field.rule.pattern() {
        members.push(("pattern", text(pattern)));
    }
    if field.rule == Rule::PathSegment {
        members.push(("not", object([("enum", list([".", ".."], text))])));
    }
    Schema::Object(members)
}

/// A valid request.
pub(super) fn example(endpoint: Endpoint) -> Value {
    if endpoint == Endpoint::PushUserData {
        return serde_json::from_str(&template::example()).unwrap_or_default();
    }
    let member = |field: &FieldSpec| {
        let value = if field.rule.is_of_number() { number(field.example) } else { field.example.into() };
        (field.key.to_owned(), value)
    };
    Value::Object(endpoint.object().fields.iter().map(member).collect::<Map<_, _>>())
}

fn number(text: &str) -> Value {
    text.parse::<u64>().map_or(Value::Null, Value::from)
}
