# Generated from crates/dkyc/src/spec.rs by `cargo xtask docs`; do not edit.
"""The names and shapes of the specification, for type checkers."""

from typing import Any, Literal, NotRequired, TypeAlias, TypedDict

Severity: TypeAlias = Literal["error", "warning"]

ErrorCode: TypeAlias = Literal[
    "syntax",
    "type",
    "required",
    "empty",
    "not_unicode",
    "not_allowed",
    "pan_format",
    "uid_format",
    "date_format",
    "date_invalid",
    "document_url",
    "document_base64",
    "duplicate",
    "length",
    "not_alphanumeric",
    "path_segment",
    "house_allowed",
    "house_required",
    "house_length",
    "house_pattern",
    "house_size",
    "house_kind",
    "house_host",
    "house_form",
    "house_unknown",
]

WarningCode: TypeAlias = Literal[
    "unknown_field",
    "unknown_section",
    "document_data_url",
    "pan_implausible",
    "uid_implausible",
    "date_in_future",
    "date_order",
    "applicant_minor",
    "age_implausible",
    "declaration_mismatch",
    "title_mismatch",
    "spouse_unmarried",
    "pincode_form",
    "pincode_state",
    "state_unknown",
    "mobile_form",
    "email_form",
    "identity_mismatch",
    "document_kind",
    "document_insecure",
    "document_unreachable",
    "placeholder",
    "country_implausible",
]

Code: TypeAlias = ErrorCode | WarningCode

SectionName: TypeAlias = Literal[
    "BASIC_INFORMATION",
    "PERSONAL_INFORMATION",
    "FAMILY_INFORMATION",
    "COMMUNICATION_ADDRESS",
    "PERMANENT_ADDRESS",
    "IDENTITY_VERIFICATION",
    "INPERSON_VERIFICATION",
    "FATCA_DECLARATION",
    "DOCUMENT_COLLECTION",
]

FieldPath: TypeAlias = Literal[
    "user_id",
    "phone_number",
    "BASIC_INFORMATION.uploadType",
    "BASIC_INFORMATION.pan",
    "BASIC_INFORMATION.dob",
    "BASIC_INFORMATION.amc",
    "BASIC_INFORMATION.ipvDate",
    "BASIC_INFORMATION.uidNo",
    "BASIC_INFORMATION.ekycType",
    "BASIC_INFORMATION.kycType",
    "PERSONAL_INFORMATION.applicantTitle",
    "PERSONAL_INFORMATION.applicantFirstName",
    "PERSONAL_INFORMATION.applicantMiddleName",
    "PERSONAL_INFORMATION.applicantLastName",
    "PERSONAL_INFORMATION.gender",
    "PERSONAL_INFORMATION.maritalStatus",
    "PERSONAL_INFORMATION.occupation",
    "PERSONAL_INFORMATION.applicantCitizenship",
    "PERSONAL_INFORMATION.applicantStatus",
    "FAMILY_INFORMATION.relationship",
    "FAMILY_INFORMATION.fatherTitle",
    "FAMILY_INFORMATION.fatherFirstName",
    "FAMILY_INFORMATION.fatherMiddleName",
    "FAMILY_INFORMATION.fatherLastName",
    "FAMILY_INFORMATION.motherTitle",
    "FAMILY_INFORMATION.motherFirstName",
    "FAMILY_INFORMATION.motherMiddleName",
    "FAMILY_INFORMATION.motherLastName",
    "COMMUNICATION_ADDRESS.commAddress1",
    "COMMUNICATION_ADDRESS.commAddress2",
    "COMMUNICATION_ADDRESS.commAddress3",
    "COMMUNICATION_ADDRESS.commpincode",
    "COMMUNICATION_ADDRESS.commCity",
    "COMMUNICATION_ADDRESS.commDistrict",
    "COMMUNICATION_ADDRESS.commState",
    "COMMUNICATION_ADDRESS.commCountry",
    "COMMUNICATION_ADDRESS.commMobileNoCode",
    "COMMUNICATION_ADDRESS.commMobileNo",
    "COMMUNICATION_ADDRESS.commEmailId",
    "COMMUNICATION_ADDRESS.comAddresstype",
    "COMMUNICATION_ADDRESS.commAddressProof",
    "COMMUNICATION_ADDRESS.commIdentityNo",
    "PERMANENT_ADDRESS.perAddress1",
    "PERMANENT_ADDRESS.perAddress2",
    "PERMANENT_ADDRESS.perAddress3",
    "PERMANENT_ADDRESS.perPincode",
    "PERMANENT_ADDRESS.perCity",
    "PERMANENT_ADDRESS.perDistrict",
    "PERMANENT_ADDRESS.perState",
    "PERMANENT_ADDRESS.perCountry",
    "PERMANENT_ADDRESS.perAddressProof",
    "PERMANENT_ADDRESS.peridentityNo",
    "IDENTITY_VERIFICATION.idProof",
    "IDENTITY_VERIFICATION.idProofIdentityNo",
    "IDENTITY_VERIFICATION.aaplicantKycAccType",
    "INPERSON_VERIFICATION.ipvDoneBy",
    "INPERSON_VERIFICATION.ipvEmployeeBranch",
    "INPERSON_VERIFICATION.ipvEmployeeCode",
    "INPERSON_VERIFICATION.ipvEmployeeDesignation",
    "INPERSON_VERIFICATION.ipvEmployeeName",
    "INPERSON_VERIFICATION.ipvInstitutionCode",
    "INPERSON_VERIFICATION.ipvInstitutionName",
    "INPERSON_VERIFICATION.kycDate",
    "FATCA_DECLARATION.fatcataxJurisdiction",
    "FATCA_DECLARATION.fatcaRelPerson",
    "FATCA_DECLARATION.dobDeclaration",
    "FATCA_DECLARATION.placeDeclaration",
    "FATCA_DECLARATION.kraInfo",
    "FATCA_DECLARATION.panCopy",
    "FATCA_DECLARATION.exmtCat",
    "DOCUMENT_COLLECTION.docAddressProof",
    "DOCUMENT_COLLECTION.docPhoto",
    "DOCUMENT_COLLECTION.docSign",
    "DOCUMENT_COLLECTION.docPerVerVideo",
    "DOCUMENT_COLLECTION.appDocAddrProofCorrespondence",
    "DOCUMENT_COLLECTION.docEsignForm",
]


