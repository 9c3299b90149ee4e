//! The shape of a payload as a whole. When it is another than documented, one mistake is behind many issues.

use super::meant;
use crate::json::has_key;
use crate::payload::draft::{Object as _, Slot};
use crate::payload::{Origin, UnknownKey};
use crate::place::Place;
use crate::plausibility::Inputs;
use crate::spec::named;

/// The shape of a payload, as far as it explains what is missing.
#[derive(Clone, Copy)]
pub(super) enum Shape<'o> {
    /// As documented, or wrong in no way that is known.
    Usual,
    /// There is no `data`, and fields stand at the top level.
    Flat,
    /// There is no `data`, and sections stand at the top level.
    OuterSections,
    /// The payload is the value of `data`, and there is no other key.
    InData,
    /// The payload is the value of a key that is not documented, and there is no other.
    InUnknown(&'o UnknownKey),
}

impl<'o> Shape<'o> {
    /// The shape of a payload, by at most so many of its keys.
    pub(super) fn of(inputs: Inputs<'_, '_>, origin: &'o Origin<'_>, most: usize) -> Self {
        let Some(payload) = inputs.payload else { return Self::Usual };
        let others = || {
            let members = Place::WHOLE.members().filter_map(|place| payload.member(place.member_index()?));
            members.filter(|member| !member.is_absent()).count()
        };
        let has_data = !matches!(payload.data, Slot::Absent);
        let strays = || origin.unknown.iter().filter(|stray| stray.holder().place == Place::WHOLE);
        match (strays().next(), has_data) {
            (None, true) if matches!(payload.data, Slot::OtherType) && others() == 1 => {
                let is_payload = |place: Place| place.owner() == Place::WHOLE;
                return if holds(origin, origin.start_of_data(), is_payload) {
                    Self::InData
                } else {
                    Self::Usual
                };
            }
            (None, _) | (_, true) => return Self::Usual,
            (Some(stray), false) if others() == 0 && strays().nth(1).is_none() => {
                let (key, start) = origin.key(stray);
                // A misspelt name is what its error says.
                let is_misspelt = meant::place(&key, stray, inputs).is_some();
                let is_payload = |place: Place| place.is_section() || place.owner() == Place::WHOLE;
                if !is_misspelt && holds(origin, start, is_payload) {
                    return Self::InUnknown(stray);
                }
            }
            (Some(_), false) => {}
        }
        let mut shape = Self::Usual;
        for stray in strays().take(most) {
            let (key, _) = origin.key(stray);
            if let Some((named::payload::data, _)) = meant::place(&key, stray, inputs) {
                return Self::Usual;
            }
            shape = match (shape, meant::meaning(&key)) {
                (_, Some(place)) if place.is_section() => Self::OuterSections,
                (Self::Usual, Some(place)) if place.owner() != Place::WHOLE => Self::Flat,
                _ => shape,
            };
        }
        shape
    }
}

/// Whether an object stands at an offset, with a key of a payload.
fn holds(origin: &Origin<'_>, start: usize, is_payload: impl Fn(Place) -> bool) -> bool {
    has_key(origin.text, start, &mut |key| match meant::meaning(key) {
        Some(named::payload::phone_number | named::payload::extras) | None => false,
        Some(place) => is_payload(place),
    })
}
