//! JSON text → the values of documented members. What is not documented is passed over.

use std::borrow::Cow;

use crate::json::{JsonText, Scanner, SyntaxError};

/// A documented member. Its own members, if some of these are documented.
#[derive(Clone, Copy)]
pub(super) struct Name {
    pub(super) key: &'static str,
    pub(super) members: &'static [Self],
}

/// A value as it stands in the text.
#[derive(Clone, Default)]
pub(super) enum Raw<'a> {
    /// Nothing, or `null`.
    #[default]
    Absent,
    Text(JsonText<'a>),
    /// A number, a boolean, an array or an object.
    Json(&'a str),
    /// An object with documented members.
    Object(&'a str, Vec<Raw<'a>>),
}

/// What a text is.
pub(super) enum Read<'a> {
    /// An object, with the values of the documented members in their order.
    Object(Vec<Raw<'a>>),
    /// Other JSON.
    NotObject,
    /// Only white space.
    Nothing,
    NotJson,
}

/// Reads JSON text.
pub(super) fn read<'a>(json: &'a [u8], names: &[Name]) -> Read<'a> {
    let mut scanner = Scanner::new(json);
    if scanner.begin().is_err() {
        return Read::Nothing;
    }
    let members = if scanner.byte() == Some(b'{') {
        object(&mut scanner, names).map(Some)
    } else {
        scanner.value().map(|_| None)
    };
    match members.and_then(|members| scanner.end().map(|()| members)) {
        Ok(Some(members)) => Read::Object(members),
        Ok(None) => Read::NotObject,
        Err(_) => Read::NotJson,
    }
}

/// Of equal keys the last counts, as with `JSON.parse`.
fn object<'a>(scanner: &mut Scanner<'a>, names: &[Name]) -> Result<Vec<Raw<'a>>, SyntaxError> {
    let mut values = vec![Raw::Absent; names.len()];
    let mut expected = 0;
    let mut members = scanner.enter()?;
    while scanner.next(&mut members)? {
        // Servers mostly keep to the documented order, so the expected name is tried first.
        let index = match names.get(expected) {
            Some(name) if scanner.key_is(name.key)? => Some(expected),
            _ => {
                let key = scanner.key()?.text();
                names.iter().position(|name| name.key == key)
            }
        };
        match index {
            Some(index) => {
                values[index] = value(scanner, names[index].members)?;
                expected = index + 1;
            }
            None => drop(scanner.value()?),
        }
    }
    Ok(values)
}

fn value<'a>(scanner: &mut Scanner<'a>, names: &[Name]) -> Result<Raw<'a>, SyntaxError> {
    let start = scanner.offset();
    Ok(match scanner.byte() {
        Some(b'"') => Raw::Text(scanner.string()?),
        Some(b'{') if !names.is_empty() => {
            let members = object(scanner, names)?;
            let json = scanner.slice(start, scanner.offset())?;
            Raw::Object(json, members)
        }
        _ => match scanner.value()? {
            "null" => Raw::Absent,
            json => Raw::Json(json),
        },
    })
}

/// JSON text without white space between its parts, and with the last of equal keys only.
pub(super) fn tidy(json: &str) -> String {
    let mut tidy = String::with_capacity(json.len());
    let mut scanner = Scanner::of(json);
    // The text is known to be JSON.
    let _ = scanner.begin().and_then(|()| push_tidy(&mut tidy, &mut scanner));
    tidy
}

fn push_tidy(tidy: &mut String, scanner: &mut Scanner<'_>) -> Result<(), SyntaxError> {
    match scanner.byte() {
        Some(b'{') => {
            let mut entries: Vec<(Cow<'_, str>, String, String)> = Vec::new();
            let mut index = std::collections::HashMap::new();
            let mut members = scanner.enter()?;
            while scanner.next(&mut members)? {
                let key = scanner.key()?;
                let mut value = String::new();
                push_tidy(&mut value, scanner)?;
                let at = *index.entry(key.text()).or_insert(entries.len());
                match entries.get_mut(at) {
                    Some((_, _, present)) => *present = value,
                    None => entries.push((key.text(), key.inner().to_owned(), value)),
                }
            }
            tidy.push('{');
            for (number, (_, key, value)) in entries.iter().enumerate() {
                tidy.push_str(if number == 0 { "\"" } else { ",\"" });
                tidy.push_str(key);
                tidy.push_str("\":");
                tidy.push_str(value);
            }
            tidy.push('}');
        }
        Some(b'[') => {
            tidy.push('[');
            let mut elements = scanner.enter()?;
            let mut is_first = true;
            while scanner.next(&mut elements)? {
                if !std::mem::replace(&mut is_first, false) {
                    tidy.push(',');
                }
                push_tidy(tidy, scanner)?;
            }
            tidy.push(']');
        }
        _ => tidy.push_str(scanner.value()?),
    }
    Ok(())
}
