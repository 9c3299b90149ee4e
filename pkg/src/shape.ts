// What is checked, as crates/dkyc-wasm counts it, and the places in it.
import { sections, topLevel } from "./generated/names.js";
import type { FieldPath, SectionName } from "./generated/payload.js";

/** A payload, or a part of one: the sections, or one section. */
export type Shape = number;

export const PAYLOAD: Shape = 0;
export const SECTIONS: Shape = 1;

/** A step of the way to a place. */
export type Key = string | number;

export function sectionShape(name: SectionName): Shape {
  const index = sections.findIndex(([known]) => known === name);
  if (index < 0) throw new RangeError("dkyc: there is no section of this name.");
  return 2 + index;
}

/** Which section of the table it is. */
export function sectionOf(shape: Shape): number {
  return shape - 2;
}

let indices: Map<string, number> | undefined;

/** Which field of the table has this path. */
export function fieldIndex(path: FieldPath): number {
  const index = known().get(path);
  if (index === undefined) throw new RangeError("dkyc: there is no field with this path.");
  return index;
}

function known(): Map<string, number> {
  return (indices ??= new Map(paths().map((path, index) => [path, index])));
}

function paths(): string[] {
  return [...topLevel, ...sections.flatMap(([name, keys]) => keys.map((key) => `${name}.${key}`))];
}

/** The path of a place, as a report has it. */
export function pathOf(shape: Shape, keys: readonly Key[]): string {
  const [first, index, ...rest] = keys;
  if (shape === PAYLOAD && first === "data") {
    return index === undefined ? "data" : rest.length === 0 ? `data[${index}]` : rest.map(cut).join(".");
  }
  const section = sections[sectionOf(shape)]?.[0];
  return (section ? [section, ...keys] : keys).map(cut).join(".");
}

/** A place as a JSON Pointer. */
export function pointerOf(keys: readonly Key[]): string {
  return keys.map((key) => `/${cut(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** The keys of a JSON Pointer. Only the objects of `data` are counted. */
export function keysOf(pointer: string): Key[] {
  const tokens = pointer.split("/").slice(1);
  return tokens.map((token, depth) =>
    depth === 1 && tokens[0] === "data" && /^\d+$/.test(token)
      ? Number(token)
      : token.replaceAll("~1", "/").replaceAll("~0", "~"),
  );
}

/** A key as a report may have it. */
function cut(key: Key): string {
  return [...`${key}`].slice(0, 64).join("");
}

/** Whether there is a documented field at this place. */
export function isField(shape: Shape, keys: readonly Key[]): boolean {
  // A dot in a key makes its path look like that of a field.
  return known().has(pathOf(shape, keys)) && keys.length === depthOf(shape, keys) && !`${keys.at(-1)}`.includes(".");
}

/** Whether documented places are inside this one. */
export function isInside(shape: Shape, keys: readonly Key[]): boolean {
  return keys.length < depthOf(shape, keys);
}

/** How many keys lead to a field. */
function depthOf(shape: Shape, [first]: readonly Key[]): number {
  if (shape === PAYLOAD) return first === "data" ? 4 : 1;
  return shape === SECTIONS ? 2 : 1;
}

/** The documented path that is nearest to a place: its own, or that of what holds it. */
export function documentedPath(shape: Shape, keys: readonly Key[]): string | undefined {
  const holders = keys.map((_, index) => pathOf(shape, keys.slice(0, keys.length - index)));
  const names = (path: string) =>
    known().has(path) || sections.some(([name]) => name === path) || path === "data" || path === "extras";
  return holders.find(names);
}
