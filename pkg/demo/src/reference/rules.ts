import type { FieldInfo } from "dkyc/slim";

/** The rules in words. */
export const rules: Record<FieldInfo["rule"], string> = {
  text: "Any text that is not blank",
  enum: "Exactly one of these codes; case counts, and so do leading zeros",
  pan: "Five capital letters, four digits, a capital letter",
  uid: "Twelve digits, nothing between them",
  date: "DD-MON-YYYY, a day that exists",
  document: "An http(s) URL by RFC 3986, or padded Base64",
};

export function ruleOf(info: FieldInfo): string {
  return info.rule === "text" && !info.mandatory ? "Any text" : rules[info.rule];
}
