//! Reports and issues as Python objects: frozen, comparable, picklable. Their `repr` shows codes and documented paths only.

use std::collections::hash_map::DefaultHasher;
use std::fmt::Write;
use std::hash::{Hash, Hasher};

use dkyc::spec::{OBJECTS, ObjectSpec};
use dkyc::{Issue, Report};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyTuple, PyType};

/// Everything that a check found.
#[pyclass(frozen, module = "dkyc", name = "Report")]
pub(crate) struct PyReport {
    report: Report,
    errors: PyOnceLock<Py<PyTuple>>,
    warnings: PyOnceLock<Py<PyTuple>>,
}

impl From<Report> for PyReport {
    fn from(report: Report) -> Self {
        Self { report, errors: PyOnceLock::new(), warnings: PyOnceLock::new() }
    }
}

#[pymethods]
impl PyReport {
    #[getter]
    fn valid(&self) -> bool {
        self.report.is_valid()
    }

    #[getter]
    fn errors<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        tuple(py, &self.errors, self.report.errors())
    }

    #[getter]
    fn warnings<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        tuple(py, &self.warnings, self.report.warnings())
    }

    /// Errors, then warnings.
    #[getter]
    fn issues<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.errors(py)?.iter().chain(self.warnings(py)?.iter()).collect::<Vec<_>>())
    }

    #[getter]
    fn more(&self) -> Option<PyMore> {
        self.report.more().map(|more| PyMore { errors: more.errors, warnings: more.warnings })
    }

    fn to_json(&self) -> String {
        self.report.to_json()
    }

    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        py.import("json")?.call_method1("loads", (self.to_json(),))
    }

    #[staticmethod]
    fn from_json(json: &str) -> PyResult<Self> {
        serde_json::from_str::<Report>(json).map(Self::from).map_err(|_| not_a_report())
    }

    fn __bool__(&self) -> bool {
        self.valid()
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| self.report == other.get().report)
    }

    fn __hash__(&self) -> u64 {
        hash(&self.to_json())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        Ok((PyType::new::<Self>(py).getattr("from_json")?, (self.to_json(),)))
    }

    fn __repr__(&self) -> String {
        let mut text = format!("<dkyc.Report {}", if self.valid() { "valid" } else { "invalid" });
        for issue in self.report.issues().take(SHOWN) {
            text.push_str(", ");
            describe(&mut text, issue);
        }
        let hidden = self.report.more().map_or(0, |more| more.errors + more.warnings);
        let rest = self.report.issues().count().saturating_sub(SHOWN) + hidden;
        if rest > 0 {
            let _ = write!(text, ", and {rest} more");
        }
        text + ">"
    }
}

/// How many issues the `repr` of a report shows.
const SHOWN: usize = 10;

fn tuple<'py>(
    py: Python<'py>,
    cell: &PyOnceLock<Py<PyTuple>>,
    issues: &[Issue],
) -> PyResult<Bound<'py, PyTuple>> {
    let made = cell.get_or_try_init(py, || {
        let issues = issues.iter().map(|issue| Py::new(py, PyIssue(issue.clone())));
        PyTuple::new(py, issues.collect::<PyResult<Vec<_>>>()?).map(Bound::unbind)
    })?;
    Ok(made.bind(py).clone())
}

/// How many issues a report does not list.
#[pyclass(frozen, eq, hash, get_all, skip_from_py_object, module = "dkyc", name = "More")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct PyMore {
    errors: usize,
    warnings: usize,
}

#[pymethods]
impl PyMore {
    fn __repr__(&self) -> String {
        format!("<dkyc.More errors={} warnings={}>", self.errors, self.warnings)
    }
}

/// One error or warning.
#[pyclass(frozen, module = "dkyc", name = "Issue")]
pub(crate) struct PyIssue(Issue);

#[pymethods]
impl PyIssue {
    #[getter]
    fn path(&self) -> std::borrow::Cow<'_, str> {
        self.0.path()
    }

    /// The same without a key that is not documented.
    #[getter]
    fn documented_path(&self) -> String {
        documented_path(&self.0)
    }

    #[getter]
    fn pointer(&self) -> String {
        self.0.pointer()
    }

    #[getter]
    fn code(&self) -> &'static str {
        self.0.code().as_str()
    }

    #[getter]
    fn severity(&self) -> &'static str {
        self.0.severity().as_str()
    }

    #[getter]
    fn message(&self) -> String {
        self.0.message()
    }

    #[getter]
    fn allowed<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.0.allowed())
    }

    #[getter]
    fn suggestion(&self) -> Option<&str> {
        self.0.suggestion()
    }

    #[getter]
    fn related<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.0.related())
    }

    #[getter]
    fn line(&self) -> Option<usize> {
        self.0.line()
    }

    #[getter]
    fn column(&self) -> Option<usize> {
        self.0.column()
    }

    fn to_json(&self) -> String {
        serde_json::to_string(&self.0).unwrap_or_default()
    }

    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        py.import("json")?.call_method1("loads", (self.to_json(),))
    }

    #[staticmethod]
    fn from_json(json: &str) -> PyResult<Self> {
        serde_json::from_str(json).map(Self).map_err(|_| not_a_report())
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| self.0 == other.get().0)
    }

    fn __hash__(&self) -> u64 {
        hash(&self.to_json())
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        Ok((PyType::new::<Self>(py).getattr("from_json")?, (self.to_json(),)))
    }

    fn __repr__(&self) -> String {
        let mut text = "<dkyc.Issue ".to_owned();
        describe(&mut text, &self.0);
        text + ">"
    }
}

fn hash(json: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    json.hash(&mut hasher);
    hasher.finish()
}

fn not_a_report() -> PyErr {
    PyValueError::new_err("not the JSON of a report")
}

/// `pan_format BASIC_INFORMATION.pan 3:9`
fn describe(text: &mut String, issue: &Issue) {
    text.push_str(issue.code().as_str());
    let path = documented_path(issue);
    if !path.is_empty() {
        let _ = write!(text, " {path}");
    }
    if let (Some(line), Some(column)) = (issue.line(), issue.column()) {
        let _ = write!(text, " {line}:{column}");
    }
}

/// The path up to a key that is not documented: such a key is text of the payload.
pub(crate) fn documented_path(issue: &Issue) -> String {
    let path = issue.path();
    let is_path =
        |object: &ObjectSpec| object.name == path || object.fields.iter().any(|field| field.path == path);
    if OBJECTS.iter().any(is_path) {
        return path.into_owned();
    }
    let element = path.strip_prefix("data[").and_then(|rest| rest.strip_suffix(']'));
    if element.is_some_and(|element| issue.pointer() == format!("/data/{element}")) {
        return path.into_owned();
    }
    match path.split_once('.') {
        Some((section, _)) if ObjectSpec::find(section).is_ok() => section.to_owned(),
        _ => String::new(),
    }
}
