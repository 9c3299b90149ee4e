// What users pass, whatever it is: text, bytes, or a value that is judged as its JSON text.
import * as check from "./check.js";
import type { Flags } from "./engine.js";
import type { ErrorCode } from "./generated/codes.js";
import { advice, write } from "./json.js";
import { words } from "#language";
import { type Words, english } from "./language/words.js";
import { type Options, flags, languageOf } from "./options.js";
import type { Issue, Report } from "./report.js";
import { salvage } from "./salvage.js";
import { PAYLOAD, type Key, type Shape, documentedPath, pathOf, pointerOf } from "./shape.js";

/** Checks a payload or a part of one: JSON as text or bytes, or a value. */
export function reportOn(shape: Shape, input: unknown, options?: Options): Report {
  const told = flags(options);
  if (typeof input === "string") return check.text(shape, input, told);
  if (isBytes(input)) return check.bytes(shape, input, told);
  const report = check.object(shape, input, told);
  return report ?? check.written(shape, jsonOf(shape, input), told);
}

/**
 * The JSON text of a value.
 * @throws TypeError when there is none.
 */
export function jsonOf(shape: Shape, input: unknown): string {
  const { json, why } = write(input);
  if (why === "nothing") throw new TypeError("dkyc: pass an object, JSON text or a Uint8Array.");
  if (json === undefined) throw new TypeError(`dkyc: ${culprit(shape, input)} cannot be written as JSON; ${WHY}.`);
  const mistake = advice(input, json, english);
  if (mistake) throw new TypeError(`dkyc: ${mistake}`);
  return json;
}

/**
 * The report on a value as a form has it: a string in it is JSON as any other value. What cannot be written as JSON is an error
 * of the field that holds it, never an exception.
 */
export function reportOnValue(shape: Shape, value: unknown, options?: Options): Report {
  const told = flags(options);
  const report = check.object(shape, value, told);
  if (report) return report;
  const { json } = write(value);
  const mistake = json && advice(value, json, wordsOf(told));
  if (mistake) return { valid: false, errors: [issue("type", shape, [], mistake)], warnings: [] };
  const whole = json === undefined ? undefined : check.written(shape, json, told);
  return whole && !isUnreadable(whole) ? whole : reportOnRest(shape, value, told);
}

const wordsOf = (told: Flags) => words[languageOf(told)] as Words;

const WHY = "it holds a BigInt, a cycle, or a getter or toJSON that throws, or is too large for a string";

/** The report on all that can be written, with an error for each place that cannot. */
function reportOnRest(shape: Shape, value: unknown, told: Flags): Report {
  const { json, faults } = salvage(shape, value, isRead);
  const report = check.written(shape, json, told);
  const { errors } = report;
  const unreported = faults.filter((keys) => !errors.some(({ pointer }) => pointer === pointerOf(keys)));
  const all = [...errors, ...unreported.map((keys) => issue("syntax", shape, keys, wordsOf(told).cannotBeSent))];
  return { ...report, valid: all.length === 0, errors: all };
}

function issue<C extends "type" | "syntax">(code: C, shape: Shape, keys: readonly Key[], message: string): Issue<ErrorCode> {
  return { path: pathOf(shape, keys), pointer: pointerOf(keys), code, severity: "error", message };
}

/** What holds a part that cannot be written as JSON, by its documented name. */
function culprit(shape: Shape, value: unknown): string {
  const [keys] = salvage(shape, value, () => true).faults;
  return (keys && documentedPath(shape, keys)) ?? "this";
}

/** Whether the core reads a JSON text. */
function isRead(json: string): boolean {
  return !isUnreadable(check.written(PAYLOAD, json, flags({ warnings: false })));
}

function isUnreadable({ errors }: Report): boolean {
  return errors[0]?.code === "syntax";
}

/** Not `instanceof`: test runners hand over bytes of another realm. What a view says of itself does not count. */
export function isBytes(input: unknown): input is Uint8Array {
  const lists = Object.getPrototypeOf(Uint8Array.prototype);
  return ArrayBuffer.isView(input) && Reflect.get(lists, Symbol.toStringTag, input) === "Uint8Array";
}
