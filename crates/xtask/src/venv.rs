//! Python with packages from PyPI.

use std::path::PathBuf;

use crate::step::{Failure, Step, target_folder};

/// The packages that a script needs, in an environment of their own.
pub(crate) struct Venv(PathBuf);

impl Venv {
    /// `packages` are the arguments of `pip install`.
    pub(crate) fn new(name: &str, packages: &'static str) -> Result<Self, Failure> {
        let folder = target_folder().join(name);
        let venv = Self(folder.join("bin/python"));
        Step::new("python3", "-m venv").arg(&folder).run()?;
        Step::at(venv.0.clone(), "-m pip install --quiet")
            .args(packages)
            .env("PIP_DISABLE_PIP_VERSION_CHECK", "1")
            // Python compiles what it loads, and that is little.
            .env("PIP_NO_COMPILE", "1")
            .run()?;
        Ok(venv)
    }

    /// Runs a script.
    pub(crate) fn script(&self, path: &str) -> Step {
        Step::at(self.0.clone(), "-B").arg(path)
    }
}
