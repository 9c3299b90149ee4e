//! Files and standard input → blocks of text, each a whole payload or some whole lines of NDJSON.
//!
//! A block of lines is what could be read at once, so that memory stays the same however long the stream is, and a
//! slow stream is checked as it comes.

mod read;
mod source;

use std::sync::Arc;

use crate::size::Size;

use read::Failure;
use source::Reader;

pub(crate) use source::Source;

const BYTE_ORDER_MARK: &[u8] = "\u{FEFF}".as_bytes();

/// Some text of a source.
pub(crate) struct Block {
    pub(crate) source: Arc<Source>,
    text: Vec<u8>,
    /// The number of the first line, from 1, when the block is lines of NDJSON.
    first_record: Option<u64>,
}

impl Block {
    pub(crate) fn len(&self) -> usize {
        self.text.len()
    }

    /// Each payload, with its record. Blank lines are counted, and are none.
    pub(crate) fn payloads(&self) -> impl Iterator<Item = (Option<u64>, &[u8])> {
        self.pieces().filter(|(record, text)| record.is_none() || !is_blank(text))
    }

    /// The same with blank lines.
    pub(crate) fn pieces(&self) -> impl Iterator<Item = (Option<u64>, &[u8])> {
        let whole = self.first_record.is_none().then_some((None, &*self.text));
        let lines = self.first_record.into_iter().flat_map(|first| (first..).zip(lines(&self.text)));
        whole.into_iter().chain(lines.map(|(record, line)| (Some(record), line)))
    }

    /// Whether it is lines of NDJSON, not one payload.
    pub(crate) const fn is_ndjson(&self) -> bool {
        self.first_record.is_some()
    }

    /// Whether its last line ends.
    pub(crate) fn is_terminated(&self) -> bool {
        self.text.ends_with(b"\n")
    }
}

/// The lines, which end with LF only.
fn lines(mut text: &[u8]) -> impl Iterator<Item = &[u8]> {
    std::iter::from_fn(move || {
        let (line, rest) = match memchr::memchr(b'\n', text) {
            Some(end) => (&text[..end], &text[end + 1..]),
            None if text.is_empty() => return None,
            None => (text, &text[text.len()..]),
        };
        text = rest;
        Some(line)
    })
}

/// Whether there is only JSON white space.
pub(crate) fn is_blank(line: &[u8]) -> bool {
    line.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'))
}

/// What the core is handed for a payload. In NDJSON only the file may begin with a byte order mark, which has been taken off
/// already. The core would pass over one in front of another line. It is given two instead, as it refuses the second.
pub(crate) fn handed(text: &[u8], record: Option<u64>) -> &[u8] {
    if record.is_some() && text.starts_with(BYTE_ORDER_MARK) { "\u{FEFF}\u{FEFF}".as_bytes() } else { text }
}

/// A source that cannot be read, and why.
pub(crate) struct Unreadable {
    pub(crate) source: Arc<Source>,
    pub(crate) why: String,
}

impl Unreadable {
    fn new(source: &Arc<Source>, line: Option<u64>, failure: &Failure) -> Self {
        let why = format!("{}: {}", source.title(), failure.reason(line));
        Self { source: Arc::clone(source), why }
    }
}

/// The blocks of all sources, one after the other.
pub(crate) struct Blocks {
    sources: std::vec::IntoIter<Arc<Source>>,
    all_ndjson: bool,
    max_line: Size,
    lines: Option<Lines>,
}

impl Blocks {
    pub(crate) fn new(sources: Vec<Source>, all_ndjson: bool, max_line: Size) -> Self {
        let sources: Vec<_> = sources.into_iter().map(Arc::new).collect();
        Self { sources: sources.into_iter(), all_ndjson, max_line, lines: None }
    }

    /// Opens a source. `Some`: it is one payload, and this is it.
    fn open(&mut self, source: &Arc<Source>) -> Result<Option<Block>, Unreadable> {
        let unreadable = |failure| Unreadable::new(source, None, &failure);
        let mut reader = source.open().map_err(|error| unreadable(error.into()))?;
        if self.all_ndjson || source.is_ndjson() {
            self.lines = Some(Lines { source: Arc::clone(source), reader, next_record: 1 });
            return Ok(None);
        }
        let text = read::to_end(&mut reader, self.max_line).map_err(unreadable)?;
        if source.is_implied && text.is_empty() {
            let why = "nothing to check: no file is named, and standard input is empty";
            return Err(Unreadable { source: Arc::clone(source), why: why.to_owned() });
        }
        Ok(Some(Block { source: Arc::clone(source), text, first_record: None }))
    }
}

impl Iterator for Blocks {
    type Item = Result<Block, Unreadable>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(lines) = &mut self.lines {
                match lines.next_block(self.max_line).transpose() {
                    None => self.lines = None,
                    Some(Ok(block)) => return Some(Ok(block)),
                    Some(Err(unreadable)) => {
                        self.lines = None;
                        return Some(Err(unreadable));
                    }
                }
            }
            let source = self.sources.next()?;
            if let Some(block) = self.open(&source).transpose() {
                return Some(block);
            }
        }
    }
}

/// NDJSON that is being read.
struct Lines {
    source: Arc<Source>,
    reader: Reader,
    next_record: u64,
}

impl Lines {
    fn next_block(&mut self, max_line: Size) -> Result<Option<Block>, Unreadable> {
        let first_record = self.next_record;
        let mut text = read::lines(&mut self.reader, max_line)
            .map_err(|failure| Unreadable::new(&self.source, Some(first_record), &failure))?;
        if text.is_empty() {
            return Ok(None);
        }
        self.next_record += memchr::memchr_iter(b'\n', &text).count() as u64;
        if first_record == 1 && text.starts_with(BYTE_ORDER_MARK) {
            text.drain(..BYTE_ORDER_MARK.len());
        }
        Ok(Some(Block { source: Arc::clone(&self.source), text, first_record: Some(first_record) }))
    }
}
