// What users pass → report.
import { engine } from "./engine.js";
import type { Report } from "./report.js";
import type { Shape } from "./shape.js";

/** Checks a document: JSON as text or bytes, or a value. */
export function document(shape: Shape, input: unknown): Report {
  if (typeof input === "string") return text(shape, input);
  if (isBytes(input)) return bytes(shape, input);
  return value(shape, input);
}

/** Checks a value of JavaScript: a string is a JSON string, not JSON text. */
export function validity(shape: Shape | { field: number }, input: unknown): Report {
  return typeof shape === "number" ? value(shape, input) : field(shape.field, input);
}

/** Checks the value of a field. */
export function field(index: number, input: unknown): Report {
  const core = engine();
  const isText = typeof input === "string";
  core.put(isText ? input : "");
  return parsed(core.checkField(index, isText ? 2 : input === undefined || input === null ? 0 : 1));
}

function text(shape: Shape, json: string): Report {
  const core = engine();
  core.put(json);
  return parsed(core.check(shape, true));
}

function bytes(shape: Shape, json: Uint8Array): Report {
  const core = engine();
  core.putBytes(json);
  return parsed(core.check(shape, true));
}

function value(shape: Shape, input: unknown): Report {
  const json = jsonText(input);
  const core = engine();
  core.put(json);
  return parsed(core.check(shape, false));
}

/** Not `instanceof`: test runners hand over bytes of another realm. */
function isBytes(input: unknown): input is Uint8Array {
  return ArrayBuffer.isView(input) && Object.prototype.toString.call(input) === "[object Uint8Array]";
}

function jsonText(value: unknown): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch {
    // Not passed on: what was thrown may hold a value of the payload.
    throw new TypeError(
      "dkyc: this cannot be written as JSON; it holds a BigInt, a cycle, or a getter or toJSON that throws.",
    );
  }
  if (text === undefined) throw new TypeError("dkyc: pass an object, JSON text or a Uint8Array.");
  return text;
}

function parsed(report: string | undefined): Report {
  return report === undefined ? { valid: true, errors: [], warnings: [] } : JSON.parse(report);
}
