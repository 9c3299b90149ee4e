//! Mobile numbers in India: `docs/warnings.md#mobile_form`.

use crate::rule::Text;
use crate::spec::MobileCountryCode;

/// A mobile number is ten digits, the first of them 6 to 9, without +91, a leading 0 or spaces (India's National Numbering Plan).
pub(crate) fn is_mobile(number: &str) -> bool {
    matches!(number.as_bytes(), [b'6'..=b'9', rest @ ..] if rest.len() == 9 && rest.iter().all(u8::is_ascii_digit))
}

pub(super) fn is_malformed(number: &Text<'_>) -> bool {
    !is_mobile(number.as_str())
}

pub(super) fn is_malformed_in_country(number: &Text<'_>, country: &MobileCountryCode) -> bool {
    let MobileCountryCode::India = country;
    is_malformed(number)
}
