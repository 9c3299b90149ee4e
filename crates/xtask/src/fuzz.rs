//! Fuzzing with libFuzzer, by cargo-fuzz and a nightly compiler.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::step::{Failure, Step, root, show, target_folder};
use crate::toolchain;

/// What was found in earlier runs and is small, a line for each input. The stable compiler tests it, too.
const KEPT: &str = "tests/fuzz/corpus.ndjson";

/// How many bytes a kept input may have.
const SMALL: usize = 500;

/// Fuzzes for a minute, where that is possible.
pub(crate) fn test() -> Result<(), Failure> {
    let missing = if !Step::new("c++", "--version").succeeds() {
        "there is no C++ compiler, which libFuzzer needs"
    } else if toolchain::need_nightly().is_err() {
        "there is no nightly compiler, and rustup cannot install one"
    } else {
        // To build it optimised would take longer than the minute.
        return run_optimised("60", "1");
    };
    show(&format!("\n==> cargo fuzz\n    skipped: {missing}\n"));
    Ok(())
}

/// Fuzzes for so many seconds. What breaks is written to `fuzz/artifacts`.
pub(crate) fn run(seconds: &str) -> Result<(), Failure> {
    run_optimised(seconds, "3")
}

fn run_optimised(seconds: &str, level: &str) -> Result<(), Failure> {
    toolchain::need_nightly()?;
    toolchain::need_tool("fuzz")?;
    // The seeds, and the words of the table. With these arguments it is built already when the tests have run.
    Step::cargo("build --quiet --workspace --all-features --example seeds").run()?;
    Step::at(target_folder().join("debug/examples/seeds"), "fuzz/target").run()?;
    create(&root().join("fuzz/corpus"))?;
    Step::cargo("fuzz run any fuzz/corpus fuzz/target/seeds -- -dict=fuzz/target/words.dict -timeout=10 -max_len=20000")
        .arg(format!("-max_total_time={seconds}"))
        .env(toolchain::CHOICE, "nightly")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", level)
        .run()
}

/// Writes the small inputs of `fuzz/corpus` into the kept ones, as few of them as reach the same code.
pub(crate) fn keep() -> Result<(), Failure> {
    let folder = root().join("fuzz/target");
    let (small, fewest) = (folder.join("small"), folder.join("fewest"));
    for folder in [&small, &fewest] {
        drop(fs::remove_dir_all(folder));
        create(folder)?;
    }
    for (name, bytes) in files(&root().join("fuzz/corpus"))? {
        if bytes.len() <= SMALL {
            fs::write(small.join(name), bytes).map_err(failure)?;
        }
    }
    Step::cargo("fuzz run any fuzz/target/fewest fuzz/target/small -- -merge=1")
        .env(toolchain::CHOICE, "nightly")
        .run()?;
    // Each byte is the character with its number: most of them can be read.
    let text = |bytes: &Vec<u8>| Value::from(bytes.iter().copied().map(char::from).collect::<String>());
    let mut lines: Vec<_> = files(&fewest)?.iter().map(|(_, bytes)| format!("{}\n", text(bytes))).collect();
    lines.sort_by(|one, other| (one.len(), one).cmp(&(other.len(), other)));
    fs::write(root().join(KEPT), lines.concat()).map_err(failure)
}

fn files(folder: &Path) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let entries = fs::read_dir(folder).map_err(failure)?;
    entries
        .map(|entry| {
            let entry = entry.map_err(failure)?;
            let bytes = fs::read(entry.path()).map_err(failure)?;
            Ok((entry.file_name().to_string_lossy().into_owned(), bytes))
        })
        .collect()
}

fn create(folder: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder).map_err(failure)
}

#[expect(clippy::needless_pass_by_value, reason = "as map_err hands it over")]
fn failure(error: std::io::Error) -> Failure {
    Failure(error.to_string())
}
