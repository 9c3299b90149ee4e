//! The line of a document that a problem is in, every value masked, cut to what is around the place.
//!
//! Of a payload only the keys are shown that a report may name: those of the top level, of the objects of `data` and of
//! documented sections. What a field holds is a value, with all the keys in it. From the place on where a document
//! stops being JSON nothing is shown: there is no telling what is a value.

use unicode_width::UnicodeWidthStr;

use super::printable;

/// How much is shown before and behind the place, in characters.
const AROUND: usize = 40;
/// How many code points of a key are shown.
const KEY_LENGTH: usize = 64;
const MASK: &str = "***";
const CUT: char = '…';

/// Part of a line, as it can be shown.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Excerpt {
    pub(super) before: String,
    /// The value, bracket or mask that the position is at; empty at the end of the line.
    pub(super) at: String,
    pub(super) after: String,
}

impl Excerpt {
    pub(super) fn is_empty(&self) -> bool {
        self.before.is_empty() && self.at.is_empty()
    }

    /// Where the place begins, and how wide it is, in columns of a terminal.
    pub(super) fn place(&self) -> (usize, usize) {
        (self.before.width(), self.at.width().max(1))
    }
}

/// The excerpt at each of these positions (line and column, as reports give them), in their order.
/// `is_broken`: the document stops being JSON at the only one.
pub(super) fn excerpts(text: &[u8], positions: &[(usize, usize)], is_broken: bool) -> Vec<Excerpt> {
    let mut order: Vec<usize> = (0..positions.len()).collect();
    order.sort_by_key(|&index| positions[index]);
    let places = offsets(text, order.iter().map(|&index| positions[index]));
    let limit = if is_broken { places.first().copied() } else { None };

    let mut excerpts: Vec<Excerpt> = std::iter::repeat_with(Excerpt::default).take(positions.len()).collect();
    let mut places = order.into_iter().zip(places).peekable();
    let mut open: Vec<usize> = Vec::new();
    let mut line = String::new();
    for (end, piece) in Pieces::new(text, limit) {
        let Some(piece) = piece else {
            open.clear();
            line.clear();
            continue;
        };
        open.retain(|&index| append(&mut excerpts[index].after, &piece));
        while let Some((index, _)) = places.next_if(|&(_, place)| place < end) {
            excerpts[index].before = end_of(&line);
            excerpts[index].at.clone_from(&piece);
            open.push(index);
        }
        if open.is_empty() && places.peek().is_none() {
            break;
        }
        // The indentation says nothing here.
        if !(line.is_empty() && piece == " ") {
            line.push_str(&piece);
        }
        if line.len() > 64 * AROUND {
            line = end_of(&line);
        }
    }
    excerpts
}

/// Adds a piece behind the place; `false` when there is no room for more.
fn append(after: &mut String, piece: &str) -> bool {
    let room = AROUND - after.chars().count();
    if let Some((end, _)) = piece.char_indices().nth(room) {
        after.push_str(&piece[..end]);
        after.push(CUT);
        false
    } else {
        after.push_str(piece);
        true
    }
}

/// What is shown of a line before the place.
fn end_of(line: &str) -> String {
    match line.char_indices().nth_back(AROUND) {
        Some((cut, first)) => format!("{CUT}{}", &line[cut + first.len_utf8()..]),
        None => line.to_owned(),
    }
}

/// Where positions are in the text, in bytes. They come in ascending order.
fn offsets(text: &[u8], positions: impl Iterator<Item = (usize, usize)>) -> Vec<usize> {
    let (mut at, mut line, mut column) = (0, 1, 1);
    let mut offset = |(wanted_line, wanted_column): (usize, usize)| {
        while line < wanted_line
            && let Some(feed) = memchr::memchr(b'\n', &text[at..])
        {
            (at, line, column) = (at + feed + 1, line + 1, 1);
        }
        let rest = &text[at..];
        let starts = rest.iter().enumerate().filter(|(_, byte)| !matches!(byte, 0x80..0xC0));
        let ahead = wanted_column.saturating_sub(column);
        at += starts.map(|(start, _)| start).nth(ahead).unwrap_or(rest.len());
        column = wanted_column;
        at
    };
    positions.map(&mut offset).collect()
}

