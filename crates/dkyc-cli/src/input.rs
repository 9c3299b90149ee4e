//! Files and standard input → blocks of text: a whole payload, some whole lines of NDJSON, or some of several payloads.
//!
//! A block of lines is what could be read at once, so that memory stays the same however long the stream is, and a
//! slow stream is checked as it comes.

mod block;
#[cfg(feature = "compressed")]
mod decode;
mod files;
mod name;
mod packing;
mod read;
mod records;
mod scan;
mod source;
mod unpack;
#[cfg(feature = "directories")]
mod walk;

use std::sync::Arc;

use dkyc::api::Endpoint;

use crate::size::Size;

use block::{Payloads, without_mark};
use read::{Failure, Lines};
use records::{Content, Records, Text};

pub(crate) use block::{Block, Payload, handed, is_blank};
pub(crate) use source::{Source, State, state_of};

/// How to read.
#[derive(Clone, Copy)]
pub(crate) struct Reading {
    pub(crate) endpoint: Endpoint,
    pub(crate) all_ndjson: bool,
    /// Whether a file may be compressed, or hold several payloads that are not lines.
    pub(crate) takes_all: bool,
    pub(crate) max_line: Size,
    pub(crate) max_unpacked: Size,
}

/// A source that cannot be read, and why.
pub(crate) struct Unreadable {
    pub(crate) source: Arc<Source>,
    pub(crate) why: String,
}

impl Unreadable {
    fn new(source: &Arc<Source>, what: &What, failure: &Failure) -> Self {
        let reason = failure.reason(&what.to_string());
        let why = match failure {
            Failure::Nothing => reason,
            _ => format!("{}: {reason}", source.title()),
        };
        Self { source: Arc::clone(source), why }
    }
}

/// What is read, in a sentence.
enum What {
    File,
    Line(u64),
    Payload(u64),
}

impl std::fmt::Display for What {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::File => f.write_str("the file"),
            Self::Line(line) => write!(f, "line {line}"),
            Self::Payload(number) => write!(f, "payload {number}"),
        }
    }
}

/// Something to check.
pub(crate) enum Input {
    Block(Block),
    /// A whole file, to be read by whoever checks it.
    File(Arc<Source>),
}

impl Input {
    /// How many bytes it keeps in memory.
    pub(crate) fn weight(&self) -> usize {
        match self {
            Self::Block(block) => block.len(),
            Self::File(_) => SMALL,
        }
    }
}

/// Files up to this size are read where they are checked, so that many are read at once.
const SMALL: usize = 1 << 20;

/// Everything to check, in the order of the sources.
pub(crate) struct Inputs {
    sources: std::vec::IntoIter<Source>,
    has_several: bool,
    reading: Reading,
    open: Option<Blocks>,
}

impl Inputs {
    pub(crate) fn new(sources: Vec<Source>, reading: Reading) -> Self {
        Self { has_several: sources.len() > 1, sources: sources.into_iter(), reading, open: None }
    }
}

impl Iterator for Inputs {
    type Item = Result<Input, Unreadable>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(blocks) = &mut self.open {
                match blocks.next() {
                    Some(block) => return Some(block.map(Input::Block)),
                    None => self.open = None,
                }
            }
            let source = Arc::new(self.sources.next()?);
            if self.has_several && source.is_small(SMALL as u64) {
                return Some(Ok(Input::File(source)));
            }
            self.open = Some(Blocks::new(source, self.reading));
        }
    }
}

/// The blocks of a source.
pub(crate) struct Blocks {
    source: Arc<Source>,
    reading: Reading,
    stage: Stage,
}

enum Stage {
    Closed,
    Lines(Lines),
    Records(Records),
    Done,
}

impl Blocks {
    pub(crate) fn new(source: Arc<Source>, reading: Reading) -> Self {
        Self { source, reading, stage: Stage::Closed }
    }

    /// Opens the source. `Some`: it is one payload, and this is it.
    fn open(&mut self) -> Result<Option<Block>, Failure> {
        let Reading { endpoint, all_ndjson, takes_all, max_line, max_unpacked } = self.reading;
        let reader = self.source.open(takes_all.then_some(max_unpacked))?;
        if all_ndjson || self.source.is_ndjson() {
            self.stage = Stage::Lines(Lines::new(reader));
            return Ok(None);
        }
        match Text::new(reader, max_line).content(takes_all.then_some(endpoint))? {
            Content::One(text) if self.source.is_implied && text.is_empty() => Err(Failure::Nothing),
            Content::One(text) => {
                self.stage = Stage::Done;
                Ok(Some(self.block(text, Payloads::Whole)))
            }
            Content::Several(records) => {
                self.stage = Stage::Records(records);
                Ok(None)
            }
        }
    }

    fn lines(&mut self) -> Result<Option<Block>, Failure> {
        let Stage::Lines(lines) = &mut self.stage else { return Ok(None) };
        let first = lines.next;
        let mut text = lines.read(self.reading.max_line)?;
        if text.is_empty() {
            return Ok(None);
        }
        if first == 1 {
            text.drain(..text.len() - without_mark(&text).len());
        }
        Ok(Some(self.block(text, Payloads::Lines(first))))
    }

    fn block(&self, text: Vec<u8>, payloads: Payloads) -> Block {
        Block { source: Arc::clone(&self.source), text, payloads }
    }

    fn next_block(&mut self) -> Result<Option<Block>, Failure> {
        if matches!(self.stage, Stage::Closed)
            && let Some(block) = self.open()?
        {
            return Ok(Some(block));
        }
        match &mut self.stage {
            Stage::Lines(_) => self.lines(),
            Stage::Records(records) => records.next_block(&self.source),
            Stage::Closed | Stage::Done => Ok(None),
        }
    }

    /// What is read at the moment.
    fn what(&self) -> What {
        match &self.stage {
            Stage::Lines(lines) => What::Line(lines.next),
            Stage::Records(records) => What::Payload(records.next_number()),
            Stage::Closed | Stage::Done => What::File,
        }
    }
}

impl Iterator for Blocks {
    type Item = Result<Block, Unreadable>;

    fn next(&mut self) -> Option<Self::Item> {
        match self.next_block() {
            Ok(block) => block.map(Ok),
            Err(failure) => {
                let unreadable = Unreadable::new(&self.source, &self.what(), &failure);
                self.stage = Stage::Done;
                Some(Err(unreadable))
            }
        }
    }
}
