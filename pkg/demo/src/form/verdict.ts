// What the package says about each value in the form, shown or not. The result for a value is kept, because checking a
// document of several megabytes takes time.
import type { FieldInfo, FieldPath, Issue } from "dkyc/slim";
import { type FieldValues, get } from "react-hook-form";
import { type Step, core } from "../core";
import { findings } from "../findings";
import { house } from "../house";
import { today } from "../today";
import { documents, payloadOf, withoutDocuments } from "./payload";

const errors = new Map<FieldPath, Checked<readonly Issue[]>>();
const warnings = new Map<FieldPath, Checked<readonly Issue[]>>();

interface Checked<T> {
  readonly value: unknown;
  /** The package in a language, by a profile. */
  readonly by: unknown;
  readonly result: T;
}

/** The errors of a value. Not from `fieldSchema`, with which the page would load the JSON Schema. */
export function errorsOf(path: FieldPath, value: unknown): readonly Issue[] {
  return once(errors, path, value, () => core().validateField(path, value).filter(({ severity }) => severity === "error"));
}

/** The warnings, which a schema does not report, including those that compare fields. */
export function warningsOf(values: FieldValues): readonly Issue[] {
  const options = { today: today() };
  // Each document on its own: no rule compares it with another field.
  const ofDocuments = documents.flatMap((path) => {
    const value = get(values, path);
    return once(warnings, path, value, () => core().validateField(path, value, options).filter(({ severity }) => severity === "warning"));
  });
  const report = core().validate(payloadOf(withoutDocuments(values)), options);
  // A warning that a profile makes an error, unless the value alone has it.
  const raised = report.errors.filter(
    ({ code, path }) =>
      house?.raised.includes(code) && !errorsOf(path as FieldPath, get(values, path)).some((error) => error.code === code),
  );
  return findings([...raised, ...report.warnings, ...ofDocuments]);
}

/** The fields of a step that are not valid yet. */
export function unfinished(step: Step, values: FieldValues): FieldInfo[] {
  return step.fields.filter((info) => errorsOf(info.path, get(values, info.path)).length > 0);
}

/** Whether there is an error or a warning at a value. */
export function isWrong(path: FieldPath, values: FieldValues): boolean {
  return errorsOf(path, get(values, path)).length > 0 || warningsOf(values).some((warning) => warning.path === path);
}

/** Drops the stored values when the form is cleared. */
export function forgetVerdicts() {
  errors.clear();
  warnings.clear();
}

function once<T>(known: Map<FieldPath, Checked<T>>, path: FieldPath, value: unknown, check: () => T): T {
  const last = known.get(path);
  const by = core();
  if (last && last.value === value && last.by === by) return last.result;
  const result = check();
  known.set(path, { value, by, result });
  return result;
}
