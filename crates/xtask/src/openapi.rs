//! The OpenAPI document is held against the specification of OpenAPI, by a validator that others wrote.

use std::fs;

use crate::step::{Failure, Step, root};

/// Where Python keeps the validator, and the document is written.
const FOLDER: &str = "target/openapi";

/// Needs Python 3. The validator is downloaded once.
pub(crate) fn test() -> Result<(), Failure> {
    if !root().join(FOLDER).join("bin/openapi-spec-validator").exists() {
        Step::new("python3", "-m venv target/openapi").run()?;
        Step::new("target/openapi/bin/pip", "install --quiet openapi-spec-validator==0.9.0").run()?;
    }
    let document = root().join(FOLDER).join("openapi.json");
    fs::write(&document, dkyc::api::openapi())
        .map_err(|error| Failure(format!("{}: {error}", document.display())))?;
    Step::new(
        "target/openapi/bin/openapi-spec-validator",
        "--validation-errors all target/openapi/openapi.json",
    )
    .run()
}
