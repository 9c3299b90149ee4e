//! Where a column comes from: anything with `__arrow_c_array__` or `__arrow_c_stream__`, in chunks, without a copy.

use arrow_array::ffi_stream::RecordBatchStreamReader;
use arrow_array::{Array, ArrayRef, RecordBatch, StructArray, make_array};
use arrow_data::ArrayData;
use arrow_pyarrow::FromPyArrow;
use arrow_schema::DataType;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;

/// Calls `each` with every chunk. Those of a stream are let go one by one.
pub(super) fn each_chunk(
    data: &Bound<'_, PyAny>,
    mut each: impl FnMut(ArrayRef) -> PyResult<()>,
) -> PyResult<()> {
    if data.hasattr("__arrow_c_array__")? {
        return each(array(data)?);
    }
    if !data.hasattr("__arrow_c_stream__")? {
        return Err(PyTypeError::new_err(
            "pass a column: a pyarrow Array or ChunkedArray, a Polars Series, or anything else with __arrow_c_array__ or \
             __arrow_c_stream__",
        ));
    }
    // The stream of a series has no columns, but that of its frame has one.
    if data.hasattr("to_frame")? {
        return stream(&data.call_method0("to_frame")?, each);
    }
    if data.hasattr("schema")? || data.hasattr("columns")? {
        return stream(data, each);
    }
    // What else there is, pyarrow reads.
    let chunked = data.py().import("pyarrow")?.call_method1("chunked_array", (data,))?;
    for chunk in chunked.getattr("chunks")?.try_iter()? {
        each(array(&chunk?)?)?;
    }
    Ok(())
}

fn array(data: &Bound<'_, PyAny>) -> PyResult<ArrayRef> {
    let data = match ArrayData::from_pyarrow_bound(data) {
        Ok(data) => data,
        // Spark's strings may hold bytes that are no UTF-8. That is the error of a row, so they are read as bytes.
        Err(error) => {
            let bytes = as_bytes(data).map_err(|_| unreadable(error))?;
            ArrayData::from_pyarrow_bound(&bytes).map_err(unreadable)?
        }
    };
    let array = make_array(data);
    match array.data_type() {
        DataType::Struct(_) => only_column(&RecordBatch::from(StructArray::from(array.to_data()))),
        _ => Ok(array),
    }
}

/// An array of pyarrow as bytes, without a look at them.
fn as_bytes<'py>(data: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let bytes = data.py().import("pyarrow")?.call_method0("large_binary")?;
    data.call_method1("cast", (bytes,))
}

fn stream(data: &Bound<'_, PyAny>, mut each: impl FnMut(ArrayRef) -> PyResult<()>) -> PyResult<()> {
    for batch in RecordBatchStreamReader::from_pyarrow_bound(data).map_err(unreadable)? {
        let batch = batch.map_err(|_| PyValueError::new_err("the stream of the column broke off"))?;
        each(only_column(&batch)?)?;
    }
    Ok(())
}

fn only_column(batch: &RecordBatch) -> PyResult<ArrayRef> {
    match batch.columns() {
        [column] => Ok(column.clone()),
        columns => {
            let count = columns.len();
            Err(PyTypeError::new_err(format!("pass one column; this has {count}")))
        }
    }
}

/// An error of Arrow says what is wrong with a column, and may quote it.
fn unreadable(_: PyErr) -> PyErr {
    PyTypeError::new_err("this is not a column of text or bytes that follows the Arrow C data interface")
}
