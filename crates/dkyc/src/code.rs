//! The codes: what can be wrong, one row each. They are stable and made for programs.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::name::UnknownName;

/// How much an issue matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// A rule of the specification is broken: the payload is invalid.
    Error,
    /// The specification allows it, but it is probably a mistake.
    Warning,
}

impl Severity {
    /// `error` or `warning`, as in reports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

macro_rules! codes {
    ($($(#[$gate:meta])? $severity:ident $variant:ident = $name:literal, $when:literal;)+) => {
        /// What is wrong. `docs/rules.md` defines the errors, `docs/warnings.md` the warnings.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Code {
            $($(#[$gate])? #[doc = concat!("`", $name, "`: ", $when, ".")] $variant,)+
        }

        impl Code {
            /// Every code: errors first, then warnings.
            pub const ALL: &'static [Self] = &[$($(#[$gate])? Self::$variant),+];

            /// The name in reports: `pan_format`.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $($(#[$gate])? Self::$variant => $name,)+
                }
            }

            /// The severity that this code has unless an issue says otherwise.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self {
                    $($(#[$gate])? Self::$variant => Severity::$severity,)+
                }
            }
        }

        impl FromStr for Code {
            type Err = UnknownName;

            fn from_str(name: &str) -> Result<Self, UnknownName> {
                match name {
                    $($(#[$gate])? $name => Ok(Self::$variant),)+
                    _ => Err(UnknownName::new(name, Self::ALL.iter().map(|code| code.as_str()))),
                }
            }
        }
    };
}

codes! {
    Error Syntax = "syntax", "not JSON, not UTF-8, nested too deep, or more text after the end";
    Error Type = "type", "another JSON type than documented";
    Error Required = "required", "mandatory, and absent or null";
    Error Empty = "empty", "mandatory, and blank";
    Error NotUnicode = "not_unicode", "a string with half of a character, which no UTF-8 text can hold";
    Error NotAllowed = "not_allowed", "not in the list of codes";
    Error PanFormat = "pan_format", "not five capital letters, four digits and a capital letter";
    Error UidFormat = "uid_format", "not twelve digits";
    Error DateFormat = "date_format", "not `DD-MON-YYYY`";
    Error DateInvalid = "date_invalid", "no such day";
    Error DocumentUrl = "document_url", "not an http(s) URL by RFC 3986";
    Error DocumentBase64 = "document_base64", "not padded Base64 by RFC 4648";
    Error Duplicate = "duplicate", "a key or section that appears more than once";
    #[cfg(feature = "api")] Error Length = "length", "too short or too long";
    #[cfg(feature = "api")] Error NotAlphanumeric = "not_alphanumeric", "a character that is not an ASCII letter or digit";
    #[cfg(feature = "api")] Error PathSegment = "path_segment", "`.` or `..`, which a URL takes as a step, not as a name";
    #[cfg(feature = "house")] Error HouseAllowed = "house_allowed", "not a value that the house rules allow";
    #[cfg(feature = "house")] Error HouseRequired = "house_required", "mandatory by the house rules, and absent or blank";
    #[cfg(feature = "house")] Error HouseLength = "house_length", "longer than the house rules allow";
    #[cfg(feature = "house")] Error HousePattern = "house_pattern", "not of the pattern of the house rules";
    #[cfg(feature = "house")] Error HouseSize = "house_size", "a larger file than the house rules allow";
    #[cfg(feature = "house")] Error HouseKind = "house_kind", "a file of a kind that the house rules do not allow";
    #[cfg(feature = "house")] Error HouseHost = "house_host", "a URL at a host that the house rules do not allow";
    #[cfg(feature = "house")] Error HouseForm = "house_form", "a document in a form that the house rules do not allow";
    #[cfg(feature = "house")] Error HouseUnknown = "house_unknown", "a key that is not documented, where the house rules allow none";
    Warning UnknownField = "unknown_field", "a key that is not documented";
    Warning UnknownSection = "unknown_section", "a section that is not documented";
    Warning DocumentDataUrl = "document_data_url", "a `data:` URL instead of plain Base64";
    Warning PanImplausible = "pan_implausible", "a PAN that no individual has";
    Warning UidImplausible = "uid_implausible", "an Aadhaar number that is never issued";
    Warning DateInFuture = "date_in_future", "a date later than today";
    Warning DateOrder = "date_order", "verified or registered before birth";
    Warning ApplicantMinor = "applicant_minor", "under 18 on the day of the verification";
    Warning AgeImplausible = "age_implausible", "over 120 years old on the day of the verification";
    Warning DeclarationMismatch = "declaration_mismatch", "another date of birth in the declaration";
    Warning TitleMismatch = "title_mismatch", "a title that contradicts gender or relationship";
    Warning SpouseUnmarried = "spouse_unmarried", "a spouse named for an unmarried applicant";
    Warning PincodeForm = "pincode_form", "not an Indian PIN code";
    Warning PincodeState = "pincode_state", "a PIN code of another state";
    Warning StateUnknown = "state_unknown", "not a state code";
    Warning MobileForm = "mobile_form", "not an Indian mobile number";
    Warning EmailForm = "email_form", "not an e-mail address";
    Warning IdentityMismatch = "identity_mismatch", "a proof whose number is not the PAN or the Aadhaar number";
    Warning DocumentKind = "document_kind", "a file of an unexpected kind";
    Warning DocumentInsecure = "document_insecure", "an `http:` URL";
    Warning DocumentUnreachable = "document_unreachable", "a URL that only the sender can reach";
    Warning Placeholder = "placeholder", "a value that says nothing, such as `N/A`";
    Warning CountryImplausible = "country_implausible", "a calling code, or ISO's number, for India";
}

impl Code {
    /// Whether the code leaves the payload valid, unless an issue says otherwise.
    #[must_use]
    pub const fn is_warning(self) -> bool {
        matches!(self.severity(), Severity::Warning)
    }

    /// A bit for each code.
    pub(crate) const fn bit(self) -> u64 {
        1 << self as u32
    }

    /// Whether only house rules report it: see `Profile`.
    #[must_use]
    pub const fn is_of_house(self) -> bool {
        #[cfg(feature = "house")]
        return self as u32 >= Self::HouseAllowed as u32 && self as u32 <= Self::HouseUnknown as u32;
        #[cfg(not(feature = "house"))]
        false
    }

    /// Whether a payload of `push_user_data` can have it. The other codes are of requests to other endpoints.
    #[must_use]
    pub const fn is_of_payload(self) -> bool {
        #[cfg(feature = "api")]
        if matches!(self, Self::Length | Self::NotAlphanumeric | Self::PathSegment) {
            return false;
        }
        true
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        name.parse().map_err(serde::de::Error::custom)
    }
}
