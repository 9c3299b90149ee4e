//! The command as people install it: packed crates, the GitHub action, the hooks of pre-commit.

use crate::step::{Failure, Step, target_folder};
use crate::venv::Venv;

pub(crate) fn test() -> Result<(), Failure> {
    Step::cargo(
        "package --package dkyc --package dkyc-sandbox --package dkyc-cli --no-verify --allow-dirty --quiet",
    )
    .run()?;
    Venv::new("install-python", "--requirement tests/install/requirements.txt")?
        .script("tests/install/install.py")
        .arg(target_folder())
        .run()
}
