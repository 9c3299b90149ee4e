//! The field tables of the API document: nine sections, 74 rows, in its order and under its names.
//!
//! A row is `rust_name = "documentedName", need, type, "Description", "example";`. The type is the rule (RULES.md
//! section 2): `Text`, `Pan`, `Uid`, `NaiveDate` and `Document` are values, every other type is a list of codes.
//! Structs, reader, garde rules, JSON Schema and metadata are derived from these rows and from nothing else.

mod code_list;
pub(crate) mod row;

use chrono::NaiveDate;

use crate::rule::{Document, Pan, Text, Uid};
use row::section_specs;

pub use code_list::{
    AddressType, ApplicantStatus, ApplicantTitle, Citizenship, CodeList, CommAddressProof, EkycType,
    ExemptionCategory, FatcaRelatedPerson, FatcaTaxJurisdiction, FatherTitle, Gender, IdProof, KraInfo,
    KycAccType, KycType, MaritalStatus, MobileCountryCode, Occupation, PanCopy, Relationship, UploadType,
};
pub use row::{AllowedCode, FieldSpec, Rule, SectionSpec, UnknownName};

/// Hands the rows to the macro `$derive`.
macro_rules! table {
    ($derive:ident) => {
        $derive! {
            /// Which KYC this is, and of whom.
            basic_information: BasicInformation = "BASIC_INFORMATION" {
                upload_type = "uploadType", mandatory, UploadType, "Type of upload", "03";
                pan = "pan", mandatory, Pan<'a>, "PAN number", "ABCPE1234F";
                dob = "dob", mandatory, NaiveDate, "Date of birth", "14-FEB-1990";
                amc = "amc", mandatory, Text<'a>, "AMC code", "TEST_AMC";
                ipv_date = "ipvDate", mandatory, NaiveDate, "IPV date", "03-MAR-2025";
                uid_no = "uidNo", mandatory, Uid<'a>, "UID/Aadhaar number", "234567890124";
                ekyc_type = "ekycType", mandatory, EkycType, "eKYC type", "I";
                kyc_type = "kycType", mandatory, KycType, "KYC type", "1";
            }

            /// The applicant.
            personal_information: PersonalInformation = "PERSONAL_INFORMATION" {
                applicant_title = "applicantTitle", mandatory, ApplicantTitle, "Title of applicant", "Mrs";
                applicant_first_name = "applicantFirstName", mandatory, Text<'a>, "First name of applicant", "Asha";
                applicant_middle_name = "applicantMiddleName", optional, Text<'a>, "Middle name of applicant", "Ravi";
                applicant_last_name = "applicantLastName", mandatory, Text<'a>, "Last name of applicant", "Example";
                gender = "gender", mandatory, Gender, "Gender", "F";
                marital_status = "maritalStatus", mandatory, MaritalStatus, "Marital status", "01";
                occupation = "occupation", mandatory, Occupation, "Occupation code", "01";
                applicant_citizenship = "applicantCitizenship", mandatory, Citizenship, "Citizenship code", "01";
                applicant_status = "applicantStatus", mandatory, ApplicantStatus, "Applicant status", "R";
            }

            /// The applicant's parents, or spouse.
            family_information: FamilyInformation = "FAMILY_INFORMATION" {
                relationship = "relationship", mandatory, Relationship, "Relationship type", "F";
                father_title = "fatherTitle", mandatory, FatherTitle, "Title of father", "Mr";
                father_first_name = "fatherFirstName", mandatory, Text<'a>, "First name of father", "Ravi";
                father_middle_name = "fatherMiddleName", optional, Text<'a>, "Middle name of father", "Kumar";
                father_last_name = "fatherLastName", mandatory, Text<'a>, "Last name of father", "Example";
                mother_title = "motherTitle", optional, Text<'a>, "Title of mother", "Mrs";
                mother_first_name = "motherFirstName", optional, Text<'a>, "First name of mother", "Leela";
                mother_middle_name = "motherMiddleName", optional, Text<'a>, "Middle name of mother", "Devi";
                mother_last_name = "motherLastName", optional, Text<'a>, "Last name of mother", "Example";
            }

            /// Where the applicant gets letters, calls and e-mail.
            communication_address: CommunicationAddress = "COMMUNICATION_ADDRESS" {
                comm_address1 = "commAddress1", mandatory, Text<'a>, "Address line 1", "12 Example Road";
                comm_address2 = "commAddress2", optional, Text<'a>, "Address line 2", "Fort";
                comm_address3 = "commAddress3", optional, Text<'a>, "Address line 3", "Near the clock tower";
                commpincode = "commpincode", mandatory, Text<'a>, "PIN/Postal code", "400001";
                comm_city = "commCity", mandatory, Text<'a>, "City", "Mumbai";
                comm_district = "commDistrict", mandatory, Text<'a>, "District", "Mumbai";
                comm_state = "commState", mandatory, Text<'a>, "State", "027";
                comm_country = "commCountry", mandatory, Text<'a>, "Country code", "101";
                comm_mobile_no_code = "commMobileNoCode", mandatory, MobileCountryCode, "Mobile country code", "91";
                comm_mobile_no = "commMobileNo", mandatory, Text<'a>, "Mobile number", "9876543210";
                comm_email_id = "commEmailId", mandatory, Text<'a>, "Email address", "asha@example.com";
                com_addresstype = "comAddresstype", mandatory, AddressType, "Address type", "02";
                comm_address_proof = "commAddressProof", mandatory, CommAddressProof, "Address proof type", "31";
                comm_identity_no = "commIdentityNo", mandatory, Text<'a>, "Identity number for address proof", "XXXXXXXX0124";
            }

            /// Where the applicant lives.
            permanent_address: PermanentAddress = "PERMANENT_ADDRESS" {
                per_address1 = "perAddress1", mandatory, Text<'a>, "Address line 1", "12 Example Road";
                per_address2 = "perAddress2", optional, Text<'a>, "Address line 2", "Fort";
                per_address3 = "perAddress3", optional, Text<'a>, "Address line 3", "Near the clock tower";
                per_pincode = "perPincode", mandatory, Text<'a>, "PIN/Postal code", "400001";
                per_city = "perCity", mandatory, Text<'a>, "City", "Mumbai";
                per_district = "perDistrict", mandatory, Text<'a>, "District", "Mumbai";
                per_state = "perState", mandatory, Text<'a>, "State", "027";
                per_country = "perCountry", mandatory, Text<'a>, "Country code", "101";
                per_address_proof = "perAddressProof", mandatory, Text<'a>, "Address proof type", "31";
                peridentity_no = "peridentityNo", mandatory, Text<'a>, "Identity number for address proof", "XXXXXXXX0124";
            }

            /// The proof of identity.
            identity_verification: IdentityVerification = "IDENTITY_VERIFICATION" {
                id_proof = "idProof", mandatory, IdProof, "ID proof type", "01";
                id_proof_identity_no = "idProofIdentityNo", mandatory, Text<'a>, "Identity number", "ABCPE1234F";
                aaplicant_kyc_acc_type = "aaplicantKycAccType", mandatory, KycAccType, "KYC account type", "01";
            }

            /// Who saw the applicant in person (IPV), and when.
            inperson_verification: InpersonVerification = "INPERSON_VERIFICATION" {
                ipv_done_by = "ipvDoneBy", mandatory, Text<'a>, "Name of person who did IPV", "Meera Example";
                ipv_employee_branch = "ipvEmployeeBranch", mandatory, Text<'a>, "Employee branch", "Fort";
                ipv_employee_code = "ipvEmployeeCode", mandatory, Text<'a>, "Employee code", "E-1001";
                ipv_employee_designation = "ipvEmployeeDesignation", mandatory, Text<'a>, "Employee designation", "Relationship Manager";
                ipv_employee_name = "ipvEmployeeName", mandatory, Text<'a>, "Employee name", "Meera Example";
                ipv_institution_code = "ipvInstitutionCode", mandatory, Text<'a>, "Institution code", "INST-01";
                ipv_institution_name = "ipvInstitutionName", mandatory, Text<'a>, "Institution name", "Example Mutual Fund";
                kyc_date = "kycDate", mandatory, NaiveDate, "KYC date", "03-MAR-2025";
            }

            /// Declarations for FATCA.
            fatca_declaration: FatcaDeclaration = "FATCA_DECLARATION" {
                fatcatax_jurisdiction = "fatcataxJurisdiction", mandatory, FatcaTaxJurisdiction, "FATCA tax jurisdiction flag", "N";
                fatca_rel_person = "fatcaRelPerson", mandatory, FatcaRelatedPerson, "FATCA related person flag", "N";
                dob_declaration = "dobDeclaration", mandatory, NaiveDate, "Date of birth declaration", "14-FEB-1990";
                place_declaration = "placeDeclaration", mandatory, Text<'a>, "Place of declaration", "Mumbai";
                kra_info = "kraInfo", mandatory, KraInfo, "KRA info", "eKYC-eIPV";
                pan_copy = "panCopy", mandatory, PanCopy, "PAN copy flag", "Y";
                exmt_cat = "exmtCat", mandatory, ExemptionCategory, "Exemption category", "N";
            }

            /// The documents, each as a URL or as Base64.
            document_collection: DocumentCollection = "DOCUMENT_COLLECTION" {
                doc_address_proof = "docAddressProof", mandatory, Document<'a>, "Address proof document", "https://files.example.com/address-proof.pdf";
                doc_photo = "docPhoto", mandatory, Document<'a>, "Photo document", "https://files.example.com/photo.jpg";
                doc_sign = "docSign", mandatory, Document<'a>, "Signature document", "https://files.example.com/signature.png";
                doc_per_ver_video = "docPerVerVideo", mandatory, Document<'a>, "Verification video", "https://files.example.com/video.mp4";
                app_doc_addr_proof_correspondence = "appDocAddrProofCorrespondence", mandatory, Document<'a>, "Correspondence address proof", "https://files.example.com/correspondence.pdf";
                doc_esign_form = "docEsignForm", mandatory, Document<'a>, "E-sign form", "https://files.example.com/esign.pdf";
            }
        }
    };
}
pub(crate) use table;

/// The two texts beside the sections, at the top level of the payload.
pub static TOP_LEVEL: [FieldSpec; 2] = [
    FieldSpec {
        section: "",
        key: "user_id",
        path: "user_id",
        mandatory: true,
        rule: Rule::Text,
        description: "Unique identifier for the user",
        example: "user-1001",
    },
    FieldSpec {
        section: "",
        key: "phone_number",
        path: "phone_number",
        mandatory: true,
        rule: Rule::Text,
        description: "User's phone number",
        example: "9876543210",
    },
];

table!(section_specs);