/// Goes through a document piece by piece: where the piece ends in the text, and how it is shown; `None` ends a line.
struct Pieces<'a> {
    text: &'a [u8],
    at: usize,
    /// Up to where the text is JSON.
    limit: usize,
    is_broken: bool,
    inside: Vec<Container>,
    last_key: &'a [u8],
}

/// What the pieces stand in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Container {
    Payload,
    Data,
    Element,
    Section,
    /// A value.
    Value,
}

impl<'a> Pieces<'a> {
    fn new(text: &'a [u8], broken_at: Option<usize>) -> Self {
        let limit = broken_at.unwrap_or(text.len());
        Self { text, at: 0, limit, is_broken: broken_at.is_some(), inside: Vec::new(), last_key: b"" }
    }

    fn peek(&self) -> Option<u8> {
        self.text[..self.limit].get(self.at).copied()
    }

    fn piece(&mut self, first: u8) -> Option<String> {
        match first {
            b'\n' => {
                self.at += 1;
                return None;
            }
            b' ' | b'\t' | b'\r' => {
                self.at = self.after_white_space(self.at, b" \t\r");
                return Some(" ".to_owned());
            }
            b'"' => return Some(self.string()),
            b'{' | b'[' => self.inside.push(self.container(first)),
            b'}' | b']' => {
                self.inside.pop();
            }
            b',' | b':' => {}
            _ => {
                let rest = &self.text[self.at..self.limit];
                let is_delimiter = |byte: &u8| b" \t\r\n\"{}[],:".contains(byte);
                self.at += rest.iter().position(is_delimiter).unwrap_or(rest.len());
                return Some(MASK.to_owned());
            }
        }
        self.at += 1;
        Some(char::from(first).to_string())
    }

    /// The container that a bracket opens.
    fn container(&self, bracket: u8) -> Container {
        match (self.inside.last(), bracket) {
            (None, b'{') => Container::Payload,
            (Some(Container::Payload), b'[') if self.last_key == b"data" => Container::Data,
            (Some(Container::Data), b'{') => Container::Element,
            (Some(Container::Element), b'{') if is_section(self.last_key) => Container::Section,
            _ => Container::Value,
        }
    }

    fn string(&mut self) -> String {
        let start = self.at + 1;
        let Some(end) = self.string_end(start) else {
            self.at = self.limit;
            return format!("\"{MASK}");
        };
        self.at = end + 1;
        let next = self.after_white_space(self.at, b" \t\r\n");
        if self.text[..self.limit].get(next) != Some(&b':') {
            return format!("\"{MASK}\"");
        }
        self.last_key = &self.text[start..end];
        match self.inside.last() {
            Some(Container::Payload | Container::Element | Container::Section) => key(self.last_key),
            _ => format!("\"{MASK}\""),
        }
    }

    /// Where the closing quote is.
    fn string_end(&self, start: usize) -> Option<usize> {
        let text = &self.text[..self.limit];
        let mut at = start;
        loop {
            at += memchr::memchr2(b'"', b'\\', text.get(at..)?)?;
            if text[at] == b'"' {
                return Some(at);
            }
            at += 2;
        }
    }

    fn after_white_space(&self, start: usize, white_space: &[u8]) -> usize {
        let rest = &self.text[start..self.limit];
        start + rest.iter().position(|byte| !white_space.contains(byte)).unwrap_or(rest.len())
    }
}

impl Iterator for Pieces<'_> {
    type Item = (usize, Option<String>);

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(first) = self.peek() {
            let piece = self.piece(first);
            return Some((self.at, piece));
        }
        // What is left of the line that the document breaks in.
        let is_rest = std::mem::take(&mut self.is_broken);
        let rest = if matches!(self.text.get(self.limit), None | Some(b'\n' | b'\r')) { "" } else { MASK };
        is_rest.then(|| (usize::MAX, Some(rest.to_owned())))
    }
}

