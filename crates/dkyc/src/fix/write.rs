//! The tree as JSON text: in each object the documented keys in their order, then the others in theirs.

use std::fmt::Write;

use super::tree::{Member, Value};
use crate::json::plain_bytes;
use crate::order::{in_order, sort_by};
use crate::place::Place;

/// What an object is, which says what is documented in it.
#[derive(Clone, Copy)]
enum Kind {
    Payload,
    /// An element of `data`.
    Element,
    Section(Place),
}

impl Kind {
    /// The documented place of a member.
    fn place(self, member: &Member<'_>) -> Option<Place> {
        let place = member.meaning.filter(|meaning| meaning.is_exact())?.place;
        let belongs_here = match self {
            Self::Payload => place.owner() == Place::WHOLE,
            Self::Element => place.is_section(),
            Self::Section(section) => place.owner() == section && place != section,
        };
        belongs_here.then_some(place)
    }
}

/// A payload, in one line without white space.
pub(super) fn payload(members: &[Member<'_>], capacity: usize) -> String {
    let mut out = String::with_capacity(capacity);
    push_object(&mut out, members, Kind::Payload);
    out
}

/// A value, in one line without white space.
pub(super) fn compact(value: &Value<'_>) -> String {
    let mut out = String::new();
    push(&mut out, value, None);
    out
}

/// `place`: where the value is, if that is documented.
fn push(out: &mut String, value: &Value<'_>, place: Option<Place>) {
    match value {
        Value::Written(json) => push_written(out, json),
        Value::Text(text) => push_string(out, text),
        Value::Object(members) => push_object(out, members, place.map_or(Kind::Element, Kind::Section)),
        Value::Array(elements) => {
            push_list(out, ['[', ']'], elements.iter(), |out, element| push(out, element, None));
        }
        Value::Taken => {}
    }
}

fn push_object(out: &mut String, members: &[Member<'_>], kind: Kind) {
    push_list(out, ['{', '}'], laid_out(members, kind).into_iter(), |out, index| {
        let member = &members[index];
        match member.meaning {
            Some(meaning) if meaning.is_exact() => push_string(out, meaning.place.key()),
            _ => out.push_str(member.key),
        }
        out.push(':');
        push(out, &member.value, kind.place(member));
    });
}

fn push_list<T>(
    out: &mut String,
    [open, close]: [char; 2],
    items: impl Iterator<Item = T>,
    push: impl Fn(&mut String, T),
) {
    out.push(open);
    for (index, item) in items.enumerate() {
        if index > 0 {
            out.push(',');
        }
        push(out, item);
    }
    out.push(close);
}

/// The members in the order in which they are written: the documented ones in their order, then the others. Repeated ones stand
/// together.
fn laid_out(members: &[Member<'_>], kind: Kind) -> Vec<usize> {
    let place = |index: &usize| kind.place(&members[*index]);
    let (mut order, others): (Vec<_>, Vec<_>) = (0..members.len()).partition(|index| place(index).is_some());
    sort_by(&mut order, |one, other| place(one).cmp(&place(other)));
    order.extend(together(members, others));
    order
}

/// The same, each behind the first with its key.
fn together(members: &[Member<'_>], others: Vec<usize>) -> Vec<usize> {
    if others.len() < 2 {
        return others;
    }
    let names: Vec<_> = others.iter().map(|&index| members[index].name()).collect();
    let by_name = in_order(names.len(), &|one, other| names[one].cmp(&names[other]));
    let mut first = vec![0; names.len()];
    for run in by_name.chunk_by(|&one, &other| names[one] == names[other]) {
        for &index in run {
            first[index] = run[0];
        }
    }
    let order = in_order(names.len(), &|one, other| first[one].cmp(&first[other]));
    order.into_iter().map(|index| others[index]).collect()
}

/// A piece of the text, without the white space between its parts.
pub(super) fn push_written(out: &mut String, json: &str) {
    if !json.starts_with(['{', '[']) {
        return out.push_str(json);
    }
    for token in tokens(json) {
        out.push_str(token);
    }
}

/// A string in quotes, with the escapes that JSON demands.
fn push_string(out: &mut String, text: &str) {
    out.push('"');
    let mut rest = text;
    while !rest.is_empty() {
        let (plain, special) = rest.split_at(plain_bytes(rest.as_bytes()));
        out.push_str(plain);
        let mut characters = special.chars();
        match characters.next() {
            Some(c @ ('"' | '\\')) => out.extend(['\\', c]),
            Some(c) => {
                // Writing to a string does not fail.
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            None => {}
        }
        rest = characters.as_str();
    }
    out.push('"');
}

/// JSON in one line → JSON with a line for each member and element, two spaces further in at each level.
///
/// ```
/// let fixed = dkyc::fix("{\"user_id\": 7, \"data\": []}", &dkyc::Options::new());
/// assert_eq!(dkyc::pretty(&fixed.payload), "{\n  \"user_id\": \"7\",\n  \"data\": []\n}");
/// ```
#[must_use]
pub fn pretty(json: &str) -> String {
    const INDENT: &str = "  ";
    let mut out = String::with_capacity(json.len() + json.len() / 2);
    let mut depth = 0;
    let mut is_empty = false;
    for token in tokens(json) {
        let line = |out: &mut String, depth: usize| {
            out.push('\n');
            (0..depth).for_each(|_| out.push_str(INDENT));
        };
        let opens = matches!(token, "{" | "[");
        let closes = matches!(token, "}" | "]");
        if closes {
            depth -= usize::from(depth > 0);
        }
        if is_empty != closes {
            line(&mut out, depth);
        }
        is_empty = opens;
        if opens {
            depth += 1;
        }
        out.push_str(token);
        match token {
            ":" => out.push(' '),
            "," => line(&mut out, depth),
            _ => {}
        }
    }
    out
}

/// The parts of a JSON text: brackets, colons, commas, strings, and what else there is, without the white space between them.
fn tokens(mut json: &str) -> impl Iterator<Item = &str> {
    std::iter::from_fn(move || {
        json = json.trim_start_matches([' ', '\t', '\n', '\r']);
        let length = match json.bytes().next()? {
            b'"' => string_length(json),
            b'{' | b'}' | b'[' | b']' | b':' | b',' => 1,
            _ => json.find([' ', '\t', '\n', '\r', '}', ']', ',']).unwrap_or(json.len()),
        };
        let (token, rest) = json.split_at_checked(length)?;
        json = rest;
        Some(token)
    })
}

/// The length of the string that the text begins with, with its quotes.
fn string_length(json: &str) -> usize {
    let bytes = json.as_bytes();
    let mut at = 1;
    while let Some(found) = memchr::memchr2(b'"', b'\\', bytes.get(at..).unwrap_or_default()) {
        at += found + 1;
        if bytes[at - 1] == b'"' {
            return at;
        }
        at += 1;
    }
    json.len()
}

#[cfg(test)]
mod tests {
    use super::pretty;
    use serde_json::Value;

    #[test]
    fn pretty_is_what_serde_json_writes() {
        for json in
            ["{}", "[]", "7", "[[],{},[1,[2]]]", r#"{"a":{"b":[1,"x\"]},\\",null]},"c":{}}"#, r#""a""#]
        {
            let value: Value = serde_json::from_str(json).expect("JSON");
            assert_eq!(pretty(json), serde_json::to_string_pretty(&value).expect("JSON"));
        }
    }
}
