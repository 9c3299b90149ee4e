// What the package says of each value that the form holds now, whether or not it is shown yet.
import { type FieldInfo, type FieldPath, type Report, validateField } from "dkyc/slim";
import { type FieldValues, get } from "react-hook-form";
import type { Step } from "../table";

const last = new Map<FieldPath, { value: unknown; report: Report }>();

/** The report on one field. A value is judged once, however often one asks. */
export function verdict(path: FieldPath, value: unknown): Report {
  const known = last.get(path);
  if (known && known.value === value) return known.report;
  const report = validateField(path, value);
  last.set(path, { value, report });
  return report;
}

/** The fields of a step that are not valid yet. */
export function unfinished(step: Step, values: FieldValues): FieldInfo[] {
  return step.fields.filter((info) => !verdict(info.path, get(values, info.path)).valid);
}

/** Values must not outlive their form. */
export function forgetVerdicts() {
  last.clear();
}
