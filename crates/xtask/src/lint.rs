//! Formatting, clippy, documentation, dependencies.

use crate::step::{Failure, Step, beside, show};
use crate::toolchain;

pub(crate) fn run() -> Result<(), Failure> {
    toolchain::need_lints()?;
    Step::cargo("fmt --all --check").run()?;
    beside(code, dependencies)
}

fn code() -> Result<(), Failure> {
    Step::cargo("clippy --workspace --all-targets --all-features -- -D warnings").run()?;
    Step::cargo("clippy --package dkyc --no-default-features -- -D warnings").run()?;
    // As the npm package has it, and the Python package.
    Step::cargo("clippy --package dkyc --no-default-features --features fix,hi,house,texts -- -D warnings")
        .run()?;
    Step::cargo("clippy --package dkyc-cli --no-default-features -- -D warnings").run()?;
    Step::cargo("doc --workspace --no-deps").env("RUSTDOCFLAGS", "-D warnings").run()
}

fn dependencies() -> Result<(), Failure> {
    toolchain::need_tool("deny")?;
    Step::cargo("deny check bans licenses sources").run()?;
    if Step::cargo("deny fetch db").succeeds() {
        return Step::cargo("deny check advisories").run();
    }
    show("\n==> cargo deny check advisories\n    skipped: the list of advisories cannot be reached\n");
    Ok(())
}
