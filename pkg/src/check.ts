// What users pass → report.
import { run, UNUSUAL } from "./engine.js";
import { flags, type Options } from "./options.js";
import type { FieldIssue, Report } from "./report.js";
import type { Shape } from "./shape.js";
import { walk } from "./walk.js";

/** Checks a document: JSON as text or bytes, or a value. */
export function document(shape: Shape, input: unknown, options?: Options): Report {
  if (typeof input === "string") return text(shape, input, options);
  if (isBytes(input)) return bytes(shape, input, options);
  return value(shape, input, options);
}

/** Checks the value of a field: errors, then warnings. */
export function field(index: number, value: unknown, options?: Options): FieldIssue[] {
  const told = flags(options);
  const input = typeof value === "string" ? value : inJson(value);
  return run((core) => {
    if (typeof input === "string") return core.checkField(index, core.put(input) ? 2 : 3, told);
    core.put("");
    return core.checkField(index, input === null ? 0 : 1, told);
  });
}

/** Checks a value of JavaScript: a string is a JSON string, not JSON text. */
export function value(shape: Shape, input: unknown, options?: Options): Report {
  const told = flags(options);
  const parts = walk(shape, input);
  if (parts) {
    const { pieces, count } = parts;
    const report = run((core) => {
      if (core.putPieces(pieces)) return core.checkValues(count, shape, told);
      core.drop();
      return UNUSUAL;
    });
    if (report !== UNUSUAL) return report;
  }
  const json = jsonText(input);
  return run((core) => {
    core.put(json);
    return core.check(shape, false, told);
  });
}

function text(shape: Shape, json: string, options?: Options): Report {
  const told = flags(options);
  return run((core) => {
    if (!core.put(json)) core.putBroken(json);
    return core.check(shape, true, told);
  });
}

function bytes(shape: Shape, json: Uint8Array, options?: Options): Report {
  const told = flags(options);
  return run((core) => {
    core.putBytes(json);
    return core.check(shape, true, told);
  });
}

/** Not `instanceof`: test runners hand over bytes of another realm. What a view says of itself does not count. */
function isBytes(input: unknown): input is Uint8Array {
  const lists = Object.getPrototypeOf(Uint8Array.prototype);
  return ArrayBuffer.isView(input) && Reflect.get(lists, Symbol.toStringTag, input) === "Uint8Array";
}

/** What a value is in JSON text, where a `Date` is a string; `null` also for what is left out there. */
function inJson(value: unknown): unknown {
  return JSON.parse(stringify(value) ?? "null");
}

function jsonText(value: unknown): string {
  const json = stringify(value);
  if (json === undefined) throw new TypeError("dkyc: pass an object, JSON text or a Uint8Array.");
  return json;
}

/** Nothing for what JSON text leaves out. */
function stringify(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    // What was thrown is not passed on: it may hold a value of the payload.
    throw new TypeError(
      "dkyc: this cannot be written as JSON; it holds a BigInt, a cycle, or a getter or toJSON that throws.",
    );
  }
}
