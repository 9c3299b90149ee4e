// What is checked, as crates/dkyc-wasm counts it.
import { sections } from "./generated/names.js";
import type { FieldPath, SectionName } from "./generated/payload.js";

/** A kind of document; a section is one, too. */
export type Shape = number;

export const PAYLOAD: Shape = 0;
export const SECTIONS: Shape = 1;

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
  indices ??= new Map(paths().map((path, index) => [path, index]));
  const index = indices.get(path);
  if (index === undefined) throw new RangeError("dkyc: there is no field with this path.");
  return index;
}

function paths(): string[] {
  return ["user_id", "phone_number", ...sections.flatMap(([name, keys]) => keys.map((key) => `${name}.${key}`))];
}
