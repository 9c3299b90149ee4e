//! Byte → line and column. Worked out only when there is something to report.

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
    at: usize,
    position: Position,
}

impl<'a> Counter<'a> {
    pub(crate) const fn new(text: &'a str) -> Self {
        Self { text, at: 0, position: Position { line: 1, column: 1 } }
    }

    /// The position of the byte at `offset`, at which a character begins.
    pub(crate) fn position(&mut self, offset: usize) -> Position {
        if offset < self.at {
            *self = Self::new(self.text);
        }
        let passed = self.text.get(self.at..offset).unwrap_or_default();
        self.at = offset;
        let count = passed.bytes().fold(false, |count, byte| count | (byte == b'\n') | !byte.is_ascii());
        if !count {
            // Mostly the way is short, on one line, and ASCII.
            self.position.column += passed.len();
            return self.position;
        }
        let last_line = memchr::memrchr(b'\n', passed.as_bytes()).map(|feed| &passed[feed + 1..]);
        if last_line.is_some() {
            self.position.line += memchr::memchr_iter(b'\n', passed.as_bytes()).count();
            self.position.column = 1;
        }
        self.position.column += last_line.unwrap_or(passed).chars().count();
        self.position
    }
}
