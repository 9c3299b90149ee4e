// Generated from crates/dkyc/src/spec.rs by `cargo xtask npm`; do not edit.

/** What is posted to push_user_data. */
export interface PushUserData {
  /** Unique identifier for the user. */
  user_id: string;
  /** User's phone number. */
  phone_number: string;
  /** The sections: one object each, all in one object, or anything between; each section once. */
  data: Partial<Sections>[];
  /** Anything else. */
  extras?: Record<string, unknown> | null;
}

/** The sections under their names: the shape of a form. */
export interface Sections {
  BASIC_INFORMATION: BasicInformation;
  PERSONAL_INFORMATION: PersonalInformation;
  FAMILY_INFORMATION: FamilyInformation;
  COMMUNICATION_ADDRESS: CommunicationAddress;
  PERMANENT_ADDRESS: PermanentAddress;
  IDENTITY_VERIFICATION: IdentityVerification;
  INPERSON_VERIFICATION: InpersonVerification;
  FATCA_DECLARATION: FatcaDeclaration;
  DOCUMENT_COLLECTION: DocumentCollection;
}

export interface BasicInformation {
  /** Type of upload: 03 data and document images. */
  uploadType: "03";
  /** PAN number. Five capital letters, four digits, a capital letter. */
  pan: string;
  /** Date of birth. `DD-MON-YYYY`. */
  dob: string;
  /** AMC code. */
  amc: string;
  /** IPV date. `DD-MON-YYYY`. */
  ipvDate: string;
  /** UID/Aadhaar number. Twelve digits. */
  uidNo: string;
  /** eKYC type: I individual. */
  ekycType: "I";
  /** KYC type. */
  kycType: "1" | "2" | "3" | "4" | "5";
}

export interface PersonalInformation {
  /** Title of applicant. */
  applicantTitle: "Mr" | "Mrs" | "Miss" | "Dr";
  /** First name of applicant. */
  applicantFirstName: string;
  /** Middle name of applicant. */
  applicantMiddleName?: string | null;
  /** Last name of applicant. */
  applicantLastName: string;
  /** Gender: M male, F female, T transgender. */
  gender: "M" | "F" | "T";
  /** Marital status: 01 married, 02 unmarried, 03 others. */
  maritalStatus: "01" | "02" | "03";
  /** Occupation code: 01 private sector service, 02 public sector, 03 business, 04 professional, 05 agriculturist, 06 retired, 07 housewife, 08 student, 09 forex dealer, 10 government service, 11 self employed, 12 not categorised, 99 others. */
  occupation: "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10" | "11" | "12" | "13" | "99";
  /** Citizenship code: 01 Indian, 02 other. */
  applicantCitizenship: "01" | "02";
  /** Applicant status: R resident Indian, N non-resident Indian, P foreign national, I person of Indian origin. */
  applicantStatus: "R" | "N" | "P" | "I";
}

export interface FamilyInformation {
  /** Relationship type: F father, S spouse. */
  relationship: "F" | "S";
  /** Title of father. */
  fatherTitle: "Mr" | "Mrs";
  /** First name of father. */
  fatherFirstName: string;
  /** Middle name of father. */
  fatherMiddleName?: string | null;
  /** Last name of father. */
  fatherLastName: string;
  /** Title of mother. */
  motherTitle?: string | null;
  /** First name of mother. */
  motherFirstName?: string | null;
  /** Middle name of mother. */
  motherMiddleName?: string | null;
  /** Last name of mother. */
  motherLastName?: string | null;
}

export interface CommunicationAddress {
  /** Address line 1. */
  commAddress1: string;
  /** Address line 2. */
  commAddress2?: string | null;
  /** Address line 3. */
  commAddress3?: string | null;
  /** PIN/Postal code. */
  commpincode: string;
  /** City. */
  commCity: string;
  /** District. */
  commDistrict: string;
  /** State. */
  commState: string;
  /** Country code. */
  commCountry: string;
  /** Mobile country code. */
  commMobileNoCode: "91";
  /** Mobile number. */
  commMobileNo: string;
  /** Email address. */
  commEmailId: string;
  /** Address type: 01 residential or business, 02 residential, 03 business, 04 registered office, 05 unspecified. */
  comAddresstype: "01" | "02" | "03" | "04" | "05";
  /** Address proof type: 01 passport, 02 driving licence, 03 latest bank passbook, 04 latest bank account statement, 06 voter identity card, 08 registered lease or sale agreement of residence, 31 Aadhaar, 32 any other proof of address. */
  commAddressProof: "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "31" | "32" | "33";
  /** Identity number for address proof. */
  commIdentityNo: string;
}

