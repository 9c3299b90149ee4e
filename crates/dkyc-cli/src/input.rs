//! Files and standard input → blocks of text, each a whole document or some whole lines of NDJSON.
//!
//! A block of lines is what could be read at once, so that memory stays the same however long the stream is, and a
//! slow stream is checked as it comes.

mod form;

use std::fs::File;
use std::io::{self, BufRead, BufReader, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::output::reason;

/// How much is read at once.
const READ_BYTES: usize = 1 << 18;
/// How many lines a block has at most: reports on many short ones would be long.
const MOST_LINES: usize = 1 << 12;
const BYTE_ORDER_MARK: &[u8] = "\u{FEFF}".as_bytes();

/// Where a payload comes from.
pub(crate) struct Source {
    path: PathBuf,
    /// The file as it was given, `-` for standard input.
    pub(crate) name: String,
}

impl Source {
    fn new(path: PathBuf) -> Self {
        Self { name: path.to_string_lossy().into_owned(), path }
    }

    pub(crate) fn is_standard_input(&self) -> bool {
        is_standard_input(&self.path)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    fn open(&self) -> io::Result<Reader> {
        let file: Box<dyn Read + Send> =
            if self.is_standard_input() { Box::new(io::stdin()) } else { Box::new(File::open(&self.path)?) };
        Ok(BufReader::with_capacity(READ_BYTES, file))
    }

    /// Whether it is NDJSON, if its name tells.
    fn is_ndjson(&self) -> Option<bool> {
        let extension = self.path.extension()?.to_str()?.to_ascii_lowercase();
        match &*extension {
            "json" => Some(false),
            "ndjson" | "jsonl" => Some(true),
            _ => None,
        }
    }
}

pub(crate) fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}

type Reader = BufReader<Box<dyn Read + Send>>;

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
        let document = self.first_record.is_none().then_some((None, &*self.text));
        let lines = self.first_record.into_iter().flat_map(|first| (first..).zip(lines(&self.text)));
        let records = lines.filter(|(_, line)| !is_blank(line)).map(|(record, line)| (Some(record), line));
        document.into_iter().chain(records)
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
fn is_blank(line: &[u8]) -> bool {
    line.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'))
}

/// Checks one payload. In NDJSON a byte order mark may stand in front of the file, where it has been taken off already:
/// the core must not pass over one more, so it is given one to pass over.
pub(crate) fn check(text: &[u8], record: Option<u64>, options: &dkyc::Options) -> dkyc::Report {
    if record.is_some() && text.starts_with(BYTE_ORDER_MARK) {
        return options.check([BYTE_ORDER_MARK, text].concat());
    }
    options.check(text)
}

/// The text behind the byte order mark, which a document may begin with.
pub(crate) fn without_byte_order_mark(text: &[u8]) -> &[u8] {
    text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text)
}

/// A source that cannot be read, and why.
pub(crate) struct Unreadable(pub(crate) String);

impl Unreadable {
    fn new(source: &Source, error: &io::Error) -> Self {
        let name = if source.is_standard_input() { "standard input" } else { &source.name };
        Self(format!("{name}: {}", reason(error)))
    }
}

/// The blocks of all sources, one after the other.
pub(crate) struct Blocks {
    sources: std::vec::IntoIter<Arc<Source>>,
    all_ndjson: bool,
    lines: Option<Lines>,
}

impl Blocks {
    pub(crate) fn new(paths: Vec<PathBuf>, all_ndjson: bool) -> Self {
        let sources: Vec<_> = paths.into_iter().map(|path| Arc::new(Source::new(path))).collect();
        Self { sources: sources.into_iter(), all_ndjson, lines: None }
    }

    /// Opens a source. `Some`: it is one document, and this is it.
    fn open(&mut self, source: &Arc<Source>) -> io::Result<Option<Block>> {
        let mut reader = source.open()?;
        let mut text = Vec::new();
        let is_ndjson = match source.is_ndjson() {
            _ if self.all_ndjson => true,
            Some(is_ndjson) => is_ndjson,
            None => form::is_ndjson(&mut reader, &mut text)?,
        };
        let source = Arc::clone(source);
        if is_ndjson {
            self.lines = Some(Lines { source, reader, seen: text, next_record: 1 });
            return Ok(None);
        }
        reader.read_to_end(&mut text)?;
        Ok(Some(Block { source, text, first_record: None }))
    }
}

impl Iterator for Blocks {
    type Item = Result<Block, Unreadable>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(lines) = &mut self.lines {
                match lines.next_block() {
                    Ok(Some(block)) => return Some(Ok(block)),
                    Ok(None) => self.lines = None,
                    Err(error) => {
                        let unreadable = Unreadable::new(&lines.source, &error);
                        self.lines = None;
                        return Some(Err(unreadable));
                    }
                }
            }
            let source = self.sources.next()?;
            match self.open(&source) {
                Ok(Some(block)) => return Some(Ok(block)),
                Ok(None) => {}
                Err(error) => return Some(Err(Unreadable::new(&source, &error))),
            }
        }
    }
}

/// NDJSON that is being read.
struct Lines {
    source: Arc<Source>,
    reader: Reader,
    /// Whole lines that were read to see that it is NDJSON.
    seen: Vec<u8>,
    next_record: u64,
}

impl Lines {
    /// The whole lines that can be read at once: at least one, unless the end is reached.
    fn next_block(&mut self) -> io::Result<Option<Block>> {
        let mut text = std::mem::take(&mut self.seen);
        while !text.ends_with(b"\n") {
            let available = match self.reader.fill_buf() {
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                available => available?,
            };
            if available.is_empty() {
                break;
            }
            let last_feed = memchr::memchr_iter(b'\n', available).take(MOST_LINES).last();
            let taken = last_feed.map_or(available.len(), |feed| feed + 1);
            text.extend_from_slice(&available[..taken]);
            self.reader.consume(taken);
        }
        if text.is_empty() {
            return Ok(None);
        }
        let first_record = self.next_record;
        self.next_record += memchr::memchr_iter(b'\n', &text).count() as u64;
        if first_record == 1 && text.starts_with(BYTE_ORDER_MARK) {
            text.drain(..BYTE_ORDER_MARK.len());
        }
        Ok(Some(Block { source: Arc::clone(&self.source), text, first_record: Some(first_record) }))
    }
}
