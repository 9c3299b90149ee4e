// What users pass → report.
import { type Flags, UNUSUAL, run } from "./engine.js";
import { escaped, unescaped } from "./half.js";
import { write } from "./json.js";
import type { Issue, Report } from "./report.js";
import type { Shape } from "./shape.js";
import { walk } from "./walk.js";

/** Checks JSON text. */
export function text(shape: Shape, json: string, told: Flags): Report {
  const check = (json: string) =>
    run((core) => {
      if (core.put([json])) return core.check(shape, true, told);
      core.drop();
      return undefined;
    });
  return check(json) ?? unescaped(check(escaped(json)) as Report, json);
}

/** Checks JSON text as UTF-8. */
export function bytes(shape: Shape, json: Uint8Array, told: Flags): Report {
  return run((core) => {
    core.putBytes(json);
    return core.check(shape, true, told);
  });
}

/** Checks the JSON text of a value: its lines and columns mean nothing to anybody. */
export function written(shape: Shape, json: string, told: Flags): Report {
  return run((core) => {
    core.put([json]);
    return core.check(shape, false, told);
  });
}

/** Checks an ordinary object; nothing when it must be written as JSON first. */
export function object(shape: Shape, value: unknown, told: Flags): Report | undefined {
  const parts = walk(shape, value);
  if (!parts) return undefined;
  const { pieces, count } = parts;
  const report = run((core) => {
    if (core.put(pieces)) return core.checkValues(count, shape, told);
    core.drop();
    return UNUSUAL;
  });
  return report === UNUSUAL ? undefined : report;
}

/** Checks the value of a field: errors, then warnings. */
export function field(index: number, value: unknown, told: Flags): readonly Issue[] {
  const { kind, text } = typeof value === "string" ? { kind: STRING, text: value } : asJson(value);
  return run((core) => core.checkField(index, core.put([text]) ? kind : NOT_UNICODE, told));
}

// What the value of a field is, as crates/dkyc-wasm counts.
const NOTHING = 0;
const OTHER_TYPE = 1;
const STRING = 2;
const NOT_UNICODE = 3;

/** What a value is in JSON text: a `Date` is a string there. Of another type, its first character tells all there is to know. */
function asJson(value: unknown): { kind: number; text: string } {
  const { json, why } = write(value);
  if (why === "nothing" || json === "null") return { kind: NOTHING, text: "" };
  if (json?.startsWith('"')) return { kind: STRING, text: JSON.parse(json) as string };
  // What cannot be written as JSON is an object, or a number that is too large for it.
  return { kind: OTHER_TYPE, text: json?.[0] ?? (typeof value === "object" ? "{" : "0") };
}
