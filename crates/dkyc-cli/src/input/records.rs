//! Several payloads in a file that is not NDJSON: the elements of an array, or payloads one after the other.

use std::sync::Arc;

use dkyc::api::Endpoint;

use super::block::{Block, Payloads, Record, RecordText, is_white, without_mark};
use super::read::{self, Failure, Reader};
use super::scan::{Scan, looks_like_request};
use super::source::Source;
use crate::size::Size;

/// A block ends with the record that makes it longer than this.
const BLOCK_BYTES: usize = 1 << 18;

/// A text that is read as far as it is needed.
pub(super) struct Text {
    reader: Reader,
    bytes: Vec<u8>,
    is_at_end: bool,
    limit: Size,
}

/// What a file holds.
pub(super) enum Content {
    One(Vec<u8>),
    Several(Records),
}

/// Several payloads.
pub(super) struct Records {
    text: Text,
    state: State,
    is_array: bool,
    next_number: u64,
    /// How far lines and columns are counted, and the line and column there.
    counted: usize,
    line: usize,
    column: usize,
}

/// What comes next.
#[derive(Clone, Copy)]
enum State {
    /// A record, which begins here.
    Record(usize),
    /// What follows a record, which ended here.
    Behind(usize),
    /// Something that cannot be here.
    Broken(usize, Break),
    Nothing,
}

#[derive(Clone, Copy)]
enum Break {
    Unexpected,
    CutOff,
    AfterEnd,
}

impl Text {
    pub(super) fn new(reader: Reader, limit: Size) -> Self {
        Self { reader, bytes: Vec::new(), is_at_end: false, limit }
    }

