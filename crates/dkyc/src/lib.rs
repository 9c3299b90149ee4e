//! Checks a DKYC `push_user_data` payload before it is sent: offline, all problems at once, each at its field.
//!
//! ```
//! let report = dkyc::check(r#"{"user_id": "u-1", "phone_number": "9876543210", "data": [], "extra": {}}"#);
//! assert!(!report.is_valid());
//! for error in report.errors() {
//!     println!("{} {} {}: {}", error.path(), error.pointer(), error.code(), error.message());
//! }
//! assert_eq!(report.warnings()[0].suggestion(), Some("extras"));
//! ```
//!
//! - [`check`] gives a [`Report`]; [`check_sections`], [`check_section`] and [`check_field`] do for parts, as in a form.
//! - [`Options`] say what day it is, and which warnings are not wanted.
//! - [`parse`] gives a valid payload as a typed [`PushUserData`].
//! - [`Code::explanation`] says what a code means, why it matters and what to do.
//! - [`draft`] is where a payload is built in Rust and checked with [`garde::Validate`].
//! - [`spec`] is the table of fields; [`json_schema`] and [`template`] are made from it.
//!
//! No value of a payload ever stands in a report, an error or a `Debug` text. The crate does no I/O and reads no clock.

mod check;
mod code;
pub mod draft;
mod explanation;
mod findings;
mod json_text;
mod message;
mod options;
mod order;
#[cfg(feature = "regex")]
pub mod pattern;
mod pattern_source;
mod payload;
mod place;
mod plausibility;
mod position;
mod read;
mod report;
mod report_json;
mod rule;
mod scan;
mod schema;
pub mod spec;
mod suggest;
pub mod template;
#[doc(hidden)]
pub mod values;

#[doc(no_inline)]
pub use chrono::{self, NaiveDate};
#[doc(no_inline)]
pub use garde;

pub use check::{check, check_field, check_section, check_sections, parse};
pub use code::{Code, Severity};
pub use explanation::Explanation;
pub use message::Language;
pub use options::Options;
pub use payload::{
    BasicInformation, CommunicationAddress, DocumentCollection, Extras, FamilyInformation, FatcaDeclaration,
    IdentityVerification, InpersonVerification, NotAnObject, PermanentAddress, PersonalInformation,
    PushUserData, Sections,
};
pub use report::{Issue, Report};
pub use rule::{Base64, Document, Pan, Text, Uid, Url, Value, Wrong, parse_day};
pub use schema::json_schema;
pub use spec::{
    AddressType, ApplicantStatus, ApplicantTitle, Citizenship, CodeList, CommAddressProof, EkycType,
    ExemptionCategory, FatcaRelatedPerson, FatcaTaxJurisdiction, FatherTitle, Gender, IdProof, KraInfo,
    KycAccType, KycType, MaritalStatus, MobileCountryCode, Occupation, PanCopy, Relationship, UnknownName,
    UploadType,
};

#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct Readme;
