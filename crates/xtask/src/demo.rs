//! The page in `pkg/demo`: built, served on this machine, driven in a browser.

use crate::npm;
use crate::step::{Failure, Step};
use crate::wasm::target_folder;

/// Builds the page and serves it until it is stopped.
pub(crate) fn serve() -> Result<(), Failure> {
    npm::build()?;
    build()?;
    Step::new("npm", "--prefix pkg/demo run preview").run()
}

/// Tests the page with the package as it has been built: its types, then all of it in Chromium. The payload that is filled
/// in there goes to the command `dkyc`.
pub(crate) fn test(inspect: impl FnMut(&str)) -> Result<(), Failure> {
    build()?;
    Step::new("npm", "--prefix pkg/demo run lint").run()?;
    Step::cargo("build --package dkyc-cli --locked").run()?;
    let command = target_folder().join("debug/dkyc");
    Step::new("npm", "--prefix pkg/demo test").env("DKYC", command).run_inspecting(inspect)
}

fn build() -> Result<(), Failure> {
    Step::new("npm", "--prefix pkg/demo ci --no-audit --no-fund --prefer-offline").run()?;
    Step::new("npm", "--prefix pkg/demo run build").run()
}