class BasicInformationDict(TypedDict):
    """Basic information."""

    uploadType: Literal["03"]
    """Type of upload."""
    pan: str
    """PAN number."""
    dob: str
    """Date of birth."""
    amc: str
    """AMC code."""
    ipvDate: str
    """IPV date."""
    uidNo: str
    """UID/Aadhaar number."""
    ekycType: Literal["I"]
    """eKYC type."""
    kycType: Literal["1", "2", "3", "4", "5"]
    """KYC type."""


class PersonalInformationDict(TypedDict):
    """Applicant."""

    applicantTitle: Literal["Mr", "Mrs", "Miss", "Dr"]
    """Title of applicant."""
    applicantFirstName: str
    """First name of applicant."""
    applicantMiddleName: NotRequired[str | None]
    """Middle name of applicant."""
    applicantLastName: str
    """Last name of applicant."""
    gender: Literal["M", "F", "T"]
    """Gender."""
    maritalStatus: Literal["01", "02", "03"]
    """Marital status."""
    occupation: Literal["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "99"]
    """Occupation code."""
    applicantCitizenship: Literal["01", "02"]
    """Citizenship code."""
    applicantStatus: Literal["R", "N", "P", "I"]
    """Applicant status."""


class FamilyInformationDict(TypedDict):
    """Family."""

    relationship: Literal["F", "S"]
    """Relationship type."""
    fatherTitle: Literal["Mr", "Mrs"]
    """Title of father."""
    fatherFirstName: str
    """First name of father."""
    fatherMiddleName: NotRequired[str | None]
    """Middle name of father."""
    fatherLastName: str
    """Last name of father."""
    motherTitle: NotRequired[str | None]
    """Title of mother."""
    motherFirstName: NotRequired[str | None]
    """First name of mother."""
    motherMiddleName: NotRequired[str | None]
    """Middle name of mother."""
    motherLastName: NotRequired[str | None]
    """Last name of mother."""


class CommunicationAddressDict(TypedDict):
    """Communication address."""

    commAddress1: str
    """Address line 1."""
    commAddress2: NotRequired[str | None]
    """Address line 2."""
    commAddress3: NotRequired[str | None]
    """Address line 3."""
    commpincode: str
    """PIN/Postal code."""
    commCity: str
    """City."""
    commDistrict: str
    """District."""
    commState: str
    """State."""
    commCountry: str
    """Country code."""
    commMobileNoCode: Literal["91"]
    """Mobile country code."""
    commMobileNo: str
    """Mobile number."""
    commEmailId: str
    """Email address."""
    comAddresstype: Literal["01", "02", "03", "04", "05"]
    """Address type."""
    commAddressProof: Literal["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "31", "32", "33"]
    """Address proof type."""
    commIdentityNo: str
    """Identity number for address proof."""


class PermanentAddressDict(TypedDict):
    """Permanent address."""

    perAddress1: str
    """Address line 1."""
    perAddress2: NotRequired[str | None]
    """Address line 2."""
    perAddress3: NotRequired[str | None]
    """Address line 3."""
    perPincode: str
    """PIN/Postal code."""
    perCity: str
    """City."""
    perDistrict: str
    """District."""
    perState: str
    """State."""
    perCountry: str
    """Country code."""
    perAddressProof: str
    """Address proof type."""
    peridentityNo: str
    """Identity number for address proof."""


class IdentityVerificationDict(TypedDict):
    """Identity proof."""

    idProof: Literal["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15"]
    """ID proof type."""
    idProofIdentityNo: str
    """Identity number."""
    aaplicantKycAccType: Literal["01"]
    """KYC account type."""


class InpersonVerificationDict(TypedDict):
    """In-person verification."""

    ipvDoneBy: str
    """Name of person who did IPV."""
    ipvEmployeeBranch: str
    """Employee branch."""
    ipvEmployeeCode: str
    """Employee code."""
    ipvEmployeeDesignation: str
    """Employee designation."""
    ipvEmployeeName: str
    """Employee name."""
    ipvInstitutionCode: str
    """Institution code."""
    ipvInstitutionName: str
    """Institution name."""
    kycDate: str
    """KYC date."""


class FatcaDeclarationDict(TypedDict):
    """FATCA declaration."""

    fatcataxJurisdiction: Literal["Y", "N"]
    """FATCA tax jurisdiction flag."""
    fatcaRelPerson: Literal["N"]
    """FATCA related person flag."""
    dobDeclaration: str
    """Date of birth declaration."""
    placeDeclaration: str
    """Place of declaration."""
    kraInfo: Literal["eKYC-eIPV"]
    """KRA info."""
    panCopy: Literal["Y"]
    """PAN copy flag."""
    exmtCat: Literal["N"]
    """Exemption category."""


class DocumentCollectionDict(TypedDict):
    """Documents."""

    docAddressProof: str
    """Address proof document."""
    docPhoto: str
    """Photo document."""
    docSign: str
    """Signature document."""
    docPerVerVideo: str
    """Verification video."""
    appDocAddrProofCorrespondence: str
    """Correspondence address proof."""
    docEsignForm: str
    """E-sign form."""


class SectionsDict(TypedDict):
    """The sections under their names: the shape of a form."""

    BASIC_INFORMATION: BasicInformationDict
    PERSONAL_INFORMATION: PersonalInformationDict
    FAMILY_INFORMATION: FamilyInformationDict
    COMMUNICATION_ADDRESS: CommunicationAddressDict
    PERMANENT_ADDRESS: PermanentAddressDict
    IDENTITY_VERIFICATION: IdentityVerificationDict
    INPERSON_VERIFICATION: InpersonVerificationDict
    FATCA_DECLARATION: FatcaDeclarationDict
    DOCUMENT_COLLECTION: DocumentCollectionDict


class ElementDict(TypedDict):
    """An element of `data`: one section, or several."""

    BASIC_INFORMATION: NotRequired[BasicInformationDict]
    PERSONAL_INFORMATION: NotRequired[PersonalInformationDict]
    FAMILY_INFORMATION: NotRequired[FamilyInformationDict]
    COMMUNICATION_ADDRESS: NotRequired[CommunicationAddressDict]
    PERMANENT_ADDRESS: NotRequired[PermanentAddressDict]
    IDENTITY_VERIFICATION: NotRequired[IdentityVerificationDict]
    INPERSON_VERIFICATION: NotRequired[InpersonVerificationDict]
    FATCA_DECLARATION: NotRequired[FatcaDeclarationDict]
    DOCUMENT_COLLECTION: NotRequired[DocumentCollectionDict]


class PushUserDataDict(TypedDict):
    """Payload."""

    user_id: str
    """Unique identifier for the user."""
    phone_number: str
    """User's phone number."""
    data: list[ElementDict]
    """The sections: one object each, all in one object, or anything between; each section once."""
    extras: NotRequired[dict[str, Any] | None]
    """Anything else."""
