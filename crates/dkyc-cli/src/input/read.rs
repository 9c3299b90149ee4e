//! Reading payloads into memory: no payload longer than a limit, and none that there is no memory for.

use std::io::{self, BufRead, BufReader, ErrorKind, Read};

use crate::output::reason;
use crate::size::Size;

/// Where something is read from.
pub(crate) type Reader = BufReader<Box<dyn Read + Send>>;

/// How much is read at once.
pub(super) const READ_BYTES: usize = 1 << 18;

/// How many lines are read at once at most: the reports on many short ones are long.
const MOST_LINES: usize = 1 << 12;

/// Why something could not be read.
pub(super) enum Failure {
    System(io::Error),
    TooLong(Size),
    /// The name says that it is compressed like this.
    OtherKind(&'static str),
    /// Said when the file was looked for or opened.
    Refused(String),
    /// There is no file, and nothing else either.
    Nothing,
}

impl Failure {
    /// In words. `what`: what was to be read.
    pub(super) fn reason(&self, what: &str) -> String {
        match self {
            Self::System(error) if error.kind() == ErrorKind::OutOfMemory => {
                format!("there is not enough memory to read {what}")
            }
            Self::System(error) => reason(error),
            Self::TooLong(limit) => format!("{what} is longer than {limit}; --max-line sets this limit"),
            Self::OtherKind(name) => {
                format!("the name says that this is a {name} file, but its content is not")
            }
            Self::Refused(why) => why.clone(),
            Self::Nothing => "nothing to check: no file is named, and standard input is empty".to_owned(),
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::System(error)
    }
}

/// Appends what can be read at once, and says how much that is: nothing at the end.
pub(super) fn some(reader: &mut Reader, text: &mut Vec<u8>) -> Result<usize, Failure> {
    let available = available(reader)?;
    let taken = available.len();
    append(text, available)?;
    reader.consume(taken);
    Ok(taken)
}

/// NDJSON that is being read.
pub(super) struct Lines {
    reader: Reader,
    /// What was read and not returned.
    ahead: Vec<u8>,
    /// The number of the next line, from 1.
    pub(super) next: u64,
}

impl Lines {
    pub(super) fn new(reader: Reader) -> Self {
        Self { reader, ahead: Vec::new(), next: 1 }
    }

    /// The whole lines that can be read at once: at least one, unless the end is reached.
    pub(super) fn read(&mut self, limit: Size) -> Result<Vec<u8>, Failure> {
        let mut searched = 0;
        loop {
            let is_too_long = |length: usize| length as u64 > limit.0;
            let (mut taken, mut count) = (0, 0);
            for feed in memchr::memchr_iter(b'\n', &self.ahead[searched..]).take(MOST_LINES) {
                let feed = searched + feed;
                if is_too_long(feed - taken) {
                    break;
                }
                (taken, count) = (feed + 1, count + 1);
            }
            if taken > 0 {
                self.next += count;
                return Ok(self.take(taken)?);
            }
            if is_too_long(self.ahead.len()) {
                return Err(Failure::TooLong(limit));
            }
            searched = self.ahead.len();
            if self.read_more()? == 0 {
                return Ok(std::mem::take(&mut self.ahead));
            }
        }
    }

    /// The first bytes of what was read ahead. Mostly that is nearly all, which is not copied then.
    fn take(&mut self, count: usize) -> io::Result<Vec<u8>> {
        let mut rest = Vec::new();
        if self.ahead.len() - count > count {
            append(&mut rest, &self.ahead[..count])?;
            self.ahead.drain(..count);
            return Ok(rest);
        }
        append(&mut rest, &self.ahead[count..])?;
        self.ahead.truncate(count);
        Ok(std::mem::replace(&mut self.ahead, rest))
    }

    /// Reads what can be read at once, and says how much that is: nothing at the end.
    fn read_more(&mut self) -> io::Result<usize> {
        let start = self.ahead.len();
        reserve(&mut self.ahead, READ_BYTES)?;
        self.ahead.resize(start + READ_BYTES, 0);
        let read = loop {
            match self.reader.read(&mut self.ahead[start..]) {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                read => break read,
            }
        };
        self.ahead.truncate(start + read.as_ref().copied().unwrap_or(0));
        read
    }
}

/// What the reader holds, or what comes next; nothing at the end.
fn available(reader: &mut Reader) -> io::Result<&[u8]> {
    while let Err(error) = reader.fill_buf() {
        if error.kind() != ErrorKind::Interrupted {
            return Err(error);
        }
    }
    Ok(reader.buffer())
}

fn append(text: &mut Vec<u8>, more: &[u8]) -> io::Result<()> {
    reserve(text, more.len())?;
    text.extend_from_slice(more);
    Ok(())
}

fn reserve(text: &mut Vec<u8>, more: usize) -> io::Result<()> {
    // Doubling may ask for memory that is not there when there is enough for the text.
    text.try_reserve(more).or_else(|_| text.try_reserve_exact(more))?;
    Ok(())
}
