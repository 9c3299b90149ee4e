//! Misspelt keys, and the documented ones that were meant.

use dkyc_tests::{edited, issues, payload};

use super::{PAN, after, with_top};

#[test]
fn misspelt_fields() {
    let in_personal = |wrong: &str| edited(&payload(), &[("\"applicantTitle\"", wrong)]);
    for wrong in [
        "applicantTile",
        "applicanttitle",
        "applicant_title",
        "Applicant Title",
        "aplicantTitle",
        "applicantTitel",
    ] {
        assert_eq!(
            issues(in_personal(&format!("\"{wrong}\""))),
            [
                format!(
                    "required PERSONAL_INFORMATION.applicantTitle /data/1/PERSONAL_INFORMATION/applicantTitle ~{wrong}"
                ),
                format!(
                    "unknown_field PERSONAL_INFORMATION.{wrong} /data/1/PERSONAL_INFORMATION/{wrong} ~applicantTitle"
                ),
            ]
        );
    }
    assert_eq!(
        issues(edited(&payload(), &[("\"commpincode\"", "\"commPincode\"")])),
        [
            "required COMMUNICATION_ADDRESS.commpincode /data/3/COMMUNICATION_ADDRESS/commpincode ~commPincode",
            "unknown_field COMMUNICATION_ADDRESS.commPincode /data/3/COMMUNICATION_ADDRESS/commPincode ~commpincode",
        ]
    );
    // The document's odd spelling is the right one.
    assert_eq!(
        issues(edited(&payload(), &[("\"aaplicantKycAccType\"", "\"applicantKycAccType\"")])),
        [
            "required IDENTITY_VERIFICATION.aaplicantKycAccType /data/5/IDENTITY_VERIFICATION/aaplicantKycAccType ~applicantKycAccType",
            "unknown_field IDENTITY_VERIFICATION.applicantKycAccType /data/5/IDENTITY_VERIFICATION/applicantKycAccType ~aaplicantKycAccType",
        ]
    );
    assert_eq!(
        issues(in_personal("\"zzz\"")),
        [
            "required PERSONAL_INFORMATION.applicantTitle /data/1/PERSONAL_INFORMATION/applicantTitle",
            "unknown_field PERSONAL_INFORMATION.zzz /data/1/PERSONAL_INFORMATION/zzz",
        ]
    );
}

/// An optional field has no `required` error to carry the wrong key; the warning alone tells it.
#[test]
fn a_misspelt_optional_field() {
    assert_eq!(
        issues(edited(&payload(), &[("\"motherTitle\"", "\"mothertitle\"")])),
        ["unknown_field FAMILY_INFORMATION.mothertitle /data/2/FAMILY_INFORMATION/mothertitle ~motherTitle",]
    );
}

#[test]
fn a_misspelling_beside_the_right_key() {
    after(
        &[(PAN, &format!("{PAN},\"PAN\":\"x\""))],
        &["unknown_field BASIC_INFORMATION.PAN /data/0/BASIC_INFORMATION/PAN"],
    );
}

/// The nearest of several wrong keys is suggested, wherever it is in the text.
#[test]
fn several_misspellings_of_one_name() {
    for wrong in [
        r#""INERSON_VERIFICATION":1,"inperson_verification":"#,
        r#""inperson_verification":1,"INERSON_VERIFICATION":"#,
    ] {
        let text = edited(&payload(), &[("\"INPERSON_VERIFICATION\":", wrong)]);
        let found = issues(text);
        assert_eq!(found[0], "required INPERSON_VERIFICATION /data ~inperson_verification");
        assert!(found[1..].iter().all(|issue| issue.ends_with(" ~INPERSON_VERIFICATION")), "{found:#?}");
        assert_eq!(found.len(), 3);
    }
}

#[test]
fn misspelt_sections_and_members() {
    for wrong in ["BASIC_INFORMATON", "basic_information", "BasicInformation", "BASIC-INFORMATION"] {
        assert_eq!(
            issues(edited(&payload(), &[("\"BASIC_INFORMATION\"", &format!("\"{wrong}\""))])),
            [
                format!("required BASIC_INFORMATION /data ~{wrong}"),
                format!("unknown_section {wrong} /data/0/{wrong} ~BASIC_INFORMATION"),
            ]
        );
    }
    for (key, wrong) in [("user_id", "userId"), ("phone_number", "phoneNumber"), ("data", "Data")] {
        assert_eq!(
            issues(edited(&payload(), &[(&format!("\"{key}\""), &format!("\"{wrong}\""))])),
            [format!("required {key} /{key} ~{wrong}"), format!("unknown_field {wrong} /{wrong} ~{key}"),]
        );
    }
    with_top(r#""extra":{}"#, &["unknown_field extra /extra ~extras"]);
}

/// In a name of three letters, one letter makes another word.
#[test]
fn short_names_are_not_guessed_at() {
    for (key, want) in
        [("PAN", Some("pan")), ("p.a.n", Some("pan")), ("pin", None), ("pann", None), ("dobs", None)]
    {
        let report = dkyc::check_section("BASIC_INFORMATION", format!(r#"{{"{key}": "ABCPE1234F"}}"#))
            .expect("a section");
        assert_eq!(report.warnings()[0].suggestion(), want, "{key}");
    }
}
