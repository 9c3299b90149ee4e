//! Aadhaar numbers.

use super::verhoeff;
use crate::rule::Uid;

/// The Unique Identification Authority gives out no number that begins with 0 or 1, and the last digit checks the others.
pub(super) fn is_mistyped(uid: &Uid<'_>) -> bool {
    let digits = uid.as_str();
    let is_palindrome = digits.bytes().eq(digits.bytes().rev());
    digits.starts_with(['0', '1']) || is_palindrome || !verhoeff::is_checked(digits)
}
