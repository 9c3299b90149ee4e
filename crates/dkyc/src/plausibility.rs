//! What the specification allows and a registration agency sends back: the warnings of `docs/warnings.md`.
//!
//! A rule is a function of typed values. It is asked only when all of them are there and valid, so a value with an error
//! never causes a warning, on its own field or on another.

#![allow(clippy::trivially_copy_pass_by_ref, reason = "a rule is handed what the draft holds")]

mod date;
mod document;
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

use self::file_kind::{FORMS, PAPERS, PICTURES, VIDEOS};
use crate::code::Code;
use crate::payload::draft::{Member, Object, PushUserData, Section, Sections};
#[cfg(feature = "api")]
use crate::payload::request::RequestDraft;
use crate::place::Place;
use crate::reason::Reason;
use crate::rule::Rule;
use crate::spec::{FieldSpec, named};

pub(crate) use self::file_kind::FileKind;
#[cfg(feature = "fix")]
pub(crate) use self::{mobile::is_mobile, pin_code::is_pin_code};

/// What was checked, as far as it is there.
#[derive(Clone, Copy)]
pub(crate) struct Inputs<'d, 'a> {
    /// `None` when only a part of a payload was checked.
    pub(crate) payload: Option<&'d PushUserData<'a>>,
    pub(crate) sections: Option<&'d Sections<'a>>,
    /// A request to another endpoint.
    #[cfg(feature = "api")]
    pub(crate) request: Option<&'d RequestDraft<'a>>,
}

impl<'d, 'a> Inputs<'d, 'a> {
    /// A whole payload.
    pub(crate) const fn of(draft: &'d PushUserData<'a>) -> Self {
        Self { payload: Some(draft), ..Self::of_these(draft.data.get()) }
    }

    /// Sections alone.
    pub(crate) const fn of_sections(sections: &'d Sections<'a>) -> Self {
        Self::of_these(Some(sections))
    }

    const fn of_these(sections: Option<&'d Sections<'a>>) -> Self {
        Self {
            payload: None,
            sections,
            #[cfg(feature = "api")]
            request: None,
        }
    }

    /// A request to another endpoint.
    #[cfg(feature = "api")]
    pub(crate) const fn of_request(request: &'d RequestDraft<'a>) -> Self {
        Self { request: Some(request), ..Self::of_these(None) }
    }

