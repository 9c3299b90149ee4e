//! A virtual environment under `target/`, with the packages of `requirements.txt`. It is made once, and again when that changes.

use std::fs;
use std::path::{Path, PathBuf};

use crate::step::{Failure, Step, root};

const FOLDER: &str = "target/python";
const REQUIREMENTS: &str = "crates/dkyc-python/requirements.txt";

/// Where the programs of the environment are.
pub(super) struct Environment(PathBuf);

impl Environment {
    /// A command in the environment: first in the path, so that programs find each other there.
    pub(super) fn step(&self, program: &'static str, arguments: &'static str) -> Step {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let folders = std::iter::once(self.0.clone()).chain(std::env::split_paths(&path));
        let path = std::env::join_paths(folders).unwrap_or(path);
        let executable = self.0.join(program).with_extension(std::env::consts::EXE_EXTENSION);
        Step::at(executable, arguments).env("PATH", path).env("VIRTUAL_ENV", root().join(FOLDER))
    }
}

pub(super) fn ready() -> Result<Environment, Failure> {
    let folder = root().join(FOLDER);
    let environment = Environment(folder.join(if cfg!(windows) { "Scripts" } else { "bin" }));
    let wanted = read(&root().join(REQUIREMENTS))?;
    let mark = folder.join("installed.txt");
    if fs::read_to_string(&mark).is_ok_and(|installed| installed == wanted) {
        return Ok(environment);
    }
    Step::new("python3", "-m venv --clear").arg(FOLDER).run()?;
    environment
        .step("python", "-m pip install --quiet --disable-pip-version-check --no-compile -r")
        .arg(REQUIREMENTS)
        .run()?;
    fs::write(&mark, wanted).map_err(|error| Failure(format!("{}: {error}", mark.display())))?;
    Ok(environment)
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| Failure(format!("{}: {error}", path.display())))
}
