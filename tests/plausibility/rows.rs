//! Every row, made implausible, and what then holds for all of them.

use std::collections::BTreeSet;

use dkyc::{Code, Issue, Options, Report, Severity};
use dkyc_tests::edited;

use super::{
    COMM_NUMBER, DOB, DOB_DECLARATION, ID_NUMBER, ID_PROOF, IPV_DATE, KYC_DATE, PAN, PER_NUMBER, UID,
    warnings, with, with_literals,
};

/// A warning, the values that it compares (it is reported at the first), and what makes them implausible.
struct Row {
    code: &'static str,
    looks_at: &'static [&'static str],
    values: &'static [(&'static str, &'static str)],
}

const fn row(
    code: &'static str,
    looks_at: &'static [&'static str],
    values: &'static [(&'static str, &'static str)],
) -> Row {
    Row { code, looks_at, values }
}

const EKYC_TYPE: &str = "BASIC_INFORMATION.ekycType";
const TITLE: &str = "PERSONAL_INFORMATION.applicantTitle";
const GENDER: &str = "PERSONAL_INFORMATION.gender";
const FATHER_TITLE: &str = "FAMILY_INFORMATION.fatherTitle";
const RELATIONSHIP: &str = "FAMILY_INFORMATION.relationship";
const MARITAL_STATUS: &str = "PERSONAL_INFORMATION.maritalStatus";
const COMM_PIN: &str = "COMMUNICATION_ADDRESS.commpincode";
const COMM_STATE: &str = "COMMUNICATION_ADDRESS.commState";
const COMM_COUNTRY: &str = "COMMUNICATION_ADDRESS.commCountry";
const PER_PIN: &str = "PERMANENT_ADDRESS.perPincode";
const PER_STATE: &str = "PERMANENT_ADDRESS.perState";
const PER_COUNTRY: &str = "PERMANENT_ADDRESS.perCountry";
const PHONE: &str = "phone_number";
const MOBILE: &str = "COMMUNICATION_ADDRESS.commMobileNo";
const MOBILE_CODE: &str = "COMMUNICATION_ADDRESS.commMobileNoCode";
const EMAIL: &str = "COMMUNICATION_ADDRESS.commEmailId";
const COMM_PROOF: &str = "COMMUNICATION_ADDRESS.commAddressProof";
const PER_PROOF: &str = "PERMANENT_ADDRESS.perAddressProof";
const PROOF: &str = "DOCUMENT_COLLECTION.docAddressProof";
const PHOTO: &str = "DOCUMENT_COLLECTION.docPhoto";
const SIGN: &str = "DOCUMENT_COLLECTION.docSign";
const VIDEO: &str = "DOCUMENT_COLLECTION.docPerVerVideo";
const CORRESPONDENCE: &str = "DOCUMENT_COLLECTION.appDocAddrProofCorrespondence";
const FORM: &str = "DOCUMENT_COLLECTION.docEsignForm";
/// Bytes that are not a file of any expected kind.
const NO_FILE: &str = "QUJD";
const HTTP: &str = "http://files.example.com/a";
const LOCAL: &str = "https://localhost/a";
/// The day of the checks here; every date of the example lies before it.
const TODAY: &str = "01-JAN-2026";

