//! Where payloads come from: files, and standard input.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};

use crate::workspace::Workspace;

/// How much is read at once.
const READ_BYTES: usize = 1 << 18;

pub(crate) type Reader = BufReader<Box<dyn Read + Send>>;

/// A file, or standard input.
pub(crate) struct Source {
    pub(crate) path: PathBuf,
    /// As it was given, `-` for standard input.
    pub(crate) name: String,
    /// From the workspace; `-` for standard input.
    pub(crate) place: PathBuf,
    /// Whether it is standard input because no file was named.
    pub(crate) is_implied: bool,
}

impl Source {
    /// Standard input if no path is given. `hide_names`: files are called by their number.
    pub(crate) fn all(paths: Vec<PathBuf>, hide_names: bool) -> Vec<Self> {
        if paths.is_empty() {
            return vec![Self {
                path: "-".into(),
                name: "-".to_owned(),
                place: "-".into(),
                is_implied: true,
            }];
        }
        let workspace = Workspace::new();
        let source = |(index, path): (usize, PathBuf)| {
            let (name, place) = match path {
                _ if path.as_os_str() == "-" => ("-".to_owned(), path.clone()),
                _ if hide_names => (format!("file-{}", index + 1), format!("file-{}", index + 1).into()),
                _ => (path.to_string_lossy().into_owned(), workspace.path(&path)),
            };
            Self { path, name, place, is_implied: false }
        };
        paths.into_iter().enumerate().map(source).collect()
    }

    pub(crate) fn is_standard_input(&self) -> bool {
        self.path.as_os_str() == "-"
    }

    /// Whether it is this file, by whatever name.
    pub(crate) fn is_file(&self, file: &Path) -> bool {
        let real = |path: &Path| path.canonicalize().ok();
        !self.is_standard_input() && real(file).is_some_and(|file| real(&self.path) == Some(file))
    }

    /// The name in a sentence.
    pub(crate) fn title(&self) -> &str {
        if self.is_standard_input() { "standard input" } else { &self.name }
    }

    pub(crate) fn open(&self) -> io::Result<Reader> {
        let file: Box<dyn Read + Send> =
            if self.is_standard_input() { Box::new(io::stdin()) } else { Box::new(File::open(&self.path)?) };
        Ok(BufReader::with_capacity(READ_BYTES, file))
    }

    /// Whether its name says that it is NDJSON.
    pub(crate) fn is_ndjson(&self) -> bool {
        let extension = self.path.extension().unwrap_or_default();
        extension.eq_ignore_ascii_case("ndjson") || extension.eq_ignore_ascii_case("jsonl")
    }

    /// How many bytes it has, if that can be known before it is read.
    pub(crate) fn len(&self) -> Option<u64> {
        let metadata = if self.is_standard_input() { None } else { self.path.metadata().ok() };
        metadata.filter(std::fs::Metadata::is_file).map(|metadata| metadata.len())
    }
}
