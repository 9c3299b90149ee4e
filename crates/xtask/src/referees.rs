//! dkyc beside judges that others wrote.

use crate::step::{Failure, Step, target_folder};
use crate::venv::Venv;

pub(crate) fn test() -> Result<(), Failure> {
    Step::cargo("build --package dkyc-cli --locked").run()?;
    Venv::new("referees-python", "--no-deps --requirement tests/referees/requirements.txt")?
        .script("tests/referees/referees.py")
        .arg(target_folder().join("debug/dkyc"))
        .run()
}