export interface PermanentAddress {
  /** Address line 1. */
  perAddress1: string;
  /** Address line 2. */
  perAddress2?: string | null;
  /** Address line 3. */
  perAddress3?: string | null;
  /** PIN/Postal code. */
  perPincode: string;
  /** City. */
  perCity: string;
  /** District. */
  perDistrict: string;
  /** State. */
  perState: string;
  /** Country code. */
  perCountry: string;
  /** Address proof type. */
  perAddressProof: string;
  /** Identity number for address proof. */
  peridentityNo: string;
}

export interface IdentityVerification {
  /** ID proof type: 01 PAN card with photograph, 02 Aadhaar, 03 passport, 04 driving licence, 05 voter identity card, 06 identity card issued by central or state government, 07 identity card issued by statutory or regulatory authorities, 08 identity card issued by public sector undertakings, 09 identity card issued by scheduled commercial banks, 10 identity card issued by public financial institutions, 11 identity card issued by colleges affiliated to universities, 12 identity card issued by professional bodies, 13 credit or debit card issued by a bank. */
  idProof: "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10" | "11" | "12" | "13" | "14" | "15";
  /** Identity number. */
  idProofIdentityNo: string;
  /** KYC account type: 01 new. */
  aaplicantKycAccType: "01";
}

export interface InpersonVerification {
  /** Name of person who did IPV. */
  ipvDoneBy: string;
  /** Employee branch. */
  ipvEmployeeBranch: string;
  /** Employee code. */
  ipvEmployeeCode: string;
  /** Employee designation. */
  ipvEmployeeDesignation: string;
  /** Employee name. */
  ipvEmployeeName: string;
  /** Institution code. */
  ipvInstitutionCode: string;
  /** Institution name. */
  ipvInstitutionName: string;
  /** KYC date. `DD-MON-YYYY`. */
  kycDate: string;
}

export interface FatcaDeclaration {
  /** FATCA tax jurisdiction flag. */
  fatcataxJurisdiction: "Y" | "N";
  /** FATCA related person flag. */
  fatcaRelPerson: "N";
  /** Date of birth declaration. `DD-MON-YYYY`. */
  dobDeclaration: string;
  /** Place of declaration. */
  placeDeclaration: string;
  /** KRA info. */
  kraInfo: "eKYC-eIPV";
  /** PAN copy flag. */
  panCopy: "Y";
  /** Exemption category. */
  exmtCat: "N";
}

export interface DocumentCollection {
  /** Address proof document. An http(s) URL or Base64. */
  docAddressProof: string;
  /** Photo document. An http(s) URL or Base64. */
  docPhoto: string;
  /** Signature document. An http(s) URL or Base64. */
  docSign: string;
  /** Verification video. An http(s) URL or Base64. */
  docPerVerVideo: string;
  /** Correspondence address proof. An http(s) URL or Base64. */
  appDocAddrProofCorrespondence: string;
  /** E-sign form. An http(s) URL or Base64. */
  docEsignForm: string;
}

/** The name of a section. */
export type SectionName = keyof Sections;

