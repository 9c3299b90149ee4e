//! Parts of a payload: the sections as the shape of a form, and one section.

use super::identity;

/// A form's natural shape, and a section of it: the same paths, pointers from where the text begins.
#[test]
fn parts_of_a_payload() {
    let report = dkyc::check_sections(
        r#"{"BASIC_INFORMATION":{"pan":"x","pan":1,"zzz":2},"GENDER":{},"DOCUMENT_COLLECTION":[]}"#,
    );
    let shown: Vec<_> = report.issues().map(dkyc_tests::short).collect();
    assert_eq!(shown.len(), 8 + 1 + 7 + 1 + 2, "{report}");
    for line in [
        "pan_format BASIC_INFORMATION.pan /BASIC_INFORMATION/pan",
        "duplicate BASIC_INFORMATION.pan /BASIC_INFORMATION/pan",
        "required PERSONAL_INFORMATION /PERSONAL_INFORMATION",
        "type DOCUMENT_COLLECTION /DOCUMENT_COLLECTION",
        "unknown_field BASIC_INFORMATION.zzz /BASIC_INFORMATION/zzz",
        "unknown_section GENDER /GENDER",
    ] {
        assert!(shown.contains(&line.to_owned()), "{line}: {shown:#?}");
    }
    let section = |json: &str| {
        let report = dkyc::check_section("IDENTITY_VERIFICATION", json).expect("a documented section");
        report.issues().map(dkyc_tests::short).collect::<Vec<_>>()
    };
    assert_eq!(section(&identity()), [""; 0]);
    assert_eq!(section("null"), ["type IDENTITY_VERIFICATION"]);
    assert_eq!(
        section("{\"idProof\":\"2\",\"idProof\":1,\"idproofIdentityNo\":\"x\"}"),
        [
            "not_allowed IDENTITY_VERIFICATION.idProof /idProof ~02",
            "duplicate IDENTITY_VERIFICATION.idProof /idProof",
            "required IDENTITY_VERIFICATION.idProofIdentityNo /idProofIdentityNo ~idproofIdentityNo",
            "required IDENTITY_VERIFICATION.aaplicantKycAccType /aaplicantKycAccType",
            "unknown_field IDENTITY_VERIFICATION.idproofIdentityNo /idproofIdentityNo ~idProofIdentityNo",
        ]
    );
}
