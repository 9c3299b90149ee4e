import { count } from "./words";

export const reference = {
  title: "Reference",
  lead: "Every field of a payload and every code of a report.",
  search: "Search",
  placeholder: "pan, date…",
  found: (fields: number, codes: number) => `${count(fields, "field")}, ${count(codes, "code")}`,
  onThisPage: "On this page",
  fields: "Fields",
  codes: "Report codes",
  nothing: "Nothing found. Try part of the word.",
  topLevel: "Top level",
  mandatory: "mandatory",
  optional: "optional",
  example: "Example:",
  openInForm: "Open in the form",
  codesLead: "An error makes a payload invalid. A warning does not: the value is allowed, but probably a mistake.",
  /** A text that need not be filled in. */
  anyText: "Any text.",
  sentence: (words: string) => `${words}.`,
  /** The rules in words. */
  rules: {
    text: "Any text that is not blank.",
    enum: "Exactly one of these codes, with the same case and leading zeros.",
    pan: "Five capital letters, four digits and one capital letter.",
    uid: "Twelve digits with nothing between them.",
    date: "A date that exists, as DD-MON-YYYY.",
    document: "An http(s) URL (RFC 3986), or Base64 with padding.",
  },
};
