//! The place where a text stops being JSON, with what leads up to it: documented keys and punctuation, values masked.
//!
//! From the place on nothing is shown: there is no telling what is a value. Other problems need no excerpt, as their
//! report names the field.

use dkyc::api::REQUESTS;
use dkyc::spec::OBJECTS;

/// How much of a line is shown, in characters.
const WIDTH: usize = 60;
const MASK: &str = "***";
const CUT: char = '…';

/// The end of a text, up to where it breaks.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// The last line before, and how many lines before: only if the text breaks where a line begins.
    pub(super) line_before: Option<(u64, String)>,
    pub(super) line: String,
    /// Whether there is more of the line, which is not shown.
    pub(super) is_cut_off: bool,
}

/// What leads up to an offset.
pub(super) fn excerpt(text: &[u8], offset: usize) -> Excerpt {
    let (before, after) = text.split_at(offset.min(text.len()));
    let start = line_start(before);
    let line = masked(&before[start..]);
    let above = before[..start].trim_ascii_end();
    let distance = memchr::memchr_iter(b'\n', &before[above.len()..]).count() as u64;
    let line_before =
        (line.is_empty() && !above.is_empty()).then(|| (distance, masked(&above[line_start(above)..])));
    Excerpt { line_before, line, is_cut_off: !matches!(after, [] | [b'\n' | b'\r', ..]) }
}

fn line_start(text: &[u8]) -> usize {
    memchr::memrchr(b'\n', text).map_or(0, |feed| feed + 1)
}

/// The end of a line of JSON as it can be shown. No string goes on from one line to the next.
fn masked(line: &[u8]) -> String {
    let mut shown = String::new();
    let mut rest = line.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(line).trim_ascii_start();
    while let [first, ..] = *rest {
        let length = match first {
            b'"' => string_length(rest),
            b'{' | b'}' | b'[' | b']' | b',' | b':' => 1,
            _ if first.is_ascii_whitespace() => length_while(rest, u8::is_ascii_whitespace),
            _ => length_while(rest, |byte| !b"\"{}[],: \t\r".contains(byte)),
        };
        let (piece, behind) = rest.split_at(length);
        match first {
            b'"' if is_documented_key(piece, behind) => shown.push_str(&String::from_utf8_lossy(piece)),
            b'"' if length > 1 && piece.ends_with(b"\"") => shown.push_str("\"***\""),
            b'"' => shown.push_str("\"***"),
            b'{' | b'}' | b'[' | b']' | b',' | b':' => shown.push(char::from(first)),
            _ if first.is_ascii_whitespace() => shown.push(' '),
            _ => shown.push_str(MASK),
        }
        rest = behind;
    }
    match shown.char_indices().nth_back(WIDTH) {
        Some((cut, first)) => format!("{CUT}{}", &shown[cut + first.len_utf8()..]),
        None => shown,
    }
}

/// With both quotes, if there are two.
fn string_length(text: &[u8]) -> usize {
    let mut at = 1;
    while let Some(found) = text.get(at..).and_then(|rest| memchr::memchr2(b'"', b'\\', rest)) {
        at += found;
        if text[at] == b'"' {
            return at + 1;
        }
        at += 2;
    }
    text.len()
}

fn length_while(text: &[u8], is_part: impl Fn(&u8) -> bool) -> usize {
    text.iter().position(|byte| !is_part(byte)).unwrap_or(text.len())
}

fn is_documented_key(piece: &[u8], behind: &[u8]) -> bool {
    let key = piece.strip_prefix(b"\"").and_then(|piece| piece.strip_suffix(b"\""));
    let is_name = |name: &str| key == Some(name.as_bytes());
    let mut objects = OBJECTS.iter().chain(REQUESTS);
    behind.trim_ascii_start().starts_with(b":")
        && objects.any(|object| is_name(object.name) || object.fields.iter().any(|field| is_name(field.key)))
}