#[rustfmt::skip]
const ROWS: [Row; 55] = [
    row("pan_implausible", &[PAN, EKYC_TYPE], &[(PAN, "ABCCE1234F")]),
    row("pan_implausible", &[PAN], &[(PAN, "ABCPE0000F")]),
    row("uid_implausible", &[UID], &[(UID, "234567890123")]),
    row("uid_implausible", &[UID], &[(UID, "134567890124")]),
    row("date_in_future", &[DOB], &[(DOB, "02-JAN-2026")]),
    row("date_in_future", &[IPV_DATE], &[(IPV_DATE, "02-JAN-2026")]),
    row("date_in_future", &[KYC_DATE], &[(KYC_DATE, "02-JAN-2026")]),
    row("date_in_future", &[DOB_DECLARATION], &[(DOB_DECLARATION, "02-JAN-2026")]),
    row("date_order", &[IPV_DATE, DOB], &[(IPV_DATE, "13-FEB-1990")]),
    row("date_order", &[KYC_DATE, DOB], &[(KYC_DATE, "13-FEB-1990")]),
    row("applicant_minor", &[DOB, IPV_DATE], &[(DOB, "04-MAR-2007")]),
    row("age_implausible", &[DOB, IPV_DATE], &[(DOB, "02-MAR-1905")]),
    row("declaration_mismatch", &[DOB_DECLARATION, DOB], &[(DOB_DECLARATION, "15-FEB-1990")]),
    row("title_mismatch", &[TITLE, GENDER], &[(TITLE, "Mr")]),
    row("title_mismatch", &[TITLE, GENDER], &[(TITLE, "Miss"), (GENDER, "M")]),
    row("title_mismatch", &[FATHER_TITLE, RELATIONSHIP], &[(FATHER_TITLE, "Mrs")]),
    row("spouse_unmarried", &[RELATIONSHIP, MARITAL_STATUS], &[(RELATIONSHIP, "S"), (MARITAL_STATUS, "02")]),
    row("pincode_form", &[COMM_PIN, COMM_COUNTRY], &[(COMM_PIN, "4000")]),
    row("pincode_form", &[PER_PIN, PER_COUNTRY], &[(PER_PIN, "4000")]),
    row("pincode_state", &[COMM_PIN, COMM_COUNTRY, COMM_STATE], &[(COMM_PIN, "110001")]),
    row("pincode_state", &[PER_PIN, PER_COUNTRY, PER_STATE], &[(PER_PIN, "110001")]),
    row("state_unknown", &[COMM_STATE, COMM_COUNTRY], &[(COMM_STATE, "MH")]),
    row("state_unknown", &[PER_STATE, PER_COUNTRY], &[(PER_STATE, "036")]),
    row("mobile_form", &[PHONE], &[(PHONE, "98765")]),
    row("mobile_form", &[MOBILE, MOBILE_CODE], &[(MOBILE, "+919876543210")]),
    row("email_form", &[EMAIL], &[(EMAIL, "asha")]),
    row("identity_mismatch", &[ID_NUMBER, ID_PROOF, PAN], &[(ID_NUMBER, "ABCPE1234G")]),
    row("identity_mismatch", &[ID_NUMBER, ID_PROOF, UID], &[(ID_PROOF, "02"), (ID_NUMBER, "XXXX0125")]),
    row("identity_mismatch", &[COMM_NUMBER, COMM_PROOF, UID], &[(COMM_NUMBER, "XXXX0125")]),
    row("identity_mismatch", &[PER_NUMBER, PER_PROOF, UID], &[(PER_NUMBER, "XXXX0125")]),
    row("document_kind", &[PROOF], &[(PROOF, NO_FILE)]),
    row("document_kind", &[PHOTO], &[(PHOTO, NO_FILE)]),
    row("document_kind", &[SIGN], &[(SIGN, NO_FILE)]),
    row("document_kind", &[VIDEO], &[(VIDEO, NO_FILE)]),
    row("document_kind", &[CORRESPONDENCE], &[(CORRESPONDENCE, NO_FILE)]),
    row("document_kind", &[FORM], &[(FORM, NO_FILE)]),
    row("document_kind", &[PHOTO], &[(PHOTO, "JVBERi0xLjc=")]),
    row("document_kind", &[FORM], &[(FORM, "/9j/4A==")]),
    row("document_kind", &[VIDEO], &[(VIDEO, "/9j/4A==")]),
    row("document_insecure", &[PROOF], &[(PROOF, HTTP)]),
    row("document_insecure", &[PHOTO], &[(PHOTO, HTTP)]),
    row("document_insecure", &[SIGN], &[(SIGN, HTTP)]),
    row("document_insecure", &[VIDEO], &[(VIDEO, HTTP)]),
    row("document_insecure", &[CORRESPONDENCE], &[(CORRESPONDENCE, HTTP)]),
    row("document_insecure", &[FORM], &[(FORM, HTTP)]),
    row("document_unreachable", &[PROOF], &[(PROOF, LOCAL)]),
    row("document_unreachable", &[PHOTO], &[(PHOTO, LOCAL)]),
    row("document_unreachable", &[SIGN], &[(SIGN, LOCAL)]),
    row("document_unreachable", &[VIDEO], &[(VIDEO, LOCAL)]),
    row("document_unreachable", &[CORRESPONDENCE], &[(CORRESPONDENCE, LOCAL)]),
    row("document_unreachable", &[FORM], &[(FORM, LOCAL)]),
    row("uid_implausible", &[UID], &[(UID, "222222222222")]),
    row("country_implausible", &[COMM_COUNTRY], &[(COMM_COUNTRY, "91")]),
    row("country_implausible", &[PER_COUNTRY], &[(PER_COUNTRY, "356")]),
    // A data URL is judged by its first bytes, too.
    row("document_kind", &[SIGN], &[(SIGN, "data:image/png;base64,QUJD")]),
];

