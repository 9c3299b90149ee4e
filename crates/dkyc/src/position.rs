//! Byte → line and column. Worked out only when there is something to report.

use std::iter::Peekable;
use std::ops::Range;
use std::vec;

/// A place in a text. Both count from 1; a line ends with LF only; a column is counted in Unicode code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Position {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

/// Counts lines and columns forward through a text.
pub(crate) struct Counter<'a> {
    text: &'a [u8],
    plain: Peekable<vec::IntoIter<Range<usize>>>,
    at: usize,
    position: Position,
}

impl<'a> Counter<'a> {
    pub(crate) fn new(text: &'a [u8]) -> Self {
        Self::over(text, Vec::new())
    }

    /// A counter that steps over stretches, in the order of the text, that are known to be ASCII without a line feed: a
    /// place behind documents of megabytes costs no more than one in front of them.
    pub(crate) fn over(text: &'a [u8], plain: Vec<Range<usize>>) -> Self {
        let plain = plain.into_iter().peekable();
        Self { text, plain, at: 0, position: Position { line: 1, column: 1 } }
    }

    /// The position of the byte at `offset`, which must not lie before the one asked for last.
    pub(crate) fn position(&mut self, offset: usize) -> Position {
        while let Some(plain) = self.plain.next_if(|plain| plain.end <= offset) {
            self.count(plain.start);
            self.position.column += plain.len();
            self.at = plain.end;
        }
        self.count(offset)
    }

    /// Goes on to `offset`, byte by byte.
    fn count(&mut self, offset: usize) -> Position {
        let passed = self.text.get(self.at..offset).unwrap_or_default();
        let last_line = memchr::memrchr(b'\n', passed).map(|feed| &passed[feed + 1..]);
        if last_line.is_some() {
            self.position.line += memchr::memchr_iter(b'\n', passed).count();
            self.position.column = 1;
        }
        self.position.column += code_points(last_line.unwrap_or(passed));
        self.at = self.at.max(offset);
        self.position
    }
}

/// How many code points begin in this UTF-8.
fn code_points(text: &[u8]) -> usize {
    let is_continuation = |byte: &&u8| matches!(byte, 0x80..0xC0);
    text.len() - text.iter().filter(is_continuation).count()
}
