//! Stale snapshots: files of insta that no test asks for any more, or that wait to be accepted.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs, process};

use crate::step::{Failure, root};

/// The list in which insta writes down every snapshot file that a test asks for.
pub(crate) struct References(PathBuf);

impl References {
    /// What tells insta where the list is.
    pub(crate) const VARIABLE: &str = "INSTA_SNAPSHOT_REFERENCES_FILE";

    pub(crate) fn new() -> Self {
        Self(env::temp_dir().join(format!("dkyc-snapshots-{}.txt", process::id())))
    }

    pub(crate) fn file(&self) -> &Path {
        &self.0
    }

    pub(crate) fn refuse_stale(&self) -> Result<(), Failure> {
        let listed = fs::read_to_string(&self.0).unwrap_or_default();
        let referenced = listed.lines().filter_map(|path| fs::canonicalize(path).ok()).collect();
        let mut present = BTreeSet::new();
        collect(root(), &mut present);
        match &stale(&present, &referenced)[..] {
            [] => Ok(()),
            stale => {
                Err(Failure(format!("stale snapshots, to be accepted or deleted:\n{}", stale.join("\n"))))
            }
        }
    }
}

impl Drop for References {
    fn drop(&mut self) {
        // There is none when no test asked for a snapshot.
        let _ = fs::remove_file(&self.0);
    }
}

fn stale(present: &BTreeSet<PathBuf>, referenced: &BTreeSet<PathBuf>) -> Vec<String> {
    present.difference(referenced).map(|path| format!("  {}", path.display())).collect()
}

/// The snapshot files in a folder of the project: those that count, and those that wait.
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
    fn a_snapshot_that_no_test_asks_for_is_stale() {
        let paths = |names: &[&str]| names.iter().map(Into::into).collect();
        let present = paths(&["a.snap", "b.snap", "b.snap.new"]);
        assert_eq!(stale(&present, &paths(&["a.snap", "b.snap"])), ["  b.snap.new"]);
        assert_eq!(stale(&present, &paths(&["a.snap"])), ["  b.snap", "  b.snap.new"]);
    }
}
