//! Payloads in which something is missing, misspelt, repeated or in another place.

use dkyc_tests::edited;

use super::edits::{before, renamed, sections, with, without};

pub(super) fn cases(example: &str) -> Vec<(&'static str, String)> {
    let misspelt = [
        ("user_id", "userId"),
        ("applicantTitle", "applicantTile"),
        ("motherTitle", "mother_title"),
        ("commpincode", "commPincode"),
        ("aaplicantKycAccType", "applicantKycAccType"),
        ("FATCA_DECLARATION", "Fatca Declaration"),
        ("docPhoto", "photo"),
    ];
    let no_sections = with(example, &[("data", "[]")]);
    let of_sections = with(example, &[("IDENTITY_VERIFICATION", r#""01""#)]);
    vec![
        ("duplicate_sections.json", duplicate_sections(example)),
        ("duplicates.json", duplicates(example)),
        ("missing.json", missing(example)),
        ("missing_data.json", edited(&no_sections, &[(",\n  \"data\": []", "")])),
        ("missing_everything.json", "{}\n".to_owned()),
        ("missing_sections.json", no_sections),
        ("misspelt.json", renamed(example, &misspelt)),
        ("order.json", ORDER.to_owned()),
        ("shape_flat.json", FLAT.to_owned()),
        ("shape_outer_sections.json", outer_sections(example)),
        ("shape_payload_in_data.json", format!("{{\n  \"data\": {}}}\n", nested(example))),
        ("shape_wrapped.json", format!("{{\n  \"payload\": {}}}\n", nested(example))),
        ("types_data_object.json", data_object(example)),
        ("types_in_data.json", types_in_data(example)),
        ("types_of_sections.json", in_array(&of_sections, "FATCA_DECLARATION")),
        ("types_whole_array.json", format!("[\n{}]\n", indented(example))),
    ]
}

/// With older names, and a section that is not whole.
const FLAT: &str = r#"{
  "user_id": "user-1001",
  "phone_number": "9876543210",
  "pan": "ABCPE1234F",
  "APP_DOB_DT": "14-FEB-1990",
  "Gender": "F",
  "IDENTITY_VERIFICATION": {"idProof": "01"},
  "zzz": 1
}
"#;

const ORDER: &str = r#"{
  "zzz": 1,
  "extras": 0,
  "data": [
    7,
    {
      "YYY": 2,
      "DOCUMENT_COLLECTION": {"docEsignForm": "data:;base64,QUJD", "docSign": "?", "xxx": 3, "docPhoto": "data:;base64,QUJD"},
      "BASIC_INFORMATION": {"kycType": "6", "pan": "x", "pan": "y"}
    },
    {"BASIC_INFORMATION": {}},
    null
  ],
  "data": 1,
  "phone_number": "",
  "zzz": 4,
  "user_id": null
}
"#;

/// Every line two columns to the right.
fn indented(text: &str) -> String {
    text.lines().fold(String::new(), |text, line| text + "  " + line + "\n")
}

/// An object, to stand as the value of a member.
fn nested(text: &str) -> String {
    indented(text).trim_start().to_owned()
}

/// The lines of an object, so many columns further to the left.
fn outdented(object: &str, columns: usize) -> String {
    object.lines().map(|line| &line[columns..]).collect::<Vec<_>>().join("\n")
}

/// The sections at the top level instead of in `data`.
fn outer_sections(example: &str) -> String {
    let members: Vec<_> = sections(example).into_iter().map(|object| outdented(object, 4)).collect();
    edited(&with(example, &[("data", "[]")]), &[("  \"data\": []", &members.join(",\n"))])
}

/// A text in which the section is the one element of an array.
fn in_array(text: &str, section: &str) -> String {
    let object = sections(text).into_iter().find(|object| object.contains(section)).expect("the section");
    let (_, fields) = object.split_once('\n').expect("fields");
    let array = format!("      \"{section}\": [\n        {{\n{}      ]", indented(fields));
    edited(text, &[(object, &array)])
}

/// The sections in one object instead of the array.
fn data_object(example: &str) -> String {
    let objects: Vec<_> = sections(example).into_iter().map(|object| outdented(object, 2)).collect();
    let (before, rest) = example.split_once("[\n    {\n").expect("the array");
    let (_, after) = rest.split_once("\n  ]").expect("its end");
    format!("{before}{{\n{}\n  }}{after}", objects.join(",\n"))
}

fn types_in_data(example: &str) -> String {
    let identity = "    {\n      \"IDENTITY_VERIFICATION\": null\n    },\n";
    edited(
        &with(example, &[("IDENTITY_VERIFICATION", "null")]),
        &[
            (identity, ""),
            (
                "    {\n      \"PERSONAL",
                "    null,\n    [],\n    \"BASIC_INFORMATION\",\n    {\n      \"PERSONAL",
            ),
            ("\n    }\n  ]", "\n    },\n    0\n  ]"),
        ],
    )
}

fn duplicate_sections(example: &str) -> String {
    let again = r#"    {
      "BASIC_INFORMATION": {
        "pan": 7,
        "zzz": 1
      },
      "PERSONAL_INFORMATION": null
    },
    {
      "COMMUNICATION"#;
    edited(
        example,
        &[
            ("    {\n      \"COMMUNICATION", again),
            (
                "      \"IDENTITY_VERIFICATION\"",
                "      \"IDENTITY_VERIFICATION\": null,\n      \"IDENTITY_VERIFICATION\"",
            ),
            ("\n    }\n  ]", "\n    },\n    {\n      \"FATCA_DECLARATION\": []\n    }\n  ]"),
        ],
    )
}

fn duplicates(example: &str) -> String {
    let repeated = [
        ("\"phone_number\"", "  \"user_id\": \"user-1002\","),
        ("\"pan\"", "        \"pan\": \"x\","),
        ("\"dob\"", "        \"p\\u0061n\": null,"),
        ("\"gender\"", "        \"gender\": null,"),
        ("\"applicantCitizenship\"", "        \"remark\": \"a\",\n        \"remark\": \"b\","),
    ];
    repeated.iter().fold(example.to_owned(), |text, (start, lines)| before(&text, start, lines))
}

fn missing(example: &str) -> String {
    let values = [
        ("phone_number", "null"),
        ("gender", "null"),
        ("IDENTITY_VERIFICATION", "null"),
        ("INPERSON_VERIFICATION", "{}"),
        ("FATCA_DECLARATION", "null"),
    ];
    let fatca = "    {\n      \"FATCA_DECLARATION\": null\n    },\n";
    without(&edited(&with(example, &values), &[(fatca, "")]), &["dob", "uidNo"])
}
