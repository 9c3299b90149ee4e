// What the package says of each value that the form holds now, whether or not it is shown yet. A value is judged once,
// however often one asks: it may be a document of megabytes.
import {
  type FieldInfo,
  type FieldPath,
  type Issue,
  type SchemaIssue,
  field,
  isWarning,
  validate,
  validateField,
} from "dkyc/slim";
import { type FieldValues, get } from "react-hook-form";
import type { Step } from "../table";
import { today } from "../today";
import { documents, payloadOf, withoutDocuments } from "./payload";

const errors = new Map<FieldPath, Judged<readonly SchemaIssue[]>>();
const warnings = new Map<FieldPath, Judged<readonly Issue[]>>();

interface Judged<T> {
  readonly value: unknown;
  readonly result: T;
}

/** What is wrong with a value, by the field's Standard Schema object. */
export function errorsOf(path: FieldPath, value: unknown): readonly SchemaIssue[] {
  return once(errors, path, value, () => field(path)["~standard"].validate(value).issues ?? []);
}

/** What is probably not meant, which a schema does not tell: also what only shows when fields are compared. */
export function warningsOf(values: FieldValues): readonly Issue[] {
  const options = { today: today() };
  // No rule compares a document with another field.
  const ofDocuments = documents.flatMap((path) => {
    const value = get(values, path);
    return once(warnings, path, value, () => validateField(path, value, options).filter(isWarning));
  });
  return [...validate(payloadOf(withoutDocuments(values)), options).warnings, ...ofDocuments];
}

/** The fields of a step that are not valid yet. */
export function unfinished(step: Step, values: FieldValues): FieldInfo[] {
  return step.fields.filter((info) => errorsOf(info.path, get(values, info.path)).length > 0);
}

/** Values must not outlive their form. */
export function forgetVerdicts() {
  errors.clear();
  warnings.clear();
}

function once<T>(known: Map<FieldPath, Judged<T>>, path: FieldPath, value: unknown, judge: () => T): T {
  const last = known.get(path);
  if (last && last.value === value) return last.result;
  const result = judge();
  known.set(path, { value, result });
  return result;
}
