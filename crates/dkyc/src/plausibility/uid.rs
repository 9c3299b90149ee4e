//! Aadhaar numbers: `docs/warnings.md#uid_implausible`.

use super::verhoeff;
use crate::rule::Uid;

/// The Unique Identification Authority issues no number that starts with 0 or 1 or reads the same backwards, and the last digit is a
/// check digit.
pub(super) fn is_mistyped(uid: &Uid<'_>) -> bool {
    let digits = uid.as_str();
    let is_palindrome = digits.bytes().eq(digits.bytes().rev());
    digits.starts_with(['0', '1']) || is_palindrome || !verhoeff::is_checked(digits)
}
