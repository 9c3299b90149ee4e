//! Other names of fields, seen in older and flatter forms of this upload.

use super::named::{
    basic_information as basic, communication_address as address, document_collection as documents,
    personal_information as person,
};
use crate::place::Place;

/// Names in lower case, without `_` and `-`, and the fields that they mean.
pub(crate) static ALIASES: &[(&str, Place)] = &[
    ("panno", basic::pan),
    ("pannumber", basic::pan),
    ("dobdt", basic::dob),
    ("dateofbirth", basic::dob),
    ("aadhaar", basic::uid_no),
    ("aadhaarno", basic::uid_no),
    ("aadhaarnumber", basic::uid_no),
    ("aadharno", basic::uid_no),
    ("firstname", person::applicant_first_name),
    ("middlename", person::applicant_middle_name),
    ("lastname", person::applicant_last_name),
    ("gen", person::gender),
    ("marstatus", person::marital_status),
    ("occ", person::occupation),
    ("mobile", address::comm_mobile_no),
    ("mobileno", address::comm_mobile_no),
    ("mobilenumber", address::comm_mobile_no),
    ("email", address::comm_email_id),
    ("emailid", address::comm_email_id),
    ("docesign", documents::doc_esign_form),
    ("docaddrproof", documents::doc_address_proof),
    ("docvideo", documents::doc_per_ver_video),
    ("docsignature", documents::doc_sign),
    ("docpic", documents::doc_photo),
];

impl Place {
    /// The field that a folded name means.
    pub(crate) fn of_alias(folded: &[u8]) -> Option<Self> {
        ALIASES.iter().find(|(alias, _)| alias.as_bytes() == folded).map(|&(_, place)| place)
    }
}
