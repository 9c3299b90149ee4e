import { validate, validateField } from "dkyc";

export function said() {
  const none = validate("{}").valid;
  const [issue] = validateField("BASIC_INFORMATION.pan", "x");
  return `${!none} ${issue.code}`;
}
