//! Stale snapshots: files of insta that no test compares any more, or that still wait to be accepted.
//!
//! `cargo insta test --unreferenced reject` does the same, but is a further program to build on every machine. insta itself
//! writes the list that is needed; what is left to do is to compare it with the files.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::step::{Failure, root, target_folder};

/// The list to which insta adds every snapshot file that a test compares.
pub(crate) struct References(PathBuf);

impl References {
    /// The environment variable that tells insta where the list is.
    pub(crate) const VARIABLE: &str = "INSTA_SNAPSHOT_REFERENCES_FILE";

    /// An empty list.
    pub(crate) fn new() -> Result<Self, Failure> {
        let file = target_folder().join("snapshots.txt");
        let written = fs::create_dir_all(target_folder()).and_then(|()| fs::write(&file, ""));
        written.map_err(|error| Failure(format!("{}: {error}", file.display())))?;
        Ok(Self(file))
    }

    pub(crate) fn file(&self) -> &Path {
        &self.0
    }

    pub(crate) fn refuse_stale(&self) -> Result<(), Failure> {
        let failed = |error: io::Error| Failure(format!("{}: {error}", self.0.display()));
        let list = fs::read_to_string(&self.0).map_err(failed)?;
        let referenced = list.lines().filter_map(|path| fs::canonicalize(path).ok()).collect();
        let mut present = BTreeSet::new();
        collect(root(), &mut present);
        match &stale(&present, &referenced)[..] {
            [] => Ok(()),
            stale => Err(Failure(format!("stale snapshots; accept or delete them:\n{}", stale.join("\n")))),
        }
    }
}

fn stale(present: &BTreeSet<PathBuf>, referenced: &BTreeSet<PathBuf>) -> Vec<String> {
    present.difference(referenced).map(|path| format!("  {}", path.display())).collect()
}

/// Finds the snapshot files in a folder of the project, accepted or not.
fn collect(folder: &Path, found: &mut BTreeSet<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let (path, name) = (entry.path(), entry.file_name());
        let name = name.to_string_lossy();
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            if !name.starts_with('.') && name != "target" && name != "node_modules" {
                collect(&path, found);
            }
        } else if [".snap", ".snap.new", ".pending-snap"].iter().any(|ending| name.ends_with(ending)) {
            found.extend(fs::canonicalize(path));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::stale;

    #[test]
    fn a_snapshot_that_no_test_compares_is_stale() {
        let paths = |names: &[&str]| names.iter().map(Into::into).collect();
        let present = paths(&["a.snap", "b.snap", "b.snap.new"]);
        assert_eq!(stale(&present, &paths(&["a.snap", "b.snap"])), ["  b.snap.new"]);
        assert_eq!(stale(&present, &paths(&["a.snap"])), ["  b.snap", "  b.snap.new"]);
    }
}