    /// Tells what the text holds: one payload if there is no `endpoint`. Several payloads are an array of which the first element looks like a payload, or two
    /// objects, one after the other, that both do: everything else is one payload, and wrong as a whole if it is wrong.
    pub(super) fn content(mut self, endpoint: Option<Endpoint>) -> Result<Content, Failure> {
        let looks_right =
            |object: &[u8]| endpoint.is_some_and(|endpoint| looks_like_request(object, endpoint));
        let start = loop {
            let start = self.bytes.len() - without_mark(&self.bytes).len();
            // A byte order mark may come in pieces.
            if self.bytes.len() >= 3 || !self.more()? {
                break start;
            }
        };
        let several = match self.next_byte(start)? {
            Some((at, b'[')) => match self.next_byte(at + 1)? {
                Some((first, b'{')) => {
                    let (end, _) = self.value(first)?;
                    looks_right(&self.bytes[first..end]).then_some((first, true))
                }
                _ => None,
            },
            Some((first, b'{')) => match self.value(first)? {
                (end, true) if looks_right(&self.bytes[first..end]) => match self.next_byte(end)? {
                    Some((second, b'{')) => {
                        let (end, _) = self.value(second)?;
                        looks_right(&self.bytes[second..end]).then_some((first, false))
                    }
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        };
        let Some((at, is_array)) = several else {
            loop {
                if self.bytes.len() as u64 > self.limit.0 {
                    return Err(Failure::TooLong(self.limit));
                }
                if !self.more()? {
                    return Ok(Content::One(self.bytes));
                }
            }
        };
        Ok(Content::Several(Records {
            text: self,
            state: State::Record(at),
            is_array,
            next_number: 1,
            counted: start,
            line: 1,
            column: 1,
        }))
    }

    /// Reads some more, unless the end is reached.
    fn more(&mut self) -> Result<bool, Failure> {
        if !self.is_at_end {
            self.is_at_end = read::some(&mut self.reader, &mut self.bytes)? == 0;
        }
        Ok(!self.is_at_end)
    }

    /// The next byte that is not white space, and where it is.
    fn next_byte(&mut self, from: usize) -> Result<Option<(usize, u8)>, Failure> {
        let mut from = from;
        loop {
            let rest = self.bytes.get(from..).unwrap_or_default();
            if let Some(white) = rest.iter().position(|byte| !is_white(*byte)) {
                return Ok(Some((from + white, rest[white])));
            }
            from = self.bytes.len();
            if from as u64 > self.limit.0.saturating_mul(2) {
                return Err(Failure::TooLong(self.limit));
            }
            if !self.more()? {
                return Ok(None);
            }
        }
    }

    /// Where the value ends that begins here, if that was read already.
    fn value_at_hand(&self, start: usize) -> Option<usize> {
        let end = start + Scan::new().end(self.bytes.get(start..)?)?;
        ((end - start) as u64 <= self.limit.0).then_some(end)
    }

    /// Where the value ends that begins here, or the text does; and whether it is the value.
    fn value(&mut self, start: usize) -> Result<(usize, bool), Failure> {
        let (mut scan, mut from) = (Scan::new(), start);
        loop {
            let end = scan.end(&self.bytes[from..]);
            let length = end.map_or(self.bytes.len(), |end| from + end) - start;
            if length as u64 > self.limit.0 {
                return Err(Failure::TooLong(self.limit));
            }
            if end.is_some() {
                return Ok((start + length, true));
            }
            from = self.bytes.len();
            if !self.more()? {
                return Ok((from, false));
            }
        }
    }
}

impl Records {
    pub(super) fn next_number(&self) -> u64 {
        self.next_number
    }

    /// The next records: at least one, unless there are no more. They do not wait for what is not there yet.
    pub(super) fn next_block(&mut self, source: &Arc<Source>) -> Result<Option<Block>, Failure> {
        let (mut records, mut end) = (Vec::new(), 0);
        while end < BLOCK_BYTES && (records.is_empty() || !self.has_to_wait()) {
            match self.state {
                State::Record(start) => {
                    let is_whole;
                    (end, is_whole) = match self.text.value_at_hand(start) {
                        Some(end) => (end, true),
                        None if records.is_empty() => self.text.value(start)?,
                        None => break,
                    };
                    let (line, column) = self.position(start);
                    let text = RecordText::In(start..end);
                    records.push(Record { number: self.next_number, text, line, column });
                    self.next_number += 1;
                    self.state = if is_whole { State::Behind(end) } else { State::Nothing };
                }
                State::Behind(end) => self.state = self.behind(end)?,
                State::Broken(at, how) => {
                    let (line, column) = self.position(at);
                    records.push(broken(self.next_number, how, line, column));
                    self.state = State::Nothing;
                }
                State::Nothing => break,
            }
        }
        if records.is_empty() {
            return Ok(None);
        }
        let text = self.take(end);
        Ok(Some(Block { source: Arc::clone(source), text, payloads: Payloads::Records(records) }))
    }

    /// Whether more of the text must be read to know what is behind a record.
    fn has_to_wait(&self) -> bool {
        let State::Behind(end) = self.state else { return false };
        let rest = self.text.bytes.get(end..).unwrap_or_default();
        !self.text.is_at_end && rest.iter().all(|byte| is_white(*byte) || *byte == b',')
    }

    /// What comes behind a record.
    fn behind(&mut self, end: usize) -> Result<State, Failure> {
        let next = self.text.next_byte(end)?;
        if !self.is_array {
            return Ok(next.map_or(State::Nothing, |(at, byte)| begun(at, byte)));
        }
        let cut_off = |text: &Text| State::Broken(text.bytes.len(), Break::CutOff);
        Ok(match next {
            None => cut_off(&self.text),
            Some((at, b',')) => match self.text.next_byte(at + 1)? {
                None => cut_off(&self.text),
                Some((at, byte)) => begun(at, byte),
            },
            Some((at, b']')) => match self.text.next_byte(at + 1)? {
                None => State::Nothing,
                Some((at, _)) => State::Broken(at, Break::AfterEnd),
            },
            Some((at, _)) => State::Broken(at, Break::Unexpected),
        })
    }

    /// The line and column at this byte, which is not before the last that was asked for.
    fn position(&mut self, at: usize) -> (usize, usize) {
        let passed = &self.text.bytes[self.counted..at];
        let line_start = memchr::memrchr(b'\n', passed).map(|feed| feed + 1);
        if let Some(start) = line_start {
            self.line += memchr::memchr_iter(b'\n', &passed[..start]).count();
            self.column = 1;
        }
        // All bytes but those that go on with a character.
        let begins = |byte: &&u8| **byte & 0xC0 != 0x80;
        self.column += passed[line_start.unwrap_or(0)..].iter().filter(begins).count();
        self.counted = at;
        (self.line, self.column)
    }

    /// Takes the text up to this byte, where a record ends. What comes behind it is kept.
    fn take(&mut self, end: usize) -> Vec<u8> {
        let from = match self.state {
            State::Record(at) | State::Behind(at) | State::Broken(at, _) => at,
            State::Nothing => self.text.bytes.len(),
        };
        self.position(from);
        self.state = match self.state {
            State::Record(_) => State::Record(0),
            State::Behind(_) => State::Behind(0),
            State::Broken(_, how) => State::Broken(0, how),
            State::Nothing => State::Nothing,
        };
        self.counted = 0;
        let rest = self.text.bytes.split_off(from);
        let mut text = std::mem::replace(&mut self.text.bytes, rest);
        text.truncate(end);
        text
    }
}

/// A record begins with anything that a value can begin with.
fn begun(at: usize, byte: u8) -> State {
    let is_value = matches!(byte, b'{' | b'[' | b'"' | b'-' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z');
    if is_value { State::Record(at) } else { State::Broken(at, Break::Unexpected) }
}

/// A record that breaks at this line and column.
fn broken(number: u64, how: Break, line: usize, column: usize) -> Record {
    // The text, and how many of its columns come before the place where it breaks. If the line is too short for these, they
    // are on the line before.
    let (text, before, in_next_line): (_, _, &[_]) = match how {
        Break::Unexpected => ("]", 0, &[]),
        Break::CutOff => ("[", 1, &["[\n"]),
        Break::AfterEnd => ("[]]", 2, &["[]\n]", "[]\n ]"]),
    };
    let (text, line, column) = match in_next_line.get(column - 1) {
        Some(text) => (*text, line.saturating_sub(1), 1),
        None => (text, line, column - before),
    };
    Record { number, text: RecordText::Broken(text), line, column }
}
