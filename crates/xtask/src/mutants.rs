//! Changes the core in one place at a time, and looks whether a test fails: cargo-mutants, on a sample of its mutants.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::step::{Failure, Step, root};
use crate::toolchain;
use crate::wasm::target_folder;

/// How many of a hundred mutants the tests may miss.
const MAY_MISS: u64 = 3;

/// Tries about this many mutants of what is committed: each n-th of the list, other ones after the next commit.
pub(crate) fn run(sample: &str) -> Result<(), Failure> {
    let sample: usize = sample.parse().map_err(|_| Failure(format!("not a number of mutants: {sample}")))?;
    toolchain::need_tool("mutants")?;
    let folder = target_folder().join("mutants");
    // If this fails, git refuses to write there, and says so.
    let _ = fs::remove_dir_all(&folder);
    // In a clone, whose files can be changed where they are. Its path stays the same, so cargo builds only what changed.
    let clone = folder.join("clone");
    Step::new("git", "clone --quiet").arg(root()).arg(&clone).run()?;
    let mutants = Step::cargo("mutants --package dkyc --list").within(&clone).output().lines().count();
    let shards = (mutants / sample.max(1)).max(1);
    let commits: usize = Step::new("git", "rev-list --count HEAD").output().parse().unwrap_or(0);
    // cargo-mutants would look for these tests in the package that it changes.
    Step::cargo("test --quiet --package dkyc-tests --test core")
        .within(&clone)
        .env("CARGO_TARGET_DIR", target_folder())
        .run()?;
    let outcome = Step::cargo(
        "mutants --package dkyc --in-place --baseline skip --timeout 120 --sharding round-robin --shard",
    )
    .arg(format!("{}/{shards}", commits % shards))
    .arg("--output")
    .arg(&folder)
    .within(&clone)
    .env("CARGO_TARGET_DIR", target_folder())
    .run();
    // It fails for each mutant that is missed, too. Its report tells how many there are.
    let report = fs::read(folder.join("mutants.out/outcomes.json")).unwrap_or_default();
    match serde_json::from_slice(&report) {
        Ok(report) => judge(&report, &folder),
        Err(_) => outcome,
    }
}

/// Mutants that do not compile say nothing. One that runs for ever is caught.
fn judge(report: &Value, folder: &Path) -> Result<(), Failure> {
    let count = |name| report[name].as_u64().unwrap_or(0);
    let missed = count("missed");
    let tried = missed + count("caught") + count("timeout");
    println!("{missed} of {tried} mutants missed");
    if tried == 0 {
        return Err(Failure("no mutant was tried".into()));
    }
    if missed <= (tried * MAY_MISS).div_ceil(100) {
        return Ok(());
    }
    Err(Failure(format!(
        "too many mutants are missed: {}\nEach needs a test, or a line with its reason in .cargo/mutants.toml.",
        folder.join("mutants.out/missed.txt").display()
    )))
}
