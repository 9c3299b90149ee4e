//! Whether a value of any content can be written as JSON, without writing it.

use std::collections::HashMap;

use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyString, PyTuple};

use super::fault::Why;
use super::members::each;

/// How many levels of objects and arrays JSON may have.
const LEVELS: usize = 127;

/// Looks at values. One that is found in several places is looked at once.
#[derive(Default)]
pub(super) struct Reach {
    /// How many levels each container has; `None` while it is being looked at.
    heights: HashMap<usize, Option<usize>>,
    /// Keeps the containers alive, so that no other takes their address.
    held: Vec<Py<PyAny>>,
}

impl Reach {
    /// Whether a value can be written that stands inside so many levels.
    pub(super) fn check(&mut self, value: &Bound<'_, PyAny>, level: usize) -> Result<(), Why> {
        let height = self.height(value, level)?;
        if level + height > LEVELS { Err(Why::Depth) } else { Ok(()) }
    }

    fn height(&mut self, value: &Bound<'_, PyAny>, level: usize) -> Result<usize, Why> {
        if is_scalar(value)? {
            return Ok(0);
        }
        if level >= LEVELS {
            return Err(Why::Depth);
        }
        let address = value.as_ptr() as usize;
        match self.heights.get(&address) {
            Some(Some(height)) => return Ok(*height),
            Some(None) => return Err(Why::Depth),
            None => {}
        }
        self.heights.insert(address, None);
        self.held.push(value.clone().unbind());
        let mut height = 0;
        if let Ok(dict) = value.cast::<PyDict>() {
            let mut members = Ok(());
            each(dict, |key, value| {
                if members.is_ok() {
                    let inside = key_text(key).and_then(|_| self.height(value, level + 1));
                    members = inside.map(|inside| height = height.max(inside));
                }
            });
            members?;
        } else if value.is_instance_of::<PyList>() || value.is_instance_of::<PyTuple>() {
            for value in value.try_iter().map_err(|_| Why::Kind)? {
                height = height.max(self.height(&value.map_err(|_| Why::Kind)?, level + 1)?);
            }
        } else {
            return Err(Why::Kind);
        }
        self.heights.insert(address, Some(height + 1));
        Ok(height + 1)
    }
}

/// Whether it is no container.
fn is_scalar(value: &Bound<'_, PyAny>) -> Result<bool, Why> {
    if let Ok(text) = value.cast::<PyString>() {
        return text.to_str().map(|_| true).map_err(|_| Why::Surrogate);
    }
    if let Ok(number) = value.cast::<PyFloat>() {
        return if number.value().is_finite() { Ok(true) } else { Err(Why::NotFinite) };
    }
    Ok(value.is_none() || value.is_instance_of::<PyBool>() || value.is_instance_of::<PyInt>())
}

/// A key as `json.dumps` writes it.
pub(super) fn key_text(key: &Bound<'_, PyAny>) -> Result<String, Why> {
    if let Ok(text) = key.cast::<PyString>() {
        return text.to_str().map(str::to_owned).map_err(|_| Why::Surrogate);
    }
    if key.is_none() {
        return Ok("null".to_owned());
    }
    if let Ok(truth) = key.cast::<PyBool>() {
        return Ok(truth.is_true().to_string());
    }
    if key.is_instance_of::<PyInt>() || key.is_instance_of::<PyFloat>() {
        let text = key.repr().ok().and_then(|text| text.to_str().map(str::to_owned).ok());
        return text.ok_or(Why::Key);
    }
    Err(Why::Key)
}
