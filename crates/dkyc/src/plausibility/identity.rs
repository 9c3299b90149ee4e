//! Numbers on proofs, which should be the PAN or the Aadhaar number of the payload: `docs/warnings.md#identity_mismatch`.
//!
//! An Aadhaar number is usually masked there (`XXXXXXXX0124`), so only its last four digits are compared. How it is masked or
//! spaced does not matter.

use crate::rule::{Pan, Text, Uid};
use crate::spec::{CommAddressProof, IdProof};

pub(super) fn is_another_pan(number: &Text<'_>, proof: &IdProof, pan: &Pan<'_>) -> bool {
    *proof == IdProof::PanCardWithPhotograph && number.as_str() != pan.as_str() && !is_reference(number)
}

pub(super) fn is_another_aadhaar(number: &Text<'_>, proof: &IdProof, uid: &Uid<'_>) -> bool {
    *proof == IdProof::Aadhaar && is_another(number, uid)
}

pub(super) fn is_another_aadhaar_as_address_proof(
    number: &Text<'_>,
    proof: &CommAddressProof,
    uid: &Uid<'_>,
) -> bool {
    *proof == CommAddressProof::Aadhaar && is_another(number, uid)
}

/// The specification describes perAddressProof as text, not as a list of codes.
pub(super) fn is_another_aadhaar_as_written_proof(
    number: &Text<'_>,
    proof: &Text<'_>,
    uid: &Uid<'_>,
) -> bool {
    proof.as_str() == CommAddressProof::Aadhaar.code() && is_another(number, uid)
}

/// Whether the last four digits differ. A number with fewer than four digits differs, too.
fn is_another(number: &Text<'_>, uid: &Uid<'_>) -> bool {
    let last_four = |text: &str| {
        let mut digits = text.bytes().rev().filter(u8::is_ascii_digit);
        [digits.next(), digits.next(), digits.next(), digits.next()]
    };
    last_four(number.as_str()) != last_four(uid.as_str()) && !is_reference(number)
}

/// Whether a number has more digits than an Aadhaar number. A virtual ID has 16, and the reference of an offline e-KYC 21. Neither
/// reveals the number that it stands for.
fn is_reference(number: &Text<'_>) -> bool {
    number.as_str().bytes().filter(u8::is_ascii_digit).count() > 12
}
