//! Checks of a payload or of a part of it.

mod fault;
mod json;
mod members;
mod reach;
mod shape;
mod write;

use dkyc::Report;
use dkyc::host::{self, Given, JsonKind};
use dkyc::spec::{FieldSpec, ObjectSpec};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyBytes, PyDict, PyFloat, PyInt, PyList, PyString, PyTuple};

use crate::guard::guarded;
use crate::options::{Told, options, unknown};
use crate::report::PyReport;
pub(crate) use json::Json;
pub(crate) use shape::Shape;

mod errors {
    #![allow(missing_docs, reason = "the macro writes them")]
    pyo3::import_exception!(dkyc._errors, InvalidPayload);
}

/// From this size on, other threads of Python run during a check.
const LARGE: usize = 1 << 14;

#[pyfunction]
#[pyo3(signature = (payload, *, today = None, allow = None, warnings = true, max_issues = 1000, language = "en", profile = None))]
pub(crate) fn check(
    payload: &Bound<'_, PyAny>,
    today: Option<&Bound<'_, PyAny>>,
    allow: Option<&Bound<'_, PyAny>>,
    warnings: bool,
    max_issues: usize,
    language: &str,
    profile: Option<&Bound<'_, PyAny>>,
) -> PyResult<PyReport> {
    let told = options(today, allow, warnings, max_issues, language, profile)?;
    given(Shape::Payload, payload, &told).map(|(report, _)| report.into())
}

/// The report on a valid payload. The exception for any other has no frame of Python with the payload in it.
#[pyfunction]
#[pyo3(signature = (payload, *, today = None, allow = None, warnings = true, max_issues = 1000, language = "en", profile = None))]
pub(crate) fn ensure(
    payload: &Bound<'_, PyAny>,
    today: Option<&Bound<'_, PyAny>>,
    allow: Option<&Bound<'_, PyAny>>,
    warnings: bool,
    max_issues: usize,
    language: &str,
    profile: Option<&Bound<'_, PyAny>>,
) -> PyResult<PyReport> {
    let told = options(today, allow, warnings, max_issues, language, profile)?;
    given(Shape::Payload, payload, &told).and_then(|(report, _)| valid(report)).map(PyReport::from)
}

/// The typed payload, which Python makes of the text of a valid one.
#[pyfunction]
#[pyo3(signature = (payload, *, today = None, allow = None, warnings = true, max_issues = 1000, language = "en", profile = None))]
pub(crate) fn parse<'py>(
    payload: &Bound<'py, PyAny>,
    today: Option<&Bound<'_, PyAny>>,
    allow: Option<&Bound<'_, PyAny>>,
    warnings: bool,
    max_issues: usize,
    language: &str,
    profile: Option<&Bound<'_, PyAny>>,
) -> PyResult<Bound<'py, PyAny>> {
    let (py, told) = (payload.py(), options(today, allow, warnings, max_issues, language, profile)?);
    let (report, json) = given(Shape::Payload, payload, &told)?;
    valid(report)?;
    let extras = payload.cast::<PyDict>().ok().and_then(|payload| payload.get_item("extras").ok().flatten());
    py.import("dkyc._build")?.call_method1("build", (PyBytes::new(py, json.bytes()), extras))
}

#[pyfunction]
#[pyo3(signature = (sections, *, today = None, allow = None, warnings = true, max_issues = 1000, language = "en", profile = None))]
pub(crate) fn check_sections(
    sections: &Bound<'_, PyAny>,
    today: Option<&Bound<'_, PyAny>>,
    allow: Option<&Bound<'_, PyAny>>,
    warnings: bool,
    max_issues: usize,
    language: &str,
    profile: Option<&Bound<'_, PyAny>>,
) -> PyResult<PyReport> {
    let told = options(today, allow, warnings, max_issues, language, profile)?;
    given(Shape::Sections, sections, &told).map(|(report, _)| report.into())
}

#[pyfunction]
#[pyo3(signature = (name, section, *, today = None, allow = None, warnings = true, max_issues = 1000, language = "en", profile = None))]
#[expect(clippy::too_many_arguments, reason = "they are keyword arguments")]
pub(crate) fn check_section(
    name: &str,
    section: &Bound<'_, PyAny>,
    today: Option<&Bound<'_, PyAny>>,
    allow: Option<&Bound<'_, PyAny>>,
    warnings: bool,
    max_issues: usize,
    language: &str,
    profile: Option<&Bound<'_, PyAny>>,
) -> PyResult<PyReport> {
    let told = options(today, allow, warnings, max_issues, language, profile)?;
    let shape = Shape::Section(ObjectSpec::find(name).map_err(|error| unknown("section", &error))?);
    given(shape, section, &told).map(|(report, _)| report.into())
}

#[pyfunction]
#[pyo3(signature = (path, value, *, today = None, allow = None, warnings = true, max_issues = 1000, language = "en", profile = None))]
#[expect(clippy::too_many_arguments, reason = "they are keyword arguments")]
pub(crate) fn check_field(
    path: &str,
    value: &Bound<'_, PyAny>,
    today: Option<&Bound<'_, PyAny>>,
    allow: Option<&Bound<'_, PyAny>>,
    warnings: bool,
    max_issues: usize,
    language: &str,
    profile: Option<&Bound<'_, PyAny>>,
) -> PyResult<PyReport> {
    let told = options(today, allow, warnings, max_issues, language, profile)?;
    FieldSpec::find(path).map_err(|error| unknown("field", &error))?;
    let number = FieldSpec::all().position(|field| field.path == path).unwrap_or_default();
    let value = match value.cast::<PyString>() {
        Ok(text) => text.to_str().map_or(Given::NotUnicode, Given::Text),
        Err(_) if value.is_none() => Given::Nothing,
        Err(_) => Given::OtherType(kind(value)),
    };
    let report = guarded(|| host::check_field(number, value, &told.options()))?;
    Ok(report.unwrap_or_default().into())
}

/// What a value that is neither a string nor `None` is in JSON.
fn kind(value: &Bound<'_, PyAny>) -> JsonKind {
    if value.is_instance_of::<PyBool>() {
        JsonKind::Boolean
    } else if value.is_instance_of::<PyInt>() || value.is_instance_of::<PyFloat>() {
        JsonKind::Number
    } else if value.is_instance_of::<PyList>() || value.is_instance_of::<PyTuple>() {
        JsonKind::List
    } else {
        JsonKind::Object
    }
}

fn valid(report: Report) -> PyResult<Report> {
    if report.is_valid() {
        Ok(report)
    } else {
        Err(errors::InvalidPayload::new_err((PyReport::from(report),)))
    }
}

/// The report on what was given, and its JSON text.
fn given(shape: Shape, value: &Bound<'_, PyAny>, told: &Told) -> PyResult<(Report, Json)> {
    let json = Json::of(shape, value)?;
    let report = report_on(shape, &json, value.py(), told)?;
    Ok((report, json))
}

pub(crate) fn report_on(shape: Shape, json: &Json, py: Python<'_>, told: &Told) -> PyResult<Report> {
    let (options, language) = (told.options(), told.language);
    let bytes = json.bytes();
    let check = || match shape {
        Shape::Payload => options.check(bytes),
        Shape::Sections => options.check_sections(bytes),
        // The name is one of the table.
        Shape::Section(section) => options.check_section(section.name, bytes).unwrap_or_default(),
    };
    let report = guarded(|| if bytes.len() < LARGE { check() } else { py.detach(check) })?;
    match json {
        Json::Written(_, faults) => Ok(fault::add(report.without_positions(), faults, language)),
        _ => Ok(report),
    }
}
