//! What was repaired, for those who asked for it.

use serde::Serialize;

use super::shape::{Shape, ShapeRepair};
use super::values::ValueRepair;
use crate::code::Code;
use crate::place::Place;

/// One repair. It shows no value.
///
/// As JSON: `{"repair": "date", "path": "BASIC_INFORMATION.dob", "pointer": "/data/0/BASIC_INFORMATION/dob", "code":
/// "date_format"}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Repair {
    #[serde(rename = "repair")]
    name: &'static str,
    path: &'static str,
    pointer: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<Code>,
}

impl Repair {
    /// The repairs of a payload, once its shape is final.
    pub(super) fn all(shape: &Shape<'_>, values: &[ValueRepair]) -> Vec<Self> {
        let repair = |name, place: Place, code| Self {
            name,
            path: place.path(),
            pointer: pointer(shape, place),
            code,
        };
        let shapes = shape.repairs.iter().map(|&(name, place): &ShapeRepair| repair(name, place, None));
        let values = values.iter().map(|&(place, name, code)| repair(name, place, Some(code)));
        shapes.chain(values).collect()
    }

    /// The name of the repair, as `docs/fixes.md` lists it: `date`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The documented path of what was repaired: `BASIC_INFORMATION.dob`; empty for the whole payload.
    #[must_use]
    pub const fn path(&self) -> &'static str {
        self.path
    }

    /// Where it is in the repaired payload, as a JSON Pointer (RFC 6901).
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// The code that the value had; `None` for a repair of the shape.
    #[must_use]
    pub const fn code(&self) -> Option<Code> {
        self.code
    }
}

/// Where a place is.
fn pointer(shape: &Shape<'_>, place: Place) -> String {
    let key = place.key();
    if place == Place::WHOLE {
        return String::new();
    }
    if place.owner() == Place::WHOLE {
        return format!("/{key}");
    }
    let element = shape.census.element_of(place.owner()).unwrap_or_default();
    let section = place.object_spec().name;
    if place.is_section() {
        format!("/data/{element}/{section}")
    } else {
        format!("/data/{element}/{section}/{key}")
    }
}
