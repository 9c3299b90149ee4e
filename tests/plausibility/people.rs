//! `title_mismatch`, `spouse_unmarried`: every combination.

use dkyc::{ApplicantTitle, FatherTitle, Gender, MaritalStatus, Relationship};

use super::{only, told};

const TITLE: &str = "PERSONAL_INFORMATION.applicantTitle";
const FATHER_TITLE: &str = "FAMILY_INFORMATION.fatherTitle";
const RELATIONSHIP: &str = "FAMILY_INFORMATION.relationship";

#[test]
fn a_title_goes_with_the_gender() {
    let mismatches = [("Mr", "F"), ("Mrs", "M"), ("Miss", "M")];
    for title in ApplicantTitle::ALL.iter().map(|title| title.code()) {
        for gender in Gender::ALL.iter().map(|gender| gender.code()) {
            let want = only("title_mismatch", TITLE, mismatches.contains(&(title, gender)));
            assert_eq!(
                told(&[(TITLE, title), ("PERSONAL_INFORMATION.gender", gender)]),
                want,
                "{title} {gender}"
            );
        }
    }
}

#[test]
fn a_father_is_not_mrs() {
    for title in FatherTitle::ALL.iter().map(|title| title.code()) {
        for relationship in Relationship::ALL.iter().map(|relationship| relationship.code()) {
            let want = only("title_mismatch", FATHER_TITLE, (title, relationship) == ("Mrs", "F"));
            let values = [(FATHER_TITLE, title), (RELATIONSHIP, relationship)];
            assert_eq!(told(&values), want, "{title} {relationship}");
        }
    }
}

#[test]
fn who_is_unmarried_has_no_spouse() {
    for relationship in Relationship::ALL.iter().map(|relationship| relationship.code()) {
        for status in MaritalStatus::ALL.iter().map(|status| status.code()) {
            let want = only("spouse_unmarried", RELATIONSHIP, (relationship, status) == ("S", "02"));
            let values = [(RELATIONSHIP, relationship), ("PERSONAL_INFORMATION.maritalStatus", status)];
            assert_eq!(told(&values), want, "{relationship} {status}");
        }
    }
}
