//! PIN codes, and the states in which India Post uses them: `docs/warnings.md#pincode_state`.

use std::ops::RangeInclusive;

use super::state::is_india;
use crate::rule::Text;
#[allow(clippy::enum_glob_use, reason = "the table below is little else")]
use crate::spec::State::{self, *};

/// The states in which a PIN code is used. A PIN code in several rows may belong to the states of any of them.
///
/// Source: India Post's list of postal circles by the first two digits (Department of Posts, All India PIN Code Directory). Where
/// a circle also serves a territory or a small state, three digits, a sorting district, tell it apart. India Post sorts mail by
/// these digits and not by borders. Where that leaves a doubt, there is no warning:
///
/// - A state has its whole circle, with the districts of the territories in it: 160 is Chandigarh, and Mohali in Punjab; 396 is
///   Silvassa, and Navsari in Gujarat. A territory has only its own districts.
/// - Daman and Diu and Dadra and Nagar Haveli have been one territory since 2020, so either code goes with the PIN codes of both.
/// - 79 is the North Eastern Circle. Assam has a circle of its own, but is accepted here, too, as one of the seven states.
const PIN_CODES: &[(RangeInclusive<u32>, &[State])] = &[
    (110_000..=119_999, &[Delhi]),
    (120_000..=139_999, &[Haryana]),
    (140_000..=169_999, &[Punjab]),
    (140_000..=140_999, &[Chandigarh]),
    (160_000..=160_999, &[Chandigarh]),
    (170_000..=179_999, &[HimachalPradesh]),
    (180_000..=199_999, &[JammuAndKashmir]), // 194: Ladakh
    (200_000..=289_999, &[UttarPradesh, Uttarakhand]),
    (300_000..=349_999, &[Rajasthan]),
    (360_000..=399_999, &[Gujarat]),
    (362_000..=362_999, &[DamanAndDiu, DadraAndNagarHaveli]),
    (396_000..=396_999, &[DamanAndDiu, DadraAndNagarHaveli]),
    (400_000..=449_999, &[Maharashtra]),
    (403_000..=403_999, &[Goa]),
    (450_000..=499_999, &[MadhyaPradesh, Chhattisgarh]),
    (500_000..=539_999, &[Telangana, AndhraPradesh]),
    (533_000..=533_999, &[Puducherry]), // Yanam
    (560_000..=599_999, &[Karnataka]),
    (600_000..=649_999, &[TamilNadu]),
    (605_000..=605_999, &[Puducherry]),
    (607_000..=607_999, &[Puducherry]),
    (609_000..=609_999, &[Puducherry]), // Karaikal
    (670_000..=699_999, &[Kerala]),
    (673_000..=673_999, &[Puducherry]), // Mahe
    (682_000..=682_999, &[Lakshadweep]),
    (700_000..=749_999, &[WestBengal]),
    (737_000..=737_999, &[Sikkim]),
    (744_000..=744_999, &[AndamanAndNicobarIslands]),
    (750_000..=779_999, &[Odisha]),
    (780_000..=789_999, &[Assam, Meghalaya]),
    (790_000..=799_999, &[ArunachalPradesh, Assam, Manipur, Meghalaya, Mizoram, Nagaland, Tripura]),
    (800_000..=859_999, &[Bihar, Jharkhand]),
];

/// The PIN codes of the Army Postal Service, whose post offices move: they can be in any state.
const ARMY: RangeInclusive<u32> = 900_000..=999_999;

/// Whether an address in India has a PIN code of the wrong form.
pub(super) fn is_malformed(pin_code: &Text<'_>, country: &Text<'_>) -> bool {
    is_india(country) && !is_pin_code(pin_code.as_str())
}

/// Whether an address in India has a PIN code that is not used in its state. Nothing is compared if the PIN code has the wrong
/// form, or the state is unknown or `others`.
pub(super) fn is_of_another_state(pin_code: &Text<'_>, country: &Text<'_>, state: &Text<'_>) -> bool {
    let (Some(pin_code), Some(state)) = (number(pin_code.as_str()), State::from_code(state.as_str())) else {
        return false;
    };
    is_india(country)
        && state != Others
        && !ARMY.contains(&pin_code)
        && !PIN_CODES.iter().any(|(range, states)| range.contains(&pin_code) && states.contains(&state))
}

/// Whether these are six digits, the first of which is not 0.
pub(crate) fn is_pin_code(digits: &str) -> bool {
    number(digits).is_some()
}

fn number(digits: &str) -> Option<u32> {
    let is_pin_code = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| is_pin_code && !digits.starts_with('0'))
}

#[cfg(test)]
mod tests {
    use super::{Others, PIN_CODES, State};

    fn states_of(pin_code: u32) -> Vec<State> {
        let rows = PIN_CODES.iter().filter(|(range, _)| range.contains(&pin_code));
        rows.flat_map(|(_, states)| states.iter().copied()).collect()
    }

    #[test]
    fn every_state_has_pin_codes() {
        for &state in State::ALL {
            let has_range = PIN_CODES.iter().any(|(_, states)| states.contains(&state));
            assert_eq!(has_range, state != Others, "{state:?}");
        }
    }

    /// Only two kinds of first two digits have no state: those that India Post does not use, and those of the army's field post
    /// offices.
    #[test]
    fn every_circle_has_a_state() {
        for two_digits in 10..=99 {
            let is_unused = matches!(two_digits, 10 | 29 | 35 | 54 | 55 | 65 | 66 | 86..=99);
            let (first, last) = (two_digits * 10_000, two_digits * 10_000 + 9_999);
            let has_state = !states_of(first).is_empty() && !states_of(last).is_empty();
            assert_eq!(has_state, !is_unused, "{two_digits}");
        }
    }

    #[test]
    fn rows_are_in_order_and_cover_whole_districts() {
        assert!(PIN_CODES.is_sorted_by_key(|(range, _)| *range.start()));
        for (range, states) in PIN_CODES {
            assert!(range.start() % 1_000 == 0 && range.end() % 1_000 == 999 && !states.is_empty());
        }
    }
}
