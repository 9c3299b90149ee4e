// A value that cannot be checked as a whole, as a part of it has no JSON text that the core reads → the text of all else, and
// the places of these parts.
import { write } from "./json.js";
import { type Key, type Shape, isField, isInside } from "./shape.js";

export interface Salvaged {
  readonly json: string;
  /** Where the parts are that cannot be written, by the keys that lead there. */
  readonly faults: readonly (readonly Key[])[];
}

/** What stands for such a part: of another type than documented, so that it is reported, but for `extras`, which holds anything. */
const standIn = ([first, ...rest]: readonly Key[]) => (first === "extras" && rest.length === 0 ? "{}" : "0");

/** @param reads whether the core reads a JSON text. */
export function salvage(shape: Shape, value: unknown, reads: (json: string) => boolean): Salvaged {
  const faults: (readonly Key[])[] = [];

  /** The text of a part; nothing when JSON leaves it out. */
  function part(get: () => unknown, keys: readonly Key[]): string | undefined {
    try {
      const value = withoutToJson(get(), keys);
      const { json, why } = write(value);
      if (why === "nothing") return undefined;
      if (json !== undefined && reads(isField(shape, keys) && typeof value === "string" ? inField(json) : inside(json, keys.length))) {
        return json;
      }
      if (isInside(shape, keys) && typeof value === "object" && value !== null) {
        return Array.isArray(value) ? list(value, keys) : object(value, keys);
      }
    } catch {
      // It cannot even be looked at.
    }
    faults.push(keys);
    return standIn(keys);
  }

  const list = (value: readonly unknown[], keys: readonly Key[]) =>
    `[${Array.from(value, (_, index) => part(() => value[index], [...keys, index]) ?? "null").join()}]`;

  const object = (value: object, keys: readonly Key[]) => {
    const members = Object.keys(value).map((key) => {
      const at = [...keys, key];
      const name = JSON.stringify(key);
      if (!reads(inside(name, at.length))) {
        faults.push(at);
        return undefined;
      }
      const json = part(() => (value as Record<string, unknown>)[key], at);
      return json === undefined ? undefined : `${name}:${json}`;
    });
    return `{${members.filter((member) => member !== undefined).join()}}`;
  };

  return { json: part(() => value, []) ?? "null", faults };
}

/** As JSON.stringify sees it first. */
function withoutToJson(value: unknown, keys: readonly Key[]): unknown {
  const toJson = value && typeof value === "object" ? (value as { toJSON?: unknown }).toJSON : undefined;
  return typeof toJson === "function" ? toJson.call(value, String(keys.at(-1) ?? "")) : value;
}

/** The text as deep in another as it will be. */
function inside(json: string, levels: number): string {
  return "[".repeat(levels) + json + "]".repeat(levels);
}

/** The text of a string in a field: there, half of a surrogate pair is an error of the field, and not of the whole. */
function inField(json: string): string {
  return `{"user_id":${json}}`;
}
