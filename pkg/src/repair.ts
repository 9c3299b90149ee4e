// Repairs. Only the .wasm of the entry `dkyc/fix` can do them; crates/dkyc-wasm/src/fix.rs is the other side.
import { choose } from "#house";
import { type Engine, type Exports, type Flags, run } from "./engine.js";
import type { FieldPath } from "./generated/payload.js";
import { escaped } from "./half.js";
import { isBytes, jsonOf } from "./input.js";
import { write } from "./json.js";
import { type Options, flags } from "./options.js";
import type { Code, Report } from "./report.js";
import { PAYLOAD, fieldIndex } from "./shape.js";
import type { FieldValue } from "./standard-schema.js";
import { sectionIn, strings } from "./validate.js";

/** A payload after its repair. */
export interface Fixed<P> {
  /** The repaired payload: text for text and bytes, a new object for an object. `null` if it cannot be read as JSON. */
  readonly payload: P | null;
  /** What was repaired: first the shape of the payload, in the order in which it was done; then values, in the order of the specification. */
  readonly repairs: readonly Repair[];
  /** What is still wrong with it, without lines and columns. */
  readonly report: Report;
}

/** One repair. It shows no value. */
export interface Repair {
  /** The name of the repair, such as `date`: docs/fixes.md lists them all. */
  readonly repair: string;
  /** The documented path: `BASIC_INFORMATION.dob`; empty for the whole payload. */
  readonly path: string;
  /** Where it is in the repaired payload, as a JSON Pointer. */
  readonly pointer: string;
  /** The code that the value had; not there for a repair of the shape. */
  readonly code?: Code;
}

/** Settings of {@link fix}. Warnings that they suppress are not repaired. */
export interface FixOptions extends Options {
  /** Whether text is written in lines, two spaces further in at each level. Otherwise it is one line without white space. */
  readonly pretty?: boolean | undefined;
}

/**
 * Repairs a payload: what has only one right form is put right, and the report says what is left. No value is invented, and of two
 * values none is preferred. Repairing twice is the same as repairing once.
 *
 * JSON as text or as UTF-8 bytes comes back as text, with all its digits and escapes; an object as a new object. The one that was
 * passed is not changed. An object is judged as the JSON text that `JSON.stringify` makes of it.
 * @throws TypeError as `validate` does.
 */
export function fix(payload: string | Uint8Array, options?: FixOptions): Fixed<string>;
export function fix(payload: unknown, options?: FixOptions): Fixed<unknown>;
export function fix(payload: unknown, options?: FixOptions): Fixed<unknown> {
  const told = flags(options);
  const lines = options?.pretty ?? false;
  if (typeof lines !== "boolean") throw new TypeError("dkyc: pretty must be true or false.");
  if (typeof payload === "string") return fixedText(payload, lines, told);
  if (isBytes(payload)) {
    return run((core) => {
      core.putBytes(payload);
      return fixed(core, lines, told);
    });
  }
  const result = fixedText(jsonOf(PAYLOAD, payload), false, told);
  return result.payload === null ? result : { ...result, payload: JSON.parse(result.payload) };
}

/**
 * Repairs the value of one field, as the user leaves it. The value is the string itself, not JSON; a number or a boolean may have
 * only one right form, too. Returns `undefined` if there is nothing to repair.
 *
 * Some warnings are about two fields of a section, such as a state and its country. To repair those, pass the values of the
 * field's section.
 * @throws RangeError when there is no field with this path.
 */
export function fixField<P extends FieldPath>(path: P, value: unknown, section?: object | null): FieldValue<P> | undefined {
  return fixedField(path, value, section);
}

export function fixedField<P extends FieldPath>(path: P, value: unknown, section?: object | null, options?: Options): FieldValue<P> | undefined {
  fieldIndex(path);
  const { rules } = flags(options);
  const others = sectionIn(section);
  const { json } = write(value);
  if (json === undefined) return undefined;
  return run((core) => {
    // No JSON text has a zero byte.
    core.put([`${path}\0${others ? JSON.stringify(strings(others)) : ""}\0${json}`]);
    const { fix_field } = exportsOf(core);
    choose(core, rules);
    return fix_field(...core.input) ? (part(core, TEXT) as FieldValue<P>) : undefined;
  });
}

interface FixExports extends Exports {
  fix(pointer: number, size: number, length: number, lines: number, today: number, allowed: number, most: number): number;
  fix_field(pointer: number, size: number, length: number): number;
  fixed(part: number): number;
  fixed_length(part: number): number;
}

// The parts of an outcome.
const TEXT = 0;
const REPAIRS = 1;

const exportsOf = (core: Engine) => core.exports as FixExports;

function part(core: Engine, part: number): string {
  const { fixed, fixed_length } = exportsOf(core);
  return core.text(fixed(part), fixed_length(part));
}

function fixedText(json: string, lines: boolean, told: Flags): Fixed<string> {
  return run((core) => {
    if (!core.put([json])) {
      core.drop();
      core.put([escaped(json)]);
    }
    return fixed(core, lines, told);
  });
}

function fixed(core: Engine, lines: boolean, { today, allowed, most, rules }: Flags): Fixed<string> {
  const { fix } = exportsOf(core);
  choose(core, rules);
  const report = core.report(fix(...core.input, lines ? 1 : 0, today, allowed, most));
  return { payload: part(core, TEXT) || null, repairs: JSON.parse(part(core, REPAIRS)), report };
}
