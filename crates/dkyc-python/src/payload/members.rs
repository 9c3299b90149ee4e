//! The members of a dict.

use pyo3::prelude::*;
use pyo3::types::PyDict;

/// Each member of a dict, as `json.dumps` sees them: those of a subclass are what its `items` gives.
pub(super) fn each(dict: &Bound<'_, PyDict>, mut member: impl FnMut(&Bound<'_, PyAny>, &Bound<'_, PyAny>)) {
    // A list of them, as what is done with one may change the dict.
    let items = if dict.is_exact_instance_of::<PyDict>() {
        dict.items().try_iter()
    } else {
        dict.call_method0("items").and_then(|items| items.try_iter())
    };
    for item in items.into_iter().flatten().map_while(Result::ok) {
        if let Ok((key, value)) = item.extract::<(Bound<'_, PyAny>, Bound<'_, PyAny>)>() {
            member(&key, &value);
        }
    }
}
