// A value → its JSON text.

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

/** What to do with objects that are often passed by mistake, and are `{}` as JSON. */
const ADVICE: Readonly<Record<string, string>> = {
  Promise: "this is a Promise; await it first.",
  ArrayBuffer: "this is an ArrayBuffer; pass new Uint8Array(buffer).",
  SharedArrayBuffer: "this is a SharedArrayBuffer; pass new Uint8Array(buffer).",
  DataView: "this is a DataView; pass new Uint8Array(view.buffer, view.byteOffset, view.byteLength).",
  Blob: "this is a Blob; pass await blob.text().",
  File: "this is a File; pass await file.text().",
  Request: "this is a Request; pass await request.text().",
  Response: "this is a Response; pass await response.text().",
  ReadableStream: "this is a stream; read it to its end, and pass the text or the bytes.",
  FormData: "this is a FormData; pass an object, JSON text or a Uint8Array.",
  URLSearchParams: "this is a URLSearchParams; pass an object, JSON text or a Uint8Array.",
  Map: "this is a Map; pass Object.fromEntries(map).",
};

/** Says what to do with such an object. By its name, as test runners hand over objects of another realm. */
export function advice(value: unknown, json: string): string | undefined {
  if (json !== "{}") return undefined;
  try {
    const name = Object.prototype.toString.call(value).slice(8, -1);
    return Object.hasOwn(ADVICE, name) && !isPlain(value as object) ? ADVICE[name] : undefined;
  } catch {
    return undefined;
  }
}

/** An ordinary object may call itself anything. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
