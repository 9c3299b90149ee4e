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
      if (core.put(json)) return core.check(shape, true, told);
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
    core.put(json);
    return core.check(shape, false, told);
  });
}

/** Checks an ordinary object; nothing when it must be written as JSON first. */
export function object(shape: Shape, value: unknown, told: Flags): Report | undefined {
  const parts = walk(shape, value);
  if (!parts) return undefined;
  const { pieces, count } = parts;
  const report = run((core) => {
    if (core.putPieces(pieces)) return core.checkValues(count, shape, told);
    core.drop();
    return UNUSUAL;
  });
  return report === UNUSUAL ? undefined : report;
}

/** Checks the value of a field: errors, then warnings. */
export function field(index: number, value: unknown, told: Flags): readonly Issue[] {
  const text = typeof value === "string" ? value : asJson(value);
  return run((core) => {
    if (typeof text === "string") return core.checkField(index, core.put(text) ? STRING : NOT_UNICODE, told);
    core.put("");
    return core.checkField(index, text, told);
  });
}

// What the value of a field is, as crates/dkyc-wasm counts.
const NOTHING = 0;
const OTHER_TYPE = 1;
const STRING = 2;
const NOT_UNICODE = 3;

/** What a value is in JSON text: a `Date` is a string there. */
function asJson(value: unknown): string | typeof NOTHING | typeof OTHER_TYPE {
  const { json, why } = write(value);
  if (why === "nothing" || json === "null") return NOTHING;
  return json?.startsWith('"') ? (JSON.parse(json) as string) : OTHER_TYPE;
}