    /// The member at this place, if there is an object to hold it.
    pub(crate) fn member(self, place: Place) -> Option<&'d dyn Member<'a>> {
        #[cfg(feature = "api")]
        if let Some(request) = self.request {
            return request.object().member(place.member_index()?);
        }
        let object = match self.payload {
            Some(payload) if place.owner() == Place::WHOLE => Some(payload as &dyn Object<'_>),
            _ => self.sections?.section(place.owner()).and_then(Section::object),
        };
        object?.member(place.member_index()?)
    }

    /// The fields that are placeholders, in the order of the specification.
    pub(crate) fn placeholders(self) -> Vec<Place> {
        let mut places = Vec::new();
        if let Some(payload) = self.payload {
            payload.placeholders(&mut |place| places.push(place));
        }
        if let Some(sections) = self.sections {
            sections.placeholders(&mut |place| places.push(place));
        }
        #[cfg(feature = "api")]
        if let Some(request) = self.request {
            request.object().placeholders(&mut |place| places.push(place));
        }
        places
    }
}

/// A row of the table of warnings.
pub(crate) struct Row {
    pub(crate) reason: Reason,
    /// The field that the warning is about.
    pub(crate) place: Place,
    /// The other fields whose values are compared.
    pub(crate) related: &'static [Place],
    /// The kinds of file that are expected, for a document.
    pub(crate) kinds: &'static [FileKind],
}

/// A row is `Reason: field, value, …, value => rule;`. The warning is about the field. The rule is handed all the values in this
/// order, and says whether they are implausible. A value is another field, or `today`. At the end stand the documents with the
/// kinds of file that are expected: each has the same four rows.
macro_rules! rules {
    (
        values { $($reason:ident: $object:ident.$field:ident $(, $value:ident $(.$member:ident)?)* => $rule:path;)+ }
        documents of $documents:ident { $($document:ident: $kinds:ident;)+ }
    ) => {
        /// The table of warnings, in the order of the specification; those about one field in the order of their codes.
        static ROWS: &[Row] = &[
            $(Row {
                reason: Reason::$reason,
                place: named::$object::$field,
                related: rules!(@related [] $($value $(.$member)?,)*),
                kinds: &[],
            },)+
            $(
                Row { reason: Reason::DataUrl, place: named::$documents::$document, related: &[], kinds: &[] },
                Row { reason: Reason::FileKind, place: named::$documents::$document, related: &[], kinds: $kinds },
                Row { reason: Reason::InsecureUrl, place: named::$documents::$document, related: &[], kinds: &[] },
                Row { reason: Reason::UnreachableUrl, place: named::$documents::$document, related: &[], kinds: &[] },
            )+
        ];

        /// Tells the rows that hold, in their order. Not inlined: it is large and has several callers.
        #[inline(never)]
        pub(crate) fn judge(inputs: Inputs<'_, '_>, today: Option<NaiveDate>, found: &mut dyn FnMut(&'static Row)) {
            #[cfg(feature = "api")]
            if let Some(RequestDraft::SendLink(link)) = inputs.request
                && link.phone_number.get().is_some_and(mobile::is_malformed)
            {
                found(&PHONE_OF_LINK);
            }
            let mut rows = ROWS.iter();
            $({
                let row = rows.next();
                let is_implausible = || {
                    Some($rule(
                        rules!(@value (inputs, today) $object $field),
                        $(rules!(@value (inputs, today) $value $($member)?),)*
                    ))
                };
                if let (Some(row), Some(true)) = (row, is_implausible()) {
                    found(row);
                }
            })+
            let Some(documents) = inputs.sections.and_then(|sections| sections.$documents.get()) else { return };
            $({
                let doubts = documents.$document.get().map_or([false; 4], |document| document::doubts(document, $kinds));
                for holds in doubts {
                    if let Some(row) = rows.next().filter(|_| holds) {
                        found(row);
                    }
                }
            })+
        }
    };
    (@related [$($done:tt)*] today, $($rest:tt)*) => { rules!(@related [$($done)*] $($rest)*) };
    (@related [$($done:tt)*] $object:ident.$field:ident, $($rest:tt)*) => {
        rules!(@related [$($done)* named::$object::$field,] $($rest)*)
    };
    (@related [$($done:tt)*]) => { &[$($done)*] };
    (@value ($inputs:ident, $today:ident) today) => { $today? };
    (@value ($inputs:ident, $today:ident) payload $field:ident) => { $inputs.payload?.$field.get()? };
    (@value ($inputs:ident, $today:ident) $object:ident $field:ident) => {
        $inputs.sections?.$object.get()?.$field.get()?
    };
}

rules! {
    values {
        MobileForm: payload.phone_number => mobile::is_malformed;

        PanNumberZero: basic_information.pan => pan::is_numbered_zero;
        PanNotOfIndividual: basic_information.pan, basic_information.ekyc_type => pan::is_of_no_individual;
        DateInFuture: basic_information.dob, today => date::is_after;
        Under18: basic_information.dob, basic_information.ipv_date => date::is_under_18;
        Over120: basic_information.dob, basic_information.ipv_date => date::is_over_120;
        DateInFuture: basic_information.ipv_date, today => date::is_after;
        BeforeBirth: basic_information.ipv_date, basic_information.dob => date::is_before;
        UidNotIssued: basic_information.uid_no => uid::is_mistyped;

        TitleOfOtherGender: personal_information.applicant_title, personal_information.gender => person::is_title_of_another_gender;

        SpouseOfUnmarried: family_information.relationship, personal_information.marital_status => person::is_spouse_of_unmarried;
        TitleNotOfFather: family_information.father_title, family_information.relationship => person::is_no_title_of_a_father;

        PinCodeForm: communication_address.commpincode, communication_address.comm_country => pin_code::is_malformed;
        PinCodeOfOtherState: communication_address.commpincode, communication_address.comm_country, communication_address.comm_state => pin_code::is_of_another_state;
        UnknownState: communication_address.comm_state, communication_address.comm_country => state::is_unknown;
        CallingCode: communication_address.comm_country => state::is_calling_code;
        MobileForm: communication_address.comm_mobile_no, communication_address.comm_mobile_no_code => mobile::is_malformed_in_country;
        EmailForm: communication_address.comm_email_id => email::is_malformed;
        NotTheAadhaar: communication_address.comm_identity_no, communication_address.comm_address_proof, basic_information.uid_no => identity::is_another_aadhaar_as_address_proof;

        PinCodeForm: permanent_address.per_pincode, permanent_address.per_country => pin_code::is_malformed;
        PinCodeOfOtherState: permanent_address.per_pincode, permanent_address.per_country, permanent_address.per_state => pin_code::is_of_another_state;
        UnknownState: permanent_address.per_state, permanent_address.per_country => state::is_unknown;
        CallingCode: permanent_address.per_country => state::is_calling_code;
        NotTheAadhaar: permanent_address.peridentity_no, permanent_address.per_address_proof, basic_information.uid_no => identity::is_another_aadhaar_as_written_proof;

        NotThePan: identity_verification.id_proof_identity_no, identity_verification.id_proof, basic_information.pan => identity::is_another_pan;
        NotTheAadhaar: identity_verification.id_proof_identity_no, identity_verification.id_proof, basic_information.uid_no => identity::is_another_aadhaar;

        DateInFuture: inperson_verification.kyc_date, today => date::is_after;
        BeforeBirth: inperson_verification.kyc_date, basic_information.dob => date::is_before;

        DateInFuture: fatca_declaration.dob_declaration, today => date::is_after;
        OtherBirthDate: fatca_declaration.dob_declaration, basic_information.dob => date::is_another_day;
    }
    documents of document_collection {
        doc_address_proof: PAPERS;
        doc_photo: PICTURES;
        doc_sign: PICTURES;
        doc_per_ver_video: VIDEOS;
        app_doc_addr_proof_correspondence: PAPERS;
        doc_esign_form: FORMS;
    }
}

/// A link is sent to the same phone number as a payload names.
#[cfg(feature = "api")]
static PHONE_OF_LINK: Row = Row {
    reason: Reason::MobileForm,
    place: crate::spec::request::named::send_link::phone_number,
    related: &[],
    kinds: &[],
};

/// Whether a value of this field can have a warning with this code.
pub(crate) fn is_about(code: Code, field: &FieldSpec) -> bool {
    code == Code::Placeholder && field.rule == Rule::Text
        || ROWS.iter().any(|row| row.reason.code() == code && row.place.field_spec() == Some(field))
}

#[cfg(test)]
mod tests {
    use super::ROWS;

    /// Reports need no sorting: the rows are in the order of the specification, those of one field in the order of their codes.
    #[test]
    fn rows_are_in_the_order_of_reports() {
        assert!(ROWS.is_sorted_by_key(|row| (row.place, row.reason.code())));
    }
}
