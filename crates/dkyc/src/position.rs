//! Byte → line and column. Worked out only when there is something to report.

use std::ops::Range;

/// A place in a text. Both count from 1; a line ends with LF only; a column is counted in Unicode code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Position {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

/// Counts lines and columns forward through a text. Asked for what lies before, it begins anew: what is reported stands
/// mostly in the order of the text.
pub(crate) struct Counter<'a> {
    text: &'a str,
    plain: &'a [Range<usize>],
    /// How many bytes the text has when each of them is a column, as programs write it; 0 for any other text.
    one_line: Option<usize>,
    at: usize,
    position: Position,
}

impl<'a> Counter<'a> {
    /// `plain` are stretches, in the order of the text, that are known to be ASCII without a line feed. These are stepped
    /// over: a place behind documents of megabytes costs no more than one in front of them.
    pub(crate) const fn new(text: &'a str, plain: &'a [Range<usize>]) -> Self {
        Self { text, plain, one_line: None, at: 0, position: Position { line: 1, column: 1 } }
    }

    /// The position of the byte at `offset`, at which a character begins.
    pub(crate) fn position(&mut self, offset: usize) -> Position {
        if offset < self.one_line() {
            return Position { line: 1, column: offset + 1 };
        }
        if offset < self.at {
            (self.at, self.position) = (0, Position { line: 1, column: 1 });
        }
        let passed = self.plain.partition_point(|plain| plain.end <= self.at);
        for plain in self.plain[passed..].iter().take_while(|plain| plain.end <= offset) {
            self.count(plain.start);
            self.position.column += plain.len();
            self.at = plain.end;
        }
        self.count(offset);
        self.position
    }

    /// Looked at once, and only in a text of usual size.
    fn one_line(&mut self) -> usize {
        *self.one_line.get_or_insert_with(|| {
            let line = self.text.trim_ascii_end();
            let is_one =
                line.len() < USUAL && line.is_ascii() && memchr::memchr(b'\n', line.as_bytes()).is_none();
            if is_one { line.len() } else { 0 }
        })
    }

    /// Goes on to `offset`, byte by byte.
    fn count(&mut self, offset: usize) {
        let passed = self.text.get(self.at..offset).unwrap_or_default();
        self.at = offset;
        let last_line = memchr::memrchr(b'\n', passed.as_bytes()).and_then(|feed| passed.get(feed + 1..));
        if last_line.is_some() {
            self.position.line += memchr::memchr_iter(b'\n', passed.as_bytes()).count();
            self.position.column = 1;
        }
        self.position.column += last_line.unwrap_or(passed).chars().count();
    }
}

/// More bytes than a payload without documents has.
const USUAL: usize = 1 << 16;
