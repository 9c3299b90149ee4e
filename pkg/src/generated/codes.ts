// Generated from crates/dkyc/src/spec.rs by `cargo xtask npm`; do not edit.

import type { Explanation } from "../explain.js";

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

/** As crates/dkyc-wasm counts them. */
export const warningCodes: readonly WarningCode[] = [
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
];

/** Every code that a report can have: errors first, then warnings. */
export const codes: readonly (ErrorCode | WarningCode)[] = [
  "syntax",
  "type",
  "required",
  "empty",
  "not_allowed",
  "pan_format",
  "uid_format",
  "date_format",
  "date_invalid",
  "document_url",
  "document_base64",
  "duplicate",
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
];

export const explanations: Readonly<Record<ErrorCode | WarningCode, Explanation>> = {
  syntax: {
    severity: "error",
    meaning: "The text is not JSON, not UTF-8, nested deeper than 127 levels, or goes on after its end.",
    reason: "The API cannot read the document at all, so nothing of the customer's data arrives.",
    example: "{\"user_id\": \"user-1001\",} has a comma behind the last member.",
    remedy: "Mend the JSON at the line and column of the report, or let a JSON library write it. Nothing else is reported until then.",
  },
  type: {
    severity: "error",
    meaning: "The value has another JSON type than documented; a number is never taken for a string.",
    reason: "The API reads each value as one type only and refuses the whole submission for a value of another.",
    example: "\"kycType\": 1 is a number; \"kycType\": \"1\" is right.",
    remedy: "Write the value as the type that the message names. Codes and dates are strings, in double quotes.",
  },
  required: {
    severity: "error",
    meaning: "A mandatory field or section is absent or null.",
    reason: "The registration cannot be made without it: the API refuses the submission, and the customer waits.",
    example: "BASIC_INFORMATION without a pan, or with \"pan\": null.",
    remedy: "Add what is missing. If the message names a key of the payload, that one is probably misspelt: rename it.",
  },
  empty: {
    severity: "error",
    meaning: "A mandatory field is empty or only white space.",
    reason: "A blank in a mandatory field is as good as nothing: the registration cannot be made.",
    example: "\"applicantLastName\": \" \" holds only a space.",
    remedy: "Ask the customer for what belongs there, and fill it in.",
  },
  not_allowed: {
    severity: "error",
    meaning: "The value is not in the list of valid codes; case counts, and so do leading zeros.",
    reason: "The registration agency files the customer under this code and knows no other.",
    example: "\"applicantTitle\": \"Ms\", where Mr, Mrs, Miss and Dr are the codes.",
    remedy: "Use one of the codes of the message, written exactly so: dkyc explain with the field's name lists them with their meaning.",
  },
  pan_format: {
    severity: "error",
    meaning: "A PAN is five capital letters, four digits and a capital letter.",
    reason: "The PAN is what the customer is registered under; one that cannot exist finds no record.",
    example: "\"pan\": \"abcpe1234f\" is in small letters.",
    remedy: "Copy the PAN from the card: five capital letters, four digits, a capital letter, with nothing between.",
  },
  uid_format: {
    severity: "error",
    meaning: "An Aadhaar number is twelve digits with nothing between them.",
    reason: "The Aadhaar number links the customer to the identity that was verified; in another form it cannot be looked up.",
    example: "\"uidNo\": \"2345 6789 0124\" has spaces.",
    remedy: "Write the twelve digits and nothing else, unmasked.",
  },
  date_format: {
    severity: "error",
    meaning: "A date is written DD-MON-YYYY: two digits, JAN to DEC in any case, four digits.",
    reason: "In another form day and month can be mistaken for each other, so the API takes one form only.",
    example: "\"dob\": \"14/02/1990\"; \"14-FEB-1990\" is right.",
    remedy: "Write two digits for the day, JAN to DEC, and four digits for the year, with hyphens between.",
  },
  date_invalid: {
    severity: "error",
    meaning: "The date is written correctly, but there is no such day.",
    reason: "A day that does not exist was misread or mistyped, and the true one is not known.",
    example: "\"dob\": \"30-FEB-1990\".",
    remedy: "Look the date up in the customer's papers and correct it.",
  },
  document_url: {
    severity: "error",
    meaning: "A document's URL must be http or https, have a host, and follow RFC 3986.",
    reason: "The agency fetches the document from this address; when it cannot, the document is missing.",
    example: "\"docPhoto\": \"https://files.example.com/my photo.jpg\" has a space; my%20photo.jpg is right.",
    remedy: "Percent-encode what a URL may not contain, and give a complete http or https address; or send the document as Base64.",
  },
  document_base64: {
    severity: "error",
    meaning: "A document that is no URL must be Base64 by RFC 4648 section 4: padded, without line breaks.",
    reason: "What is not Base64 cannot be turned back into a file: the document is missing.",
    example: "\"docSign\": \"iVBORw0KGgo\" lacks the = at its end.",
    remedy: "Encode the file with the standard alphabet and padding, without line breaks. A file name or a path is no document.",
  },
  duplicate: {
    severity: "error",
    meaning: "The key or section stands here once more; only the first one is checked.",
    reason: "Which of the two counts is up to whoever reads it, so the customer may be registered with the wrong one.",
    example: "{\"pan\": \"ABCPE1234F\", \"pan\": \"ABCPE1234G\"}.",
    remedy: "Keep the one that is right and remove the others.",
  },
  unknown_field: {
    severity: "warning",
    meaning: "The document does not list this key.",
    reason: "The API passes over a key that it does not know, so what stands there is not registered.",
    example: "\"applicantTile\": \"Mrs\"; the key is applicantTitle.",
    remedy: "Correct the spelling, or remove the key. At the top level, extras takes whatever you like.",
  },
  unknown_section: {
    severity: "warning",
    meaning: "The document does not list a section of this name.",
    reason: "The API passes over a section that it does not know, with all fields in it.",
    example: "\"FATCA_DECLARATON\": {…}; the section is FATCA_DECLARATION.",
    remedy: "Correct the spelling, or remove the section.",
  },
  document_data_url: {
    severity: "warning",
    meaning: "The document is a data: URL; the API document asks for plain Base64 or an http(s) URL.",
    reason: "The API document asks for Base64 or a URL; whether what stands in front of the comma is cut off is not said.",
    example: "\"docPhoto\": \"data:image/jpeg;base64,/9j/4AAQ…\".",
    remedy: "Send only what follows the comma.",
  },
  pan_implausible: {
    severity: "warning",
    meaning: "The fourth letter of an individual's PAN is P, and no PAN has the digits 0000.",
    reason: "The fourth letter says whose PAN it is. A company's or a firm's PAN, or one that was never given out, is sent back by the agency.",
    example: "\"pan\": \"ABCCE1234F\" is that of a company; \"ABCPE1234F\" is that of a person.",
    remedy: "Copy the PAN from the customer's own card.",
  },
  uid_implausible: {
    severity: "warning",
    meaning: "An Aadhaar number begins with 2 to 9 and ends with its Verhoeff check digit.",
    reason: "A number that fails its own check digit was mistyped: it belongs to nobody, or to somebody else.",
    example: "\"uidNo\": \"234567890142\" has the last two digits swapped; \"234567890124\" is right.",
    remedy: "Copy the twelve digits once more from the Aadhaar card or letter.",
  },
  date_in_future: {
    severity: "warning",
    meaning: "The date is later than today; only told when the caller says what day it is.",
    reason: "Nobody is born, verified or registered on a day that is still to come, so the agency sends it back.",
    example: "\"kycDate\": \"03-MAR-2052\", sent in 2025.",
    remedy: "Correct the date; mostly digits of the year are swapped. If it is right, see that the computer knows what day it is.",
  },
  date_order: {
    severity: "warning",
    meaning: "The verification or the KYC is dated before the applicant's birth.",
    reason: "A verification before the birth shows that one of the dates is wrong, and the agency cannot tell which.",
    example: "\"dob\": \"14-FEB-1990\" with \"ipvDate\": \"03-MAR-1985\".",
    remedy: "Compare both dates with the papers and correct the wrong one.",
  },
  applicant_minor: {
    severity: "warning",
    meaning: "On the day of the in-person verification the applicant is under 18.",
    reason: "A minor is registered through a guardian, by another form; as an individual the registration is sent back.",
    example: "\"dob\": \"14-FEB-2010\" with \"ipvDate\": \"03-MAR-2025\": 15 years old.",
    remedy: "Check both dates. If they are right, use the procedure for minors. On the 18th birthday itself the customer is of age.",
  },
  age_implausible: {
    severity: "warning",
    meaning: "On the day of the in-person verification the applicant is over 120 years old.",
    reason: "Nobody is that old, so the date of birth was mistyped and will not agree with the PAN record.",
    example: "\"dob\": \"14-FEB-1890\" with \"ipvDate\": \"03-MAR-2025\": 135 years old.",
    remedy: "Correct the date of birth; mostly it is the century.",
  },
  declaration_mismatch: {
    severity: "warning",
    meaning: "The declared date of birth is another day than the date of birth.",
    reason: "The customer signs the FATCA declaration with this date of birth; if it is another one, the declaration is not theirs.",
    example: "\"dob\": \"14-FEB-1990\" with \"dobDeclaration\": \"15-FEB-1990\".",
    remedy: "Find out which date is right and use it in both fields.",
  },
  title_mismatch: {
    severity: "warning",
    meaning: "The title does not go with the gender, or with the relationship.",
    reason: "Title, gender and relationship are compared with the customer's papers; when they contradict each other, one of them is wrong.",
    example: "\"applicantTitle\": \"Mrs\" with \"gender\": \"M\"; \"fatherTitle\": \"Mrs\" with \"relationship\": \"F\".",
    remedy: "Correct the one that is wrong. Dr goes with every gender.",
  },
  spouse_unmarried: {
    severity: "warning",
    meaning: "The family member is a spouse, but the marital status is unmarried.",
    reason: "The family member is named to tell the customer from others of the same name, so it must be the right kind of person.",
    example: "\"relationship\": \"S\" (spouse) with \"maritalStatus\": \"02\" (unmarried).",
    remedy: "Give the father and F, or correct the marital status.",
  },
  pincode_form: {
    severity: "warning",
    meaning: "A PIN code in India has six digits, of which the first is not 0.",
    reason: "Letters of the agency and of the fund go by the PIN code; with a wrong one they do not arrive, and the address is not accepted.",
    example: "\"commpincode\": \"400 001\" has a space; \"400001\" is right.",
    remedy: "Write the six digits and nothing else. If the address is not in India, correct the country.",
  },
  pincode_state: {
    severity: "warning",
    meaning: "India Post does not use this PIN code in this state.",
    reason: "PIN code and state are compared; an address that contradicts itself is sent back.",
    example: "\"commpincode\": \"110001\" (Delhi) with \"commState\": \"027\" (Maharashtra).",
    remedy: "Look the PIN code up at India Post, and correct it or the state. An army post office's PIN code, 90 to 99 in front, is of no state and can stay.",
  },
  state_unknown: {
    severity: "warning",
    meaning: "A state in India is written as a code of three digits, and this is none of them.",
    reason: "The agency files the address under the code of the state; a name or another code cannot be filed.",
    example: "\"commState\": \"MH\"; \"027\" is Maharashtra.",
    remedy: "Use one of these codes: 001 Jammu and Kashmir, 002 Himachal Pradesh, 003 Punjab, 004 Chandigarh, 005 Uttarakhand, 006 Haryana, 007 Delhi, 008 Rajasthan, 009 Uttar Pradesh, 010 Bihar, 011 Sikkim, 012 Arunachal Pradesh, 013 Assam, 014 Manipur, 015 Mizoram, 016 Tripura, 017 Meghalaya, 018 Nagaland, 019 West Bengal, 020 Jharkhand, 021 Odisha, 022 Chhattisgarh, 023 Madhya Pradesh, 024 Gujarat, 025 Daman and Diu, 026 Dadra and Nagar Haveli, 027 Maharashtra, 028 Andhra Pradesh, 029 Karnataka, 030 Goa, 031 Lakshadweep, 032 Kerala, 033 Tamil Nadu, 034 Puducherry, 035 Andaman and Nicobar Islands, 037 Telangana, 099 Others, and nothing else.",
  },
  mobile_form: {
    severity: "warning",
    meaning: "A mobile number in India has ten digits, of which the first is 6 to 9.",
    reason: "The customer gets one-time passwords and messages at this number; at one that cannot be, the registration gets stuck.",
    example: "\"commMobileNo\": \"+919876543210\"; \"9876543210\" is right, with \"91\" in commMobileNoCode.",
    remedy: "Write the ten digits without +91, without a zero in front, without spaces. A landline is no mobile number.",
  },
  email_form: {
    severity: "warning",
    meaning: "An e-mail address has a local part, an @ and a domain, as the HTML standard has it.",
    reason: "Confirmations and questions of the agency go to this address; one that cannot be is sent back.",
    example: "\"commEmailId\": \"asha@example,com\" has a comma for the dot.",
    remedy: "Correct the address: one only, without a name, brackets or spaces around it.",
  },
  identity_mismatch: {
    severity: "warning",
    meaning: "The number on a proof is another than the PAN or the Aadhaar number of the payload.",
    reason: "The number on the proof is how the agency knows that the proof is the customer's own.",
    example: "\"idProof\": \"01\" (PAN card) with another number than the pan; proof 31 (Aadhaar) with \"XXXXXXXX0125\", where uidNo ends in 0124.",
    remedy: "Correct the number, or the code of the proof. An Aadhaar number may be masked but for its last four digits.",
  },
  document_kind: {
    severity: "warning",
    meaning: "The first bytes of the document are not those of a kind of file that is expected here.",
    reason: "Somebody looks at each document; a file that cannot be opened, or is something else, is sent back.",
    example: "A PDF in docPhoto, where a JPEG or PNG is expected; a web page that says that the download failed.",
    remedy: "Send the right file in one of the kinds that the message names. Saving it under another name does not change its kind.",
  },
  document_insecure: {
    severity: "warning",
    meaning: "The document's URL is http, so that anybody on the way can read the document and change it.",
    reason: "Over http anybody on the way can read the customer's papers, and put others in their place.",
    example: "\"docSign\": \"http://files.example.com/signature.png\".",
    remedy: "Serve the document over https and give that address.",
  },
};
