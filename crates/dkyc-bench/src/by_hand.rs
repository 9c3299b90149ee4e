//! The peer that a service would write by hand: structs with serde's and garde's derives, a pattern or a function for each rule.
//!
//! It borrows what it can, and reports all errors at once, but stops at the first value of another type. It knows no warnings.
#![expect(non_snake_case, non_camel_case_types, reason = "the names of the specification")]
#![expect(dead_code, reason = "what is optional is only read")]
#![expect(clippy::trivially_copy_pass_by_ref, reason = "garde passes its context by reference")]

use std::borrow::Cow;
use std::collections::HashSet;

use chrono::NaiveDate;
use garde::Validate;
use once_cell::sync::Lazy;
use regex::Regex;
use serde::Deserialize;

type Text<'a> = Cow<'a, str>;

/// The number of errors of a payload.
pub(crate) fn errors(payload: &[u8]) -> usize {
    match serde_json::from_slice::<Payload<'_>>(payload) {
        Ok(payload) => payload.validate().err().map_or(0, |report| report.iter().count()),
        Err(_) => 1,
    }
}

/// A struct for each section, and an element of `data`, which holds one of them.
macro_rules! sections {
    ($($section:ident { $($field:ident: $rule:expr,)* $(? $optional:ident,)* })*) => {
        $(
            #[derive(Deserialize, Validate)]
            struct $section<'a> {
                $(#[serde(borrow)] #[garde(custom($rule))] $field: Text<'a>,)*
                $(#[serde(borrow, default)] #[garde(skip)] $optional: Option<Text<'a>>,)*
            }
        )*

        #[derive(Deserialize, Validate)]
        enum Element<'a> {
            $($section(#[serde(borrow)] #[garde(dive)] $section<'a>),)*
        }

        const SECTIONS: usize = [$(stringify!($section)),*].len();
    };
}

#[derive(Deserialize, Validate)]
struct Payload<'a> {
    #[serde(borrow)]
    #[garde(custom(is_text))]
    user_id: Text<'a>,
    #[serde(borrow)]
    #[garde(custom(is_text))]
    phone_number: Text<'a>,
    #[serde(borrow)]
    #[garde(dive, custom(each_section_once))]
    data: Vec<Element<'a>>,
}

sections! {
    BASIC_INFORMATION {
        uploadType: is_of(&["03"]),
        pan: is_pan,
        dob: is_date,
        amc: is_text,
        ipvDate: is_date,
        uidNo: is_uid,
        ekycType: is_of(&["I"]),
        kycType: is_of(&["1", "2", "3", "4", "5"]),
    }
    PERSONAL_INFORMATION {
        applicantTitle: is_of(&["Mr", "Mrs", "Miss", "Dr"]),
        applicantFirstName: is_text,
        applicantLastName: is_text,
        gender: is_of(&["M", "F", "T"]),
        maritalStatus: is_of(&["01", "02", "03"]),
        occupation: is_of(&["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "99"]),
        applicantCitizenship: is_of(&["01", "02"]),
        applicantStatus: is_of(&["R", "N", "P", "I"]),
        ? applicantMiddleName,
    }
    FAMILY_INFORMATION {
        relationship: is_of(&["F", "S"]),
        fatherTitle: is_of(&["Mr", "Mrs"]),
        fatherFirstName: is_text,
        fatherLastName: is_text,
        ? fatherMiddleName,
        ? motherTitle,
        ? motherFirstName,
        ? motherMiddleName,
        ? motherLastName,
    }
    COMMUNICATION_ADDRESS {
        commAddress1: is_text,
        commpincode: is_text,
        commCity: is_text,
        commDistrict: is_text,
        commState: is_text,
        commCountry: is_text,
        commMobileNoCode: is_of(&["91"]),
        commMobileNo: is_text,
        commEmailId: is_text,
        comAddresstype: is_of(&["01", "02", "03", "04", "05"]),
        commAddressProof: is_of(&["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "31", "32", "33"]),
        commIdentityNo: is_text,
        ? commAddress2,
        ? commAddress3,
    }
    PERMANENT_ADDRESS {
        perAddress1: is_text,
        perPincode: is_text,
        perCity: is_text,
        perDistrict: is_text,
        perState: is_text,
        perCountry: is_text,
        perAddressProof: is_text,
        peridentityNo: is_text,
        ? perAddress2,
        ? perAddress3,
    }
    IDENTITY_VERIFICATION {
        idProof: is_of(&["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15"]),
        idProofIdentityNo: is_text,
        aaplicantKycAccType: is_of(&["01"]),
    }
    INPERSON_VERIFICATION {
        ipvDoneBy: is_text,
        ipvEmployeeBranch: is_text,
        ipvEmployeeCode: is_text,
        ipvEmployeeDesignation: is_text,
        ipvEmployeeName: is_text,
        ipvInstitutionCode: is_text,
        ipvInstitutionName: is_text,
        kycDate: is_date,
    }
    FATCA_DECLARATION {
        fatcataxJurisdiction: is_of(&["Y", "N"]),
        fatcaRelPerson: is_of(&["N"]),
        dobDeclaration: is_date,
        placeDeclaration: is_text,
        kraInfo: is_of(&["eKYC-eIPV"]),
        panCopy: is_of(&["Y"]),
        exmtCat: is_of(&["N"]),
    }
    DOCUMENT_COLLECTION {
        docAddressProof: is_document,
        docPhoto: is_document,
        docSign: is_document,
        docPerVerVideo: is_document,
        appDocAddrProofCorrespondence: is_document,
        docEsignForm: is_document,
    }
}

static PAN: Lazy<Regex> = Lazy::new(|| Regex::new("^[A-Z]{5}[0-9]{4}[A-Z]$").expect("a pattern"));
static UID: Lazy<Regex> = Lazy::new(|| Regex::new("^[0-9]{12}$").expect("a pattern"));
static DATE: Lazy<Regex> = Lazy::new(|| Regex::new("^[0-9]{2}-[A-Za-z]{3}-[0-9]{4}$").expect("a pattern"));

fn each_section_once(data: &[Element<'_>], (): &()) -> garde::Result {
    let kinds: HashSet<_> = data.iter().map(std::mem::discriminant).collect();
    accept(data.len() == SECTIONS && kinds.len() == SECTIONS)
}

fn is_text(value: &str, (): &()) -> garde::Result {
    accept(!value.trim().is_empty())
}

fn is_pan(value: &str, (): &()) -> garde::Result {
    accept(PAN.is_match(value))
}

fn is_uid(value: &str, (): &()) -> garde::Result {
    accept(UID.is_match(value))
}

fn is_date(value: &str, (): &()) -> garde::Result {
    accept(DATE.is_match(value) && NaiveDate::parse_from_str(value, "%d-%b-%Y").is_ok())
}

fn is_of(codes: &'static [&'static str]) -> impl Fn(&str, &()) -> garde::Result {
    move |value, ()| accept(codes.contains(&value))
}

fn is_document(value: &str, (): &()) -> garde::Result {
    accept(if value.starts_with("http://") || value.starts_with("https://") {
        fluent_uri::Uri::parse(value).is_ok()
    } else {
        !value.is_empty() && base64_simd::STANDARD.check(value.as_bytes()).is_ok()
    })
}

fn accept(is_right: bool) -> garde::Result {
    if is_right { Ok(()) } else { Err(garde::Error::new("wrong")) }
}
