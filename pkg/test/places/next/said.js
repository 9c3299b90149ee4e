import { validate, validateField } from "dkyc";

export function said() {
  const none = validate("{}").valid;
  const { errors } = validateField("BASIC_INFORMATION.pan", "x");
  return `${!none} ${errors[0].code}`;
}
