// An object → the parts that crates/dkyc-wasm takes, so that an ordinary one need not be written as JSON first.
//
// What JSON.stringify does is what counts. Whatever it might do otherwise than read plain members ends the walk; then the object
// is written as JSON after all. Of an object with a key that is not documented, or with unusual `extras`, only that member is.
import { isWellFormed } from "./half.js";
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
  /** The parts for what is not documented, which come first. */
  unknown: string;
  count: number;
}

/** From how many characters on a value is a piece of its own. */
const LONG = 0x4000;

/** The parts; nothing when the object is unusual, or throws when it is looked at, as JSON.stringify may look otherwise. */
export function walk(shape: Shape, value: unknown): Parts | undefined {
  // What is enumerable in the prototypes of everything would look like a member of each object.
  for (const _ in []) return undefined;
  const parts: Parts = { pieces: [], text: "", unknown: "", count: 0 };
  try {
    if (shape === PAYLOAD) payload(parts, value);
    else if (shape === SECTIONS) element(parts, value, 0);
    else fields(parts, value, sectionOf(shape), 0);
    parts.pieces.push(parts.text);
    parts.pieces[0] = parts.unknown + parts.pieces[0];
    return parts;
  } catch {
    return undefined;
  }
}

function payload(parts: Parts, value: unknown) {
  const object = plain(value);
  for (const key in object) {
    const member = object[key];
    const index = topLevel.indexOf(key as (typeof topLevel)[number]);
    if (index >= 0) {
      if (!isNothing(member)) field(parts, index, member);
    } else if (key === "data") {
      if (!isNothing(member)) data(parts, member);
    } else if (key === "extras") {
      const json = isNothing(member) ? undefined : isObject(member) && isPlain(member) && isOrdinary(member, ORDINARY) ? "{}" : written(member);
      // So is a number that was made an object, and is none.
      if (json !== undefined && json !== "null") add(parts, "\0\u0004", json);
    } else unknown(parts, "0:0", key, member);
  }
}

/** How many levels are looked at. Fewer than the core reads. */
const ORDINARY = 64;

/** Whether JSON.stringify writes valid JSON, as it meets nothing unusual. It takes thrice as long. */
function isOrdinary(value: object, levels: number): boolean {
  if (levels === 0 || (Array.isArray(value) ? hasToJson(value) : !isPlain(value))) return false;
  let members = 0;
  for (const key in value) {
    if (!isWellFormed(key)) return false;
    const member = (value as Record<string, unknown>)[key];
    switch (typeof member) {
      case "string":
        if (!isWellFormed(member)) return false;
        break;
      case "object":
        if (member !== null && !isOrdinary(member, levels - 1)) return false;
        break;
      case "bigint":
      case "function":
        return false;
    }
    members += 1;
  }
  // A list with holes may be longer than any text.
  return !Array.isArray(value) || members === value.length;
}

/** A member that is not documented, in a holder of an element of `data`. */
function unknown(parts: Parts, holder: string, key: string, value: unknown) {
  const json = written(value);
  if (json === undefined) return;
  parts.unknown += `\0\u0005${holder}:${JSON.stringify(key)}:${json}`;
  parts.count += 1;
}

/** As JSON.stringify writes a member; nothing when it leaves it out. */
function written(value: unknown): string | undefined {
  // It hands the key to a toJSON.
  if (typeof value === "bigint" || (isObject(value) && hasToJson(value))) throw UNUSUAL;
  if (typeof value === "function") throw UNUSUAL;
  return JSON.stringify(value);
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
  for (const key in object) {
    const section = indexOf(key, expected, sectionNames());
    expected = section < 0 ? expected + 1 : section + 1;
    const member = object[key];
    if (section < 0) {
      unknown(parts, `1:${index}`, key, member);
      continue;
    }
    if (isNothing(member)) continue;
    add(parts, "\0\u0002", `${section}:${index}`);
    fields(parts, member, section, index);
  }
}

function fields(parts: Parts, value: unknown, section: number, element: number) {
  const object = plain(value);
  const { first, keys } = named(section);
  let expected = 0;
  for (const key in object) {
    const index = indexOf(key, expected, keys);
    expected = index < 0 ? expected + 1 : index + 1;
    const member = object[key];
    if (index < 0) unknown(parts, `${2 + section}:${element}`, key, member);
    else if (!isNothing(member)) field(parts, first + index, member);
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

/** An object of which JSON.stringify reads the members, and nothing else. */
function plain(value: unknown): Record<string, unknown> {
  if (!isObject(value) || !isPlain(value)) throw UNUSUAL;
  // Without members, it may be a number, string or boolean that was made an object.
  for (const _ in value) return value as Record<string, unknown>;
  throw UNUSUAL;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  if ((prototype !== Object.prototype && prototype !== null) || hasToJson(value)) return false;
  // A list, number, string or boolean may have been given another prototype.
  return Object.prototype.toString.call(value) === "[object Object]";
}

/** Not `in`: of a proxy, that is another question. */
function hasToJson(value: object): boolean {
  return (value as { toJSON?: unknown }).toJSON !== undefined;
}

/** The index of a key among the documented names; -1 when it is none. Keys mostly come in the order of the specification. */
function indexOf(key: string, expected: number, names: readonly string[]): number {
  return names[expected] === key ? expected : names.indexOf(key);
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
