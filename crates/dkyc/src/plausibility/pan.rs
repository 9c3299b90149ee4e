//! What the parts of a PAN say: `AAAPL1234C` is the 1234th of a series, of an individual (P) whose name begins with L.

use crate::rule::Pan;
use crate::spec::EkycType;

/// Series begin with 0001.
pub(super) fn is_numbered_zero(pan: &Pan<'_>) -> bool {
    pan.as_str().get(5..9) == Some("0000")
}

/// Whether the fourth letter is that of a company, a firm or the like. A PAN numbered 0000 has been told of already.
pub(super) fn is_of_no_individual(pan: &Pan<'_>, kind: &EkycType) -> bool {
    let EkycType::Individual = kind;
    pan.as_str().get(3..4) != Some("P") && !is_numbered_zero(pan)
}
