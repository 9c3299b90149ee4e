//! Issues and repairs → JSON text, the same as the core writes. serde_json would be 1 KB more of what a page loads.

use std::fmt::Write;

use dkyc::Issue;

/// Issues as a JSON array.
pub(crate) fn push_issues<'i>(json: &mut String, issues: impl Iterator<Item = &'i Issue>) {
    json.push('[');
    for (index, issue) in issues.enumerate() {
        json.push_str(if index == 0 { "{" } else { ",{" });
        push_issue(json, issue);
        json.push('}');
    }
    json.push(']');
}

fn push_issue(json: &mut String, issue: &Issue) {
    push_member(json, "\"path\":", &issue.path());
    push_member(json, ",\"pointer\":", &issue.pointer());
    push_member(json, ",\"code\":", issue.code().as_str());
    push_member(json, ",\"severity\":", issue.severity().as_str());
    push_member(json, ",\"message\":", &issue.message());
    push_list(json, ",\"allowed\":", &issue.allowed());
    #[cfg(feature = "house")]
    if let Some(max) = issue.max() {
        let _ = write!(json, ",\"max\":{max}");
    }
    if let Some(suggestion) = issue.suggestion() {
        push_member(json, ",\"suggestion\":", suggestion);
    }
    push_list(json, ",\"related\":", &issue.related());
}

/// Nothing for an empty list.
fn push_list(json: &mut String, name: &str, texts: &[&str]) {
    if texts.is_empty() {
        return;
    }
    json.push_str(name);
    for (index, text) in texts.iter().enumerate() {
        push_member(json, if index == 0 { "[" } else { "," }, text);
    }
    json.push(']');
}

/// Repairs as a JSON array.
#[cfg(feature = "fix")]
pub(crate) fn of_repairs(repairs: &[dkyc::Repair]) -> String {
    let mut json = String::from("[");
    for (index, repair) in repairs.iter().enumerate() {
        push_member(&mut json, if index == 0 { "{\"repair\":" } else { ",{\"repair\":" }, repair.name());
        push_member(&mut json, ",\"path\":", repair.path());
        push_member(&mut json, ",\"pointer\":", repair.pointer());
        if let Some(code) = repair.code() {
            push_member(&mut json, ",\"code\":", code.as_str());
        }
        json.push('}');
    }
    json.push(']');
    json
}

/// What precedes a text, and the text as a JSON string. What needs no escape is added in whole stretches: character by character,
/// this took longer than the check.
pub(crate) fn push_member(json: &mut String, before: &str, text: &str) {
    json.push_str(before);
    json.push('"');
    let mut start = 0;
    for (at, byte) in text.bytes().enumerate() {
        let escape = match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            b'\x08' => "\\b",
            b'\x0C' => "\\f",
            b'\n' => "\\n",
            b'\r' => "\\r",
            b'\t' => "\\t",
            0..b' ' => "",
            _ => continue,
        };
        // Neither end is within a character: no panic is compiled for that.
        json.push_str(text.get(start..at).unwrap_or_default());
        json.push_str(escape);
        if escape.is_empty() {
            // Writing to a string does not fail.
            let _ = write!(json, "\\u{:04x}", u32::from(byte));
        }
        start = at + 1;
    }
    json.push_str(text.get(start..).unwrap_or_default());
    json.push('"');
}
