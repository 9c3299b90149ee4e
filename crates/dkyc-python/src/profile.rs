//! House rules as a Python object: frozen, comparable, picklable, so that they go wherever a column is checked.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;
use std::sync::Arc;

use dkyc::{Mistakes, Profile, host};
use pyo3::exceptions::{PyException, PyTypeError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyString, PyTuple, PyType};

mod errors {
    #![allow(missing_docs, reason = "the macro writes them")]
    pyo3::import_exception!(dkyc._errors, InvalidProfile);
}

/// House rules without mistakes.
#[pyclass(frozen, module = "dkyc", name = "Profile")]
pub(crate) struct PyProfile {
    profile: Arc<Profile>,
    written: Written,
}

/// What it was made of.
#[derive(Clone)]
enum Written {
    Json(String),
    Toml(Vec<u8>),
}

impl PyProfile {
    fn of(py: Python<'_>, written: Written) -> PyResult<Self> {
        let profile = match &written {
            Written::Json(json) => host::profile_of_json(json),
            Written::Toml(toml) => Profile::from_toml(toml),
        };
        let profile = profile.map_err(|mistakes| invalid(py, &mistakes))?;
        Ok(Self { profile: Arc::new(profile), written })
    }
}

#[pymethods]
impl PyProfile {
    /// A dict is taken as its JSON text.
    #[new]
    fn new(rules: &Bound<'_, PyAny>) -> PyResult<Self> {
        let py = rules.py();
        let is_mapping = rules.is_instance(&py.import("collections.abc")?.getattr("Mapping")?)?;
        let json = if is_mapping {
            let dict = PyDict::new(py);
            dict.call_method1("update", (rules,))?;
            match py.import("json")?.call_method1("dumps", (dict,)) {
                Ok(json) => Some(json.extract()?),
                Err(error) if error.is_instance_of::<PyException>(py) => None,
                Err(error) => return Err(error),
            }
        } else {
            None
        };
        let json = json.ok_or_else(|| {
            PyTypeError::new_err("a profile is a dict that can be written as JSON; Profile.read reads a file, Profile.from_toml its text")
        })?;
        Self::of(py, Written::Json(json))
    }

    /// From the text of a `dkyc.toml`.
    #[staticmethod]
    fn from_toml(text: &Bound<'_, PyAny>) -> PyResult<Self> {
        let toml = match (text.cast::<PyString>(), text.cast::<PyBytes>()) {
            (Ok(text), _) => text.to_str()?.as_bytes().to_vec(),
            (_, Ok(bytes)) => bytes.as_bytes().to_vec(),
            _ => return Err(PyTypeError::new_err("the text of a profile is a string or bytes")),
        };
        Self::of(text.py(), Written::Toml(toml))
    }

    #[staticmethod]
    fn from_json(py: Python<'_>, json: String) -> PyResult<Self> {
        Self::of(py, Written::Json(json))
    }

    /// From a file, such as a `dkyc.toml`.
    #[staticmethod]
    fn read(py: Python<'_>, path: PathBuf) -> PyResult<Self> {
        Self::of(py, Written::Toml(fs::read(path)?))
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| self.profile == other.get().profile)
    }

    /// Equal profiles have the same JSON Schema.
    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.profile.json_schema().hash(&mut hasher);
        hasher.finish()
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyTuple>)> {
        let class = PyType::new::<Self>(py);
        Ok(match &self.written {
            Written::Json(json) => (class.getattr("from_json")?, PyTuple::new(py, [json])?),
            Written::Toml(toml) => (class.getattr("from_toml")?, PyTuple::new(py, [PyBytes::new(py, toml)])?),
        })
    }

    fn __repr__(&self) -> String {
        let paths: Vec<_> = self.profile.fields().map(|(field, _)| field.path).collect();
        format!("<dkyc.Profile {}>", paths.join(", "))
    }
}

/// The exception with all mistakes.
fn invalid(py: Python<'_>, mistakes: &Mistakes) -> PyErr {
    let mistakes = mistakes.iter().map(|mistake| {
        (mistake.path().to_owned(), mistake.message().to_owned(), mistake.line(), mistake.column())
    });
    match PyTuple::new(py, mistakes) {
        Ok(mistakes) => errors::InvalidProfile::new_err((mistakes.unbind(),)),
        Err(error) => error,
    }
}

/// The keyword argument `profile`: a `Profile`, or a dict that becomes one.
pub(crate) fn profile(given: Option<&Bound<'_, PyAny>>) -> PyResult<Option<Arc<Profile>>> {
    given.map_or(Ok(None), |given| {
        let profile = match given.cast::<PyProfile>() {
            Ok(profile) => Arc::clone(&profile.get().profile),
            Err(_) => PyProfile::new(given)?.profile,
        };
        Ok(Some(profile))
    })
}
