//! Byte → line and column. Worked out only when there is something to report.

/// A place in a text. Both count from 1; a line ends with LF only; a column is counted in Unicode code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Position {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

/// Counts lines and columns from where it was asked last: what is reported stands mostly in the order of the text.
pub(crate) struct Counter<'a> {
    text: &'a str,
    at: usize,
    position: Position,
}

impl<'a> Counter<'a> {
    pub(crate) const fn new(text: &'a str) -> Self {
        Self { text, at: 0, position: Position { line: 1, column: 1 } }
    }

    /// The position of the byte at `offset`.
    pub(crate) fn position(&mut self, offset: usize) -> Position {
        let (from, to) = (self.at.min(offset), self.at.max(offset));
        let between = self.text.get(from..to).unwrap_or_default();
        let (forward, lines) = (offset >= self.at, memchr::memchr_iter(b'\n', between.as_bytes()).count());
        let Position { line, column } = &mut self.position;
        match (lines, forward) {
            (0, true) => *column += between.chars().count(),
            (0, false) => *column -= between.chars().count(),
            _ => {
                *line = if forward { *line + lines } else { *line - lines };
                let before = self.text.get(..offset).unwrap_or(self.text);
                let line = before.rsplit_once('\n').map_or(before, |(_, line)| line);
                *column = 1 + line.chars().count();
            }
        }
        self.at = offset.min(self.text.len());
        self.position
    }
}
