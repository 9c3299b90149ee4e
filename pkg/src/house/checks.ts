// The checks and repairs of the package with the option `profile`.
import type { FieldPath, SectionName } from "../generated/payload.js";
import type { FixOptions as PlainFixOptions, Repair } from "../repair.js";
import * as repair from "../repair.js";
import type { FieldOptions as PlainFieldOptions } from "../validate.js";
import * as plain from "../validate.js";
import type { Options as PlainOptions } from "../options.js";
import type { FieldValue } from "../standard-schema.js";
import type { Profile } from "./profile.js";
import type { Issue, Report } from "./report.js";

/** Settings of a check. Of these, only a profile changes whether a payload is valid. */
export interface Options extends PlainOptions {
  /** House rules. Sentences are in the language of the profile, unless `language` is told. */
  readonly profile?: Profile | undefined;
}

/** Settings of the check of one field. */
export interface FieldOptions extends PlainFieldOptions, Options {}

/** Settings of {@link fix}. */
export interface FixOptions extends PlainFixOptions, Options {}

/** A payload after its repair. */
export interface Fixed<P> {
  /** The repaired payload: text for text and bytes, a new object for an object. `null` if it cannot be read as JSON. */
  readonly payload: P | null;
  /** What was repaired: first the shape of the payload, in the order in which it was done; then values, in the order of the specification. */
  readonly repairs: readonly Repair[];
  /** What is still wrong with it, without lines and columns. */
  readonly report: Report;
}

/**
 * Checks a whole payload: an object, or JSON as text or as UTF-8 bytes.
 * @throws TypeError as `validate` of `dkyc` does, and when `profile` is not what `profile()` returned.
 */
export function validate(payload: unknown, options?: Options): Report {
  return plain.validate(payload, options) as Report;
}

/** Checks the shape of a form, `{ BASIC_INFORMATION: {…}, … }`; otherwise as {@link validate}. */
export function validateSections(form: unknown, options?: Options): Report {
  return plain.validateSections(form, options) as Report;
}

/** Checks one section, the object under its name; otherwise as {@link validate}. */
export function validateSection(name: SectionName, section: unknown, options?: Options): Report {
  return plain.validateSection(name, section, options) as Report;
}

/**
 * Checks the value of one field, as the user types. Returns errors, then warnings; `[]` when there are none.
 * @throws RangeError when there is no field with this path.
 */
export function validateField(path: FieldPath, value: unknown, options?: FieldOptions): readonly Issue[] {
  return plain.validateField(path, value, options) as readonly Issue[];
}

/**
 * Repairs a payload, as `fix` of `dkyc/fix` does. No repair makes a value break a house rule that it keeps.
 * @throws TypeError as {@link validate} does.
 */
export function fix(payload: string | Uint8Array, options?: FixOptions): Fixed<string>;
export function fix(payload: unknown, options?: FixOptions): Fixed<unknown>;
export function fix(payload: unknown, options?: FixOptions): Fixed<unknown> {
  return repair.fix(payload, options) as Fixed<unknown>;
}

/**
 * Repairs the value of one field, as `fixField` of `dkyc/fix` does.
 * @throws RangeError when there is no field with this path.
 */
export function fixField<P extends FieldPath>(
  path: P,
  value: unknown,
  section?: object | null,
  options?: Pick<Options, "profile">,
): FieldValue<P> | undefined {
  return repair.fixedField(path, value, section, options as PlainOptions | undefined);
}
