//! The shape of a payload as a whole. When it is another than documented, one mistake is behind many issues.

use super::meant;
use crate::json::has_key;
use crate::payload::draft::Slot;
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
    /// The payload is the value of the only key that there is, a documented one.
    InMember(Place),
    /// The same, and the key is not documented.
    InUnknown(&'o UnknownKey),
}

impl<'o> Shape<'o> {
    /// The shape of a payload that was read from text.
    pub(super) fn of(inputs: Inputs<'_, '_>, origin: &'o Origin<'_>) -> Self {
        let Some(payload) = inputs.payload else { return Self::Usual };
        let strays = || origin.unknown.iter().filter(|stray| stray.holder().place == Place::WHOLE);
        let members =
            Place::WHOLE.members().filter(|&member| origin.start_of(member) > 0).map(Self::InMember);
        let mut keys = members.chain(strays().map(Self::InUnknown));
        if let (Some(only), None) = (keys.next(), keys.next())
            && only.holds_payload(inputs, origin)
        {
            return only;
        }
        if !matches!(payload.data, Slot::Absent) {
            return Self::Usual;
        }
        let mut shape = Self::Usual;
        for stray in strays().take(origin.limit) {
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

    /// Whether a whole payload, or an object of its sections, stands under this key.
    fn holds_payload(self, inputs: Inputs<'_, '_>, origin: &Origin<'_>) -> bool {
        let start = match self {
            Self::InMember(member) => origin.start_of(member),
            Self::InUnknown(stray) => {
                let (key, start) = origin.key(stray);
                // Then it is a misspelt name, and its error says so.
                if meant::place(&key, stray, inputs).is_some() {
                    return false;
                }
                start
            }
            _ => return false,
        };
        let is_data = matches!(self, Self::InMember(named::payload::data));
        has_key(origin.text, start, &mut |key| match meant::meaning(key) {
            Some(named::payload::data | named::payload::user_id) => true,
            Some(place) => place.is_section() && !is_data,
            None => false,
        })
    }
}
