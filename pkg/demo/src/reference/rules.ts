import type { FieldInfo } from "dkyc/slim";
import { referenceTexts } from "../texts/reference";

/** The rule of a field in words. */
export function ruleOf({ rule, mandatory }: FieldInfo): string {
  const { rules, anyText } = referenceTexts();
  return rule === "text" && !mandatory ? anyText : rules[rule];
}
