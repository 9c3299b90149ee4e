// House rules in the core, and what it asks of JavaScript; crates/dkyc-wasm/src/house.rs is the other side.
import type { Engine, Exports } from "../engine.js";
import { warningCodes } from "../generated/codes.js";
import type { Language } from "../language/words.js";
import { encoder } from "../utf8.js";

/** The rules of a profile, as the core knows them. */
export interface Rules {
  /** The language of everything that is said with this profile. */
  readonly language: Language;
  /** The object that it was made of, as JSON. */
  readonly json: string;
}

/** The rules of the profiles that `profile()` made. */
export const made = new WeakMap<object, Rules>();

/** @throws TypeError when it is something else than a profile. */
export function rulesOf(profile: unknown): Rules | undefined {
  if (profile === undefined) return undefined;
  const rules = typeof profile === "object" && profile !== null ? made.get(profile) : undefined;
  if (!rules) throw new TypeError("dkyc: profile must be what profile({ … }) returns.");
  return rules;
}

/** Lets the core ask whether a value matches a pattern. */
export const importsFor = (text: (start: number, length: number) => string): WebAssembly.Imports => ({
  host: {
    matches: (pattern: number, patternLength: number, value: number, valueLength: number) =>
      isMatch(text(pattern, patternLength), text(value, valueLength)),
  },
});

const compiled = new Map<string, RegExp>();
/** So many are kept. */
const KEPT = 1000;

function isMatch(pattern: string, value: string): boolean {
  try {
    let expression = compiled.get(pattern);
    if (!expression) {
      if (compiled.size >= KEPT) compiled.clear();
      compiled.set(pattern, (expression = new RegExp(pattern, "u")));
    }
    return expression.test(value);
  } catch {
    // For a pattern that takes too much memory, no value is right.
    return false;
  }
}

interface HouseExports extends Exports {
  keep_profile(pointer: number, size: number, length: number, place: number): number;
  choose(place: number): void;
  say(place: number, schema: number): void;
  said(): number;
  said_length(): number;
}

/** As crates/dkyc-wasm counts them. */
const PLACES = 8;

/** The profiles that a core keeps, and which place is used next. A core may be another one at any call. */
const kept = new WeakMap<Engine, { readonly texts: string[]; next: number }>();

/** The place of a profile in a core. Returns its mistakes, as JSON, if it has any. */
function placeOf(core: Engine, json: string): number | string {
  let places = kept.get(core);
  if (!places) kept.set(core, (places = { texts: [], next: 0 }));
  const known = places.texts.indexOf(json);
  if (known >= 0) return known;
  const { next } = places;
  const exports = core.exports as HouseExports;
  if (!exports.keep_profile(...put(exports, json), next)) return said(core);
  places.texts[next] = json;
  places.next = (next + 1) % PLACES;
  return next;
}

/** Writes a text into memory of its own: an input of the core may wait for the profile. */
function put({ memory, __wbindgen_malloc }: Exports, text: string): [pointer: number, size: number, length: number] {
  const size = text.length * 3;
  const pointer = __wbindgen_malloc(size, 1);
  const { written } = encoder().encodeInto(text, new Uint8Array(memory.buffer, pointer, size));
  return [pointer, size, written];
}

function said(core: Engine): string {
  const { said, said_length } = core.exports as HouseExports;
  return core.text(said(), said_length());
}

/** What is wrong with a profile, as JSON; nothing when it is right. */
export function mistakesOf(core: Engine, json: string): string | undefined {
  const place = placeOf(core, json);
  return typeof place === "string" ? place : undefined;
}

/** Chooses a profile without mistakes for the next call, if there is one. */
export function choose(core: Engine, rules: Rules | undefined) {
  if (rules) (core.exports as HouseExports).choose(placeOf(core, rules.json) as number);
}

/** Whether an error is by house rules alone. Those that a profile makes of warnings keep their codes. */
export function isByHouse(code: string): boolean {
  return code.startsWith("house_") || warningCodes.some((warning) => warning === code);
}

/** What a profile says of fields, or the JSON Schema of payloads that keep it; both as JSON. */
export function say(core: Engine, json: string, what: "fields" | "schema"): string {
  const place = placeOf(core, json) as number;
  (core.exports as HouseExports).say(place, what === "schema" ? 1 : 0);
  return said(core);
}
