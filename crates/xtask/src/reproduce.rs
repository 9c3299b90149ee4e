//! Two builds from two clean clones are equal, byte for byte: what is published can be built again by everybody.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs, process};

use crate::step::{Failure, Step, root, show};

/// Builds twice, and compares. What is not committed is not in it.
pub(crate) fn test() -> Result<(), Failure> {
    let folder = env::temp_dir().join(format!("dkyc-reproduce-{}", process::id()));
    let [one, other] = ["one", "the other"].map(|name| folder.join(name));
    // Both first: the project may change while one of them is built.
    let outcome = clone(&one)
        .and_then(|()| clone(&other))
        .and_then(|()| Ok((build(&one)?, build(&other)?)))
        .and_then(|(one, other)| compare(&one, &other));
    // If this fails, a temporary folder is left behind. Nothing depends on it.
    let _ = fs::remove_dir_all(folder);
    outcome
}

type Files = BTreeMap<String, Vec<u8>>;

fn clone(folder: &Path) -> Result<(), Failure> {
    Step::new("git", "clone --quiet").arg(root()).arg(folder).run()
}

/// Builds in a clone what is published from this machine: the .wasm, the npm package and the wheel.
fn build(clone: &Path) -> Result<Files, Failure> {
    for chore in ["npm", "python"] {
        Step::new("cargo", "xtask").arg(chore).within(clone).env("CARGO_TARGET_DIR", "target").run()?;
    }
    Step::new("npm", "pack --silent").within(&clone.join("pkg")).run()?;
    let files = ["pkg", "pkg/wasm", "target/wheels"].into_iter().flat_map(|name| built(&clone.join(name)));
    files
        .map(|path| {
            let bytes = fs::read(&path).map_err(|error| Failure(format!("{}: {error}", path.display())))?;
            Ok((path.file_name().unwrap_or_default().to_string_lossy().into_owned(), bytes))
        })
        .collect()
}

/// The files in a folder that are published.
fn built(folder: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let is_published = |path: &PathBuf| {
        path.extension().is_some_and(|end| ["tgz", "wasm", "whl"].iter().any(|published| end == *published))
    };
    files.filter(is_published).collect()
}

fn compare(one: &Files, other: &Files) -> Result<(), Failure> {
    if one.len() < 4 || !one.keys().eq(other.keys()) {
        return Err(Failure(format!("not the expected files: {:?}", one.keys())));
    }
    let differing: Vec<_> = one.iter().filter(|(name, bytes)| other.get(*name) != Some(*bytes)).collect();
    match differing.first() {
        None => {
            show(&format!("equal: {}\n", one.keys().cloned().collect::<Vec<_>>().join(", ")));
            Ok(())
        }
        Some((name, _)) => Err(Failure(format!("two builds of {name} differ"))),
    }
}
