//! Whether two values are the same as JSON: keys of objects in any order, numbers by their text.

use super::tree::Value;
use super::write::compact;
use crate::json::{Scanner, SyntaxError};
use crate::order::sort_by;

/// Whether two values are the same as JSON.
pub(super) fn are_same(one: &Value<'_>, other: &Value<'_>) -> bool {
    if let (Value::Written(one), Value::Written(other)) = (one, other)
        && one == other
    {
        return true;
    }
    canonical(one) == canonical(other)
}

/// A text that is the same for the same values.
fn canonical(value: &Value<'_>) -> String {
    let mut out = String::new();
    // What the tree holds is JSON.
    let _ = push(&mut out, &mut Scanner::of(&compact(value)));
    out
}

fn push(out: &mut String, scanner: &mut Scanner<'_>) -> Result<(), SyntaxError> {
    match scanner.byte() {
        Some(b'"') => {
            let text = scanner.string_or_half()?;
            // Half of a surrogate pair is no text: as it is written, it is the same as nothing else.
            push_sized(
                out,
                if text.is_half() { format!("\"{}\"", text.inner()).into() } else { text.text() }.as_ref(),
            );
        }
        Some(b'[') => {
            out.push('[');
            let mut elements = scanner.enter()?;
            while scanner.next(&mut elements)? {
                push(out, scanner)?;
            }
            out.push(']');
        }
        Some(b'{') => {
            let mut members = Vec::new();
            let mut object = scanner.enter()?;
            while scanner.next(&mut object)? {
                let mut value = String::new();
                let key = scanner.key()?.text();
                push(&mut value, scanner)?;
                members.push((key, value));
            }
            // Of repeated keys the first counts, so these keep their order.
            sort_by(&mut members, |(one, _), (other, _)| one.cmp(other));
            out.push('{');
            for (key, value) in members {
                push_sized(out, &key);
                out.push_str(&value);
            }
            out.push('}');
        }
        _ => out.push_str(scanner.value()?),
    }
    out.push(',');
    Ok(())
}

/// A text behind its length, so that no text looks like several values.
fn push_sized(out: &mut String, text: &str) {
    out.push('"');
    out.push_str(&text.len().to_string());
    out.push(':');
    out.push_str(text);
}
