//! Keys, file names and arguments, made fit for a terminal and for the log of a CI run.

use std::borrow::Cow;
use std::fmt::Write;

/// A line of text, or the beginning of one, that neither a terminal nor a CI runner obeys: [`dkyc::printable`], and
/// what a runner takes for a command is escaped, too. That is `::` where a line begins, `##[…]` and `##vso[…]` anywhere.
pub(crate) fn printable(text: &str) -> Cow<'_, str> {
    let mut text = dkyc::printable(text);
    if text.contains("##") {
        text = text.replace("##", "#\\u{23}").into();
    }
    match text.trim_start().strip_prefix("::") {
        Some(rest) => format!("\\u{{3a}}:{rest}").into(),
        None => text,
    }
}

/// Does the same to JSON, from `start` on, by escapes of JSON: it means the same as before.
pub(crate) fn escape_json(json: &mut Vec<u8>, start: usize) {
    let Ok(text) = std::str::from_utf8(&json[start..]) else { return };
    if matches!(dkyc::printable(text), Cow::Borrowed(_)) && !text.contains("##") {
        return;
    }
    let is_shown = |c: char| matches!(dkyc::printable(c.encode_utf8(&mut [0; 4])), Cow::Borrowed(_));
    let mut escaped = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        let is_second = c == '#' && escaped.ends_with('#');
        if is_shown(c) && !is_second {
            escaped.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(escaped, "\\u{unit:04x}");
            }
        }
    }
    json.truncate(start);
    json.extend_from_slice(escaped.as_bytes());
}
