//! The npm package, from nothing: the generated TypeScript, the .wasm, and what esbuild and tsc make of them.

use crate::step::{Failure, Step};
use crate::{typescript, wasm};

/// Builds `pkg/dist`.
pub(crate) fn build() -> Result<(), Failure> {
    typescript::write()?;
    wasm::build()?;
    install()?;
    Step::new("npm", "--prefix pkg run build").run()
}

fn install() -> Result<(), Failure> {
    Step::new("npm", "--prefix pkg ci --no-audit --no-fund --prefer-offline").run()
}
