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
  | "document_data_url";

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
};