impl Row {
    fn warning(&self) -> String {
        format!("{} {}", self.code, self.looks_at[0])
    }

    fn code(&self) -> Code {
        self.code.parse().expect("a code")
    }
}

fn options() -> Options<'static> {
    Options::new().today(dkyc::parse_day(TODAY).expect("a day"))
}

/// A payload for each row.
pub(crate) fn texts_of_rows() -> impl Iterator<Item = String> {
    ROWS.iter().map(|row| with(row.values))
}

/// The report on each row.
pub(crate) fn reports_of_rows() -> impl Iterator<Item = Report> {
    ROWS.iter().map(|row| options().check(with(row.values)))
}

/// The other values that were compared, in the order of `docs/warnings.md`.
#[test]
fn every_row_names_the_other_values() {
    for row in &ROWS {
        let report = options().check(with(row.values));
        let is_of_row =
            |warning: &&Issue| (warning.code(), &*warning.path()) == (row.code(), row.looks_at[0]);
        let warning = report.warnings().iter().find(is_of_row).expect("the warning");
        assert_eq!(warning.related(), &row.looks_at[1..], "{}", row.warning());
        assert_eq!(warning.severity(), Severity::Warning, "{}", row.warning());
        let json = serde_json::to_value(warning).expect("an issue is JSON");
        let related = json.get("related").map(|related| related.as_array().map_or(0, Vec::len));
        assert_eq!(related, Some(row.looks_at.len() - 1).filter(|count| *count > 0), "{json}");
    }
}

#[test]
fn every_row_is_reported_once_and_at_its_field() {
    assert_eq!(warnings(options(), &with(&[])), [""; 0]);
    for row in &ROWS {
        let told = warnings(options(), &with(row.values));
        let here = told.iter().filter(|warning| **warning == row.warning()).count();
        assert_eq!(here, 1, "{} in {told:?}", row.warning());
    }
}

/// The rows here are those that the core says there are.
#[test]
fn every_rule_has_a_row() {
    let rows: BTreeSet<_> = ROWS.iter().map(|row| (row.code, row.looks_at[0])).collect();
    // Every text may be a placeholder: tests/plausibility/placeholders.rs.
    let codes = Code::ALL
        .iter()
        .filter(|&&code| dkyc_tests::is_about_plausibility(code) && code != Code::Placeholder);
    let rules = codes.flat_map(|code| code.fields().map(|field| (code.as_str(), field.path)));
    let rules: Vec<_> = rules.collect();
    assert_eq!(rules.iter().copied().collect::<BTreeSet<_>>(), rows);
    assert_eq!(rules.len(), rows.len(), "none twice");
}

/// A value that is absent, blank, of another type or wrong has its error, and nothing is concluded from it.
#[test]
fn nothing_is_reported_unless_all_values_are_present_and_valid() {
    for row in &ROWS {
        for path in row.looks_at {
            for literal in ["null", "7", "\"\"", "\" \"", "{}", "[]"] {
                let literals: Vec<_> =
                    row.values.iter().map(|&(path, value)| (path, dkyc_tests::json_string(value))).collect();
                let mut literals: Vec<_> = literals.iter().map(|(path, value)| (*path, &**value)).collect();
                literals.insert(0, (path, literal));
                let text = with_literals(&literals);
                assert!(!dkyc::check(&text).is_valid(), "{path} is mandatory");
                let told = warnings(options(), &text);
                assert!(!told.contains(&row.warning()), "{} with {literal} in {path}", row.warning());
            }
        }
    }
}

/// Errors on other fields do not hide a warning.
#[test]
fn warnings_are_reported_beside_errors() {
    for row in &ROWS {
        let text = with(row.values);
        let broken = text.replacen("\"amc\":\"TEST_AMC\"", "\"amc\":7,\"zzz\":1,\"amc\":2", 1);
        let report = options().check(&broken);
        assert_eq!(report.errors().len(), 2, "{report}");
        assert!(warnings(options(), &broken).contains(&row.warning()), "{}", row.warning());
    }
}

