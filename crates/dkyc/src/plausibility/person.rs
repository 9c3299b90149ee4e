//! Titles, gender, relationship and marital status that contradict each other: `docs/warnings.md#title_mismatch`.

use crate::spec::{ApplicantTitle, FatherTitle, Gender, MaritalStatus, Relationship};

pub(super) fn is_title_of_another_gender(title: &ApplicantTitle, gender: &Gender) -> bool {
    matches!(
        (title, gender),
        (ApplicantTitle::Mr, Gender::Female) | (ApplicantTitle::Mrs | ApplicantTitle::Miss, Gender::Male)
    )
}

pub(super) fn is_no_title_of_a_father(title: &FatherTitle, relationship: &Relationship) -> bool {
    matches!((title, relationship), (FatherTitle::Mrs, Relationship::Father))
}

pub(super) fn is_spouse_of_unmarried(relationship: &Relationship, status: &MaritalStatus) -> bool {
    matches!((relationship, status), (Relationship::Spouse, MaritalStatus::Unmarried))
}
