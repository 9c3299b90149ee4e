//! A column of text or bytes of any Arrow type, as rows of bytes.

use arrow_array::cast::AsArray;
use arrow_array::types::{BinaryType, ByteArrayType, LargeBinaryType, LargeUtf8Type, Utf8Type};
use arrow_array::types::{BinaryViewType, ByteViewType, StringViewType};
use arrow_array::{Array, ArrayRef, GenericByteArray, GenericByteViewArray};
use arrow_schema::DataType;
use pyo3::PyResult;
use pyo3::exceptions::PyTypeError;

/// The rows.
pub(super) struct Texts {
    values: ArrayRef,
    get: Get,
    /// Of a dictionary: the index of the value of each row.
    keys: Option<Vec<Option<usize>>>,
}

type Get = fn(&dyn Array, usize) -> Option<&[u8]>;

impl Texts {
    pub(super) fn of(array: ArrayRef) -> PyResult<Self> {
        if let Some(dictionary) = array.as_any_dictionary_opt() {
            let values = dictionary.values().clone();
            let rows = dictionary.normalized_keys().into_iter().enumerate();
            let keys = rows.map(|(row, key)| dictionary.keys().is_valid(row).then_some(key)).collect();
            return Ok(Self { get: getter(values.data_type())?, values, keys: Some(keys) });
        }
        Ok(Self { get: getter(array.data_type())?, values: array, keys: None })
    }

    pub(super) fn len(&self) -> usize {
        self.keys.as_ref().map_or(self.values.len(), Vec::len)
    }

    /// `None` for null.
    pub(super) fn get(&self, row: usize) -> Option<&[u8]> {
        let index = self.keys.as_ref().map_or(Some(row), |keys| keys[row])?;
        (self.get)(&*self.values, index)
    }
}

fn getter(kind: &DataType) -> PyResult<Get> {
    Ok(match kind {
        DataType::Utf8 => bytes::<Utf8Type>,
        DataType::LargeUtf8 => bytes::<LargeUtf8Type>,
        DataType::Utf8View => view::<StringViewType>,
        DataType::Binary => bytes::<BinaryType>,
        DataType::LargeBinary => bytes::<LargeBinaryType>,
        DataType::BinaryView => view::<BinaryViewType>,
        DataType::FixedSizeBinary(_) => |array, row| {
            let array = array.as_fixed_size_binary();
            array.is_valid(row).then(|| array.value(row))
        },
        DataType::Null => |_, _| None,
        _ => return Err(PyTypeError::new_err("a column of text or bytes is expected")),
    })
}

fn bytes<T: ByteArrayType>(array: &dyn Array, row: usize) -> Option<&[u8]> {
    let array: &GenericByteArray<T> = array.as_bytes();
    array.is_valid(row).then(|| array.value(row).as_ref())
}

fn view<T: ByteViewType>(array: &dyn Array, row: usize) -> Option<&[u8]> {
    let array: &GenericByteViewArray<T> = array.as_byte_view();
    array.is_valid(row).then(|| array.value(row).as_ref())
}
