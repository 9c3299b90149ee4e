//! What the API lets through and a registration agency sends back: WARNINGS.md, a row of it one or more rows here.
//!
//! A rule is a function of typed values. It is asked only when every one of them is there and valid, so that a warning
//! never repeats an error.

#![allow(clippy::trivially_copy_pass_by_ref, reason = "a rule is handed what stands in the draft")]

mod date;
mod email;
mod file_kind;
mod identity;
mod mobile;
mod pan;
mod person;
mod pin_code;
mod state;
mod uid;
mod verhoeff;

use chrono::NaiveDate;

use crate::code::Code;
use crate::draft::{PushUserData, Sections, Slot};
use crate::place::{Place, named};
use crate::rule::Text;
use crate::spec::FieldSpec;

pub(crate) use file_kind::{FileKind, expected};
pub(crate) use state::STATE_CODES;

/// What the rules may look at.
pub(crate) struct Values<'d, 'a> {
    phone_number: &'d Slot<Text<'a>>,
    sections: Option<&'d Sections<'a>>,
}

impl<'d, 'a> Values<'d, 'a> {
    pub(crate) const fn new(phone_number: &'d Slot<Text<'a>>, sections: Option<&'d Sections<'a>>) -> Self {
        Self { phone_number, sections }
    }

    /// Of a whole payload.
    pub(crate) const fn of(draft: &'d PushUserData<'a>) -> Self {
        Self::new(&draft.phone_number, draft.data.get())
    }

    /// Of sections alone.
    pub(crate) const fn of_sections(sections: &'d Sections<'a>) -> Self {
        Self::new(&Slot::Absent, Some(sections))
    }

    pub(crate) const fn sections(&self) -> Option<&'d Sections<'a>> {
        self.sections
    }
}

/// A row is `Code: value, …, value => rule;`. The warning stands at the first value; the rule is handed all of them, in
/// this order, and says whether they are implausible. Beside fields, `today` and `place` (that of the first value) are values.
macro_rules! rules {
    ($($code:ident: $first:ident $(.$first_field:ident)? $(, $value:ident $(.$field:ident)?)* => $rule:path;)+) => {
        /// Everything that is implausible, in the order of WARNINGS.md. Not inlined, as it is large and has several callers.
        #[inline(never)]
        pub(crate) fn judge(values: &Values<'_, '_>, today: Option<NaiveDate>) -> Vec<(Place, Code)> {
            let mut found = Vec::new();
            $({
                const PLACE: Place = rules!(@place $first $($first_field)?);
                let is_implausible = || {
                    Some($rule(
                        rules!(@value (values, today, PLACE) $first $($first_field)?),
                        $(rules!(@value (values, today, PLACE) $value $($field)?),)*
                    ))
                };
                if is_implausible() == Some(true) {
                    found.push((PLACE, Code::$code));
                }
            })+
            found
        }

        /// Which warning can stand where, in the order of WARNINGS.md.
        static PLACES: &[(Code, Place)] =
            &[$((Code::$code, rules!(@place $first $($first_field)?)),)+];
    };
    (@place phone_number) => { Place::PhoneNumber };
    (@place $section:ident $field:ident) => { named::$section::$field };
    (@value ($values:ident, $today:ident, $place:ident) today) => { $today? };
    (@value ($values:ident, $today:ident, $place:ident) place) => { $place };
    (@value ($values:ident, $today:ident, $place:ident) phone_number) => { $values.phone_number.get()? };
    (@value ($values:ident, $today:ident, $place:ident) $section:ident $field:ident) => {
        $values.sections?.$section.get()?.$field.get()?
    };
}

