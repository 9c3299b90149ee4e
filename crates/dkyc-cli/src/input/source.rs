//! Where payloads come from: files, and standard input.

use std::fs::{File, Metadata};
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use dkyc::Options;

use super::files;
use super::name::{Found, unpacked_name};
use super::packing::Packing;
use super::read::{Failure, READ_BYTES, Reader};
use super::unpack;
use crate::house::House;
use crate::size::Size;
use crate::workspace::Workspace;

/// The path of a file, its length, and when it was changed.
pub(crate) type State = (PathBuf, Option<(u64, SystemTime)>);

/// A file, or standard input.
pub(crate) struct Source {
    pub(crate) path: PathBuf,
    /// As it was given, `-` for standard input.
    pub(crate) name: String,
    /// From the workspace; `-` for standard input.
    pub(crate) place: PathBuf,
    /// Whether it is standard input because no file was named.
    pub(crate) is_implied: bool,
    /// Its house rules.
    pub(crate) house: House,
    /// Why there is no such file.
    why_not: Option<String>,
}

impl Source {
    /// What the names on the command line stand for; standard input if there are none. `search`: names may be directories and
    /// patterns, and then whether what .gitignore leaves out is left out. `hide_names`: files are called by their number.
    pub(crate) fn all(paths: &[PathBuf], search: Option<bool>, hide_names: bool) -> Vec<Self> {
        if paths.is_empty() {
            return vec![Self { is_implied: true, ..Self::standard_input() }];
        }
        let workspace = Workspace::new();
        let found = paths.iter().flat_map(|path| match search {
            Some(hears_ignore) => files::named(path.clone(), hears_ignore),
            None => vec![Ok(path.clone())],
        });
        let source = |(index, found): (usize, Found)| {
            let (path, why_not) = match found {
                Ok(path) => (path, None),
                Err((path, why)) => (path, Some(why)),
            };
            if path.as_os_str() == "-" {
                return Self::standard_input();
            }
            let (name, place) = if hide_names {
                (format!("file-{}", index + 1), format!("file-{}", index + 1).into())
            } else {
                (path.to_string_lossy().into_owned(), workspace.path(&path))
            };
            Self { path, name, place, is_implied: false, house: House::default(), why_not }
        };
        found.enumerate().map(source).collect()
    }

    fn standard_input() -> Self {
        let name = "-".to_owned();
        Self {
            path: "-".into(),
            name,
            place: "-".into(),
            is_implied: false,
            house: House::default(),
            why_not: None,
        }
    }

    pub(crate) fn is_standard_input(&self) -> bool {
        self.path.as_os_str() == "-"
    }

    /// Whether it is this file, by whatever name.
    pub(crate) fn is_file(&self, file: &Path) -> bool {
        let real = |path: &Path| path.canonicalize().ok();
        !self.is_standard_input() && real(file).is_some_and(|file| real(&self.path) == Some(file))
    }

    /// What the core is asked to report, with its house rules.
    pub(crate) fn options<'p>(&'p self, options: Options<'p>) -> Options<'p> {
        self.house.options(options)
    }

    /// The name in a sentence.
    pub(crate) fn title(&self) -> &str {
        if self.is_standard_input() { "standard input" } else { &self.name }
    }

    /// Its content. With a limit, it is unpacked if it is compressed.
    pub(super) fn open(&self, max_unpacked: Option<Size>) -> Result<Reader, Failure> {
        if let Some(why) = &self.why_not {
            return Err(Failure::Refused(why.clone()));
        }
        let (raw, packing): (Box<dyn Read + Send>, _) = if self.is_standard_input() {
            (Box::new(io::stdin()), None)
        } else {
            (Box::new(File::open(&self.path)?), Packing::of_name(&self.path))
        };
        let content = match max_unpacked {
            Some(most) => unpack::unpacked(raw, packing, most)?,
            None => raw,
        };
        Ok(BufReader::with_capacity(READ_BYTES, content))
    }

    /// Whether its name says that it is NDJSON, compressed or not.
    pub(crate) fn is_ndjson(&self) -> bool {
        let extension = unpacked_name(&self.path).extension().unwrap_or_default();
        extension.eq_ignore_ascii_case("ndjson") || extension.eq_ignore_ascii_case("jsonl")
    }

    /// Whether it is a file of at most this size.
    pub(super) fn is_small(&self, most: u64) -> bool {
        self.metadata().is_some_and(|metadata| metadata.len() <= most)
    }

    /// How many bytes will be read of it, if that can be known.
    #[cfg(feature = "progress")]
    pub(crate) fn len(&self) -> Option<u64> {
        let metadata = self.metadata().filter(|_| Packing::of_name(&self.path).is_none());
        metadata.map(|metadata| metadata.len())
    }

    /// What tells that it has changed.
    pub(crate) fn state(&self) -> State {
        state_of(&self.path)
    }

    fn metadata(&self) -> Option<Metadata> {
        let metadata = if self.is_standard_input() { None } else { self.path.metadata().ok() };
        metadata.filter(Metadata::is_file)
    }
}

/// What tells that a file has changed.
pub(crate) fn state_of(path: &Path) -> State {
    let metadata = path.metadata().ok().filter(Metadata::is_file);
    (path.to_owned(), metadata.and_then(|metadata| Some((metadata.len(), metadata.modified().ok()?))))
}
