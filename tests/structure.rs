//! The structure of a payload (`docs/rules.md`): what must be there and of which type, repeated keys, keys that are not
//! documented, and in which order all this is reported.

mod duplicates;
mod members;
mod order;
mod parts;
mod suggestions;
mod unknown_keys;

use dkyc::spec::ObjectSpec;
use dkyc_tests::{edited, issues, json_string, payload, section_of};

const PAN: &str = r#""pan":"ABCPE1234F""#;
const NINE_MISSING: [&str; 9] = [
    "required BASIC_INFORMATION /data",
    "required PERSONAL_INFORMATION /data",
    "required FAMILY_INFORMATION /data",
    "required COMMUNICATION_ADDRESS /data",
    "required PERMANENT_ADDRESS /data",
    "required IDENTITY_VERIFICATION /data",
    "required INPERSON_VERIFICATION /data",
    "required FATCA_DECLARATION /data",
    "required DOCUMENT_COLLECTION /data",
];

/// The section IDENTITY_VERIFICATION as the payload has it.
fn identity() -> String {
    let spec = ObjectSpec::find("IDENTITY_VERIFICATION").expect("a documented section");
    section_of(spec, |field| Some(json_string(field.example)))
}

/// The element of `data` that holds it.
fn identity_element() -> String {
    format!("{{\"IDENTITY_VERIFICATION\":{}}}", identity())
}

/// The valid payload with pieces replaced gives these issues.
#[track_caller]
fn after(edits: &[(&str, &str)], want: &[&str]) {
    assert_eq!(issues(edited(&payload(), edits)), want);
}

/// The valid payload with more members at the top level, in front of the others.
#[track_caller]
fn with_top(members: &str, want: &[&str]) {
    after(&[("{\"user_id\"", &format!("{{{members},\"user_id\""))], want);
}

/// The valid payload with more elements at the end of `data`, from index 9.
#[track_caller]
fn with_elements(elements: &str, want: &[&str]) {
    after(&[("}}]", &format!("}}}},{elements}]"))], want);
}

/// The valid payload with the object that holds IDENTITY_VERIFICATION, which has index 5, replaced.
#[track_caller]
fn with_identity(element: &str, want: &[&str]) {
    after(&[(&identity_element(), element)], want);
}
