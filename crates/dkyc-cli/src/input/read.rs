//! Reading payloads into memory: no payload longer than a limit, and none that there is no memory for.

use std::io::{self, BufRead, BufReader, ErrorKind, Read};

use crate::output::reason;
use crate::size::Size;

/// Where something is read from.
pub(crate) type Reader = BufReader<Box<dyn Read + Send>>;

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

/// The whole lines that can be read at once: at least one, unless the end is reached.
pub(super) fn lines(reader: &mut Reader, limit: Size) -> Result<Vec<u8>, Failure> {
    let mut text = Vec::new();
    while !text.ends_with(b"\n") {
        let available = available(reader)?;
        if available.is_empty() {
            break;
        }
        let mut taken = 0;
        let mut begun = text.len();
        for feed in memchr::memchr_iter(b'\n', available).take(MOST_LINES) {
            if (begun + feed - taken) as u64 > limit.0 {
                break;
            }
            taken = feed + 1;
            begun = 0;
        }
        if taken == 0 {
            let ends = memchr::memchr(b'\n', available);
            taken = ends.unwrap_or(available.len());
            if ends.is_some() || (begun + taken) as u64 > limit.0 {
                return Err(Failure::TooLong(limit));
            }
        }
        append(&mut text, &available[..taken])?;
        reader.consume(taken);
    }
    Ok(text)
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
    // Doubling may ask for memory that is not there when there is enough for the text.
    text.try_reserve(more.len()).or_else(|_| text.try_reserve_exact(more.len()))?;
    text.extend_from_slice(more);
    Ok(())
}
