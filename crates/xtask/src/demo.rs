//! The page in `pkg/demo`: built, served on this machine, driven in a browser.

use std::env;
use std::path::Path;

use crate::npm;
use crate::step::{Failure, Step};

/// Builds the page and serves it until it is stopped.
pub(crate) fn serve() -> Result<(), Failure> {
    build()?;
    Step::new("npm", "--prefix pkg/demo run preview").run()
}

/// Type-checks the page, builds it, and tries it in Chromium; the payload that is filled in goes to the command `dkyc`.
pub(crate) fn test() -> Result<(), Failure> {
    build()?;
    let chromium = chromium()?;
    Step::cargo("build --package dkyc-cli --locked").run()?;
    Step::new("npm", "--prefix pkg/demo run lint").run()?;
    Step::new("npm", "--prefix pkg/demo test").env("CHROMIUM", chromium).run()
}

fn build() -> Result<(), Failure> {
    npm::build()?;
    Step::new("npm", "--prefix pkg/demo ci --no-audit --no-fund --prefer-offline").run()?;
    Step::new("npm", "--prefix pkg/demo run build").run()
}

/// The browser: the one that `CHROMIUM` names or that is installed, else one that apt-get installs.
fn chromium() -> Result<String, Failure> {
    const USUAL: &str = "/usr/bin/chromium";
    if let Ok(named) = env::var("CHROMIUM") {
        return Ok(named);
    }
    if !Path::new(USUAL).exists() {
        let installed = Step::new("apt-get", "update")
            .run()
            .and_then(|()| Step::new("apt-get", "install --yes --no-install-recommends chromium").run());
        installed.map_err(|Failure(reason)| {
            Failure(format!(
                "{reason}\nThe page is tested in Chromium; install it your way, and say where it is: CHROMIUM=…"
            ))
        })?;
    }
    Ok(USUAL.to_owned())
}
