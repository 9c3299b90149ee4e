//! Some text of a source, with the payloads in it.

use std::ops::Range;
use std::sync::Arc;

use dkyc::api::Endpoint;

use super::source::Source;

const BYTE_ORDER_MARK: &[u8] = "\u{FEFF}".as_bytes();

/// Some text of a source: a payload, some lines of NDJSON, or some payloads of several.
pub(crate) struct Block {
    pub(crate) source: Arc<Source>,
    pub(super) text: Vec<u8>,
    pub(super) payloads: Payloads,
}

impl Block {
    /// Each payload with its record, and blank lines, for those who write them again.
    pub(crate) fn pieces(&self) -> impl Iterator<Item = (Option<u64>, &[u8])> {
        let first = match self.payloads {
            Payloads::Lines(first) => Some(first),
            Payloads::Whole | Payloads::Records(_) => None,
        };
        let whole = first.is_none().then_some((None, &*self.text));
        let lines = first.into_iter().flat_map(|first| (first..).zip(lines(&self.text)));
        whole.into_iter().chain(lines.map(|(record, line)| (Some(record), line)))
    }

    /// Whether it is lines of NDJSON, not one payload.
    pub(crate) const fn is_ndjson(&self) -> bool {
        matches!(self.payloads, Payloads::Lines(_))
    }

    /// Whether its last line ends.
    pub(crate) fn is_terminated(&self) -> bool {
        self.text.ends_with(b"\n")
    }
}

/// What the text of a block is.
pub(super) enum Payloads {
    Whole,
    /// Lines of NDJSON, of which the first has this number, from 1.
    Lines(u64),
    Records(Vec<Record>),
}

/// One of several payloads.
pub(super) struct Record {
    /// From 1.
    pub(super) number: u64,
    pub(super) text: RecordText,
    /// Where it begins in the file, from 1.
    pub(super) line: usize,
    pub(super) column: usize,
}

pub(super) enum RecordText {
    In(Range<usize>),
    /// There is something that cannot be there. This text breaks as the file does.
    Broken(&'static str),
}

/// A payload to check.
pub(crate) struct Payload<'b> {
    pub(crate) text: &'b [u8],
    /// Its number among several, from 1. In NDJSON this is its line.
    pub(crate) record: Option<u64>,
    pub(crate) is_line: bool,
    /// Where it begins in the file, from 1.
    line: usize,
    column: usize,
}

impl Block {
    pub(crate) fn len(&self) -> usize {
        self.text.len()
    }

    /// Each payload. Blank lines are counted, and are none.
    pub(crate) fn payloads(&self) -> Box<dyn Iterator<Item = Payload<'_>> + '_> {
        let payload = |text, record| Payload { record, ..Payload::whole(text) };
        match &self.payloads {
            Payloads::Whole => Box::new(std::iter::once(payload(&self.text, None))),
            Payloads::Lines(first) => {
                let lines = (*first..).zip(lines(&self.text)).filter(|(_, line)| !is_blank(line));
                Box::new(
                    lines.map(move |(record, line)| Payload { is_line: true, ..payload(line, Some(record)) }),
                )
            }
            Payloads::Records(records) => Box::new(records.iter().map(move |record| {
                let text = match &record.text {
                    RecordText::In(range) => self.text.get(range.clone()).unwrap_or_default(),
                    RecordText::Broken(text) => text.as_bytes(),
                };
                Payload { line: record.line, column: record.column, ..payload(text, Some(record.number)) }
            })),
        }
    }
}

impl<'b> Payload<'b> {
    /// A text that is one payload.
    pub(crate) const fn whole(text: &'b [u8]) -> Self {
        Self { text, record: None, is_line: false, line: 1, column: 1 }
    }

    /// What the core is handed.
    pub(crate) fn handed(&self) -> &[u8] {
        handed(self.text, self.record)
    }

    pub(crate) fn check(&self, endpoint: Endpoint, options: &dkyc::Options) -> dkyc::Report {
        let report = options.check_request(endpoint, self.handed());
        if (self.line, self.column) == (1, 1) { report } else { report.starting_at(self.line, self.column) }
    }
}

/// What the core is handed for a payload. In NDJSON only the file may begin with a byte order mark, which has been taken off
/// already. The core would pass over one in front of another line. It is given two instead, as it refuses the second.
pub(crate) fn handed(text: &[u8], record: Option<u64>) -> &[u8] {
    if record.is_some() && text.starts_with(BYTE_ORDER_MARK) { "\u{FEFF}\u{FEFF}".as_bytes() } else { text }
}

/// The text without a byte order mark in front.
pub(super) fn without_mark(text: &[u8]) -> &[u8] {
    text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text)
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
    line.iter().all(|byte| is_white(*byte))
}

/// Whether it is white space of JSON.
pub(super) const fn is_white(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}
