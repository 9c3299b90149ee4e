//! The Python module `dkyc._native`: payloads in, reports out. Python's own part is in `python/dkyc`.

mod column;
mod fix;
mod guard;
mod options;
mod payload;
mod profile;
mod report;
mod table;

use std::ffi::OsString;

use pyo3::prelude::*;

use column::Reports;
use profile::PyProfile;
use report::{PyIssue, PyMore, PyReport};

#[pymodule]
#[pyo3(name = "_native")]
mod native {
    #[pymodule_export]
    use super::column::check_column;
    #[pymodule_export]
    use super::fix::{fix, fix_field};
    #[pymodule_export]
    use super::payload::{check, check_field, check_section, check_sections, ensure, parse};
    #[pymodule_export]
    use super::table::{codes, explanation, fields, json_schema, template};
    #[pymodule_export]
    use super::{PyIssue, PyMore, PyProfile, PyReport, Reports, run};

    use super::{Bound, PyModule, PyResult};

    #[pymodule_init]
    #[expect(clippy::unnecessary_wraps, reason = "PyO3 asks for it")]
    fn init(_: &Bound<'_, PyModule>) -> PyResult<()> {
        super::guard::silence_panics();
        Ok(())
    }
}

/// Runs the command line, and returns its exit code.
#[pyfunction]
fn run(py: Python<'_>, arguments: Vec<OsString>) -> u8 {
    py.detach(|| dkyc_cli::run(arguments))
}