rules! {
    PanImplausible: basic_information.pan => pan::is_numbered_zero;
    PanImplausible: basic_information.pan, basic_information.ekyc_type => pan::is_of_no_individual;
    UidImplausible: basic_information.uid_no => uid::is_mistyped;
    DateInFuture: basic_information.dob, today => date::is_after;
    DateInFuture: basic_information.ipv_date, today => date::is_after;
    DateInFuture: inperson_verification.kyc_date, today => date::is_after;
    DateInFuture: fatca_declaration.dob_declaration, today => date::is_after;
    DateOrder: basic_information.ipv_date, basic_information.dob => date::is_before;
    DateOrder: inperson_verification.kyc_date, basic_information.dob => date::is_before;
    ApplicantMinor: basic_information.dob, basic_information.ipv_date => date::is_under_18;
    AgeImplausible: basic_information.dob, basic_information.ipv_date => date::is_over_120;
    DeclarationMismatch: fatca_declaration.dob_declaration, basic_information.dob => date::is_another_day;
    TitleMismatch: personal_information.applicant_title, personal_information.gender => person::is_title_of_another_gender;
    TitleMismatch: family_information.father_title, family_information.relationship => person::is_no_title_of_a_father;
    SpouseUnmarried: family_information.relationship, personal_information.marital_status => person::is_spouse_of_unmarried;
    PincodeForm: communication_address.commpincode, communication_address.comm_country => pin_code::is_malformed;
    PincodeForm: permanent_address.per_pincode, permanent_address.per_country => pin_code::is_malformed;
    PincodeState: communication_address.commpincode, communication_address.comm_country, communication_address.comm_state => pin_code::is_of_another_state;
    PincodeState: permanent_address.per_pincode, permanent_address.per_country, permanent_address.per_state => pin_code::is_of_another_state;
    StateUnknown: communication_address.comm_state, communication_address.comm_country => state::is_unknown;
    StateUnknown: permanent_address.per_state, permanent_address.per_country => state::is_unknown;
    MobileForm: phone_number => mobile::is_malformed;
    MobileForm: communication_address.comm_mobile_no, communication_address.comm_mobile_no_code => mobile::is_malformed_in_country;
    EmailForm: communication_address.comm_email_id => email::is_malformed;
    IdentityMismatch: identity_verification.id_proof_identity_no, identity_verification.id_proof, basic_information.pan => identity::is_another_pan;
    IdentityMismatch: identity_verification.id_proof_identity_no, identity_verification.id_proof, basic_information.uid_no => identity::is_another_aadhaar;
    IdentityMismatch: communication_address.comm_identity_no, communication_address.comm_address_proof, basic_information.uid_no => identity::is_another_aadhaar_as_address_proof;
    IdentityMismatch: permanent_address.peridentity_no, permanent_address.per_address_proof, basic_information.uid_no => identity::is_another_aadhaar_as_written_proof;
    DocumentKind: document_collection.doc_address_proof, place => file_kind::is_unexpected;
    DocumentKind: document_collection.doc_photo, place => file_kind::is_unexpected;
    DocumentKind: document_collection.doc_sign, place => file_kind::is_unexpected;
    DocumentKind: document_collection.doc_per_ver_video, place => file_kind::is_unexpected;
    DocumentKind: document_collection.app_doc_addr_proof_correspondence, place => file_kind::is_unexpected;
    DocumentKind: document_collection.doc_esign_form, place => file_kind::is_unexpected;
    DocumentInsecure: document_collection.doc_address_proof => file_kind::is_insecure;
    DocumentInsecure: document_collection.doc_photo => file_kind::is_insecure;
    DocumentInsecure: document_collection.doc_sign => file_kind::is_insecure;
    DocumentInsecure: document_collection.doc_per_ver_video => file_kind::is_insecure;
    DocumentInsecure: document_collection.app_doc_addr_proof_correspondence => file_kind::is_insecure;
    DocumentInsecure: document_collection.doc_esign_form => file_kind::is_insecure;
}

/// Whether a value of this field can be implausible and told of with this code.
pub(crate) fn is_told_of(code: Code, field: &FieldSpec) -> bool {
    PLACES.iter().any(|(told, place)| *told == code && place.field_spec() == Some(field))
}