/// A field, a section and the sections get the warnings for the values that they hold, in the same words.
#[test]
fn parts_of_a_payload_get_their_warnings() {
    for row in &ROWS {
        let text = with(row.values);
        let report = options().check(&text);
        let whole =
            report.warnings().iter().find(|warning| warning.code() == row.code()).expect("the warning");
        let is_here = |other: &&dkyc::Issue| (other.code(), other.path()) == (whole.code(), whole.path());

        let value = row.values.iter().find(|(path, _)| *path == row.looks_at[0]).map(|(_, value)| *value);
        if let Some(value) = value {
            let alone = options().check_field(row.looks_at[0], value).expect("a documented path");
            let told = alone.warnings().iter().find(is_here);
            assert_eq!(told.is_some(), row.looks_at.len() == 1, "{}", row.warning());
            assert!(told.is_none_or(|told| told.message() == whole.message() && told.line().is_none()));
        }

        let Some((section, _)) = row.looks_at[0].split_once('.') else { continue };
        let payload: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        let elements = payload["data"].as_array().expect("data");
        let object = elements.iter().find_map(|element| element.get(section)).expect("the section");
        let of_section = options().check_section(section, object.to_string()).expect("a documented section");
        let is_inside = row.looks_at.iter().all(|path| path.starts_with(section));
        assert_eq!(of_section.warnings().iter().any(|other| is_here(&other)), is_inside, "{}", row.warning());

        let sections: serde_json::Map<_, _> =
            elements.iter().flat_map(|element| element.as_object().expect("an object").clone()).collect();
        let of_sections = options().check_sections(serde_json::Value::Object(sections).to_string());
        assert!(of_sections.warnings().iter().any(|other| is_here(&other)), "{}", row.warning());
    }
}

/// Only the first of several sections counts, here too.
#[test]
fn repeated_sections_are_not_looked_at() {
    let repeated = r#"{"FATCA_DECLARATION":{"dobDeclaration":"01-JAN-1999"}}"#;
    let text = edited(&with(&[]), &[("}}]", &format!("}}}},{repeated}]"))]);
    let report = options().check(text);
    assert_eq!((report.errors().len(), report.warnings().len()), (1, 0), "{report}");
}

/// Paths are in the order of the specification, the warnings on one path in the order of their codes.
#[test]
fn the_order_is_that_of_the_document() {
    let values: Vec<_> = ROWS.iter().flat_map(|row| row.values).copied().collect();
    let told = warnings(options(), &with(&values));
    let order = |warning: &String| {
        let (code, path) = warning.split_once(' ').expect("a code and a path");
        let paths = dkyc::spec::FieldSpec::all();
        let place = paths.map(|field| field.path).position(|known| known == path).expect("a documented path");
        let code: Code = code.parse().expect("a code");
        (place, Code::ALL.iter().position(|&known| known == code))
    };
    assert!(told.len() > 10 && told.is_sorted_by_key(order), "{told:#?}");
    let data_url =
        [(PHOTO, "data:image/png;base64,QUJD"), (DOB, "02-JAN-2026"), (DOB_DECLARATION, "02-JAN-2026")];
    assert_eq!(
        warnings(options(), &with(&data_url)),
        [
            "date_in_future BASIC_INFORMATION.dob",
            "applicant_minor BASIC_INFORMATION.dob",
            "date_order BASIC_INFORMATION.ipvDate",
            "date_order INPERSON_VERIFICATION.kycDate",
            "date_in_future FATCA_DECLARATION.dobDeclaration",
            "document_data_url DOCUMENT_COLLECTION.docPhoto",
            "document_kind DOCUMENT_COLLECTION.docPhoto",
        ]
    );
}

/// Left out by its code, nothing else is.
#[test]
fn each_is_allowed_by_its_code() {
    for row in &ROWS {
        let text = with(row.values);
        let mut others = warnings(options(), &text);
        others.retain(|warning| !warning.starts_with(row.code));
        assert_eq!(warnings(options().allow(row.code()), &text), others, "{}", row.warning());
        assert_eq!(warnings(options().warnings(false), &text), [""; 0], "{}", row.warning());
    }
}
