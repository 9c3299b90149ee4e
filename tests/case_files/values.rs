//! Payloads with values that break the rules of their fields.

use dkyc_tests::edited;

use super::edits::with;

pub(super) fn cases(example: &str) -> Vec<(&'static str, String)> {
    let blank = [
        ("user_id", r#""""#),
        ("pan", r#"" ""#),
        ("dob", r#""\t\n""#),
        ("amc", "\"\u{A0}\u{3000}\""),
        ("uidNo", r#""""#),
        ("kycType", "\"\u{2003}\""),
        ("fatherMiddleName", r#""""#),
        ("fatherLastName", "\"\u{200B}\""),
        ("motherTitle", r#""  ""#),
        ("docPhoto", r#"" ""#),
    ];
    let codes = [
        ("uploadType", r#""01""#),
        ("applicantTitle", r#""MR.""#),
        ("gender", r#""female""#),
        ("maritalStatus", r#""1""#),
        ("occupation", r#""14""#),
        ("applicantStatus", r#""r""#),
        ("commMobileNoCode", r#""+91""#),
        ("commAddressProof", r#""30""#),
        ("fatcaRelPerson", r#""Y""#),
        ("kraInfo", r#""ekyc-eipv""#),
    ];
    let documents = [
        ("docAddressProof", r#""https://files.example.com/my proof.pdf""#),
        ("docPhoto", r#""https:///photo.jpg""#),
        ("docSign", r#""ftp://files.example.com/signature.png""#),
        ("docPerVerVideo", r#""data:video/mp4,plain""#),
        ("appDocAddrProofCorrespondence", r#""QUJ""#),
        ("docEsignForm", r#""QUJD\nQUJD""#),
    ];
    let formats = [
        ("pan", r#""abcpe1234f""#),
        ("dob", r#""14-02-1990""#),
        ("ipvDate", r#""31-FEB-2025""#),
        ("uidNo", r#""2345 6789 0124""#),
        ("idProof", r#""16""#),
        ("kycDate", r#""00-Mar-2025""#),
        ("dobDeclaration", r#""14-FEB-90""#),
    ];
    let types = [
        ("user_id", "1001"),
        ("phone_number", "[\n    \"9876543210\"\n  ]"),
        ("dob", "{\n          \"day\": 14,\n          \"month\": 2,\n          \"year\": 1990\n        }"),
        ("uidNo", "234567890124"),
        ("kycType", "1"),
        ("motherTitle", "false"),
        ("docPhoto", "[\n          \"QUJD\"\n        ]"),
    ];
    vec![
        ("blank.json", with(example, &blank)),
        ("codes.json", with(example, &codes)),
        ("documents.json", with(example, &documents)),
        ("formats.json", with(example, &formats)),
        (
            "types.json",
            edited(&with(example, &types), &[("\n    }\n  ]", "\n    }\n  ],\n  \"extras\": []")]),
        ),
    ]
}
