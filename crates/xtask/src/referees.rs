//! dkyc beside judges that others wrote.

use crate::step::{Failure, Step};
use crate::venv::Venv;
use crate::wasm::target_folder;

pub(crate) fn test() -> Result<(), Failure> {
    Step::cargo("build --package dkyc-cli --locked").run()?;
    Venv::new("referees-python", "--no-deps --requirement tests/referees/requirements.txt")?
        .script("tests/referees/referees.py")
        .arg(target_folder().join("debug/dkyc"))
        .run()
}
