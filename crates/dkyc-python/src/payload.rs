//! What users pass, whatever it is: text, bytes, or an object that is judged as its JSON text.

mod fault;
mod members;
mod reach;
mod shape;
mod write;

use std::borrow::Cow;

use dkyc::host::{self, Given, JsonKind};
use dkyc::spec::{FieldSpec, ObjectSpec};
use dkyc::{Options, Report};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::pybacked::{PyBackedBytes, PyBackedStr};
use pyo3::types::{
    PyBool, PyByteArray, PyBytes, PyDict, PyFloat, PyInt, PyList, PyMemoryView, PyString, PyTuple,
};

use crate::guard::guarded;
use crate::options::{options, unknown};
use crate::report::PyReport;
use fault::Fault;
use shape::Shape;
use write::Writer;

mod errors {
    #![allow(missing_docs, reason = "the macro writes them")]
    pyo3::import_exception!(dkyc._errors, InvalidPayload);
}

/// From this size on, other threads of Python run during a check.
const LARGE: usize = 1 << 14;

#[pyfunction]
#[pyo3(signature = (payload, *, today = None, allow = None, warnings = true, max_issues = 1000))]
pub(crate) fn check(
    payload: &Bound<'_, PyAny>,
    today: Option<&Bound<'_, PyAny>>,
    allow: Option<&Bound<'_, PyAny>>,
    warnings: bool,
    max_issues: usize,
) -> PyResult<PyReport> {
    let options = options(today, allow, warnings, max_issues)?;
    report_on(Shape::Payload, &Json::of(Shape::Payload, payload)?, payload.py(), options).map(PyReport::from)
}

/// The report on a valid payload. The exception for any other has no frame of Python with the payload in it.
#[pyfunction]
#[pyo3(signature = (payload, *, today = None, allow = None, warnings = true, max_issues = 1000))]
pub(crate) fn ensure(
    payload: &Bound<'_, PyAny>,
    today: Option<&Bound<'_, PyAny>>,
    allow: Option<&Bound<'_, PyAny>>,
    warnings: bool,
    max_issues: usize,
) -> PyResult<PyReport> {
    let options = options(today, allow, warnings, max_issues)?;
    valid(report_on(Shape::Payload, &Json::of(Shape::Payload, payload)?, payload.py(), options)?)
        .map(PyReport::from)
}

/// The typed payload, which Python makes of the text of a valid one.
#[pyfunction]
#[pyo3(signature = (payload, *, today = None, allow = None, warnings = true, max_issues = 1000))]
pub(crate) fn parse<'py>(
    payload: &Bound<'py, PyAny>,
    today: Option<&Bound<'_, PyAny>>,
    allow: Option<&Bound<'_, PyAny>>,
    warnings: bool,
    max_issues: usize,
) -> PyResult<Bound<'py, PyAny>> {
    let (py, options) = (payload.py(), options(today, allow, warnings, max_issues)?);
    let json = Json::of(Shape::Payload, payload)?;
    valid(report_on(Shape::Payload, &json, py, options)?)?;
    let extras = payload.cast::<PyDict>().ok().and_then(|payload| payload.get_item("extras").ok().flatten());
    py.import("dkyc._build")?.call_method1("build", (PyBytes::new(py, json.bytes()), extras))
}

#[pyfunction]
#[pyo3(signature = (sections, *, today = None, allow = None, warnings = true, max_issues = 1000))]
pub(crate) fn check_sections(
    sections: &Bound<'_, PyAny>,
    today: Option<&Bound<'_, PyAny>>,
    allow: Option<&Bound<'_, PyAny>>,
    warnings: bool,
    max_issues: usize,
) -> PyResult<PyReport> {
    let options = options(today, allow, warnings, max_issues)?;
    report_on(Shape::Sections, &Json::of(Shape::Sections, sections)?, sections.py(), options)
        .map(PyReport::from)
}

#[pyfunction]
#[pyo3(signature = (name, section, *, today = None, allow = None, warnings = true, max_issues = 1000))]
pub(crate) fn check_section(
    name: &str,
    section: &Bound<'_, PyAny>,
    today: Option<&Bound<'_, PyAny>>,
    allow: Option<&Bound<'_, PyAny>>,
    warnings: bool,
    max_issues: usize,
) -> PyResult<PyReport> {
    let options = options(today, allow, warnings, max_issues)?;
    let shape = Shape::Section(ObjectSpec::find(name).map_err(|error| unknown("section", &error))?);
    report_on(shape, &Json::of(shape, section)?, section.py(), options).map(PyReport::from)
}

