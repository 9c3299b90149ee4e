//! The npm package, built from scratch: the generated TypeScript, the .wasm, then esbuild and tsc.

use crate::step::{Failure, Step, Tests, target_folder};
use crate::{typescript, wasm};

/// Builds `pkg/dist`.
pub(crate) fn build() -> Result<(), Failure> {
    typescript::write()?;
    wasm::build()?;
    Step::new("npm", "--prefix pkg ci --ignore-scripts --no-audit --no-fund --prefer-offline").run()?;
    Step::new("npm", "--prefix pkg run build").run()
}

/// Tests the built package: its types, functions and size; then the packed package in the places where it is used.
pub(crate) fn test(which: Tests) -> Result<(), Failure> {
    // Its tests start the sandbox.
    Step::cargo("build --package dkyc-cli --locked").run()?;
    let command = target_folder().join("debug/dkyc");
    Step::new("npm", "--prefix pkg test").env("DKYC", command).run()?;
    // Not `ci`: it refuses a lock file without the packages for other platforms, and npm leaves those out. With scripts: Deno and
    // workerd put their programs in place by them.
    Step::new("npm", "--prefix pkg/test/places install --no-save --no-audit --no-fund --prefer-offline")
        .run()?;
    Step::new("npm", "--prefix pkg/test/places test").tests(which).run()
}
