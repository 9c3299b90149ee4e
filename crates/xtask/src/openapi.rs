//! The OpenAPI document is held against the specification of OpenAPI, by a validator that others wrote.

use std::fs;

use crate::step::{Failure, target_folder};
use crate::venv::Venv;

pub(crate) fn test() -> Result<(), Failure> {
    let document = target_folder().join("openapi.json");
    fs::write(&document, dkyc::api::openapi())
        .map_err(|error| Failure(format!("{}: {error}", document.display())))?;
    Venv::new("openapi-python", "openapi-spec-validator==0.9.0")?
        .script("-m")
        .args("openapi_spec_validator --validation-errors all")
        .arg(document)
        .run()
}
