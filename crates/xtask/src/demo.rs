//! The page in `pkg/demo`: building it, serving it on this machine, testing it in a browser.

use crate::npm;
use crate::step::{Failure, Step, Tests, target_folder};

/// Builds the page and serves it until the user stops it.
pub(crate) fn serve() -> Result<(), Failure> {
    npm::build()?;
    build()?;
    Step::new("npm", "--prefix pkg/demo run preview").run()
}

/// Tests the page with the package that has just been built: its types, then the whole page in Chromium. The tests give the
/// payload that they fill in to the command `dkyc`.
pub(crate) fn test(which: Tests) -> Result<(), Failure> {
    build()?;
    Step::new("npm", "--prefix pkg/demo run lint").run()?;
    Step::cargo("build --package dkyc-cli --locked").run()?;
    let command = target_folder().join("debug/dkyc");
    Step::new("npm", "--prefix pkg/demo test").env("DKYC", command).tests(which).run()
}

fn build() -> Result<(), Failure> {
    Step::new("npm", "--prefix pkg/demo ci --ignore-scripts --no-audit --no-fund --prefer-offline").run()?;
    Step::new("npm", "--prefix pkg/demo run build").run()
}
