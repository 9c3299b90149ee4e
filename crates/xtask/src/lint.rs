//! Formatting, clippy, documentation, dependencies.

use crate::step::{Failure, Step};
use crate::toolchain;

pub(crate) fn run() -> Result<(), Failure> {
    toolchain::need_lints()?;
    Step::cargo("fmt --all --check").run()?;
    Step::cargo("clippy --workspace --all-targets --all-features -- -D warnings").run()?;
    Step::cargo("clippy --package dkyc --no-default-features -- -D warnings").run()?;
    // As the Python package has it.
    Step::cargo("clippy --package dkyc-cli --no-default-features -- -D warnings").run()?;
    Step::cargo("doc --workspace --no-deps").env("RUSTDOCFLAGS", "-D warnings").run()?;
    dependencies()
}

fn dependencies() -> Result<(), Failure> {
    if Step::cargo("deny --version").succeeds() {
        return Step::cargo("deny check").run();
    }
    println!("\n==> cargo deny check\n    skipped: cargo-deny is not installed");
    Ok(())
}
