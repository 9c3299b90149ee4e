//! All tests: the Rust workspace, the core built for WebAssembly, the npm package, the page, the
//! Python package.

use crate::snapshots::References;
use crate::step::{Failure, Step};
use crate::{
    demo, fuzz, install, npm, openapi, package, python, referees, reproduce, sandbox, sbom, toolchain,
};

/// What takes long, too: for a release.
pub(crate) fn run_all() -> Result<(), Failure> {
    run()?;
    demo::test_every_look()?;
    sandbox::test_image()?;
    fuzz::run("60")?;
    sbom::write()?;
    reproduce::test()
}

pub(crate) fn run() -> Result<(), Failure> {
    toolchain::need_wasm32()?;
    toolchain::need_lowest()?;
    // In its own folder: the two compilers cannot use each other's output.
    Step::cargo(
        "check --package dkyc --package dkyc-cli --all-features --locked --target-dir target/rust-version",
    )
    .env(toolchain::CHOICE, toolchain::LOWEST)
    .run()?;
    Step::cargo("check --package dkyc --target wasm32-unknown-unknown").run()?;
    Step::cargo("check --package dkyc --target wasm32-unknown-unknown --no-default-features").run()?;
    Step::cargo("test --package dkyc --no-default-features --features texts").run()?;
    let references = References::new()?;
    // No target is named, so cargo runs unit tests, integration tests and documentation tests.
    Step::cargo("test --workspace --all-features --no-fail-fast")
        .env("INSTA_UPDATE", "no")
        .env("INSTA_REQUIRE_FULL_MATCH", "1")
        .env(References::VARIABLE, references.file())
        .run()?;
    references.refuse_stale()?;
    openapi::test()?;
    referees::test()?;
    package::test()?;
    install::test()?;
    npm::build()?;
    npm::test()?;
    demo::test()?;
    python::test()?;
    sandbox::test()
}
