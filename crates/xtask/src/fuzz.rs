//! Fuzzing with libFuzzer, by cargo-fuzz and a nightly compiler.

use std::fs;

use crate::step::{Failure, Step, root};
use crate::toolchain;

/// Fuzzes for so many seconds. What breaks is written to `fuzz/artifacts`.
pub(crate) fn run(seconds: &str) -> Result<(), Failure> {
    toolchain::need_fuzz()?;
    // The seeds, and the words of the table.
    Step::cargo("run --quiet --package dkyc-tests --example seeds -- fuzz/target").run()?;
    fs::create_dir_all(root().join("fuzz/corpus")).map_err(|error| Failure(error.to_string()))?;
    Step::cargo("fuzz run any fuzz/corpus fuzz/target/seeds -- -dict=fuzz/target/words.dict -timeout=10 -max_len=20000")
        .arg(format!("-max_total_time={seconds}"))
        .env(toolchain::CHOICE, "nightly")
        .run()
}
