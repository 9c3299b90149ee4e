//! THE TABLE: the objects of the specification with their members, in its order and under its names.
//!
//! An object is `rust_name: RustName = "DOCUMENTED_NAME", "Title" { members }`. A member is a row:
//! `rust_name = "documentedName", need, type, "Label", "Description", "example";`. The type stands for the rule
//! (`docs/rules.md#fields`): [`Text`], [`Pan`], [`Uid`], [`NaiveDate`] and [`Document`] are values, `Sections` and [`Extras`]
//! hold objects, and every other type is a list of codes. Structs, reader, garde rules, JSON Schema and metadata are derived
//! from these rows and from nothing else.

pub(crate) mod alias;
pub(crate) mod code_list;
mod lookup;
#[cfg(feature = "api")]
pub(crate) mod request;
mod row;

use chrono::NaiveDate;

use crate::rule::{Document, Extras, Pan, Ruled, Sections, Text, Uid};

pub use self::code_list::*;
pub(crate) use self::row::is_mandatory;
use self::row::objects;
pub use self::row::{FieldSpec, ObjectSpec};
pub use crate::rule::{AllowedCode, Rule};

/// Hands the objects to the macro `$derive`: the payload, then the sections that stand in its `data`.
macro_rules! table {
    ($derive:ident) => {
        $derive! {
            payload {
                /// A whole payload.
                payload: PushUserData = "", "Payload" {
                    user_id = "user_id", mandatory, Text<'a>, "User ID", "Unique identifier for the user", "user-1001";
                    phone_number = "phone_number", mandatory, Text<'a>, "Phone number", "User's phone number", "9876543210";
                    data = "data", mandatory, Sections<'a>, "data", "The sections: one object each, all in one object, or anything between; each section once", "";
                    extras = "extras", optional, Extras<'a>, "extras", "Anything else", "";
                }
            }
            sections {
                /// Which KYC this is, and of whom.
                basic_information: BasicInformation = "BASIC_INFORMATION", "Basic information" {
                    upload_type = "uploadType", mandatory, UploadType, "Upload type", "Type of upload", "03";
                    pan = "pan", mandatory, Pan<'a>, "PAN", "PAN number", "ABCPE1234F";
                    dob = "dob", mandatory, NaiveDate, "Date of birth", "Date of birth", "14-FEB-1990";
                    amc = "amc", mandatory, Text<'a>, "AMC code", "AMC code", "TEST_AMC";
                    ipv_date = "ipvDate", mandatory, NaiveDate, "In-person verification date", "IPV date", "03-MAR-2025";
                    uid_no = "uidNo", mandatory, Uid<'a>, "Aadhaar number", "UID/Aadhaar number", "234567890124";
                    ekyc_type = "ekycType", mandatory, EkycType, "eKYC type", "eKYC type", "I";
                    kyc_type = "kycType", mandatory, KycType, "KYC type", "KYC type", "1";
                }

                /// The applicant.
                personal_information: PersonalInformation = "PERSONAL_INFORMATION", "Applicant" {
                    applicant_title = "applicantTitle", mandatory, ApplicantTitle, "Title", "Title of applicant", "Mrs";
                    applicant_first_name = "applicantFirstName", mandatory, Text<'a>, "First name", "First name of applicant", "Asha";
                    applicant_middle_name = "applicantMiddleName", optional, Text<'a>, "Middle name", "Middle name of applicant", "Ravi";
                    applicant_last_name = "applicantLastName", mandatory, Text<'a>, "Last name", "Last name of applicant", "Example";
                    gender = "gender", mandatory, Gender, "Gender", "Gender", "F";
                    marital_status = "maritalStatus", mandatory, MaritalStatus, "Marital status", "Marital status", "01";
                    occupation = "occupation", mandatory, Occupation, "Occupation", "Occupation code", "01";
                    applicant_citizenship = "applicantCitizenship", mandatory, Citizenship, "Citizenship", "Citizenship code", "01";
                    applicant_status = "applicantStatus", mandatory, ApplicantStatus, "Residential status", "Applicant status", "R";
                }

                /// The applicant's parents, or spouse.
                family_information: FamilyInformation = "FAMILY_INFORMATION", "Family" {
                    relationship = "relationship", mandatory, Relationship, "Relationship", "Relationship type", "F";
                    father_title = "fatherTitle", mandatory, FatherTitle, "Father's or spouse's title", "Title of father", "Mr";
                    father_first_name = "fatherFirstName", mandatory, Text<'a>, "Father's or spouse's first name", "First name of father", "Ravi";
                    father_middle_name = "fatherMiddleName", optional, Text<'a>, "Father's or spouse's middle name", "Middle name of father", "Kumar";
                    father_last_name = "fatherLastName", mandatory, Text<'a>, "Father's or spouse's last name", "Last name of father", "Example";
                    mother_title = "motherTitle", optional, Text<'a>, "Mother's title", "Title of mother", "Mrs";
                    mother_first_name = "motherFirstName", optional, Text<'a>, "Mother's first name", "First name of mother", "Leela";
                    mother_middle_name = "motherMiddleName", optional, Text<'a>, "Mother's middle name", "Middle name of mother", "Devi";
                    mother_last_name = "motherLastName", optional, Text<'a>, "Mother's last name", "Last name of mother", "Example";
                }

                /// Where the applicant gets letters, calls and e-mail.
                communication_address: CommunicationAddress = "COMMUNICATION_ADDRESS", "Communication address" {
                    comm_address1 = "commAddress1", mandatory, Text<'a>, "Address line 1", "Address line 1", "12 Example Road";
                    comm_address2 = "commAddress2", optional, Text<'a>, "Address line 2", "Address line 2", "Fort";
                    comm_address3 = "commAddress3", optional, Text<'a>, "Address line 3", "Address line 3", "Near the clock tower";
                    commpincode = "commpincode", mandatory, Text<'a>, "PIN code", "PIN/Postal code", "400001";
                    comm_city = "commCity", mandatory, Text<'a>, "City", "City", "Mumbai";
                    comm_district = "commDistrict", mandatory, Text<'a>, "District", "District", "Mumbai";
                    comm_state = "commState", mandatory, Text<'a>, "State", "State", "027";
                    comm_country = "commCountry", mandatory, Text<'a>, "Country", "Country code", "101";
                    comm_mobile_no_code = "commMobileNoCode", mandatory, MobileCountryCode, "Mobile country code", "Mobile country code", "91";
                    comm_mobile_no = "commMobileNo", mandatory, Text<'a>, "Mobile number", "Mobile number", "9876543210";
                    comm_email_id = "commEmailId", mandatory, Text<'a>, "E-mail address", "Email address", "asha@example.com";
                    com_addresstype = "comAddresstype", mandatory, AddressType, "Address type", "Address type", "02";
                    comm_address_proof = "commAddressProof", mandatory, CommAddressProof, "Address proof", "Address proof type", "31";
                    comm_identity_no = "commIdentityNo", mandatory, Text<'a>, "Address proof number", "Identity number for address proof", "XXXXXXXX0124";
                }

                /// Where the applicant lives.
                permanent_address: PermanentAddress = "PERMANENT_ADDRESS", "Permanent address" {
                    per_address1 = "perAddress1", mandatory, Text<'a>, "Address line 1", "Address line 1", "12 Example Road";
                    per_address2 = "perAddress2", optional, Text<'a>, "Address line 2", "Address line 2", "Fort";
                    per_address3 = "perAddress3", optional, Text<'a>, "Address line 3", "Address line 3", "Near the clock tower";
                    per_pincode = "perPincode", mandatory, Text<'a>, "PIN code", "PIN/Postal code", "400001";
                    per_city = "perCity", mandatory, Text<'a>, "City", "City", "Mumbai";
                    per_district = "perDistrict", mandatory, Text<'a>, "District", "District", "Mumbai";
                    per_state = "perState", mandatory, Text<'a>, "State", "State", "027";
                    per_country = "perCountry", mandatory, Text<'a>, "Country", "Country code", "101";
                    per_address_proof = "perAddressProof", mandatory, Text<'a>, "Address proof", "Address proof type", "31";
                    peridentity_no = "peridentityNo", mandatory, Text<'a>, "Address proof number", "Identity number for address proof", "XXXXXXXX0124";
                }

                /// The proof of identity.
                identity_verification: IdentityVerification = "IDENTITY_VERIFICATION", "Identity proof" {
                    id_proof = "idProof", mandatory, IdProof, "Identity proof", "ID proof type", "01";
                    id_proof_identity_no = "idProofIdentityNo", mandatory, Text<'a>, "Identity proof number", "Identity number", "ABCPE1234F";
                    aaplicant_kyc_acc_type = "aaplicantKycAccType", mandatory, KycAccType, "KYC account type", "KYC account type", "01";
                }

                /// Who saw the applicant in person (IPV), and when.
                inperson_verification: InpersonVerification = "INPERSON_VERIFICATION", "In-person verification" {
                    ipv_done_by = "ipvDoneBy", mandatory, Text<'a>, "Verified by", "Name of person who did IPV", "Meera Example";
                    ipv_employee_branch = "ipvEmployeeBranch", mandatory, Text<'a>, "Employee branch", "Employee branch", "Fort";
                    ipv_employee_code = "ipvEmployeeCode", mandatory, Text<'a>, "Employee code", "Employee code", "E-1001";
                    ipv_employee_designation = "ipvEmployeeDesignation", mandatory, Text<'a>, "Employee designation", "Employee designation", "Relationship Manager";
                    ipv_employee_name = "ipvEmployeeName", mandatory, Text<'a>, "Employee name", "Employee name", "Meera Example";
                    ipv_institution_code = "ipvInstitutionCode", mandatory, Text<'a>, "Institution code", "Institution code", "INST-01";
                    ipv_institution_name = "ipvInstitutionName", mandatory, Text<'a>, "Institution name", "Institution name", "Example Mutual Fund";
                    kyc_date = "kycDate", mandatory, NaiveDate, "KYC date", "KYC date", "03-MAR-2025";
                }

                /// Declarations for FATCA.
                fatca_declaration: FatcaDeclaration = "FATCA_DECLARATION", "FATCA declaration" {
                    fatcatax_jurisdiction = "fatcataxJurisdiction", mandatory, FatcaTaxJurisdiction, "Tax jurisdiction outside India", "FATCA tax jurisdiction flag", "N";
                    fatca_rel_person = "fatcaRelPerson", mandatory, FatcaRelatedPerson, "Related person", "FATCA related person flag", "N";
                    dob_declaration = "dobDeclaration", mandatory, NaiveDate, "Date of birth in the declaration", "Date of birth declaration", "14-FEB-1990";
                    place_declaration = "placeDeclaration", mandatory, Text<'a>, "Place of declaration", "Place of declaration", "Mumbai";
                    kra_info = "kraInfo", mandatory, KraInfo, "KRA information", "KRA info", "eKYC-eIPV";
                    pan_copy = "panCopy", mandatory, PanCopy, "Copy of PAN card", "PAN copy flag", "Y";
                    exmt_cat = "exmtCat", mandatory, ExemptionCategory, "Exemption from PAN", "Exemption category", "N";
                }

                /// The documents, each as a URL or as Base64.
                document_collection: DocumentCollection = "DOCUMENT_COLLECTION", "Documents" {
                    doc_address_proof = "docAddressProof", mandatory, Document<'a>, "Address proof", "Address proof document", "https://files.example.com/address-proof.pdf";
                    doc_photo = "docPhoto", mandatory, Document<'a>, "Photo", "Photo document", "https://files.example.com/photo.jpg";
                    doc_sign = "docSign", mandatory, Document<'a>, "Signature", "Signature document", "https://files.example.com/signature.png";
                    doc_per_ver_video = "docPerVerVideo", mandatory, Document<'a>, "Verification video", "Verification video", "https://files.example.com/video.mp4";
                    app_doc_addr_proof_correspondence = "appDocAddrProofCorrespondence", mandatory, Document<'a>, "Correspondence address proof", "Correspondence address proof", "https://files.example.com/correspondence.pdf";
                    doc_esign_form = "docEsignForm", mandatory, Document<'a>, "E-signed form", "E-sign form", "https://files.example.com/esign.pdf";
                }
            }
        }
    };
}
pub(crate) use table;

/// The index of the first object.
const FIRST: usize = 0;

table!(objects);
