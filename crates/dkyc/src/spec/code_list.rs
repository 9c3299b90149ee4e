//! The lists of codes, an enum each: the code as the specification writes it, then what it means.
//!
//! The specification states few meanings. The others are known from public integrations with the same field names (KRA
//! registration). A code without a meaning is as valid as any other.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

use crate::rule::{
    AllowedCode, FieldValue, IntoOwned, Rule, Ruled, Sealed, Violation, code_list, from_any_text, index,
    not_allowed,
};

code_list! {
    /// uploadType: what the upload consists of.
    UploadType {
        DataAndImages = "03" "data and document images",
    }

    /// ekycType: whose KYC it is.
    EkycType {
        Individual = "I" "individual",
    }

    /// kycType: the kind of KYC. The specification gives no meanings.
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

    /// The states and union territories of India. commState and perState are texts to the API; registration agencies use
    /// these codes. Ladakh has no code of its own: it goes with Jammu and Kashmir, of which it was a part. There is no 036.
    State {
        JammuAndKashmir = "001" "Jammu and Kashmir",
        HimachalPradesh = "002" "Himachal Pradesh",
        Punjab = "003" "Punjab",
        Chandigarh = "004" "Chandigarh",
        Uttarakhand = "005" "Uttarakhand",
        Haryana = "006" "Haryana",
        Delhi = "007" "Delhi",
        Rajasthan = "008" "Rajasthan",
        UttarPradesh = "009" "Uttar Pradesh",
        Bihar = "010" "Bihar",
        Sikkim = "011" "Sikkim",
        ArunachalPradesh = "012" "Arunachal Pradesh",
        Assam = "013" "Assam",
        Manipur = "014" "Manipur",
        Mizoram = "015" "Mizoram",
        Tripura = "016" "Tripura",
        Meghalaya = "017" "Meghalaya",
        Nagaland = "018" "Nagaland",
        WestBengal = "019" "West Bengal",
        Jharkhand = "020" "Jharkhand",
        Odisha = "021" "Odisha",
        Chhattisgarh = "022" "Chhattisgarh",
        MadhyaPradesh = "023" "Madhya Pradesh",
        Gujarat = "024" "Gujarat",
        DamanAndDiu = "025" "Daman and Diu",
        DadraAndNagarHaveli = "026" "Dadra and Nagar Haveli",
        Maharashtra = "027" "Maharashtra",
        AndhraPradesh = "028" "Andhra Pradesh",
        Karnataka = "029" "Karnataka",
        Goa = "030" "Goa",
        Lakshadweep = "031" "Lakshadweep",
        Kerala = "032" "Kerala",
        TamilNadu = "033" "Tamil Nadu",
        Puducherry = "034" "Puducherry",
        AndamanAndNicobarIslands = "035" "Andaman and Nicobar Islands",
        Telangana = "037" "Telangana",
        Others = "099" "Others",
    }
}
