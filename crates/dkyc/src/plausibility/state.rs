//! States and countries, which the specification describes as text: `docs/warnings.md#state_unknown`.

use crate::rule::{Text, is_among};
use crate::spec::State;

/// Whether an address in India has a state that is not one of the codes.
pub(super) fn is_unknown(state: &Text<'_>, country: &Text<'_>) -> bool {
    is_india(country) && State::from_code(state.as_str()).is_none()
}

/// Whether a country is India's calling code or its ISO number. The specification's code is 101.
pub(super) fn is_calling_code(country: &Text<'_>) -> bool {
    is_among(country.as_str().as_bytes(), &["91", "+91", "0091", "356"])
}

/// Whether a country is India. Mostly it has its code, which is quick to compare: to compare all names takes a small payload 1 %.
pub(super) fn is_india(country: &Text<'_>) -> bool {
    country.as_str() == "101" || is_among(country.as_str().as_bytes(), &["IN", "IND", "INDIA"])
}
