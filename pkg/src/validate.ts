import { isByHouse } from "#house";
import * as check from "./check.js";
import type { FieldPath, SectionName } from "./generated/payload.js";
import { isWellFormed } from "./half.js";
import { reportOn } from "./input.js";
import { type Options, flags } from "./options.js";
import type { Issue, Report } from "./report.js";
import { PAYLOAD, SECTIONS, fieldIndex, sectionShape } from "./shape.js";

/**
 * Checks a whole payload: an object, or JSON as text or as UTF-8 bytes.
 *
 * An object is judged as the JSON text that `JSON.stringify` makes of it; its report has no `line` and `column`.
 * @throws TypeError when the payload cannot be written as JSON (it is `undefined` or a function, or holds a BigInt, a cycle, or
 * a getter or `toJSON` that throws), or is an object that is empty as JSON and passed by mistake, such as a Promise.
 */
export function validate(payload: unknown, options?: Options): Report {
  return reportOn(PAYLOAD, payload, options);
}

/** Checks the shape of a form, `{ BASIC_INFORMATION: {…}, … }`; otherwise as {@link validate}. */
export function validateSections(form: unknown, options?: Options): Report {
  return reportOn(SECTIONS, form, options);
}

/** Checks one section, the object under its name; otherwise as {@link validate}. */
export function validateSection(name: SectionName, section: unknown, options?: Options): Report {
  return reportOn(sectionShape(name), section, options);
}

/** Settings of the check of one field. */
export interface FieldOptions extends Options {
  /** The values of the field's section, for warnings that compare the field with others of them. */
  readonly section?: object | null | undefined;
}

/**
 * Checks the value of one field, as the user types. The value is the string itself, not JSON; `undefined` and `null` mean that
 * there is none.
 *
 * Returns errors, then warnings; `[]` when there are none. A value that has only warnings is valid.
 *
 * Warnings that compare the value with others of its section need `options.section`. Those that compare it with another
 * section's are given only by {@link validateSections} and {@link validate}.
 * @throws RangeError when there is no field with this path.
 */
export function validateField(path: FieldPath, value: unknown, options?: FieldOptions): readonly Issue[] {
  const issues = check.field(fieldIndex(path), value, flags(options));
  const section = sectionIn(options?.section);
  const [name, key] = path.split(".") as [SectionName, string?];
  // House rules may add errors, and make errors of warnings.
  const isValid = issues.every(({ code, severity }) => severity === "warning" || isByHouse(code));
  if (!section || !key || !isValid) return issues;
  const { errors, warnings } = check.written(sectionShape(name), JSON.stringify({ ...strings(section), [key]: value }), flags(options));
  // The pointer is the same as without the section.
  return [...errors, ...warnings].filter((issue) => issue.path === path).map((issue) => ({ ...issue, pointer: "" }));
}

/** The section that was passed, if one was. */
export function sectionIn(section: object | null | undefined): object | undefined {
  if (section !== undefined && typeof section !== "object") {
    throw new TypeError("dkyc: section must be the object that holds the field.");
  }
  return section ?? undefined;
}

/** Only strings are compared. What else is there is no concern of this field, even if it cannot be written as JSON. */
export function strings(section: object): Record<string, string> {
  try {
    return Object.fromEntries(Object.entries(section).filter(([, value]) => typeof value === "string" && isWellFormed(value)));
  } catch {
    return {};
  }
}
