//! `pan_implausible`, `uid_implausible`.

use dkyc::Options;

use super::{ID_NUMBER, PAN, UID, only, told, told_alone, warnings, with, with_literals};

/// The PAN in both of its places.
fn of_pan(pan: &str) -> Vec<String> {
    told(&[(PAN, pan), (ID_NUMBER, pan)])
}

#[test]
fn an_individual_has_the_fourth_letter_p() {
    for letter in 'A'..='Z' {
        let pan = format!("ABC{letter}E1234F");
        assert_eq!(of_pan(&pan), only("pan_implausible", PAN, letter != 'P'), "{pan}");
        // Alone, it does not say whose it is.
        assert_eq!(told_alone(PAN, &pan), [""; 0], "{pan}");
    }
    assert_eq!(of_pan("PPPAP1234P"), only("pan_implausible", PAN, true));
}

#[test]
fn the_four_digits_are_not_0000() {
    for (digits, is_told) in
        [("0000", true), ("0001", false), ("1000", false), ("0100", false), ("9999", false)]
    {
        let pan = format!("ABCPE{digits}F");
        assert_eq!(of_pan(&pan), only("pan_implausible", PAN, is_told), "{pan}");
        assert_eq!(told_alone(PAN, &pan), only("pan_implausible", PAN, is_told), "{pan}");
    }
    // Both at once are one warning.
    assert_eq!(of_pan("ABCCE0000F"), only("pan_implausible", PAN, true));
}

#[test]
fn the_fourth_letter_counts_only_with_the_kind_of_kyc() {
    for kind in ["null", "\"X\"", "7", "\"\""] {
        for (pan, is_told) in [("ABCCE1234F", false), ("ABCCE0000F", true)] {
            let pan_literal = &*format!("\"{pan}\"");
            let text = with_literals(&[
                (PAN, pan_literal),
                (ID_NUMBER, pan_literal),
                ("BASIC_INFORMATION.ekycType", kind),
            ]);
            assert_eq!(
                warnings(Options::new(), &text),
                only("pan_implausible", PAN, is_told),
                "{kind} {pan}"
            );
        }
    }
}

fn is_plausible(uid: &str) -> bool {
    let told = told_alone(UID, uid);
    assert_eq!(told, only("uid_implausible", UID, !told.is_empty()));
    told.is_empty()
}

/// The digits with the one behind them that makes them plausible.
fn checked(eleven: &str) -> String {
    let all = (0..10).map(|last| format!("{eleven}{last}"));
    let plausible: Vec<_> = all.filter(|uid| is_plausible(uid)).collect();
    let [uid] = &plausible[..] else { panic!("one check digit for {eleven}: {plausible:?}") };
    uid.clone()
}

/// Eleven digits that look random.
fn some_numbers() -> impl Iterator<Item = String> {
    (1..40_u64).map(|n| (20_000_000_000 + n * 7_919_191_919 % 80_000_000_000).to_string())
}

#[test]
fn known_check_digits() {
    for (uid, want) in [
        ("234567890124", true),
        ("499118665246", true),
        ("234567890123", false),
        ("222222222222", false),
        ("000000000000", false),
        ("999999990019", true),
        // These read the same backwards, and have the right check digit.
        ("999999999999", false),
        ("200000000002", false),
    ] {
        assert_eq!(is_plausible(uid), want, "{uid}");
    }
    assert_eq!(told(&[(UID, "234567890123")])[0], "uid_implausible BASIC_INFORMATION.uidNo");
}

/// What Verhoeff's algorithm promises.
#[test]
fn each_wrong_digit_and_each_swapped_pair_is_caught() {
    for number in some_numbers() {
        let uid = checked(&number);
        for at in 0..12 {
            for digit in b'0'..=b'9' {
                let mut wrong = uid.clone().into_bytes();
                wrong[at] = digit;
                let wrong = String::from_utf8(wrong).expect("digits");
                assert_eq!(is_plausible(&wrong), wrong == uid, "{wrong} for {uid}");
            }
        }
        for at in 0..11 {
            let mut swapped = uid.clone().into_bytes();
            swapped.swap(at, at + 1);
            let swapped = String::from_utf8(swapped).expect("digits");
            assert_eq!(is_plausible(&swapped), swapped == uid, "{swapped} for {uid}");
        }
    }
}

/// No Aadhaar number begins with 0 or 1, whatever its check digit is.
#[test]
fn no_aadhaar_number_begins_with_0_or_1() {
    for first in ['0', '1'] {
        for last in 0..10 {
            assert!(!is_plausible(&format!("{first}3456789012{last}")));
        }
    }
    for first in '2'..='9' {
        checked(&format!("{first}3456789012"));
    }
}

#[test]
fn a_wrong_uid_has_its_error_only() {
    let text = with(&[(UID, "1345678901234")]);
    assert_eq!(warnings(Options::new(), &text), [""; 0]);
}
