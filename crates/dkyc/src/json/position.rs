//! Byte offset → line and column, counted only when there is something to report.

use std::num::NonZeroU32;
use std::ops::Range;

/// A position in a text. A line ends with LF only; a column is a Unicode code point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Position {
    /// In bytes, from 0.
    pub(crate) offset: usize,
    /// From 1. No text has more lines, or columns in a line, than these have room for.
    pub(crate) line: NonZeroU32,
    pub(crate) column: NonZeroU32,
}

impl Position {
    const START: Self = Self { offset: 0, line: NonZeroU32::MIN, column: NonZeroU32::MIN };

    /// The same character, when so many lines, and on the first line so many columns, come before the text.
    pub(crate) fn moved_on(self, lines: usize, columns: usize) -> Self {
        let columns = if self.line == NonZeroU32::MIN { columns } else { 0 };
        Self { line: further(self.line, lines), column: further(self.column, columns), ..self }
    }
}

/// As many lines or columns further on.
fn further(from: NonZeroU32, by: usize) -> NonZeroU32 {
    from.saturating_add(u32::try_from(by).unwrap_or(u32::MAX))
}

/// Counts lines and columns forward through a text. For an earlier offset it starts again from the top; issues mostly come in
/// the order of the text.
pub(crate) struct Counter<'a> {
    text: &'a [u8],
    /// How many bytes of a byte order mark precede the text.
    skipped: usize,
    plain: &'a [Range<usize>],
    /// The length of a text whose every byte is a column, as programs write it; 0 for any other text.
    one_line: Option<usize>,
    position: Position,
}

impl<'a> Counter<'a> {
    /// `plain` are stretches, in the order of the text, that are known to be ASCII without a line feed. They are skipped, so a
    /// position after documents of megabytes costs no more than one before them.
    pub(crate) const fn new(text: &'a [u8], skipped: usize, plain: &'a [Range<usize>]) -> Self {
        Self { text, skipped, plain, one_line: None, position: Position::START }
    }

    /// The position of the byte at `offset`, at which a character begins.
    pub(crate) fn position(&mut self, offset: usize) -> Position {
        if offset < self.one_line() {
            let column = further(NonZeroU32::MIN, offset);
            return Position { offset: self.skipped + offset, line: NonZeroU32::MIN, column };
        }
        if offset < self.position.offset {
            self.position = Position::START;
        }
        let passed = self.plain.partition_point(|plain| plain.end <= self.position.offset);
        for plain in self.plain[passed..].iter().take_while(|plain| plain.end <= offset) {
            self.count(plain.start);
            self.position.column = further(self.position.column, plain.len());
            self.position.offset = plain.end;
        }
        self.count(offset);
        Position { offset: self.skipped + offset, ..self.position }
    }

    /// Looked at once, and only in a text of usual size.
    fn one_line(&mut self) -> usize {
        *self.one_line.get_or_insert_with(|| {
            let line = self.text.trim_ascii_end();
            let is_one = line.len() < USUAL && is_plain(line);
            if is_one { line.len() } else { 0 }
        })
    }

    /// Goes on to `offset`, byte by byte.
    fn count(&mut self, offset: usize) {
        let passed = self.text.get(self.position.offset..offset).unwrap_or_default();
        self.position.offset = offset;
        let last_line = memchr::memrchr(b'\n', passed).and_then(|feed| passed.get(feed + 1..));
        if last_line.is_some() {
            let feeds = memchr::memchr_iter(b'\n', passed).count();
            self.position.line = further(self.position.line, feeds);
            self.position.column = NonZeroU32::MIN;
        }
        // A character has one byte that is not a continuation of it, as UTF-8 calls those from 0x80 to 0xBF.
        let columns = last_line.unwrap_or(passed).iter().filter(|byte| !matches!(byte, 0x80..0xC0)).count();
        self.position.column = further(self.position.column, columns);
    }
}

/// Whether a text is ASCII without a line feed.
fn is_plain(text: &[u8]) -> bool {
    #[cfg(not(target_arch = "wasm32"))]
    return text.is_ascii() && memchr::memchr(b'\n', text).is_none();
    // In WebAssembly, one look at 16 bytes at a time takes half as long as these two.
    #[cfg(target_arch = "wasm32")]
    {
        use wide::u8x16;
        let (chunks, rest) = text.as_chunks();
        let is_plain = |chunk: &[u8; 16]| {
            let chunk = u8x16::from(*chunk);
            // The mask has the highest bit of each byte.
            (chunk | chunk.cmp_eq(u8x16::splat(b'\n'))).move_mask() == 0
        };
        chunks.iter().all(is_plain) && rest.iter().all(|byte| byte.is_ascii() && *byte != b'\n')
    }
}

/// Longer than a payload without documents, in bytes.
const USUAL: usize = 1 << 16;