fn is_section(key: &[u8]) -> bool {
    dkyc::spec::SECTIONS.iter().any(|section| section.name.as_bytes() == key)
}

/// A key as it stands in the text, escapes and all.
fn key(key: &[u8]) -> String {
    let text = String::from_utf8_lossy(key);
    match text.char_indices().nth(KEY_LENGTH) {
        Some((end, _)) => format!("\"{}{CUT}\"", printable(&text[..end])),
        None => format!("\"{}\"", printable(&text)),
    }
}

#[cfg(test)]
mod tests {
    use super::{Excerpt, excerpts};

    /// `¦` marks the position in the text; in the excerpt, the place stands between `»` and `«`.
    #[track_caller]
    fn check(marked: &str, want: &str) {
        let (before, _) = marked.split_once('¦').expect("a mark");
        let text = marked.replace('¦', "");
        let line = before.rsplit('\n').next().expect("a line");
        let position = (before.split('\n').count(), line.chars().count() + 1);
        let is_broken = dkyc::check(&text).errors()[0].code() == dkyc::Code::Syntax;
        let Excerpt { before, at, after } = excerpts(text.as_bytes(), &[position], is_broken).remove(0);
        assert_eq!(format!("{before}»{at}«{after}"), want);
    }

    #[test]
    fn values_are_masked() {
        check(r#"{"user_id": ¦17, "x": true}"#, r#"{"user_id": »***«, "x": ***}"#);
        check(r#"{"user_id": ¦"a\"b", "x": "é"}"#, r#"{"user_id": »"***"«, "x": "***"}"#);
        check("{\n\t\"user_id\" : ¦\"a\"\n}", r#""user_id" : »"***"«"#);
        check(r#"{"ключ": "é", "user_id": ¦1}"#, r#"{"ключ": "***", "user_id": »***«}"#);
    }

    #[test]
    fn keys_inside_values_are_masked() {
        check(
            r#"{"extras": {"k": 1}, "data": [{"FATCA_DECLARATION": ¦{"kraInfo": {"k": "v"}}}, {"X": {"k": 1}}]}"#,
            r#"…": ***}, "data": [{"FATCA_DECLARATION": »{«"kraInfo": {"***": "***"}}}, {"X": {"***…"#,
        );
        check(r#"¦[{"k": 1}]"#, r#"»[«{"***": ***}]"#);
    }

    #[test]
    fn nothing_is_shown_from_where_the_document_breaks() {
        check(r#"{"user_id": ¦'secret'}"#, r#"{"user_id": »***«"#);
        check(r#"{"user_id": "sec"¦ret"}"#, r#"{"user_id": "***"»***«"#);
        check(r#"{"user_id": "sec\¦xret"}"#, r#"{"user_id": "***»***«"#);
        check(r#"{"user_id": "sec", "ret"¦}"#, r#"{"user_id": "***", "***"»***«"#);
        check("{\"user_id\": \"sec¦\nret\"}", r#"{"user_id": "***»«"#);
        check("{\"user_id\": 1\n¦", "»«");
        check(r#"{"sec¦"#, r#"{"***»«"#);
    }

    #[test]
    fn long_keys_are_cut_and_control_characters_escaped() {
        let long = "k".repeat(70);
        check(&format!("{{\"{long}\u{9b}31m\": ¦1}}"), &format!("…{}…\": »***«}}", "k".repeat(36)));
        check("{\"\u{9b}\u{202e}\": ¦1}", r#"{"\u{9b}\u{202e}": »***«}"#);
    }

    #[test]
    fn places_are_found_in_any_order() {
        let text = "{\"a\": 1,\n\"b\": [2,\n3], \"c\": 4}";
        let shown = excerpts(text.as_bytes(), &[(3, 10), (1, 7), (2, 6), (3, 10)], false);
        let at: Vec<_> = shown.iter().map(|excerpt| (&*excerpt.before, &*excerpt.at)).collect();
        let last = ("***], \"c\": ", "***");
        assert_eq!(at, [last, ("{\"a\": ", "***"), ("\"b\": ", "["), last]);
    }
}
