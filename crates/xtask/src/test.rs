//! All tests: the Rust workspace, the core built for WebAssembly, the npm package, the page, the
//! Python package.

use crate::snapshots::References;
use crate::step::{Failure, Step, Tests, beside};
use crate::{
    demo, fuzz, install, mutants, npm, openapi, package, python, referees, reproduce, sandbox, sbom,
    toolchain,
};

pub(crate) fn run(which: Tests) -> Result<(), Failure> {
    Step::cargo("test --package dkyc --no-default-features --features texts").run()?;
    let references = References::new()?;
    // No target is named, so cargo runs unit tests, integration tests and documentation tests.
    Step::cargo("test --workspace --all-features --no-fail-fast")
        .env("INSTA_UPDATE", "no")
        .env("INSTA_REQUIRE_FULL_MATCH", "1")
        .env(References::VARIABLE, references.file())
        .run()?;
    references.refuse_stale()?;
    npm::build()?;
    beside(|| packages(which), || evidence(which))?;
    if which == Tests::All { before_a_release() } else { Ok(()) }
}

/// The npm package, the page and the Python package. Browsers, downloads and Spark leave a processor idle for long.
fn packages(which: Tests) -> Result<(), Failure> {
    npm::test(which)?;
    demo::test(which)?;
    python::test(which)
}

/// What others say of dkyc, and what chance finds.
fn evidence(which: Tests) -> Result<(), Failure> {
    openapi::test()?;
    referees::test()?;
    sandbox::test(which)?;
    fuzz::test()?;
    mutants::run("60")
}

/// What takes long and rarely fails.
fn before_a_release() -> Result<(), Failure> {
    toolchain::need_wasm32()?;
    Step::cargo("check --package dkyc --target wasm32-unknown-unknown").run()?;
    lowest_compiler()?;
    package::test()?;
    install::test()?;
    sbom::write()?;
    reproduce::test()
}

/// The crates build with the oldest compiler that they promise. In a folder of its own: two compilers cannot use each other's output.
fn lowest_compiler() -> Result<(), Failure> {
    toolchain::need_lowest()?;
    Step::cargo(
        "check --package dkyc --package dkyc-cli --all-features --locked --target-dir target/rust-version",
    )
    .env(toolchain::CHOICE, toolchain::LOWEST)
    .run()
}
