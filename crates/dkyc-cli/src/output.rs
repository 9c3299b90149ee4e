//! Standard output, written in one place, and standard error for what goes wrong.

use std::io::{self, BufWriter, ErrorKind, IsTerminal, StdoutLock, Write};

use crate::print::printable;

/// Standard output. Whoever reads it may stop at any time; that is no failure.
pub(crate) struct Output {
    stdout: BufWriter<StdoutLock<'static>>,
    pub(crate) is_terminal: bool,
}

impl Output {
    pub(crate) fn new() -> Self {
        let stdout = io::stdout().lock();
        let is_terminal = stdout.is_terminal();
        Self { stdout: BufWriter::with_capacity(1 << 16, stdout), is_terminal }
    }

    pub(crate) fn write(&mut self, text: &[u8]) -> io::Result<()> {
        self.stdout.write_all(text)
    }

    /// Writes a text that may or may not end its last line.
    pub(crate) fn write_line(&mut self, text: &str) -> io::Result<()> {
        self.write(text.as_bytes())?;
        if text.ends_with('\n') { Ok(()) } else { self.write(b"\n") }
    }

    pub(crate) fn flush(&mut self) -> io::Result<()> {
        self.stdout.flush()
    }
}

/// Whether the reader of the output has gone.
pub(crate) fn is_closed(error: &io::Error) -> bool {
    error.kind() == ErrorKind::BrokenPipe
}

/// Why the output could not be written.
pub(crate) fn failure(error: &io::Error) -> String {
    format!("standard output: {}", reason(error))
}

/// An error of the system, as it is told.
pub(crate) fn reason(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "no such file".to_owned(),
        ErrorKind::PermissionDenied => "permission denied".to_owned(),
        ErrorKind::IsADirectory => "is a directory; name the files in it".to_owned(),
        ErrorKind::StorageFull => "the disk is full".to_owned(),
        _ => error.to_string(),
    }
}

/// One line on standard error, for something that goes wrong.
pub(crate) fn complain(what: &str) {
    tell(&format!("dkyc: {}", printable(what)));
}

/// A text on standard error. When nobody can read that either, there is nobody left to tell.
pub(crate) fn tell(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}
