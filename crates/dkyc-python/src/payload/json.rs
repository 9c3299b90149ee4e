//! What users pass, whatever it is: text, bytes, or an object that is judged as its JSON text.

use std::borrow::Cow;

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::pybacked::{PyBackedBytes, PyBackedStr};
use pyo3::types::{
    PyBool, PyByteArray, PyBytes, PyDict, PyFloat, PyInt, PyList, PyMemoryView, PyString, PyTuple,
};

use super::fault::Fault;
use super::shape::Shape;
use super::write::Writer;

/// JSON text, from wherever it came.
pub(crate) enum Json {
    Bytes(PyBackedBytes),
    Text(PyBackedStr),
    /// A string with half of a surrogate pair, which the core reports at its place.
    NotUnicode(Vec<u8>),
    Written(Vec<u8>, Vec<Fault>),
}

impl Json {
    pub(crate) fn of(shape: Shape, payload: &Bound<'_, PyAny>) -> PyResult<Self> {
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

    pub(crate) fn bytes(&self) -> &[u8] {
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
