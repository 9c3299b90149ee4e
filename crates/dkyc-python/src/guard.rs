//! What happens if the core panics, which would be a bug: an exception that says nothing of the payload.

use std::panic::{self, AssertUnwindSafe};

use pyo3::PyResult;
use pyo3::exceptions::PyRuntimeError;

/// The text of a panic may quote a piece of the payload, so it is not written to standard error.
pub(crate) fn silence_panics() {
    panic::set_hook(Box::new(|_| {}));
}

/// Calls it. A panic becomes an exception that says where, but not what.
pub(crate) fn guarded<T>(call: impl FnOnce() -> T) -> PyResult<T> {
    panic::catch_unwind(AssertUnwindSafe(call))
        .map_err(|_| PyRuntimeError::new_err("dkyc: internal error; please report it"))
}
