//! The npm package, from nothing: the generated TypeScript, the .wasm, and what esbuild and tsc make of them.

use crate::step::{Failure, Step};
use crate::{typescript, wasm};

/// Builds `pkg/dist`.
pub(crate) fn build() -> Result<(), Failure> {
    typescript::write()?;
    wasm::build()?;
    Step::new("npm", "--prefix pkg ci --no-audit --no-fund --prefer-offline").run()?;
    Step::new("npm", "--prefix pkg run build").run()
}

/// Tests what has been built: its types, its functions and its size; then the packed package where it is to be used.
pub(crate) fn test(mut inspect: impl FnMut(&str)) -> Result<(), Failure> {
    Step::new("npm", "--prefix pkg test").run_inspecting(&mut inspect)?;
    // Not `ci`: that misses the packages for other platforms, which npm itself leaves out of the lock file.
    Step::new("npm", "--prefix pkg/test/places install --no-save --no-audit --no-fund --prefer-offline")
        .run()?;
    Step::new("npm", "--prefix pkg/test/places test").run_inspecting(&mut inspect)
}

/// How fast it is beside ajv.
pub(crate) fn bench() -> Result<(), Failure> {
    build()?;
    Step::new("node", "pkg/bench/bench.mjs").run()
}
