//! Repairs of a payload, and of one value.

use dkyc::spec::{FieldSpec, ObjectSpec};
use dkyc::{Fixed, Options};
use pyo3::exceptions::{PyException, PyTypeError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString, PyTuple};

use crate::guard::guarded;
use crate::options::{options, unknown};
use crate::payload::{Json, Shape, report_on};
use crate::report::PyReport;

/// The repaired payload is of the kind that was given: text for text, a dict for a dict.
#[pyfunction]
#[pyo3(signature = (payload, *, today = None, allow = None, warnings = true, max_issues = 1000, language = "en", profile = None))]
pub(crate) fn fix<'py>(
    payload: &Bound<'py, PyAny>,
    today: Option<&Bound<'_, PyAny>>,
    allow: Option<&Bound<'_, PyAny>>,
    warnings: bool,
    max_issues: usize,
    language: &str,
    profile: Option<&Bound<'_, PyAny>>,
) -> PyResult<Bound<'py, PyAny>> {
    let (py, told) = (payload.py(), options(today, allow, warnings, max_issues, language, profile)?);
    let json = Json::of(Shape::Payload, payload)?;
    let is_object = matches!(json, Json::Written(..));
    let fixed = if is_object {
        // What is written for a check leaves out what only a repair looks at.
        let text = written(payload)?;
        text.map(|text| repaired(py, text.to_str()?.as_bytes(), told.options())).transpose()?
    } else {
        Some(repaired(py, json.bytes(), told.options())?)
    };
    let (text, repairs, report) = match fixed {
        Some(fixed) if !(is_object && fixed.payload.is_empty()) => {
            (fixed.payload, fixed.repairs, fixed.report)
        }
        // There is no JSON text of this object. A check says where.
        _ => (String::new(), Vec::new(), report_on(Shape::Payload, &json, py, &told)?),
    };
    let payload = if text.is_empty() {
        None
    } else if is_object {
        Some(py.import("json")?.call_method1("loads", (text,))?)
    } else {
        Some(PyString::new(py, &text).into_any())
    };
    let classes = py.import("dkyc._fixed")?;
    let class = classes.getattr("Repair")?;
    let repairs = repairs.iter().map(|repair| {
        let code = repair.code().map(dkyc::Code::as_str);
        class.call1((repair.name(), repair.path(), repair.pointer(), code))
    });
    let repairs = PyTuple::new(py, repairs.collect::<PyResult<Vec<_>>>()?)?;
    classes.getattr("Fixed")?.call1((payload, repairs, PyReport::from(report)))
}

/// What `json.dumps` writes, or `None` if it cannot. Its exception may quote a value.
fn written<'py>(payload: &Bound<'py, PyAny>) -> PyResult<Option<Bound<'py, PyString>>> {
    let py = payload.py();
    let strictly = PyDict::new(py);
    strictly.set_item("allow_nan", false)?;
    match py.import("json")?.getattr("dumps")?.call((payload,), Some(&strictly)) {
        Ok(text) => Ok(Some(text.cast_into::<PyString>()?)),
        Err(error) if error.is_instance_of::<PyException>(py) => Ok(None),
        // Such as an interrupt.
        Err(error) => Err(error),
    }
}

fn repaired(py: Python<'_>, json: &[u8], options: Options) -> PyResult<Fixed> {
    guarded(|| py.detach(|| options.fix(json)))
}

/// The repaired value, or `None` if there is nothing to repair.
#[pyfunction]
#[pyo3(signature = (path, value, section = None, *, today = None, allow = None, profile = None))]
pub(crate) fn fix_field(
    path: &str,
    value: &Bound<'_, PyAny>,
    section: Option<&Bound<'_, PyAny>>,
    today: Option<&Bound<'_, PyAny>>,
    allow: Option<&Bound<'_, PyAny>>,
    profile: Option<&Bound<'_, PyAny>>,
) -> PyResult<Option<String>> {
    let told = options(today, allow, true, 0, "en", profile)?;
    let options = told.options();
    let field = FieldSpec::find(path).map_err(|error| unknown("field", &error))?;
    let value = value.cast::<PyString>().map_err(|_| PyTypeError::new_err("value must be a string"))?;
    // Half of a character is never repaired, and its exception would hold the value.
    let Ok(value) = value.to_str() else { return Ok(None) };
    let section = match (section, ObjectSpec::find(field.section)) {
        (Some(section), Ok(of)) => Some(Json::of(Shape::Section(of), section)?),
        // A field that is in no section has no neighbours.
        _ => None,
    };
    let section = match section.as_ref().map(|json| str::from_utf8(json.bytes())) {
        Some(Err(_)) => return Ok(None),
        Some(Ok(section)) => Some(section),
        None => None,
    };
    guarded(|| options.fix_field(path, value, section))
}
