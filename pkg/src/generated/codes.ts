// Generated from crates/dkyc/src/spec.rs by `cargo xtask npm`; do not edit.

import type { Explanation } from "../explanation.js";

/** What an error is called. */
export type ErrorCode =
  | "syntax"
  | "type"
  | "required"
  | "empty"
  | "not_unicode"
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
  | "document_insecure"
  | "document_unreachable"
  | "placeholder"
  | "country_implausible";

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
  "document_unreachable",
  "placeholder",
  "country_implausible",
];

/** Every code that a report can have: errors first, then warnings. */
export const codes: readonly (ErrorCode | WarningCode)[] = [
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
];

export const explanations: Readonly<Record<ErrorCode | WarningCode, Explanation>> = {
  syntax: {
    severity: "error",
    meaning: "The text is not JSON, not UTF-8, nested deeper than 127 levels, or there is more text after its end.",
    reason: "The API cannot read the payload at all, so none of the customer's data arrives.",
    example: "{\"user_id\": \"user-1001\",} has a comma after the last member.",
    remedy: "Fix the JSON at the line and column of the report, or let a JSON library write it. Nothing else is reported until then.",
  },
  type: {
    severity: "error",
    meaning: "The value has another JSON type than documented. A number is never taken for a string.",
    reason: "The API reads each value as one type only, and refuses the whole submission for a value of another.",
    example: "\"kycType\": 1 is a number; \"kycType\": \"1\" is right.",
    remedy: "Write the value as the type that the message names. Codes and dates are strings, in double quotes.",
  },
  required: {
    severity: "error",
    meaning: "A mandatory field or section is absent or null.",
    reason: "Nobody can be registered without it: the API refuses the submission, and the customer waits.",
    example: "BASIC_INFORMATION without a pan, or with \"pan\": null.",
    remedy: "Add what is missing. If the message names a key of the payload, that key is probably misspelt: rename it. A journey without a video: docPerVerVideo is mandatory all the same. The specification does not say what to send instead: ask the provider of the API.",
  },
  empty: {
    severity: "error",
    meaning: "A mandatory field is empty or only white space.",
    reason: "A blank value is as good as none: nobody can be registered with it.",
    example: "\"applicantLastName\": \" \" holds only a space.",
    remedy: "Ask the customer for the value, and fill it in. People with one name: first and last names are mandatory, of the applicant and of the father or spouse. The specification does not say what to enter instead: ask the agency, and do not invent a name.",
  },
  not_unicode: {
    severity: "error",
    meaning: "The string contains half of a surrogate pair, which no UTF-8 text can hold.",
    reason: "It cannot be sent: whatever writes it as UTF-8 changes the value or fails.",
    example: "\"commCity\": \"Mumbai \\ud83c\" holds half of an emoji, as a length limit in a form leaves it.",
    remedy: "Enter the value again. In a program, cut texts between code points, not between UTF-16 units.",
  },
  not_allowed: {
    severity: "error",
    meaning: "The value is not in the list of valid codes. Case and leading zeros count.",
    reason: "The registration agency files the customer under this code and knows no other.",
    example: "\"applicantTitle\": \"Ms\", where Mr, Mrs, Miss and Dr are the codes.",
    remedy: "Use one of the codes in the message, exactly as written. dkyc explain with the field's name lists them with their meaning.",
  },
  pan_format: {
    severity: "error",
    meaning: "A PAN is five capital letters, four digits and a capital letter.",
    reason: "The customer is registered under the PAN. No record can be found for one of another form.",
    example: "\"pan\": \"abcpe1234f\" is in lower case.",
    remedy: "Copy the PAN from the card: five capital letters, four digits, a capital letter, with nothing between them.",
  },
  uid_format: {
    severity: "error",
    meaning: "An Aadhaar number is twelve digits with nothing between them.",
    reason: "The Aadhaar number links the customer to the identity that was verified. In another form it cannot be looked up.",
    example: "\"uidNo\": \"2345 6789 0124\" has spaces.",
    remedy: "Write the twelve digits and nothing else. A masked number, such as XXXX XXXX 0124, is not enough here. The specification does not say what to send instead: ask the customer for all digits, or the agency.",
  },
  date_format: {
    severity: "error",
    meaning: "A date is written DD-MON-YYYY: two digits, JAN to DEC in any case, four digits.",
    reason: "In other forms, day and month can be mistaken for each other, so the API takes this one only.",
    example: "\"dob\": \"14/02/1990\"; \"14-FEB-1990\" is right.",
    remedy: "Write two digits for the day, JAN to DEC, and four digits for the year, with hyphens between them.",
  },
  date_invalid: {
    severity: "error",
    meaning: "The date is written correctly, but there is no such day.",
    reason: "A day that does not exist was misread or mistyped, and nobody knows the true one.",
    example: "\"dob\": \"30-FEB-1990\".",
    remedy: "Look up the date in the customer's papers and correct it.",
  },
  document_url: {
    severity: "error",
    meaning: "The URL of a document must be http or https, have a host, and follow RFC 3986.",
    reason: "The agency fetches the document from this address. When it cannot, the document is missing.",
    example: "\"docPhoto\": \"https://files.example.com/my photo.jpg\" has a space; my%20photo.jpg is right.",
    remedy: "Percent-encode what a URL may not contain, and give a complete http or https address; or send the document as Base64.",
  },
  document_base64: {
    severity: "error",
    meaning: "A document that is not a URL must be Base64 by RFC 4648 section 4: padded, without line breaks.",
    reason: "Other text cannot be turned back into a file: the document is missing.",
    example: "\"docSign\": \"iVBORw0KGgo\" lacks the = at its end.",
    remedy: "Encode the file with the standard alphabet and padding, without line breaks. The name or path of a file is not a document.",
  },
  duplicate: {
    severity: "error",
    meaning: "The key or section appears more than once. Only the first is checked.",
    reason: "Which of the two counts depends on who reads it, so the customer may be registered with the wrong one.",
    example: "{\"pan\": \"ABCPE1234F\", \"pan\": \"ABCPE1234G\"}.",
    remedy: "Keep the right one and remove the others.",
  },
  unknown_field: {
    severity: "warning",
    meaning: "The specification does not list this key.",
    reason: "The API ignores keys that it does not know, so the value is not registered.",
    example: "\"applicantTile\": \"Mrs\"; the key is applicantTitle.",
    remedy: "Correct the spelling, or remove the key. At the top level, extras may hold anything.",
  },
  unknown_section: {
    severity: "warning",
    meaning: "The specification does not list a section of this name.",
    reason: "The API ignores sections that it does not know, with all fields in them.",
    example: "\"FATCA_DECLARATON\": {…}; the section is FATCA_DECLARATION.",
    remedy: "Correct the spelling, or remove the section.",
  },
  document_data_url: {
    severity: "warning",
    meaning: "The document is a data: URL. The specification asks for plain Base64 or an http(s) URL.",
    reason: "The specification does not say whether the API cuts off the part before the Base64.",
    example: "\"docPhoto\": \"data:image/jpeg;base64,/9j/4AAQ…\".",
    remedy: "Send only the Base64 after the comma.",
  },
  pan_implausible: {
    severity: "warning",
    meaning: "The fourth letter of an individual's PAN is P, and no PAN has the digits 0000.",
    reason: "The fourth letter says whose PAN it is. The agency sends back the PAN of a company or a firm, and one that was never issued.",
    example: "\"pan\": \"ABCCE1234F\" belongs to a company; \"ABCPE1234F\" belongs to a person.",
    remedy: "Copy the PAN from the customer's own card.",
  },
  uid_implausible: {
    severity: "warning",
    meaning: "An Aadhaar number begins with 2 to 9, ends with its Verhoeff check digit, and does not read the same backwards.",
    reason: "A number that fails its own check digit was mistyped: it belongs to nobody, or to somebody else.",
    example: "\"uidNo\": \"234567890142\" has the last two digits swapped; \"234567890124\" is right.",
    remedy: "Copy the twelve digits again from the Aadhaar card or letter.",
  },
  date_in_future: {
    severity: "warning",
    meaning: "The date is later than today. Reported only when the caller says what day it is.",
    reason: "Nobody is born, verified or registered on a future day, so the agency sends it back.",
    example: "\"kycDate\": \"03-MAR-2052\", sent in 2025.",
    remedy: "Correct the date; often digits of the year are swapped. If it is right, check the clock of the computer.",
  },
  date_order: {
    severity: "warning",
    meaning: "The verification or the KYC is dated before the applicant's birth.",
    reason: "One of the two dates is wrong, and the agency cannot tell which.",
    example: "\"dob\": \"14-FEB-1990\" with \"ipvDate\": \"03-MAR-1985\".",
    remedy: "Compare both dates with the papers and correct the wrong one.",
  },
  applicant_minor: {
    severity: "warning",
    meaning: "On the day of the in-person verification, the applicant is under 18.",
    reason: "A minor is registered through a guardian, with another form. The agency sends back a registration as an individual.",
    example: "\"dob\": \"14-FEB-2010\" with \"ipvDate\": \"03-MAR-2025\": 15 years old.",
    remedy: "Check both dates. If they are right, use the procedure for minors. On the 18th birthday itself, the customer is of age.",
  },
  age_implausible: {
    severity: "warning",
    meaning: "On the day of the in-person verification, the applicant is over 120 years old.",
    reason: "Nobody is that old, so the date of birth was mistyped and will not agree with the PAN record.",
    example: "\"dob\": \"14-FEB-1890\" with \"ipvDate\": \"03-MAR-2025\": 135 years old.",
    remedy: "Correct the date of birth; often it is the century.",
  },
  declaration_mismatch: {
    severity: "warning",
    meaning: "The date of birth in the declaration is not the applicant's date of birth.",
    reason: "The customer signs the FATCA declaration with this date. With another date, the declaration is not theirs.",
    example: "\"dob\": \"14-FEB-1990\" with \"dobDeclaration\": \"15-FEB-1990\".",
    remedy: "Find out which date is right, and use it in both fields.",
  },
  title_mismatch: {
    severity: "warning",
    meaning: "The title contradicts the gender or the relationship.",
    reason: "The agency compares title, gender and relationship with the customer's papers. When they contradict each other, one is wrong.",
    example: "\"applicantTitle\": \"Mrs\" with \"gender\": \"M\"; \"fatherTitle\": \"Mrs\" with \"relationship\": \"F\".",
    remedy: "Correct the wrong one. Dr is fine with every gender.",
  },
  spouse_unmarried: {
    severity: "warning",
    meaning: "The family member is a spouse, but the marital status is unmarried.",
    reason: "The family member tells the customer apart from others of the same name, so the relationship must be right.",
    example: "\"relationship\": \"S\" (spouse) with \"maritalStatus\": \"02\" (unmarried).",
    remedy: "Name the father and use F, or correct the marital status.",
  },
  pincode_form: {
    severity: "warning",
    meaning: "A PIN code in India is six digits, of which the first is not 0.",
    reason: "Letters of the agency and of the fund go by the PIN code. With a wrong one they do not arrive, and the address is refused.",
    example: "\"commpincode\": \"400 001\" has a space; \"400001\" is right.",
    remedy: "Write the six digits and nothing else. If the address is not in India, correct the country.",
  },
  pincode_state: {
    severity: "warning",
    meaning: "India Post does not use this PIN code in this state.",
    reason: "The agency compares PIN code and state, and sends back an address that contradicts itself.",
    example: "\"commpincode\": \"110001\" (Delhi) with \"commState\": \"027\" (Maharashtra).",
    remedy: "Look up the PIN code at India Post, and correct it or the state.",
  },
  state_unknown: {
    severity: "warning",
    meaning: "A state in India is written as a code of three digits, and this value is not one of them.",
    reason: "The agency files the address under the code of the state. It cannot file a name or another code.",
    example: "\"commState\": \"MH\"; \"027\" is Maharashtra.",
    remedy: "Use one of these codes: 001 Jammu and Kashmir, 002 Himachal Pradesh, 003 Punjab, 004 Chandigarh, 005 Uttarakhand, 006 Haryana, 007 Delhi, 008 Rajasthan, 009 Uttar Pradesh, 010 Bihar, 011 Sikkim, 012 Arunachal Pradesh, 013 Assam, 014 Manipur, 015 Mizoram, 016 Tripura, 017 Meghalaya, 018 Nagaland, 019 West Bengal, 020 Jharkhand, 021 Odisha, 022 Chhattisgarh, 023 Madhya Pradesh, 024 Gujarat, 025 Daman and Diu, 026 Dadra and Nagar Haveli, 027 Maharashtra, 028 Andhra Pradesh, 029 Karnataka, 030 Goa, 031 Lakshadweep, 032 Kerala, 033 Tamil Nadu, 034 Puducherry, 035 Andaman and Nicobar Islands, 037 Telangana, 099 Others.",
  },
  mobile_form: {
    severity: "warning",
    meaning: "A mobile number in India has ten digits, of which the first is 6 to 9.",
    reason: "The customer receives one-time passwords and messages at this number. With a wrong one, the registration gets stuck.",
    example: "\"commMobileNo\": \"+919876543210\"; \"9876543210\" is right, with \"91\" in commMobileNoCode.",
    remedy: "Write the ten digits without +91, leading zeros and spaces. A landline number is not a mobile number.",
  },
  email_form: {
    severity: "warning",
    meaning: "The value is not an e-mail address as the HTML standard defines it, or the part before the @ has a dot too many.",
    reason: "The agency sends confirmations and questions to this address. It sends back one that cannot exist.",
    example: "\"commEmailId\": \"asha@example,com\" has a comma instead of the dot.",
    remedy: "Correct the address: only one, without a name, brackets or spaces around it.",
  },
  identity_mismatch: {
    severity: "warning",
    meaning: "The number on a proof is not the PAN or the Aadhaar number of the payload.",
    reason: "By this number the agency knows that the proof is the customer's own.",
    example: "\"idProof\": \"01\" (PAN card) with a number that is not the pan; proof 31 (Aadhaar) with \"XXXXXXXX0125\", where uidNo ends in 0124.",
    remedy: "Correct the number, or the code of the proof. All but the last four digits of an Aadhaar number may be masked.",
  },
  document_kind: {
    severity: "warning",
    meaning: "The first bytes of the document are not those of a kind of file that is expected here.",
    reason: "Somebody looks at each document. A file that cannot be opened, or is something else, is sent back.",
    example: "A PDF in docPhoto, where a JPEG or PNG is expected; a web page that says that the download failed.",
    remedy: "Send the right file, of one of the kinds that the message names. Renaming a file does not change its kind.",
  },
  document_insecure: {
    severity: "warning",
    meaning: "The URL of the document is http, so anybody on the way can read and change the document.",
    reason: "Others could read the customer's papers, or replace them.",
    example: "\"docSign\": \"http://files.example.com/signature.png\".",
    remedy: "Serve the document over https, and give that address.",
  },
  document_unreachable: {
    severity: "warning",
    meaning: "The URL of the document has a host that only the sender can reach: localhost, a name of a local network, or a private IP address.",
    reason: "The agency cannot fetch the document, so it is missing.",
    example: "\"docPhoto\": \"https://192.168.1.10/photo.jpg\".",
    remedy: "Put the document where others can fetch it, or send it as Base64.",
  },
  placeholder: {
    severity: "warning",
    meaning: "The value says nothing: N/A, null, undefined, or only punctuation.",
    reason: "The agency registers the customer under this text, or sends it back.",
    example: "\"fatherLastName\": \"N/A\"; \"commAddress2\": \"-\".",
    remedy: "Fill in the real value. An optional field may be left out or empty. People with one name: first and last names are mandatory, of the applicant and of the father or spouse. The specification does not say what to enter instead: ask the agency, and do not invent a name.",
  },
  country_implausible: {
    severity: "warning",
    meaning: "The country is India's calling code, or ISO's number for India.",
    reason: "The code of India is 101 here. With another code, the address is not in India.",
    example: "\"commCountry\": \"91\"; \"101\" is right.",
    remedy: "Use the three-digit codes of the registration agencies: 101 for India.",
  },
};
