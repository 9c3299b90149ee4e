// Generated from crates/dkyc/src/spec.rs by `cargo xtask npm`; do not edit.

export const topLevel = ["user_id","phone_number"] as const;

export const sections = [
  ["BASIC_INFORMATION", ["uploadType","pan","dob","amc","ipvDate","uidNo","ekycType","kycType"]],
  ["PERSONAL_INFORMATION", ["applicantTitle","applicantFirstName","applicantMiddleName","applicantLastName","gender","maritalStatus","occupation","applicantCitizenship","applicantStatus"]],
  ["FAMILY_INFORMATION", ["relationship","fatherTitle","fatherFirstName","fatherMiddleName","fatherLastName","motherTitle","motherFirstName","motherMiddleName","motherLastName"]],
  ["COMMUNICATION_ADDRESS", ["commAddress1","commAddress2","commAddress3","commpincode","commCity","commDistrict","commState","commCountry","commMobileNoCode","commMobileNo","commEmailId","comAddresstype","commAddressProof","commIdentityNo"]],
  ["PERMANENT_ADDRESS", ["perAddress1","perAddress2","perAddress3","perPincode","perCity","perDistrict","perState","perCountry","perAddressProof","peridentityNo"]],
  ["IDENTITY_VERIFICATION", ["idProof","idProofIdentityNo","aaplicantKycAccType"]],
  ["INPERSON_VERIFICATION", ["ipvDoneBy","ipvEmployeeBranch","ipvEmployeeCode","ipvEmployeeDesignation","ipvEmployeeName","ipvInstitutionCode","ipvInstitutionName","kycDate"]],
  ["FATCA_DECLARATION", ["fatcataxJurisdiction","fatcaRelPerson","dobDeclaration","placeDeclaration","kraInfo","panCopy","exmtCat"]],
  ["DOCUMENT_COLLECTION", ["docAddressProof","docPhoto","docSign","docPerVerVideo","appDocAddrProofCorrespondence","docEsignForm"]],
] as const;
