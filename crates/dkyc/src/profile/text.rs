//! TOML and JSON → tree.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
#[cfg(feature = "profile")]
use toml::Spanned;
#[cfg(feature = "profile")]
use toml::de::{DeTable, DeValue};

#[cfg(feature = "profile")]
use super::mistake::Mistake;
use super::node::{Member, Node, Value};

/// The tree of a text in TOML, or where it is not TOML.
#[cfg(feature = "profile")]
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

#[cfg(feature = "profile")]
fn of_toml(value: Spanned<DeValue<'_>>) -> Node {
    let offset = Some(value.span().start);
    let value = match value.into_inner() {
        DeValue::String(text) => Value::Text(text.into_owned()),
        DeValue::Integer(number) => Value::Number(u64::from_str_radix(number.as_str(), number.radix()).ok()),
        DeValue::Float(number) => {
            Value::Number(number.as_str().replace('_', "").parse().ok().and_then(whole))
        }
        DeValue::Boolean(truth) => Value::Truth(truth),
        DeValue::Datetime(_) => Value::Other("a date"),
        DeValue::Array(items) => Value::List(items.into_iter().map(of_toml).collect()),
        DeValue::Table(table) => of_table(table),
    };
    Node { offset, value }
}

#[cfg(feature = "profile")]
fn of_table(table: DeTable<'_>) -> Value {
    let members = table.into_iter().map(|(key, node)| Member {
        offset: Some(key.span().start),
        key: key.into_inner().into_owned(),
        node: of_toml(node),
    });
    Value::Table(members.collect())
}

/// A number without a fraction: in JSON, 2.0 is 2.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the range is checked")]
fn whole(number: f64) -> Option<u64> {
    /// From here on, not every whole number has a form of its own.
    const END: f64 = 9_007_199_254_740_992.0;
    (number.fract() == 0.0 && (0.0..END).contains(&number)).then_some(number as u64)
}

/// A value of JSON, in the order of its members.
impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Tree).map(|value| Self { offset: None, value })
    }
}

struct Tree;

impl<'de> Visitor<'de> for Tree {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Other("null"))
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Value, E> {
        Ok(Value::Truth(truth))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::Number(Some(number)))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Number(number.try_into().ok()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(Value::Number(whole(number)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut table = Vec::new();
        while let Some((key, node)) = members.next_entry()? {
            table.push(Member { key, offset: None, node });
        }
        Ok(Value::Table(table))
    }
}
