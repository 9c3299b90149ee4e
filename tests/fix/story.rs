//! A payload from an older platform becomes valid.

use super::{fixed, short};

/// Flat, with older names, dates in the form of ISO 8601, codes as numbers, and lower case.
pub(crate) const FLAT: &str = include_str!("flat.json");

#[test]
fn a_flat_payload_becomes_valid() {
    assert!(!dkyc::check(FLAT).is_valid());
    let fixed = fixed(FLAT);
    assert_eq!(fixed.report.to_string(), "");
    assert!(fixed.report.is_valid());
    let repairs: Vec<_> = fixed.repairs.iter().map(short).collect();
    insta::assert_snapshot!(repairs.join("\n"));
}
