//! `docs/warnings.md`: every row, on both sides of each edge.

mod addresses;
mod contact;
mod dates;
mod documents;
mod identity;
mod options;
mod pan_and_uid;
mod people;
mod placeholders;
mod rows;

pub(crate) use rows::{reports_of_rows, texts_of_rows};

use dkyc::Options;
use dkyc::spec::FieldSpec;
use dkyc_tests::{json_string, payload_of};

const PAN: &str = "BASIC_INFORMATION.pan";
const UID: &str = "BASIC_INFORMATION.uidNo";
const DOB: &str = "BASIC_INFORMATION.dob";
const IPV_DATE: &str = "BASIC_INFORMATION.ipvDate";
const KYC_DATE: &str = "INPERSON_VERIFICATION.kycDate";
const DOB_DECLARATION: &str = "FATCA_DECLARATION.dobDeclaration";
const ID_PROOF: &str = "IDENTITY_VERIFICATION.idProof";
const ID_NUMBER: &str = "IDENTITY_VERIFICATION.idProofIdentityNo";
const COMM_NUMBER: &str = "COMMUNICATION_ADDRESS.commIdentityNo";
const PER_NUMBER: &str = "PERMANENT_ADDRESS.peridentityNo";

/// The example payload with other values, as JSON text each.
fn with_literals(literals: &[(&str, &str)]) -> String {
    for (path, _) in literals {
        FieldSpec::find(path).expect("a documented path");
    }
    payload_of(|field| {
        let changed = literals.iter().find(|(path, _)| *path == field.path);
        Some(changed.map_or_else(|| json_string(field.example), |(_, literal)| (*literal).to_owned()))
    })
}

/// The example payload with other values.
fn with(values: &[(&str, &str)]) -> String {
    let literals: Vec<_> = values.iter().map(|&(path, value)| (path, json_string(value))).collect();
    with_literals(&literals.iter().map(|(path, literal)| (*path, &**literal)).collect::<Vec<_>>())
}

/// The warnings on a text, `code path` each.
fn warnings(options: Options, text: &str) -> Vec<String> {
    let report = options.check(text);
    report.warnings().iter().map(|warning| format!("{} {}", warning.code(), warning.path())).collect()
}

/// The warnings on the example with these values, which must be valid.
#[track_caller]
fn told(values: &[(&str, &str)]) -> Vec<String> {
    let text = with(values);
    let report = dkyc::check(&text);
    assert!(report.is_valid(), "{report}");
    warnings(Options::new(), &text)
}

/// The warnings on a value by itself.
#[track_caller]
fn told_alone(path: &str, value: &str) -> Vec<String> {
    let report = dkyc::check_field(path, value).expect("a documented path");
    assert!(report.is_valid(), "{report}");
    report.warnings().iter().map(|warning| format!("{} {}", warning.code(), warning.path())).collect()
}

/// The one warning that is expected, or none.
fn only(code: &str, path: &str, is_told: bool) -> Vec<String> {
    if is_told { vec![format!("{code} {path}")] } else { vec![] }
}
