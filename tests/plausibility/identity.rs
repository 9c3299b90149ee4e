//! `identity_mismatch`.

use dkyc::{CommAddressProof, IdProof};

use super::{COMM_NUMBER, ID_NUMBER, ID_PROOF, PER_NUMBER, only, told, told_alone};

const COMM_PROOF: &str = "COMMUNICATION_ADDRESS.commAddressProof";
const PER_PROOF: &str = "PERMANENT_ADDRESS.perAddressProof";

/// Numbers, and whether they are another than the Aadhaar number 234567890124.
const AADHAAR: [(&str, bool); 22] = [
    // A virtual ID and the reference of an offline e-KYC: nothing to compare.
    ("9123456789012345", false),
    ("9123 4567 8901 2345", false),
    ("567820250303101530123", false),
    ("1234567890125", false),
    ("234567890124", false),
    ("2345 6789 0124", false),
    ("2345-6789-0124", false),
    ("XXXXXXXX0124", false),
    ("xxxx xxxx 0124", false),
    ("XXXX-XXXX-0124", false),
    ("********0124", false),
    ("0124", false),
    ("XXXXXXXX 01 24 ", false),
    ("XXXXXXXX0125", true),
    ("XXXXXXXX1024", true),
    ("XXXXXXXX124", true),
    ("XXXXXXXXXXXX", true),
    ("01240", true),
    ("234567890125", true),
    ("4210", true),
    ("०१२४", true),
    ("x", true),
];

#[test]
fn the_number_of_a_pan_card_is_the_pan() {
    for (number, is_told) in [
        ("ABCPE1234F", false),
        ("ABCPE1234G", true),
        ("abcpe1234f", true),
        ("ABCPE1234F ", true),
        ("ABCPE 1234 F", true),
        ("XXXXXX234F", true),
        ("234567890124", true),
        ("2345678901245", false),
    ] {
        let want = only("identity_mismatch", ID_NUMBER, is_told);
        assert_eq!(told(&[(ID_PROOF, "01"), (ID_NUMBER, number)]), want, "{number}");
        assert_eq!(told_alone(ID_NUMBER, number), [""; 0]);
    }
}

#[test]
fn the_number_of_an_aadhaar_card_ends_like_the_uid() {
    for (number, is_told) in AADHAAR {
        let want = |path| only("identity_mismatch", path, is_told);
        assert_eq!(told(&[(ID_PROOF, "02"), (ID_NUMBER, number)]), want(ID_NUMBER), "{number}");
        assert_eq!(told(&[(COMM_PROOF, "31"), (COMM_NUMBER, number)]), want(COMM_NUMBER), "{number}");
        assert_eq!(told(&[(PER_PROOF, "31"), (PER_NUMBER, number)]), want(PER_NUMBER), "{number}");
    }
}

#[test]
fn other_proofs_have_numbers_of_their_own() {
    for proof in IdProof::ALL.iter().map(|proof| proof.code()).filter(|code| !["01", "02"].contains(code)) {
        assert_eq!(told(&[(ID_PROOF, proof), (ID_NUMBER, "Z-1234567")]), [""; 0], "{proof}");
    }
    for proof in CommAddressProof::ALL.iter().map(|proof| proof.code()).filter(|&code| code != "31") {
        assert_eq!(told(&[(COMM_PROOF, proof), (COMM_NUMBER, "Z-1234567")]), [""; 0], "{proof}");
    }
    for proof in ["01", "30", "031", "31 ", "3", "Aadhaar", "x"] {
        assert_eq!(told(&[(PER_PROOF, proof), (PER_NUMBER, "Z-1234567")]), [""; 0], "{proof}");
    }
}