/** The documented path of a field. */
export type FieldPath =
  | "user_id"
  | "phone_number"
  | "BASIC_INFORMATION.uploadType"
  | "BASIC_INFORMATION.pan"
  | "BASIC_INFORMATION.dob"
  | "BASIC_INFORMATION.amc"
  | "BASIC_INFORMATION.ipvDate"
  | "BASIC_INFORMATION.uidNo"
  | "BASIC_INFORMATION.ekycType"
  | "BASIC_INFORMATION.kycType"
  | "PERSONAL_INFORMATION.applicantTitle"
  | "PERSONAL_INFORMATION.applicantFirstName"
  | "PERSONAL_INFORMATION.applicantMiddleName"
  | "PERSONAL_INFORMATION.applicantLastName"
  | "PERSONAL_INFORMATION.gender"
  | "PERSONAL_INFORMATION.maritalStatus"
  | "PERSONAL_INFORMATION.occupation"
  | "PERSONAL_INFORMATION.applicantCitizenship"
  | "PERSONAL_INFORMATION.applicantStatus"
  | "FAMILY_INFORMATION.relationship"
  | "FAMILY_INFORMATION.fatherTitle"
  | "FAMILY_INFORMATION.fatherFirstName"
  | "FAMILY_INFORMATION.fatherMiddleName"
  | "FAMILY_INFORMATION.fatherLastName"
  | "FAMILY_INFORMATION.motherTitle"
  | "FAMILY_INFORMATION.motherFirstName"
  | "FAMILY_INFORMATION.motherMiddleName"
  | "FAMILY_INFORMATION.motherLastName"
  | "COMMUNICATION_ADDRESS.commAddress1"
  | "COMMUNICATION_ADDRESS.commAddress2"
  | "COMMUNICATION_ADDRESS.commAddress3"
  | "COMMUNICATION_ADDRESS.commpincode"
  | "COMMUNICATION_ADDRESS.commCity"
  | "COMMUNICATION_ADDRESS.commDistrict"
  | "COMMUNICATION_ADDRESS.commState"
  | "COMMUNICATION_ADDRESS.commCountry"
  | "COMMUNICATION_ADDRESS.commMobileNoCode"
  | "COMMUNICATION_ADDRESS.commMobileNo"
  | "COMMUNICATION_ADDRESS.commEmailId"
  | "COMMUNICATION_ADDRESS.comAddresstype"
  | "COMMUNICATION_ADDRESS.commAddressProof"
  | "COMMUNICATION_ADDRESS.commIdentityNo"
  | "PERMANENT_ADDRESS.perAddress1"
  | "PERMANENT_ADDRESS.perAddress2"
  | "PERMANENT_ADDRESS.perAddress3"
  | "PERMANENT_ADDRESS.perPincode"
  | "PERMANENT_ADDRESS.perCity"
  | "PERMANENT_ADDRESS.perDistrict"
  | "PERMANENT_ADDRESS.perState"
  | "PERMANENT_ADDRESS.perCountry"
  | "PERMANENT_ADDRESS.perAddressProof"
  | "PERMANENT_ADDRESS.peridentityNo"
  | "IDENTITY_VERIFICATION.idProof"
  | "IDENTITY_VERIFICATION.idProofIdentityNo"
  | "IDENTITY_VERIFICATION.aaplicantKycAccType"
  | "INPERSON_VERIFICATION.ipvDoneBy"
  | "INPERSON_VERIFICATION.ipvEmployeeBranch"
  | "INPERSON_VERIFICATION.ipvEmployeeCode"
  | "INPERSON_VERIFICATION.ipvEmployeeDesignation"
  | "INPERSON_VERIFICATION.ipvEmployeeName"
  | "INPERSON_VERIFICATION.ipvInstitutionCode"
  | "INPERSON_VERIFICATION.ipvInstitutionName"
  | "INPERSON_VERIFICATION.kycDate"
  | "FATCA_DECLARATION.fatcataxJurisdiction"
  | "FATCA_DECLARATION.fatcaRelPerson"
  | "FATCA_DECLARATION.dobDeclaration"
  | "FATCA_DECLARATION.placeDeclaration"
  | "FATCA_DECLARATION.kraInfo"
  | "FATCA_DECLARATION.panCopy"
  | "FATCA_DECLARATION.exmtCat"
  | "DOCUMENT_COLLECTION.docAddressProof"
  | "DOCUMENT_COLLECTION.docPhoto"
  | "DOCUMENT_COLLECTION.docSign"
  | "DOCUMENT_COLLECTION.docPerVerVideo"
  | "DOCUMENT_COLLECTION.appDocAddrProofCorrespondence"
  | "DOCUMENT_COLLECTION.docEsignForm";
