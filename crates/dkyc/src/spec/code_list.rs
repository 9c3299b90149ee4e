//! The lists of codes, one enum each: the code as the API document writes it, then what it means.
//!
//! The document states few meanings; the others are known from public integrations with the same field names
//! (KRA registration). A code without a meaning is as valid as any other.

use std::borrow::Cow;
use std::fmt;

use super::row::{AllowedCode, Rule};
use crate::code::Code;
use crate::json_text::JsonText;
use crate::rule::{Value, Wrong, is_blank};

/// A list of codes that a field takes its value from.
pub trait CodeList: Copy + Sized + 'static {
    /// Every code, in the order of the document.
    const ALL: &'static [Self];
    /// The same codes as text, with what they mean.
    const CODES: &'static [AllowedCode];

    /// The code as it stands in the payload: `"01"`.
    fn code(self) -> &'static str;

    /// What the code means, where that is known: `"married"`.
    fn label(self) -> Option<&'static str>;

    /// The member with this code. Exact: case counts and nothing is trimmed.
    fn from_code(code: &str) -> Option<Self>;
}

// What the lists share is written once: there are twenty-two of them.

#[cold]
#[inline(never)]
fn not_allowed(text: &str, codes: &[AllowedCode]) -> Wrong {
    Wrong { code: Code::NotAllowed, suggestion: crate::suggest::allowed_code(text, codes) }
}

/// Which of the codes it is; `None` when it is blank.
#[cold]
#[inline(never)]
fn from_escaped(json: JsonText<'_>, codes: &[AllowedCode]) -> Option<Result<usize, Wrong>> {
    let text = json.text();
    let index = codes.iter().position(|allowed| allowed.code == text);
    (!is_blank(&text)).then(|| index.ok_or_else(|| not_allowed(&text, codes)))
}

macro_rules! code_lists {
    ($($(#[$doc:meta])* $name:ident { $($variant:ident = $code:literal $($label:literal)?,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name {
            $(#[doc = concat!("`", $code, "`" $(, ": ", $label)?, ".")] $variant,)+
        }

        impl $name {
            /// The code as it stands in the payload.
            #[must_use]
            pub const fn code(self) -> &'static str {
                Self::CODE_TEXTS[self as usize].code
            }

            /// What the code means, where that is known.
            #[must_use]
            pub const fn label(self) -> Option<&'static str> {
                Self::CODE_TEXTS[self as usize].label
            }

            const CODE_TEXTS: &'static [AllowedCode] =
                &[$(AllowedCode { code: $code, label: code_lists!(@label $($label)?) }),+];
        }

        impl CodeList for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            const CODES: &'static [AllowedCode] = Self::CODE_TEXTS;

            fn code(self) -> &'static str {
                self.code()
            }

            fn label(self) -> Option<&'static str> {
                self.label()
            }

            fn from_code(code: &str) -> Option<Self> {
                match code {
                    $($code => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }

        impl<'a> Value<'a> for $name {
            const RULE: Rule = Rule::OneOf(Self::CODE_TEXTS);

            #[inline]
            fn from_text(text: Cow<'a, str>) -> Result<Self, Wrong> {
                Self::from_code(&text).ok_or_else(|| not_allowed(&text, Self::CODE_TEXTS))
            }

            fn from_escaped(json: JsonText<'a>) -> Option<Result<Self, Wrong>> {
                Some(from_escaped(json, Self::CODE_TEXTS)?.map(|index| Self::ALL[index]))
            }

            fn to_text(&self) -> Cow<'_, str> {
                Cow::Borrowed(self.code())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        }
    )+};
    (@label) => { None };
    (@label $label:literal) => { Some($label) };
}

