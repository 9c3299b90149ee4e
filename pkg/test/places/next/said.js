import { validate, validateField } from "dkyc";
import { noAnswer, retry } from "dkyc/api";
import { fixField } from "dkyc/fix";

export function said() {
  const none = validate("{}").valid;
  const [issue] = validateField("BASIC_INFORMATION.pan", "x");
  return `${!none} ${issue.code} ${fixField("BASIC_INFORMATION.pan", "abcpe 1234f")} ${retry(noAnswer("get_details")).retry}`;
}
