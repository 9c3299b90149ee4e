//! Aadhaar numbers.

use super::verhoeff;
use crate::rule::Uid;

/// The Unique Identification Authority gives out no number that begins with 0 or 1, and the last digit checks the others.
pub(super) fn is_mistyped(uid: &Uid<'_>) -> bool {
    uid.as_str().starts_with(['0', '1']) || !verhoeff::is_checked(uid.as_str())
}
