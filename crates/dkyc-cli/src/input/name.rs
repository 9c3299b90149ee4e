//! What the name of a file says.

use std::path::{Path, PathBuf};

use super::packing::Packing;

/// What makes a name a pattern, if there is no file of this name.
pub(super) const SPECIAL: [char; 3] = ['*', '?', '['];

/// A file to check, or why a name stands for none.
pub(super) type Found = Result<PathBuf, (PathBuf, String)>;

/// The name of what is in a compressed file.
pub(super) fn unpacked_name(path: &Path) -> &Path {
    match Packing::of_name(path) {
        Some(_) => path.file_stem().map_or(path, Path::new),
        None => path,
    }
}
