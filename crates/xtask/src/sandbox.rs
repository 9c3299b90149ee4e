//! The sandbox as other programs see it: Python's requests, curl and schemathesis; and the image that holds it.

use crate::step::{Failure, Step, Tests, show, target_folder};
use crate::toolchain;
use crate::venv::Venv;

/// Runs them against the command `dkyc`: Python's requests and curl each time, the rest before a release.
pub(crate) fn test(which: Tests) -> Result<(), Failure> {
    Step::cargo("build --package dkyc-cli --locked").run()?;
    let command = target_folder().join("debug/dkyc");
    let python = Venv::new("sandbox-python", "--requirement tests/sandbox/python/requirements.txt")?;
    python.script("tests/sandbox/python/clients.py").arg(&command).run()?;
    if which == Tests::Usual {
        return Ok(());
    }
    python.script("tests/sandbox/python/schema.py").arg(&command).run()?;
    image()
}

/// Builds the image and starts it. Without docker: the program in it, in a folder that holds nothing else.
fn image() -> Result<(), Failure> {
    if Step::new("docker", "info").succeeds() {
        Step::new("docker", "build --tag dkyc:test .").run()?;
        return Step::new("docker", "run --rm dkyc:test --version").run();
    }
    if !Step::new("musl-gcc", "--version").succeeds() {
        show("\n==> static program\n    skipped: neither docker nor musl-gcc is there\n");
        return Ok(());
    }
    toolchain::need_musl()?;
    Step::cargo("build --package dkyc-cli --locked --target x86_64-unknown-linux-musl").run()?;
    let program = target_folder().join("x86_64-unknown-linux-musl/debug/dkyc");
    Step::new("sh", "tests/sandbox/chroot.sh").arg(program).run()
}