#[pyfunction]
#[pyo3(signature = (path, value, *, today = None, allow = None, warnings = true, max_issues = 1000))]
pub(crate) fn check_field(
    path: &str,
    value: &Bound<'_, PyAny>,
    today: Option<&Bound<'_, PyAny>>,
    allow: Option<&Bound<'_, PyAny>>,
    warnings: bool,
    max_issues: usize,
) -> PyResult<PyReport> {
    let options = options(today, allow, warnings, max_issues)?;
    FieldSpec::find(path).map_err(|error| unknown("field", &error))?;
    let number = FieldSpec::all().position(|field| field.path == path).unwrap_or_default();
    let value = match value.cast::<PyString>() {
        Ok(text) => text.to_str().map_or(Given::NotUnicode, Given::Text),
        Err(_) if value.is_none() => Given::Nothing,
        Err(_) => Given::OtherType(kind(value)),
    };
    let report = guarded(|| host::check_field(number, value, &options))?;
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

/// JSON text, from wherever it came.
enum Json {
    Bytes(PyBackedBytes),
    Text(PyBackedStr),
    /// A string with half of a surrogate pair, which the core reports at its place.
    NotUnicode(Vec<u8>),
    Written(Vec<u8>, Vec<Fault>),
}

impl Json {
    fn of(shape: Shape, payload: &Bound<'_, PyAny>) -> PyResult<Self> {
        if let Ok(bytes) = payload.cast::<PyBytes>() {
            return Ok(Self::Bytes(bytes.clone().into()));
        }
        if let Ok(text) = payload.cast::<PyString>() {
            return match text.to_str() {
                Ok(_) => PyBackedStr::try_from(text.clone()).map(Self::Text),
                Err(_) => {
                    text.call_method1("encode", ("utf-8", "surrogatepass"))?.extract().map(Self::NotUnicode)
                }
            };
        }
        if payload.is_instance_of::<PyByteArray>() || payload.is_instance_of::<PyMemoryView>() {
            let bytes = payload.py().get_type::<PyBytes>().call1((payload,))?;
            return Ok(Self::Bytes(bytes.cast_into::<PyBytes>()?.into()));
        }
        let is_json = payload.is_none()
            || payload.is_instance_of::<PyDict>()
            || payload.is_instance_of::<PyList>()
            || payload.is_instance_of::<PyTuple>()
            || payload.is_instance_of::<PyBool>()
            || payload.is_instance_of::<PyInt>()
            || payload.is_instance_of::<PyFloat>();
        if !is_json {
            let kind = payload.get_type().qualname()?;
            return Err(PyTypeError::new_err(format!(
                "pass a dict, JSON text or bytes, not {}",
                advice(&kind.to_cow()?)
            )));
        }
        let (json, faults) = Writer::new().write(shape, payload);
        Ok(Self::Written(json, faults))
    }

    fn bytes(&self) -> &[u8] {
        match self {
            Self::Bytes(bytes) => bytes,
            Self::Text(text) => text.as_bytes(),
            Self::NotUnicode(bytes) | Self::Written(bytes, _) => bytes,
        }
    }
}

/// What to do with objects that are often passed by mistake.
fn advice(kind: &str) -> Cow<'_, str> {
    match kind {
        "coroutine" => "a coroutine; await it first".into(),
        "PosixPath" | "WindowsPath" => "a path; pass path.read_bytes()".into(),
        "TextIOWrapper" | "BufferedReader" | "BytesIO" | "StringIO" => "a file; pass file.read()".into(),
        kind => format!("{kind}; if it stands for a dict, convert it first").into(),
    }
}

fn report_on(shape: Shape, json: &Json, py: Python<'_>, options: Options) -> PyResult<Report> {
    let bytes = json.bytes();
    let check = || match shape {
        Shape::Payload => options.check(bytes),
        Shape::Sections => options.check_sections(bytes),
        // The name is one of the table.
        Shape::Section(section) => options.check_section(section.name, bytes).unwrap_or_default(),
    };
    let report = guarded(|| if bytes.len() < LARGE { check() } else { py.detach(check) })?;
    match json {
        Json::Written(_, faults) => Ok(fault::add(report.without_positions(), faults)),
        _ => Ok(report),
    }
}
