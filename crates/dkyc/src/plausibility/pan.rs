//! What a PAN says: `AAAPL1234C` is number 1234 of a series and belongs to an individual (P) whose name starts with L.
//! See `docs/warnings.md#pan_implausible`.

use crate::rule::Pan;
use crate::spec::EkycType;

/// Whether the number is 0000. A series starts with 0001.
pub(super) fn is_numbered_zero(pan: &Pan<'_>) -> bool {
    pan.as_str().get(5..9) == Some("0000")
}

/// Whether the fourth letter is not that of an individual but, say, of a company. A PAN with the number 0000 already has a warning.
pub(super) fn is_of_no_individual(pan: &Pan<'_>, kind: &EkycType) -> bool {
    let EkycType::Individual = kind;
    pan.as_str().get(3..4) != Some("P") && !is_numbered_zero(pan)
}
