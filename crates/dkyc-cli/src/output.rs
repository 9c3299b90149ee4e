//! Standard output, written in one place, and standard error for what goes wrong.

use std::fs::File;
use std::io::{self, BufWriter, ErrorKind, IsTerminal, Write};
use std::path::Path;

use crate::color::Color;
use crate::exit::{self, ExitCode};
use crate::printable::printable;

/// Standard output, or a file in its place.
pub(crate) struct Output {
    to: BufWriter<Box<dyn Write>>,
    pub(crate) is_terminal: bool,
    /// The name of the file.
    file: Option<String>,
}

/// How much is written at once.
const WRITE_BYTES: usize = 1 << 16;

impl Output {
    pub(crate) fn new() -> Self {
        let stdout = io::stdout().lock();
        let is_terminal = stdout.is_terminal();
        Self { to: BufWriter::with_capacity(WRITE_BYTES, Box::new(stdout)), is_terminal, file: None }
    }

    /// A file, which is emptied first.
    pub(crate) fn file(path: &Path) -> io::Result<Self> {
        let file = File::create(path)?;
        let is_terminal = file.is_terminal();
        let name = path.to_string_lossy().into_owned();
        Ok(Self { to: BufWriter::with_capacity(WRITE_BYTES, Box::new(file)), is_terminal, file: Some(name) })
    }

    /// Nobody reads it.
    pub(crate) fn nowhere() -> Self {
        Self { to: BufWriter::new(Box::new(io::sink())), is_terminal: false, file: None }
    }

    pub(crate) fn is_file(&self) -> bool {
        self.file.is_some()
    }

    pub(crate) fn write(&mut self, text: &[u8]) -> io::Result<()> {
        self.to.write_all(text)
    }

    /// What to exit with when it could not be written.
    pub(crate) fn failed(&self, error: &io::Error) -> ExitCode {
        match &self.file {
            Some(name) => failed_at(name, error),
            None => failed(error),
        }
    }

    /// Writes a text that may or may not end its last line; nothing if it is empty.
    pub(crate) fn write_line(&mut self, text: &str) -> io::Result<()> {
        self.write(text.as_bytes())?;
        if text.is_empty() || text.ends_with('\n') { Ok(()) } else { self.write(b"\n") }
    }

    pub(crate) fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }

    /// Whether colours are wanted: by the flag, then by the variables that command lines have agreed on.
    pub(crate) fn is_coloured(&self, color: Color) -> bool {
        let variable = |name| std::env::var_os(name).filter(|value| !value.is_empty());
        let is_on = |name| variable(name).is_some_and(|value| value != "0" && value != "false");
        match color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto if variable("NO_COLOR").is_some() => false,
            Color::Auto if is_on("FORCE_COLOR") || is_on("CLICOLOR_FORCE") => true,
            Color::Auto => self.is_terminal && variable("TERM").is_none_or(|term| term != "dumb"),
        }
    }
}

/// Whether whoever reads the output has stopped.
pub(crate) fn is_closed(error: &io::Error) -> bool {
    error.kind() == ErrorKind::BrokenPipe
}

/// What to exit with when the output could not be written. Whoever stopped reading it needs no explanation.
pub(crate) fn failed(error: &io::Error) -> ExitCode {
    if is_closed(error) {
        return ExitCode::from(exit::CLOSED_PIPE);
    }
    failed_at("standard output", error)
}

/// Tells that something could not be written.
pub(crate) fn failed_at(name: &str, error: &io::Error) -> ExitCode {
    complain(&format!("{name}: {}", reason(error)));
    ExitCode::from(exit::COULD_NOT_RUN)
}

/// An error of the system, in words.
pub(crate) fn reason(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "no such file".to_owned(),
        ErrorKind::PermissionDenied => "permission denied".to_owned(),
        ErrorKind::IsADirectory => "this is a directory; name the files in it".to_owned(),
        ErrorKind::StorageFull => "the disk is full".to_owned(),
        _ => error.to_string(),
    }
}

/// One line on standard error about what goes wrong.
pub(crate) fn complain(what: &str) {
    tell(&format!("dkyc: {what}"));
}

/// A text on standard error. If that cannot be written either, nobody is left to tell.
pub(crate) fn tell(text: &str) {
    let lines: Vec<_> = text.lines().map(printable).collect();
    let _ = writeln!(io::stderr(), "{}", lines.join("\n"));
}
