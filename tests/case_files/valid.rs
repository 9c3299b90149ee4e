//! Payloads that are valid.

use dkyc_tests::edited;

use super::edits::{before, renamed, sections, with, without};

pub(super) fn cases(example: &str) -> Vec<(&'static str, String)> {
    let documents = [
        (
            "docPhoto",
            r#""iVBORw0KGgrIycrLzM3Oz9DR0tPU1dbX2Nna29zd3t/g4eLj5OXm5+jp6uvs7e7v8PHy8/T19vf4+fr7/P3+/w==""#,
        ),
        (
            "docSign",
            r#""iVBORw0KGgrIycrLzM3Oz9DR0tPU1dbX2Nna29zd3t\/g4eLj5OXm5+jp6uvs7e7v8PHy8\/T19vf4+fr7\/P3+\/w==""#,
        ),
        ("docPerVerVideo", r#""data:video/mp4;base64,AAAAGGZ0eXBtcDQyAAAAAG1wNDJpc29t""#),
        ("appDocAddrProofCorrespondence", r#""DATA:application\/pdf;BASE64,JVBERi0xLjcKJf\/\/\/\/8=""#),
        ("docEsignForm", r#""HTTPS://user@[2001:db8::1]:8080/esign.pdf?a=%20#1""#),
    ];
    let escapes = [
        ("pan", r#""\u0041BCPE1234F""#),
        ("applicantFirstName", r#""\u0906\u0936\u093e 🙂""#),
        ("placeDeclaration", r#""\ud83d\ude42""#),
        ("docPhoto", r#""https:\/\/files.example.com\/photo.jpg""#),
    ];
    let escapes = renamed(&with(example, &escapes), &[("pan", r"p\u0061n")]);
    let extras = r#"
  ],
  "extras": {
    "note": "anything",
    "note": "again",
    "tags": [
      1,
      2.5e+300,
      null,
      true
    ],
    "data": [
      null
    ],
    "nested": {
      "": {}
    }
  }"#;
    vec![
        ("valid.json", example.to_owned()),
        ("valid_crlf.json", before(example, "\"phone_number\"", "  \"zzz\": 1,").replace('\n', "\r\n")),
        ("valid_documents.json", with(example, &documents)),
        ("valid_escapes.json", format!("\u{FEFF}{escapes}")),
        ("valid_extras.json", edited(example, &[("\n  ]", extras)])),
        ("valid_implausible.json", implausible(example)),
        ("valid_implausible_age.json", implausible_age(example)),
        ("valid_one_object.json", one_object(example)),
        ("valid_unknown.json", unknown(example)),
        ("valid_without_optional_fields.json", without_optional_fields(example)),
    ]
}

fn implausible(example: &str) -> String {
    let text = with(
        example,
        &[
            ("phone_number", r#""+91 98765 43210""#),
            ("pan", r#""ABCCE1234F""#),
            ("dob", r#""14-FEB-2010""#),
            ("uidNo", r#""134567890124""#),
            ("applicantTitle", r#""Mr""#),
            ("maritalStatus", r#""02""#),
            ("relationship", r#""S""#),
            ("commpincode", r#""4000 01""#),
            ("commState", r#""MH""#),
            ("commMobileNo", r#""09876543210""#),
            ("commEmailId", r#""asha at example.com""#),
            ("commIdentityNo", r#""XXXXXXXX0125""#),
            ("perPincode", r#""110001""#),
            ("kycDate", r#""03-MAR-2052""#),
            ("dobDeclaration", r#""15-FEB-2010""#),
            ("docAddressProof", r#""http://files.example.com/address-proof.pdf""#),
            ("docPhoto", r#""data:image/jpeg;base64,R0lGODlhAQABAAAAACw=""#),
            ("docEsignForm", r#""/9j/4AAQSkZJRg==""#),
        ],
    );
    edited(&text, &[(r#""kycType": "1""#, "\"kycType\": \"1\",\n        \"remark\": \"\"")])
}

fn implausible_age(example: &str) -> String {
    let values = [
        ("dob", r#""14-FEB-1890""#),
        ("kycDate", r#""03-MAR-1885""#),
        ("dobDeclaration", r#""14-FEB-1890""#),
        ("commDistrict", r#""N/A""#),
        ("perCountry", r#""91""#),
        ("docSign", r#""https://localhost/signature.png""#),
    ];
    let nominee = "    {\n      \"NOMINEE\": {}\n    },\n    {\n      \"DOCUMENT_COLLECTION\"";
    edited(&with(example, &values), &[("    {\n      \"DOCUMENT_COLLECTION\"", nominee)])
}

/// All sections in one object, and everything from the last to the first.
fn one_object(example: &str) -> String {
    let mut sections = sections(example);
    sections.reverse();
    let is_field = |line: &&str| line.starts_with("  \"") && !line.starts_with("  \"data\"");
    let mut fields: Vec<_> =
        example.lines().filter(is_field).map(|line| line.trim_end_matches(',')).collect();
    fields.reverse();
    format!("{{\n  \"data\": [\n    {{\n{}\n    }}\n  ],\n{}\n}}\n", sections.join(",\n"), fields.join(",\n"))
}

fn unknown(example: &str) -> String {
    let long = "k".repeat(70);
    let after_kyc_type = format!(
        "\"kycType\": \"1\",\n        \"a/b~c\": [\n          1\n        ],\n        \"{long}é\": null"
    );
    edited(
        example,
        &[
            ("  \"user_id\"", "  \"remarks\": {\n    \"a\": 1\n  },\n  \"\": 0,\n  \"user_id\""),
            (r#""kycType": "1""#, &after_kyc_type),
            (
                "\n      }\n    },\n    {\n      \"COMMUNICATION_ADDRESS\"",
                "\n      },\n      \"NOMINEE_INFORMATION\": {\n        \"name\": \"x\"\n      }\n    },\n    {\n      \"COMMUNICATION_ADDRESS\"",
            ),
            ("esign.pdf\"", "esign.pdf\",\n        \"line\\nbreak\": 1"),
            ("\n    }\n  ]", "\n    },\n    {\n      \"gender\": \"F\"\n    }\n  ]"),
        ],
    )
}

fn without_optional_fields(example: &str) -> String {
    let text = with(example, &[("motherLastName", "null")]);
    let text = without(
        &text,
        &[
            "applicantMiddleName",
            "fatherMiddleName",
            "motherTitle",
            "motherFirstName",
            "motherMiddleName",
            "commAddress2",
            "commAddress3",
            "perAddress2",
            "perAddress3",
        ],
    );
    edited(
        &renamed(&text, &[("motherLastName", "motherTitle")]),
        &[
            (
                "\"commIdentityNo\": \"XXXXXXXX0124\"",
                "\"commIdentityNo\": \"XXXXXXXX0124\",\n        \"commAddress2\": \"\"",
            ),
            ("\n  ]", "\n  ],\n  \"extras\": null"),
        ],
    )
}
