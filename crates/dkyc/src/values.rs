//! What comes as values of another language instead of as JSON text.

use crate::check::field_value;
use crate::options::Options;
use crate::place::Place;
use crate::report::Report;
use crate::spec::{FieldSpec, UnknownName};

/// A JSON value, as far as a field cares.
#[derive(Clone, Copy)]
pub enum Given<'a> {
    /// Nothing, or `null`.
    Nothing,
    /// A number, a boolean, an array or an object.
    OtherType,
    /// A string.
    Text(&'a str),
}

/// Checks one value by its field, as [`check_field`](crate::check_field) does with a string.
///
/// # Errors
/// [`UnknownName`] when this is no row of the table.
pub fn check_field(field: &FieldSpec, value: Given<'_>, options: &Options) -> Result<Report, UnknownName> {
    let place = Place::find(field.path)?;
    Ok(field_value(place, options, |slot| match value {
        Given::Nothing => {}
        Given::OtherType => slot.set_other_type(),
        Given::Text(text) => slot.read(text),
    }))
}
