//! Addresses and telephone numbers.

use super::number::{are_equal, without};
use crate::plausibility::{is_mobile, is_pin_code};
use crate::spec::State;

/// Six digits without space and hyphens.
pub(super) fn pin_code(text: &str) -> Option<String> {
    Some(without(text, "-")).filter(|digits| is_pin_code(digits))
}

/// Former and longer names of states.
const FORMER: [(&str, State); 4] = [
    ("Orissa", State::Odisha),
    ("Uttaranchal", State::Uttarakhand),
    ("Pondicherry", State::Puducherry),
    ("NCT of Delhi", State::Delhi),
];

/// The code of a state, from its name or the same number.
pub(super) fn state(text: &str) -> Option<&'static str> {
    let name = text.replace('&', "and");
    let is_name = |known: &str| known.eq_ignore_ascii_case(&name);
    let named = State::CODES.iter().find(|state| state.label.is_some_and(is_name));
    let numbered = || State::CODES.iter().find(|state| are_equal(state.code, text));
    let former = || FORMER.iter().find(|(name, _)| is_name(name)).map(|(_, state)| state.code());
    named.or_else(numbered).map(|state| state.code).or_else(former)
}

/// What may stand in front of a mobile number in India: its calling code, or the digit for calls inside the country.
const PREFIXES: [&str; 4] = ["+91", "0091", "91", "0"];

/// The ten digits of a mobile number.
pub(super) fn mobile(text: &str) -> Option<String> {
    let number = without(text, "-().");
    if is_mobile(&number) {
        return Some(number);
    }
    PREFIXES
        .iter()
        .find_map(|prefix| number.strip_prefix(prefix).filter(|digits| is_mobile(digits)))
        .map(str::to_owned)
}
