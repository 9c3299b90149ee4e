//! The page in `pkg/demo`: building it, serving it on this machine, testing it in a browser.

use crate::npm;
use crate::step::{Failure, Step};
use crate::wasm::target_folder;

/// Builds the page and serves it until the user stops it.
pub(crate) fn serve() -> Result<(), Failure> {
    npm::build()?;
    build()?;
    Step::new("npm", "--prefix pkg/demo run preview").run()
}

/// Tests the page with the package that has just been built: its types, then the whole page in Chromium. The tests give the
/// payload that they fill in to the command `dkyc`.
pub(crate) fn test() -> Result<(), Failure> {
    build()?;
    Step::new("npm", "--prefix pkg/demo run lint").run()?;
    Step::cargo("build --package dkyc-cli --locked").run()?;
    let command = target_folder().join("debug/dkyc");
    Step::new("npm", "--prefix pkg/demo test").env("DKYC", command).run()
}

/// Looks at every view of the page, which the tests have built, on a small and a large screen in light and dark colours.
pub(crate) fn test_every_look() -> Result<(), Failure> {
    let command = "--test --test-name-pattern=every.view pkg/demo/test/page.test.js";
    Step::new("node", command).env("EVERY_LOOK", "1").run()
}

fn build() -> Result<(), Failure> {
    Step::new("npm", "--prefix pkg/demo ci --ignore-scripts --no-audit --no-fund --prefer-offline").run()?;
    Step::new("npm", "--prefix pkg/demo run build").run()
}
