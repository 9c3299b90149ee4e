import * as check from "./check.js";
import type { FieldPath, SectionName } from "./generated/payload.js";
import type { Options } from "./options.js";
import type { FieldIssue, Report } from "./report.js";
import { PAYLOAD, SECTIONS, fieldIndex, sectionShape } from "./shape.js";

/**
 * Checks a whole payload: an object, or JSON as text or as UTF-8 bytes.
 *
 * An object is judged as the JSON text that `JSON.stringify` makes of it; its report has no `line` and `column`.
 * @throws TypeError when the payload cannot be written as JSON: it is `undefined` or a function, or holds a BigInt, a
 * cycle, or a getter or `toJSON` that throws.
 */
export function validate(payload: unknown, options?: Options): Report {
  return check.document(PAYLOAD, payload, options);
}

/** Checks the shape of a form, `{ BASIC_INFORMATION: {…}, … }`; otherwise as {@link validate}. */
export function validateSections(form: unknown, options?: Options): Report {
  return check.document(SECTIONS, form, options);
}

/** Checks one section, the object that stands under its name; otherwise as {@link validate}. */
export function validateSection(name: SectionName, section: unknown, options?: Options): Report {
  return check.document(sectionShape(name), section, options);
}

/**
 * Checks the value of one field, as the user types. The value is the string itself, not JSON; `undefined` and `null` are nothing.
 *
 * Tells all that there is to say, errors first, then warnings; `[]` when there is nothing. {@link isWarning} tells one from
 * the other: a value that has only warnings is valid.
 * @throws RangeError when there is no field with this path.
 */
export function validateField(path: FieldPath, value: unknown, options?: Options): FieldIssue[] {
  return check.field(fieldIndex(path), value, options);
}
