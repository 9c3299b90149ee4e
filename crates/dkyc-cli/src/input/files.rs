//! Names on the command line → files: what is in a directory, and what a pattern stands for.

use std::path::PathBuf;

use super::name::{Found, SPECIAL};
#[cfg(feature = "directories")]
use super::walk::{in_directory, like};

/// The files that a name stands for, in the order of their paths. `hears_ignore`: what .gitignore leaves out is left out.
pub(super) fn named(path: PathBuf, hears_ignore: bool) -> Vec<Found> {
    if path.is_dir() {
        return in_directory(path, hears_ignore);
    }
    let is_pattern = |pattern: &str| pattern.contains(SPECIAL) && !path.exists();
    if path.to_str().is_some_and(is_pattern) { like(path, hears_ignore) } else { vec![Ok(path)] }
}

#[cfg(not(feature = "directories"))]
fn in_directory(path: PathBuf, _: bool) -> Vec<Found> {
    vec![Err((path, crate::left_out::sentence("the search in directories (name the files in it)")))]
}

#[cfg(not(feature = "directories"))]
fn like(path: PathBuf, _: bool) -> Vec<Found> {
    vec![Err((path, "no such file".to_owned()))]
}
