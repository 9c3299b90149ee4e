import type { FieldInfo } from "dkyc/slim";

/** The rules in words. */
export const rules: Record<FieldInfo["rule"], string> = {
  text: "Any text that is not blank",
  enum: "Exactly one of these codes, with the same case and leading zeros",
  pan: "Five capital letters, four digits and one capital letter",
  uid: "Twelve digits with nothing between them",
  date: "A date that exists, as DD-MON-YYYY",
  document: "An http(s) URL (RFC 3986), or Base64 with padding",
};

export function ruleOf(info: FieldInfo): string {
  return info.rule === "text" && !info.mandatory ? "Any text" : rules[info.rule];
}
