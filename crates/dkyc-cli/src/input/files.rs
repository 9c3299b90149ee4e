//! Names on the command line → files: what is in a directory, and what a pattern stands for.

#[cfg(feature = "directories")]
mod walk;

use std::path::{Path, PathBuf};

use super::unpack::Packing;

/// What makes a name a pattern, if there is no file of this name.
const SPECIAL: [char; 3] = ['*', '?', '['];

/// A file to check, or why a name stands for none.
pub(super) type Found = Result<PathBuf, (PathBuf, String)>;

/// The files that a name stands for, in the order of their paths. `hears_ignore`: what .gitignore leaves out is left out.
pub(super) fn named(path: PathBuf, hears_ignore: bool) -> Vec<Found> {
    if path.is_dir() {
        return in_directory(path, hears_ignore);
    }
    let is_pattern = |pattern: &str| pattern.contains(SPECIAL) && !path.exists();
    if path.to_str().is_some_and(is_pattern) { like(path, hears_ignore) } else { vec![Ok(path)] }
}

#[cfg(feature = "directories")]
use walk::{in_directory, like};

#[cfg(not(feature = "directories"))]
fn in_directory(path: PathBuf, _: bool) -> Vec<Found> {
    vec![Err((path, crate::left_out::sentence("the search in directories (name the files in it)")))]
}

#[cfg(not(feature = "directories"))]
fn like(path: PathBuf, _: bool) -> Vec<Found> {
    vec![Err((path, "no such file".to_owned()))]
}

/// The name of what is in a compressed file.
pub(super) fn unpacked_name(path: &Path) -> &Path {
    match Packing::of_name(path) {
        Some(_) => path.file_stem().map_or(path, Path::new),
        None => path,
    }
}
