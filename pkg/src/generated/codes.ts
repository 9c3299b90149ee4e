// Generated from crates/dkyc/src/spec.rs by `cargo xtask npm`; do not edit.

/** What an error is called. */
export type ErrorCode =
  | "syntax"
  | "type"
  | "required"
  | "empty"
  | "not_allowed"
  | "pan_format"
  | "uid_format"
  | "date_format"
  | "date_invalid"
  | "document_url"
  | "document_base64"
  | "duplicate";

/** What a warning is called. */
export type WarningCode =
  | "unknown_field"
  | "unknown_section"
  | "document_data_url"
  | "pan_implausible"
  | "uid_implausible"
  | "date_in_future"
  | "date_order"
  | "applicant_minor"
  | "age_implausible"
  | "declaration_mismatch"
  | "title_mismatch"
  | "spouse_unmarried"
  | "pincode_form"
  | "pincode_state"
  | "state_unknown"
  | "mobile_form"
  | "email_form"
  | "identity_mismatch"
  | "document_kind"
  | "document_insecure";

export const meanings: Readonly<Record<ErrorCode | WarningCode, readonly ["error" | "warning", string]>> = {
  syntax: ["error","The text is not JSON, not UTF-8, nested deeper than 127 levels, or goes on after its end."],
  type: ["error","The value has another JSON type than documented; a number is never taken for a string."],
  required: ["error","A mandatory field or section is absent or null."],
  empty: ["error","A mandatory field is empty or only white space."],
  not_allowed: ["error","The value is not in the list of valid codes; case counts, and so do leading zeros."],
  pan_format: ["error","A PAN is five capital letters, four digits and a capital letter."],
  uid_format: ["error","An Aadhaar number is twelve digits with nothing between them."],
  date_format: ["error","A date is written DD-MON-YYYY: two digits, JAN to DEC in any case, four digits."],
  date_invalid: ["error","The date is written correctly, but there is no such day."],
  document_url: ["error","A document's URL must be http or https, have a host, and follow RFC 3986."],
  document_base64: ["error","A document that is no URL must be Base64 by RFC 4648 section 4: padded, without line breaks."],
  duplicate: ["error","The key or section stands here once more; only the first one is checked."],
  unknown_field: ["warning","The document does not list this key."],
  unknown_section: ["warning","The document does not list a section of this name."],
  document_data_url: ["warning","The document is a data: URL; the API document asks for plain Base64 or an http(s) URL."],
  pan_implausible: ["warning","The fourth letter of an individual's PAN is P, and no PAN has the digits 0000."],
  uid_implausible: ["warning","An Aadhaar number begins with 2 to 9 and ends with its Verhoeff check digit."],
  date_in_future: ["warning","The date is later than today; only told when the caller says what day it is."],
  date_order: ["warning","The verification or the KYC is dated before the applicant's birth."],
  applicant_minor: ["warning","On the day of the in-person verification the applicant is under 18."],
  age_implausible: ["warning","On the day of the in-person verification the applicant is over 120 years old."],
  declaration_mismatch: ["warning","The declared date of birth is another day than the date of birth."],
  title_mismatch: ["warning","The title does not go with the gender, or with the relationship."],
  spouse_unmarried: ["warning","The family member is a spouse, but the marital status is unmarried."],
  pincode_form: ["warning","A PIN code in India has six digits, of which the first is not 0."],
  pincode_state: ["warning","India Post does not use this PIN code in this state."],
  state_unknown: ["warning","A state in India is written as a code of three digits, and this is none of them."],
  mobile_form: ["warning","A mobile number in India has ten digits, of which the first is 6 to 9."],
  email_form: ["warning","An e-mail address has a local part, an @ and a domain, as the HTML standard has it."],
  identity_mismatch: ["warning","The number on a proof is another than the PAN or the Aadhaar number of the payload."],
  document_kind: ["warning","The first bytes of the document are not those of a kind of file that is expected here."],
  document_insecure: ["warning","The document's URL is http, so that anybody on the way can read the document and change it."],
};
