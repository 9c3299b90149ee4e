// An object → the parts that crates/dkyc-wasm takes, so that an ordinary one need not be written as JSON first.
//
// What JSON.stringify does is what counts. Whatever it might do otherwise than read plain members, and every key that is
// not documented, ends the walk; then the object is written as JSON after all.
import { sections, topLevel } from "./generated/names.js";
import { PAYLOAD, SECTIONS, sectionOf, type Shape } from "./shape.js";

/** Thrown to end the walk. */
const UNUSUAL = Symbol();

/** The parts, with a zero byte in front of each, and how many there are. */
export interface Parts {
  /** The text so far, in pieces: a document is a piece of its own, so that it is not copied. */
  pieces: string[];
  /** The piece that is not finished. */
  text: string;
  count: number;
}

/** From how many characters on a value is a piece of its own. */
const LONG = 0x4000;

/** The parts; nothing when the object is unusual, or throws when it is looked at, as JSON.stringify may look otherwise. */
export function walk(shape: Shape, value: unknown): Parts | undefined {
  const parts: Parts = { pieces: [], text: "", count: 0 };
  try {
    if (shape === PAYLOAD) payload(parts, value);
    else if (shape === SECTIONS) element(parts, value, 0);
    else fields(parts, value, sectionOf(shape));
    parts.pieces.push(parts.text);
    return parts;
  } catch {
    return undefined;
  }
}

function payload(parts: Parts, value: unknown) {
  const object = plain(value);
  for (const key of keysOf(object)) {
    const member = object[key];
    const index = topLevel.indexOf(key as (typeof topLevel)[number]);
    if (isNothing(member)) {
      if (index < 0 && key !== "data" && key !== "extras") throw UNUSUAL;
    } else if (index >= 0) field(parts, index, member);
    else if (key === "data") data(parts, member);
    else throw UNUSUAL;
  }
}

function data(parts: Parts, value: unknown) {
  if (!Array.isArray(value) || hasToJson(value)) throw UNUSUAL;
  add(parts, "\0\u0001", "");
  // How long it is counts before its elements are asked for. A proxy may give any number.
  const { length } = value;
  if (!Number.isInteger(length)) throw UNUSUAL;
  for (let index = 0; index < length; index++) element(parts, value[index], index);
}

function element(parts: Parts, value: unknown, index: number) {
  const object = plain(value);
  let expected = index;
  for (const key of keysOf(object)) {
    const section = indexOf(key, expected, sectionNames());
    expected = section + 1;
    const member = object[key];
    if (isNothing(member)) continue;
    add(parts, "\0\u0002", `${section}:${index}`);
    fields(parts, member, section);
  }
}

function fields(parts: Parts, value: unknown, section: number) {
  const object = plain(value);
  const { first, keys } = named(section);
  let expected = 0;
  for (const key of keysOf(object)) {
    const index = indexOf(key, expected, keys);
    expected = index + 1;
    const member = object[key];
    if (!isNothing(member)) field(parts, first + index, member);
  }
}

function field(parts: Parts, index: number, value: unknown) {
  if (typeof value === "string") add(parts, begin(index), value);
  else if (typeof value === "number") add(parts, `\0\u0003${code(index)}`, "0");
  else if (typeof value === "boolean") add(parts, `\0\u0003${code(index)}`, "t");
  else throw UNUSUAL;
}

/** Adds a part. Strings that are put together so are copied once, when they are encoded. */
function add(parts: Parts, beginning: string, value: string) {
  parts.text += beginning;
  if (value.length < LONG) parts.text += value;
  else {
    parts.pieces.push(parts.text, value);
    parts.text = "";
  }
  parts.count += 1;
}

const beginnings: string[] = [];
/** What a part that is the text of a field begins with. */
function begin(index: number): string {
  return (beginnings[index] ??= `\0${code(index)}`);
}

/** The character that stands for a field. */
function code(index: number): string {
  return String.fromCharCode(0x20 + index);
}

/** What JSON.stringify leaves out, or writes as `null`; functions, too, if they have no toJSON. */
function isNothing(value: unknown): boolean {
  switch (typeof value) {
    case "undefined":
    case "symbol":
      return true;
    case "number":
      return !Number.isFinite(value);
    default:
      return value === null;
  }
}

/** The keys of an object of which JSON.stringify reads the members, and nothing else. */
function keysOf(value: object): string[] {
  const keys = Object.keys(value);
  // It may be a number, string or boolean that was made an object.
  if (keys.length === 0) throw UNUSUAL;
  return keys;
}

function plain(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null) throw UNUSUAL;
  const prototype: unknown = Object.getPrototypeOf(value);
  if ((prototype !== Object.prototype && prototype !== null) || hasToJson(value)) throw UNUSUAL;
  // A list, number, string or boolean may have been given another prototype.
  if (Object.prototype.toString.call(value) !== "[object Object]") throw UNUSUAL;
  return value as Record<string, unknown>;
}

/** Not `in`: of a proxy, that is another question. */
function hasToJson(value: object): boolean {
  return (value as { toJSON?: unknown }).toJSON !== undefined;
}

/** The index of a key among the documented names. Keys mostly come in the order of the document. */
function indexOf(key: string, expected: number, names: readonly string[]): number {
  if (names[expected] === key) return expected;
  const index = names.indexOf(key);
  if (index < 0) throw UNUSUAL;
  return index;
}

let names: string[] | undefined;
function sectionNames(): readonly string[] {
  return (names ??= sections.map(([name]) => name));
}

let table: { first: number; keys: readonly string[] }[] | undefined;
/** The keys of a section, and which field of all is the first. */
function named(section: number): { first: number; keys: readonly string[] } {
  if (!table) {
    let first = topLevel.length;
    table = sections.map(([, keys]) => {
      const entry = { first, keys };
      first += keys.length;
      return entry;
    });
  }
  return table[section] as { first: number; keys: readonly string[] };
}
