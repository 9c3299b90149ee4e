//! The codes: what can be wrong, one row each. Stable, made for programs.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

use crate::spec::UnknownName;

/// Whether a code makes the payload invalid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// A documented rule is broken: the payload is invalid.
    Error,
    /// Allowed, and probably not meant.
    Warning,
}

macro_rules! codes {
    ($($severity:ident $variant:ident = $name:literal, $meaning:literal;)+) => {
        /// What is wrong (RULES.md section 3, WARNINGS.md).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Code {
            $(#[doc = concat!("`", $name, "`: ", $meaning)] $variant,)+
        }

        impl Code {
            /// Every code: errors first, then warnings.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name in reports: `pan_format`.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }

            /// The code with this name.
            pub(crate) fn from_name(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$variant),)+
                    _ => None,
                }
            }

            /// Whether it makes the payload invalid.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self {
                    $(Self::$variant => Severity::$severity,)+
                }
            }

            /// When it is reported, in a sentence.
            #[must_use]
            pub const fn meaning(self) -> &'static str {
                match self {
                    $(Self::$variant => $meaning,)+
                }
            }
        }
    };
}

codes! {
    Error Syntax = "syntax", "The text is not JSON, not UTF-8, nested deeper than 127 levels, or goes on after its end.";
    Error Type = "type", "The value has another JSON type than documented; a number is never taken for a string.";
    Error Required = "required", "A mandatory field or section is absent or null.";
    Error Empty = "empty", "A mandatory field is empty or only white space.";
    Error NotAllowed = "not_allowed", "The value is not in the list of valid codes; case counts, and so do leading zeros.";
    Error PanFormat = "pan_format", "A PAN is five capital letters, four digits and a capital letter.";
    Error UidFormat = "uid_format", "An Aadhaar number is twelve digits with nothing between them.";
    Error DateFormat = "date_format", "A date is written DD-MON-YYYY: two digits, JAN to DEC in any case, four digits.";
    Error DateInvalid = "date_invalid", "The date is written correctly, but there is no such day.";
    Error DocumentUrl = "document_url", "A document's URL must be http or https, have a host, and follow RFC 3986.";
    Error DocumentBase64 = "document_base64", "A document that is no URL must be Base64 by RFC 4648 section 4: padded, without line breaks.";
    Error Duplicate = "duplicate", "The key or section stands here once more; only the first one is checked.";
    Warning UnknownField = "unknown_field", "The document does not list this key.";
    Warning UnknownSection = "unknown_section", "The document does not list a section of this name.";
    Warning DocumentDataUrl = "document_data_url", "The document is a data: URL; the API document asks for plain Base64 or an http(s) URL.";
    Warning PanImplausible = "pan_implausible", "The fourth letter of an individual's PAN is P, and no PAN has the digits 0000.";
    Warning UidImplausible = "uid_implausible", "An Aadhaar number begins with 2 to 9 and ends with its Verhoeff check digit.";
    Warning DateInFuture = "date_in_future", "The date is later than today; only told when the caller says what day it is.";
    Warning DateOrder = "date_order", "The verification or the KYC is dated before the applicant's birth.";
    Warning ApplicantMinor = "applicant_minor", "On the day of the in-person verification the applicant is under 18.";
    Warning AgeImplausible = "age_implausible", "On the day of the in-person verification the applicant is over 120 years old.";
    Warning DeclarationMismatch = "declaration_mismatch", "The declared date of birth is another day than the date of birth.";
    Warning TitleMismatch = "title_mismatch", "The title does not go with the gender, or with the relationship.";
    Warning SpouseUnmarried = "spouse_unmarried", "The family member is a spouse, but the marital status is unmarried.";
    Warning PincodeForm = "pincode_form", "A PIN code in India has six digits, of which the first is not 0.";
    Warning PincodeState = "pincode_state", "India Post does not use this PIN code in this state.";
    Warning StateUnknown = "state_unknown", "A state in India is written as a code of three digits, and this is none of them.";
    Warning MobileForm = "mobile_form", "A mobile number in India has ten digits, of which the first is 6 to 9.";
    Warning EmailForm = "email_form", "An e-mail address has a local part, an @ and a domain, as the HTML standard has it.";
    Warning IdentityMismatch = "identity_mismatch", "The number on a proof is another than the PAN or the Aadhaar number of the payload.";
    Warning DocumentKind = "document_kind", "The first bytes of the document are not those of a kind of file that is expected here.";
    Warning DocumentInsecure = "document_insecure", "The document's URL is http, so that anybody on the way can read the document and change it.";
}

impl Code {
    /// Whether it leaves the payload valid.
    #[must_use]
    pub const fn is_warning(self) -> bool {
        matches!(self.severity(), Severity::Warning)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Code {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        Self::from_name(name)
            .ok_or_else(|| UnknownName::new(name, Self::ALL.iter().map(|code| code.as_str())))
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
