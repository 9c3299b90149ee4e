//! One document or NDJSON? Asked where no name tells: of standard input, and of files of another extension.

use std::io::{self, BufRead};

use dkyc::Code;

use super::{is_blank, without_byte_order_mark};

/// Whether a text is NDJSON. Puts what it reads into `seen`: no more than the first two lines that are not blank.
///
/// A text is one document unless these two lines show that it is not: the first is whole by itself, and there is a
/// second; or the first is broken beyond repair by what follows, and the second is a whole object.
pub(super) fn is_ndjson(reader: &mut impl BufRead, seen: &mut Vec<u8>) -> io::Result<bool> {
    let first = match next_line(reader, seen)? {
        Some(line) => Form::of(without_byte_order_mark(line)),
        None => return Ok(false),
    };
    if first == Form::GoesOn {
        return Ok(false);
    }
    let second = next_line(reader, seen)?;
    Ok(second.is_some_and(|line| {
        first == Form::Whole || line.trim_ascii_start().starts_with(b"{") && Form::of(line) == Form::Whole
    }))
}

/// The next line that is not blank, with its LF.
fn next_line<'s>(reader: &mut impl BufRead, seen: &'s mut Vec<u8>) -> io::Result<Option<&'s [u8]>> {
    loop {
        let start = seen.len();
        if reader.read_until(b'\n', seen)? == 0 {
            return Ok(None);
        }
        let text = if start == 0 { without_byte_order_mark(&seen[start..]) } else { &seen[start..] };
        if !is_blank(text) {
            return Ok(Some(&seen[start..]));
        }
    }
}

/// How a line stands as a document.
#[derive(PartialEq, Eq)]
enum Form {
    /// It is one.
    Whole,
    /// It is the beginning of one.
    GoesOn,
    /// It can become none.
    Broken,
}

impl Form {
    /// `line` has its LF: what goes on is found to be cut off behind it, in the next line.
    fn of(line: &[u8]) -> Self {
        match dkyc::check(line).errors() {
            [error] if error.code() == Code::Syntax && error.line() == Some(2) => Self::GoesOn,
            [error] if error.code() == Code::Syntax => Self::Broken,
            _ => Self::Whole,
        }
    }
}
