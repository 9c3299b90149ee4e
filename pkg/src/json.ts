// A value → its JSON text.
import type { Words } from "./language/words.js";

/** How many levels of objects and arrays the core reads. */
const LEVELS = 127;

/** What stands for a value that is too deep even to be written: the core refuses it for the same reason. */
const tooDeep = () => "[".repeat(LEVELS + 1);

/** The JSON text of a value, or why there is none: `JSON.stringify` throws, or leaves it out. */
export type Written =
  | { readonly json: string; readonly why?: undefined }
  | { readonly json?: undefined; readonly why: "throws" | "nothing" };

/** Writes a value as JSON. */
export function write(value: unknown): Written {
  try {
    const json = JSON.stringify(value);
    return json === undefined ? { why: "nothing" } : { json };
  } catch (error) {
    // What was thrown is not passed on: it may hold a value of the payload.
    return isTooDeep(value, error) ? { json: tooDeep() } : { why: "throws" };
  }
}

/** Whether it is nested too deeply, so that `JSON.stringify` overflowed the stack: a RangeError, or in Firefox an InternalError. */
function isTooDeep(value: unknown, error: unknown): boolean {
  try {
    if (!(error instanceof RangeError) && (error as Error).name !== "InternalError") return false;
    let level = [value];
    for (let depth = 0; depth < LEVELS && level.length > 0; depth++) {
      const members = level.filter((value) => typeof value === "object" && value !== null).flatMap((value) => Object.values(value as object));
      level = [...new Set(members)];
    }
    return level.some((value) => typeof value === "object" && value !== null);
  } catch {
    return false;
  }
}

/**
 * Says what to do with an object that is passed by mistake, and is `{}` as JSON. By its name, as test runners hand over objects of
 * another realm.
 */
export function advice(value: unknown, json: string, { mistakes }: Words): string | undefined {
  if (json !== "{}") return undefined;
  try {
    const name = Object.prototype.toString.call(value).slice(8, -1);
    return Object.hasOwn(mistakes, name) && !isPlain(value as object) ? mistakes[name] : undefined;
  } catch {
    return undefined;
  }
}

/** An ordinary object may call itself anything. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