code_lists! {
    /// uploadType: what the upload consists of.
    UploadType {
        DataAndImages = "03" "data and document images",
    }

    /// ekycType: whose KYC it is.
    EkycType {
        Individual = "I" "individual",
    }

    /// kycType: the kind of KYC. The document gives no meanings.
    KycType {
        Code1 = "1",
        Code2 = "2",
        Code3 = "3",
        Code4 = "4",
        Code5 = "5",
    }

    /// applicantTitle.
    ApplicantTitle {
        Mr = "Mr",
        Mrs = "Mrs",
        Miss = "Miss",
        Dr = "Dr",
    }

    /// gender.
    Gender {
        Male = "M" "male",
        Female = "F" "female",
        Transgender = "T" "transgender",
    }

    /// maritalStatus.
    MaritalStatus {
        Married = "01" "married",
        Unmarried = "02" "unmarried",
        Others = "03" "others",
    }

    /// occupation.
    Occupation {
        PrivateSectorService = "01" "private sector service",
        PublicSector = "02" "public sector",
        Business = "03" "business",
        Professional = "04" "professional",
        Agriculturist = "05" "agriculturist",
        Retired = "06" "retired",
        Housewife = "07" "housewife",
        Student = "08" "student",
        ForexDealer = "09" "forex dealer",
        GovernmentService = "10" "government service",
        SelfEmployed = "11" "self employed",
        NotCategorised = "12" "not categorised",
        Code13 = "13",
        Others = "99" "others",
    }

    /// applicantCitizenship.
    Citizenship {
        Indian = "01" "Indian",
        Other = "02" "other",
    }

    /// applicantStatus: residence for tax.
    ApplicantStatus {
        ResidentIndian = "R" "resident Indian",
        NonResidentIndian = "N" "non-resident Indian",
        ForeignNational = "P" "foreign national",
        PersonOfIndianOrigin = "I" "person of Indian origin",
    }

    /// relationship: whose names the section gives.
    Relationship {
        Father = "F" "father",
        Spouse = "S" "spouse",
    }

    /// fatherTitle.
    FatherTitle {
        Mr = "Mr",
        Mrs = "Mrs",
    }

    /// commMobileNoCode: the country code of the mobile number.
    MobileCountryCode {
        India = "91",
    }

    /// comAddresstype.
    AddressType {
        ResidentialOrBusiness = "01" "residential or business",
        Residential = "02" "residential",
        Business = "03" "business",
        RegisteredOffice = "04" "registered office",
        Unspecified = "05" "unspecified",
    }

    /// commAddressProof. There is no code 30.
    CommAddressProof {
        Passport = "01" "passport",
        DrivingLicence = "02" "driving licence",
        LatestBankPassbook = "03" "latest bank passbook",
        LatestBankAccountStatement = "04" "latest bank account statement",
        Code05 = "05",
        VoterIdentityCard = "06" "voter identity card",
        Code07 = "07",
        RegisteredLeaseOrSaleAgreement = "08" "registered lease or sale agreement of residence",
        Code09 = "09",
        Code10 = "10",
        Code11 = "11",
        Code12 = "12",
        Code13 = "13",
        Code14 = "14",
        Code15 = "15",
        Code16 = "16",
        Code17 = "17",
        Code18 = "18",
        Code19 = "19",
        Code20 = "20",
        Code21 = "21",
        Code22 = "22",
        Code23 = "23",
        Code24 = "24",
        Code25 = "25",
        Code26 = "26",
        Code27 = "27",
        Code28 = "28",
        Code29 = "29",
        Aadhaar = "31" "Aadhaar",
        AnyOtherProofOfAddress = "32" "any other proof of address",
        Code33 = "33",
    }

    /// idProof.
    IdProof {
        PanCardWithPhotograph = "01" "PAN card with photograph",
        Aadhaar = "02" "Aadhaar",
        Passport = "03" "passport",
        DrivingLicence = "04" "driving licence",
        VoterIdentityCard = "05" "voter identity card",
        GovernmentIdentityCard = "06" "identity card issued by central or state government",
        RegulatoryIdentityCard = "07" "identity card issued by statutory or regulatory authorities",
        PublicSectorIdentityCard = "08" "identity card issued by public sector undertakings",
        CommercialBankIdentityCard = "09" "identity card issued by scheduled commercial banks",
        FinancialInstitutionIdentityCard = "10" "identity card issued by public financial institutions",
        CollegeIdentityCard = "11" "identity card issued by colleges affiliated to universities",
        ProfessionalBodyIdentityCard = "12" "identity card issued by professional bodies",
        BankCard = "13" "credit or debit card issued by a bank",
        Code14 = "14",
        Code15 = "15",
    }

    /// aaplicantKycAccType.
    KycAccType {
        New = "01" "new",
    }

    /// fatcataxJurisdiction: whether the applicant has a tax jurisdiction outside India.
    FatcaTaxJurisdiction {
        Yes = "Y",
        No = "N",
    }

    /// fatcaRelPerson: whether there is a related person.
    FatcaRelatedPerson {
        No = "N",
    }

    /// kraInfo.
    KraInfo {
        EkycEipv = "eKYC-eIPV",
    }

    /// panCopy: whether a copy of the PAN card is there.
    PanCopy {
        Yes = "Y",
    }

    /// exmtCat: whether the applicant is exempt from PAN.
    ExemptionCategory {
        No = "N",
    }
}
