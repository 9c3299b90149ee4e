# Generated from crates/dkyc/src/spec.rs by `cargo xtask docs`; do not edit.
"""A valid payload as typed values: what `dkyc.parse` gives. Their `repr` shows no value."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from dkyc.document import Document


class _Code(str, Enum):
    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"

    def __str__(self) -> str:
        return str(self.value)


class _Record:
    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"


class UploadType(_Code):
    """Type of upload."""

    DATA_AND_DOCUMENT_IMAGES = "03"


class EkycType(_Code):
    """eKYC type."""

    INDIVIDUAL = "I"


class KycType(_Code):
    """KYC type."""

    CODE_1 = "1"
    CODE_2 = "2"
    CODE_3 = "3"
    CODE_4 = "4"
    CODE_5 = "5"


class ApplicantTitle(_Code):
    """Title of applicant."""

    MR = "Mr"
    MRS = "Mrs"
    MISS = "Miss"
    DR = "Dr"


class Gender(_Code):
    """Gender."""

    MALE = "M"
    FEMALE = "F"
    TRANSGENDER = "T"


class MaritalStatus(_Code):
    """Marital status."""

    MARRIED = "01"
    UNMARRIED = "02"
    OTHERS = "03"


class Occupation(_Code):
    """Occupation code."""

    PRIVATE_SECTOR_SERVICE = "01"
    PUBLIC_SECTOR = "02"
    BUSINESS = "03"
    PROFESSIONAL = "04"
    AGRICULTURIST = "05"
    RETIRED = "06"
    HOUSEWIFE = "07"
    STUDENT = "08"
    FOREX_DEALER = "09"
    GOVERNMENT_SERVICE = "10"
    SELF_EMPLOYED = "11"
    NOT_CATEGORISED = "12"
    CODE_13 = "13"
    OTHERS = "99"


class ApplicantCitizenship(_Code):
    """Citizenship code."""

    INDIAN = "01"
    OTHER = "02"


class ApplicantStatus(_Code):
    """Applicant status."""

    RESIDENT_INDIAN = "R"
    NON_RESIDENT_INDIAN = "N"
    FOREIGN_NATIONAL = "P"
    PERSON_OF_INDIAN_ORIGIN = "I"


class Relationship(_Code):
    """Relationship type."""

    FATHER = "F"
    SPOUSE = "S"


class FatherTitle(_Code):
    """Title of father."""

    MR = "Mr"
    MRS = "Mrs"


class CommMobileNoCode(_Code):
    """Mobile country code."""

    CODE_91 = "91"


class ComAddresstype(_Code):
    """Address type."""

    RESIDENTIAL_OR_BUSINESS = "01"
    RESIDENTIAL = "02"
    BUSINESS = "03"
    REGISTERED_OFFICE = "04"
    UNSPECIFIED = "05"


class CommAddressProof(_Code):
    """Address proof type."""

    PASSPORT = "01"
    DRIVING_LICENCE = "02"
    LATEST_BANK_PASSBOOK = "03"
    LATEST_BANK_ACCOUNT_STATEMENT = "04"
    CODE_05 = "05"
    VOTER_IDENTITY_CARD = "06"
    CODE_07 = "07"
    REGISTERED_LEASE_OR_SALE_AGREEMENT_OF_RESIDENCE = "08"
    CODE_09 = "09"
    CODE_10 = "10"
    CODE_11 = "11"
    CODE_12 = "12"
    CODE_13 = "13"
    CODE_14 = "14"
    CODE_15 = "15"
    CODE_16 = "16"
    CODE_17 = "17"
    CODE_18 = "18"
    CODE_19 = "19"
    CODE_20 = "20"
    CODE_21 = "21"
    CODE_22 = "22"
    CODE_23 = "23"
    CODE_24 = "24"
    CODE_25 = "25"
    CODE_26 = "26"
    CODE_27 = "27"
    CODE_28 = "28"
    CODE_29 = "29"
    AADHAAR = "31"
    ANY_OTHER_PROOF_OF_ADDRESS = "32"
    CODE_33 = "33"


class IdProof(_Code):
    """ID proof type."""

    PAN_CARD_WITH_PHOTOGRAPH = "01"
    AADHAAR = "02"
    PASSPORT = "03"
    DRIVING_LICENCE = "04"
    VOTER_IDENTITY_CARD = "05"
    IDENTITY_CARD_ISSUED_BY_CENTRAL_OR_STATE_GOVERNMENT = "06"
    IDENTITY_CARD_ISSUED_BY_STATUTORY_OR_REGULATORY_AUTHORITIES = "07"
    IDENTITY_CARD_ISSUED_BY_PUBLIC_SECTOR_UNDERTAKINGS = "08"
    IDENTITY_CARD_ISSUED_BY_SCHEDULED_COMMERCIAL_BANKS = "09"
    IDENTITY_CARD_ISSUED_BY_PUBLIC_FINANCIAL_INSTITUTIONS = "10"
    IDENTITY_CARD_ISSUED_BY_COLLEGES_AFFILIATED_TO_UNIVERSITIES = "11"
    IDENTITY_CARD_ISSUED_BY_PROFESSIONAL_BODIES = "12"
    CREDIT_OR_DEBIT_CARD_ISSUED_BY_A_BANK = "13"
    CODE_14 = "14"
    CODE_15 = "15"


class AaplicantKycAccType(_Code):
    """KYC account type."""

    NEW = "01"


class FatcataxJurisdiction(_Code):
    """FATCA tax jurisdiction flag."""

    Y = "Y"
    N = "N"


class FatcaRelPerson(_Code):
    """FATCA related person flag."""

    N = "N"


class KraInfo(_Code):
    """KRA info."""

    EKYC_EIPV = "eKYC-eIPV"


class PanCopy(_Code):
    """PAN copy flag."""

    Y = "Y"


class ExmtCat(_Code):
    """Exemption category."""

    N = "N"


@dataclass(frozen=True, slots=True, repr=False)
class BasicInformation(_Record):
    """Basic information."""

    upload_type: UploadType
    pan: str
    dob: datetime.date
    amc: str
    ipv_date: datetime.date
    uid_no: str
    ekyc_type: EkycType
    kyc_type: KycType


@dataclass(frozen=True, slots=True, repr=False)
class PersonalInformation(_Record):
    """Applicant."""

    applicant_title: ApplicantTitle
    applicant_first_name: str
    applicant_middle_name: str | None
    applicant_last_name: str
    gender: Gender
    marital_status: MaritalStatus
    occupation: Occupation
    applicant_citizenship: ApplicantCitizenship
    applicant_status: ApplicantStatus


@dataclass(frozen=True, slots=True, repr=False)
class FamilyInformation(_Record):
    """Family."""

    relationship: Relationship
    father_title: FatherTitle
    father_first_name: str
    father_middle_name: str | None
    father_last_name: str
    mother_title: str | None
    mother_first_name: str | None
    mother_middle_name: str | None
    mother_last_name: str | None


@dataclass(frozen=True, slots=True, repr=False)
class CommunicationAddress(_Record):
    """Communication address."""

    comm_address1: str
    comm_address2: str | None
    comm_address3: str | None
    commpincode: str
    comm_city: str
    comm_district: str
    comm_state: str
    comm_country: str
    comm_mobile_no_code: CommMobileNoCode
    comm_mobile_no: str
    comm_email_id: str
    com_addresstype: ComAddresstype
    comm_address_proof: CommAddressProof
    comm_identity_no: str


@dataclass(frozen=True, slots=True, repr=False)
class PermanentAddress(_Record):
    """Permanent address."""

    per_address1: str
    per_address2: str | None
    per_address3: str | None
    per_pincode: str
    per_city: str
    per_district: str
    per_state: str
    per_country: str
    per_address_proof: str
    peridentity_no: str


@dataclass(frozen=True, slots=True, repr=False)
class IdentityVerification(_Record):
    """Identity proof."""

    id_proof: IdProof
    id_proof_identity_no: str
    aaplicant_kyc_acc_type: AaplicantKycAccType


@dataclass(frozen=True, slots=True, repr=False)
class InpersonVerification(_Record):
    """In-person verification."""

    ipv_done_by: str
    ipv_employee_branch: str
    ipv_employee_code: str
    ipv_employee_designation: str
    ipv_employee_name: str
    ipv_institution_code: str
    ipv_institution_name: str
    kyc_date: datetime.date


@dataclass(frozen=True, slots=True, repr=False)
class FatcaDeclaration(_Record):
    """FATCA declaration."""

    fatcatax_jurisdiction: FatcataxJurisdiction
    fatca_rel_person: FatcaRelPerson
    dob_declaration: datetime.date
    place_declaration: str
    kra_info: KraInfo
    pan_copy: PanCopy
    exmt_cat: ExmtCat


@dataclass(frozen=True, slots=True, repr=False)
class DocumentCollection(_Record):
    """Documents."""

    doc_address_proof: Document
    doc_photo: Document
    doc_sign: Document
    doc_per_ver_video: Document
    app_doc_addr_proof_correspondence: Document
    doc_esign_form: Document


@dataclass(frozen=True, slots=True, repr=False)
class Sections(_Record):
    """The sections."""

    basic_information: BasicInformation
    personal_information: PersonalInformation
    family_information: FamilyInformation
    communication_address: CommunicationAddress
    permanent_address: PermanentAddress
    identity_verification: IdentityVerification
    inperson_verification: InpersonVerification
    fatca_declaration: FatcaDeclaration
    document_collection: DocumentCollection


@dataclass(frozen=True, slots=True, repr=False)
class PushUserData(_Record):
    """A valid payload."""

    user_id: str
    phone_number: str
    data: Sections
    extras: dict[str, Any] | None


ENUMS: Mapping[str, type[_Code]] = {
    "BASIC_INFORMATION.uploadType": UploadType,
    "BASIC_INFORMATION.ekycType": EkycType,
    "BASIC_INFORMATION.kycType": KycType,
    "PERSONAL_INFORMATION.applicantTitle": ApplicantTitle,
    "PERSONAL_INFORMATION.gender": Gender,
    "PERSONAL_INFORMATION.maritalStatus": MaritalStatus,
    "PERSONAL_INFORMATION.occupation": Occupation,
    "PERSONAL_INFORMATION.applicantCitizenship": ApplicantCitizenship,
    "PERSONAL_INFORMATION.applicantStatus": ApplicantStatus,
    "FAMILY_INFORMATION.relationship": Relationship,
    "FAMILY_INFORMATION.fatherTitle": FatherTitle,
    "COMMUNICATION_ADDRESS.commMobileNoCode": CommMobileNoCode,
    "COMMUNICATION_ADDRESS.comAddresstype": ComAddresstype,
    "COMMUNICATION_ADDRESS.commAddressProof": CommAddressProof,
    "IDENTITY_VERIFICATION.idProof": IdProof,
    "IDENTITY_VERIFICATION.aaplicantKycAccType": AaplicantKycAccType,
    "FATCA_DECLARATION.fatcataxJurisdiction": FatcataxJurisdiction,
    "FATCA_DECLARATION.fatcaRelPerson": FatcaRelPerson,
    "FATCA_DECLARATION.kraInfo": KraInfo,
    "FATCA_DECLARATION.panCopy": PanCopy,
    "FATCA_DECLARATION.exmtCat": ExmtCat,
}
"""The class of each field that takes codes."""

NAMES: Mapping[str, str] = {
    "user_id": "user_id",
    "phone_number": "phone_number",
    "BASIC_INFORMATION.uploadType": "upload_type",
    "BASIC_INFORMATION.pan": "pan",
    "BASIC_INFORMATION.dob": "dob",
    "BASIC_INFORMATION.amc": "amc",
    "BASIC_INFORMATION.ipvDate": "ipv_date",
    "BASIC_INFORMATION.uidNo": "uid_no",
    "BASIC_INFORMATION.ekycType": "ekyc_type",
    "BASIC_INFORMATION.kycType": "kyc_type",
    "PERSONAL_INFORMATION.applicantTitle": "applicant_title",
    "PERSONAL_INFORMATION.applicantFirstName": "applicant_first_name",
    "PERSONAL_INFORMATION.applicantMiddleName": "applicant_middle_name",
    "PERSONAL_INFORMATION.applicantLastName": "applicant_last_name",
    "PERSONAL_INFORMATION.gender": "gender",
    "PERSONAL_INFORMATION.maritalStatus": "marital_status",
    "PERSONAL_INFORMATION.occupation": "occupation",
    "PERSONAL_INFORMATION.applicantCitizenship": "applicant_citizenship",
    "PERSONAL_INFORMATION.applicantStatus": "applicant_status",
    "FAMILY_INFORMATION.relationship": "relationship",
    "FAMILY_INFORMATION.fatherTitle": "father_title",
    "FAMILY_INFORMATION.fatherFirstName": "father_first_name",
    "FAMILY_INFORMATION.fatherMiddleName": "father_middle_name",
    "FAMILY_INFORMATION.fatherLastName": "father_last_name",
    "FAMILY_INFORMATION.motherTitle": "mother_title",
    "FAMILY_INFORMATION.motherFirstName": "mother_first_name",
    "FAMILY_INFORMATION.motherMiddleName": "mother_middle_name",
    "FAMILY_INFORMATION.motherLastName": "mother_last_name",
    "COMMUNICATION_ADDRESS.commAddress1": "comm_address1",
    "COMMUNICATION_ADDRESS.commAddress2": "comm_address2",
    "COMMUNICATION_ADDRESS.commAddress3": "comm_address3",
    "COMMUNICATION_ADDRESS.commpincode": "commpincode",
    "COMMUNICATION_ADDRESS.commCity": "comm_city",
    "COMMUNICATION_ADDRESS.commDistrict": "comm_district",
    "COMMUNICATION_ADDRESS.commState": "comm_state",
    "COMMUNICATION_ADDRESS.commCountry": "comm_country",
    "COMMUNICATION_ADDRESS.commMobileNoCode": "comm_mobile_no_code",
    "COMMUNICATION_ADDRESS.commMobileNo": "comm_mobile_no",
    "COMMUNICATION_ADDRESS.commEmailId": "comm_email_id",
    "COMMUNICATION_ADDRESS.comAddresstype": "com_addresstype",
    "COMMUNICATION_ADDRESS.commAddressProof": "comm_address_proof",
    "COMMUNICATION_ADDRESS.commIdentityNo": "comm_identity_no",
    "PERMANENT_ADDRESS.perAddress1": "per_address1",
    "PERMANENT_ADDRESS.perAddress2": "per_address2",
    "PERMANENT_ADDRESS.perAddress3": "per_address3",
    "PERMANENT_ADDRESS.perPincode": "per_pincode",
    "PERMANENT_ADDRESS.perCity": "per_city",
    "PERMANENT_ADDRESS.perDistrict": "per_district",
    "PERMANENT_ADDRESS.perState": "per_state",
    "PERMANENT_ADDRESS.perCountry": "per_country",
    "PERMANENT_ADDRESS.perAddressProof": "per_address_proof",
    "PERMANENT_ADDRESS.peridentityNo": "peridentity_no",
    "IDENTITY_VERIFICATION.idProof": "id_proof",
    "IDENTITY_VERIFICATION.idProofIdentityNo": "id_proof_identity_no",
    "IDENTITY_VERIFICATION.aaplicantKycAccType": "aaplicant_kyc_acc_type",
    "INPERSON_VERIFICATION.ipvDoneBy": "ipv_done_by",
    "INPERSON_VERIFICATION.ipvEmployeeBranch": "ipv_employee_branch",
    "INPERSON_VERIFICATION.ipvEmployeeCode": "ipv_employee_code",
    "INPERSON_VERIFICATION.ipvEmployeeDesignation": "ipv_employee_designation",
    "INPERSON_VERIFICATION.ipvEmployeeName": "ipv_employee_name",
    "INPERSON_VERIFICATION.ipvInstitutionCode": "ipv_institution_code",
    "INPERSON_VERIFICATION.ipvInstitutionName": "ipv_institution_name",
    "INPERSON_VERIFICATION.kycDate": "kyc_date",
    "FATCA_DECLARATION.fatcataxJurisdiction": "fatcatax_jurisdiction",
    "FATCA_DECLARATION.fatcaRelPerson": "fatca_rel_person",
    "FATCA_DECLARATION.dobDeclaration": "dob_declaration",
    "FATCA_DECLARATION.placeDeclaration": "place_declaration",
    "FATCA_DECLARATION.kraInfo": "kra_info",
    "FATCA_DECLARATION.panCopy": "pan_copy",
    "FATCA_DECLARATION.exmtCat": "exmt_cat",
    "DOCUMENT_COLLECTION.docAddressProof": "doc_address_proof",
    "DOCUMENT_COLLECTION.docPhoto": "doc_photo",
    "DOCUMENT_COLLECTION.docSign": "doc_sign",
    "DOCUMENT_COLLECTION.docPerVerVideo": "doc_per_ver_video",
    "DOCUMENT_COLLECTION.appDocAddrProofCorrespondence": "app_doc_addr_proof_correspondence",
    "DOCUMENT_COLLECTION.docEsignForm": "doc_esign_form",
}
"""The attribute of each field."""

SECTIONS: Mapping[str, Any] = {
    "BASIC_INFORMATION": BasicInformation,
    "PERSONAL_INFORMATION": PersonalInformation,
    "FAMILY_INFORMATION": FamilyInformation,
    "COMMUNICATION_ADDRESS": CommunicationAddress,
    "PERMANENT_ADDRESS": PermanentAddress,
    "IDENTITY_VERIFICATION": IdentityVerification,
    "INPERSON_VERIFICATION": InpersonVerification,
    "FATCA_DECLARATION": FatcaDeclaration,
    "DOCUMENT_COLLECTION": DocumentCollection,
}
"""The class of each section."""

SECTION_NAMES: Mapping[str, str] = {
    "BASIC_INFORMATION": "basic_information",
    "PERSONAL_INFORMATION": "personal_information",
    "FAMILY_INFORMATION": "family_information",
    "COMMUNICATION_ADDRESS": "communication_address",
    "PERMANENT_ADDRESS": "permanent_address",
    "IDENTITY_VERIFICATION": "identity_verification",
    "INPERSON_VERIFICATION": "inperson_verification",
    "FATCA_DECLARATION": "fatca_declaration",
    "DOCUMENT_COLLECTION": "document_collection",
}
"""The attribute of each section."""
