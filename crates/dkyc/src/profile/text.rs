//! TOML and JSON → tree.

use serde_json::Value as Json;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::mistake::Mistake;
use super::node::{Member, Node, Value};

/// The tree of a text in TOML, or where it is not TOML.
pub(super) fn toml(text: &str) -> Result<Node, Vec<Mistake>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        return Ok(Node { offset: Some(0), value: of_table(table.into_inner()) });
    }
    let mistake = |error: toml::de::Error| {
        let offset = error.span().map_or(0, |span| span.start);
        let message = format!("this is not TOML: {}", error.message().replace('\n', ", "));
        Mistake { path: String::new(), message, offset: Some(offset), position: None }
    };
    Err(errors.into_iter().map(mistake).collect())
}

fn of_toml(value: Spanned<DeValue<'_>>) -> Node {
    let offset = Some(value.span().start);
    let value = match value.into_inner() {
        DeValue::String(text) => Value::Text(text.into_owned()),
        DeValue::Integer(number) => Value::Number(u64::from_str_radix(number.as_str(), number.radix()).ok()),
        DeValue::Float(_) => Value::Number(None),
        DeValue::Boolean(truth) => Value::Truth(truth),
        DeValue::Datetime(_) => Value::Other("a date"),
        DeValue::Array(items) => Value::List(items.into_iter().map(of_toml).collect()),
        DeValue::Table(table) => of_table(table),
    };
    Node { offset, value }
}

fn of_table(table: DeTable<'_>) -> Value {
    let members = table.into_iter().map(|(key, node)| Member {
        offset: Some(key.span().start),
        key: key.into_inner().into_owned(),
        node: of_toml(node),
    });
    Value::Table(members.collect())
}

/// The tree of a value of JSON.
pub(super) fn json(json: &Json) -> Node {
    let value = match json {
        Json::Null => Value::Other("null"),
        Json::Bool(truth) => Value::Truth(*truth),
        Json::Number(number) => Value::Number(number.as_u64()),
        Json::String(text) => Value::Text(text.clone()),
        Json::Array(items) => Value::List(items.iter().map(self::json).collect()),
        Json::Object(members) => {
            let member = |(key, value): (&String, &Json)| Member {
                key: key.clone(),
                offset: None,
                node: self::json(value),
            };
            Value::Table(members.iter().map(member).collect())
        }
    };
    Node { offset: None, value }
}
