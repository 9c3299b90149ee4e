//! Where repaired payloads are written, if not to standard output.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::replacement::Replacement;
use crate::input::{Block, Source};
use crate::output::reason;

/// The repaired payloads of a block.
pub(super) struct Written {
    source: Arc<Source>,
    is_ndjson: bool,
    pub(super) text: Vec<u8>,
    pub(super) has_repairs: bool,
    /// Whether the last line is as it was.
    is_kept: bool,
}

impl Written {
    pub(super) fn of(block: &Block) -> Self {
        Self {
            source: Arc::clone(&block.source),
            is_ndjson: block.is_ndjson(),
            text: Vec::new(),
            has_repairs: false,
            is_kept: false,
        }
    }

    /// Adds a payload.
    pub(super) fn add(&mut self, payload: &str) {
        self.line(payload.as_bytes(), false);
    }

    /// Adds a line of NDJSON as it is.
    pub(super) fn keep(&mut self, line: &[u8]) {
        self.line(line, true);
    }

    fn line(&mut self, text: &[u8], is_kept: bool) {
        self.text.extend(text);
        self.text.push(b'\n');
        self.is_kept = is_kept;
    }

    /// Takes the end of the last line away if it was kept and had none.
    pub(super) fn end(&mut self, block: &Block) {
        if self.is_kept && !block.is_terminated() {
            self.text.pop();
        }
    }
}

/// Where to write.
enum Target {
    Nowhere,
    /// One file for all.
    File(PathBuf),
    /// The files that the payloads came from.
    InPlace,
}

/// A file that is being written.
struct Open {
    source: Arc<Source>,
    file: Replacement,
    has_repairs: bool,
}

pub(super) struct Sink {
    target: Target,
    open: Option<Open>,
    /// The source of which not everything could be written. Nothing more of it is.
    broken: Option<Arc<Source>>,
    is_begun: bool,
}

impl Sink {
    pub(super) fn new(output: Option<PathBuf>, in_place: bool) -> Self {
        let target = match output {
            Some(path) => Target::File(path),
            None if in_place => Target::InPlace,
            None => Target::Nowhere,
        };
        Self { target, open: None, broken: None, is_begun: false }
    }

    /// Whether no file is written.
    pub(super) const fn is_nowhere(&self) -> bool {
        matches!(self.target, Target::Nowhere)
    }

    /// Writes what became of a block. If it fails, nothing is left of what was written before of its source.
    pub(super) fn add(&mut self, written: &Written) -> Result<(), String> {
        let is_other = |source: &Arc<Source>| !Arc::ptr_eq(source, &written.source);
        if self.open.as_ref().is_some_and(|open| is_other(&open.source)) {
            self.put_in_place()?;
        }
        let is_left_out = match self.target {
            Target::Nowhere => true,
            Target::File(_) => !written.is_ndjson && written.text.is_empty(),
            Target::InPlace => !written.is_ndjson && !written.has_repairs,
        };
        self.is_begun = true;
        if is_left_out || self.broken.as_ref().is_some_and(|broken| !is_other(broken)) {
            return Ok(());
        }
        let result = self.write(written);
        if result.is_err() {
            self.discard(&written.source);
        }
        result
    }

    fn write(&mut self, written: &Written) -> Result<(), String> {
        let open = self.open.take();
        let path = self.path(&written.source);
        let failed = |error| failure(path, &error);
        let mut open = match open {
            Some(open) => open,
            None => Open {
                source: Arc::clone(&written.source),
                file: Replacement::of(path).map_err(failed)?,
                has_repairs: false,
            },
        };
        open.file.write(&written.text).map_err(failed)?;
        open.has_repairs |= written.has_repairs;
        self.open = Some(open);
        Ok(())
    }

    /// Gives up a source.
    pub(super) fn discard(&mut self, source: &Arc<Source>) {
        self.open.take_if(|open| Arc::ptr_eq(&open.source, source));
        self.broken = Some(Arc::clone(source));
    }

    /// Puts in place what was written last.
    pub(super) fn end(&mut self) -> Result<(), String> {
        match &self.target {
            // Of no payload at all, the result is an empty file.
            Target::File(path) if !self.is_begun && self.broken.is_none() => Replacement::of(path)
                .and_then(Replacement::put_in_place)
                .map_err(|error| failure(path, &error)),
            _ => self.put_in_place(),
        }
    }

    /// A file without repairs stays as it is.
    fn put_in_place(&mut self) -> Result<(), String> {
        let Some(open) = self.open.take() else { return Ok(()) };
        if matches!(self.target, Target::InPlace) && !open.has_repairs {
            return Ok(());
        }
        let path = self.path(&open.source);
        open.file.put_in_place().map_err(|error| failure(path, &error))
    }

    fn path<'p>(&'p self, source: &'p Source) -> &'p Path {
        match &self.target {
            Target::File(path) => path,
            _ => &source.path,
        }
    }
}

fn failure(path: &Path, error: &io::Error) -> String {
    format!("{}: {}", path.display(), reason(error))
}
