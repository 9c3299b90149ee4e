//! Keys and file names, made fit for a line of a terminal.

use std::borrow::Cow;
use std::fmt::Write;

/// The text with everything escaped that would break the line, move the cursor, or turn or hide text: `\u{1b}`.
pub(crate) fn printable(text: &str) -> Cow<'_, str> {
    if !text.contains(is_unprintable) {
        return Cow::Borrowed(text);
    }
    let show = |c: char| if is_unprintable(c) { c.escape_unicode().collect() } else { String::from(c) };
    Cow::Owned(text.chars().map(show).collect())
}

/// The same for JSON from `start` on: it means the same as before.
pub(super) fn escape_json(json: &mut Vec<u8>, start: usize) {
    let Ok(text) = std::str::from_utf8(&json[start..]) else { return };
    // A line feed is never part of a string here.
    let is_unsafe = |c: char| is_unprintable(c) && c != '\n';
    if !text.contains(is_unsafe) {
        return;
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if is_unsafe(c) {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                let _ = write!(escaped, "\\u{unit:04x}");
            }
        } else {
            escaped.push(c);
        }
    }
    json.truncate(start);
    json.extend_from_slice(escaped.as_bytes());
}

fn is_unprintable(c: char) -> bool {
    c.is_control()
        || matches!(c,
            // Soft hyphen, zero-width and directional marks, line and paragraph separator, byte order mark, tags.
            '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}
