// Turns the form's values into the payload.
import { type FieldInfo, type PushUserData, fields } from "dkyc/slim";
import { type FieldValues, get, set } from "react-hook-form";
import { core, steps } from "../core";

/** The values of an empty form. Where only one code is allowed, it is filled in. */
export function emptyValues(): FieldValues {
  return filled((info) => (info.codes.length === 1 ? (info.codes[0]?.code ?? "") : ""));
}

export function exampleValues(): FieldValues {
  return filled((info) => info.example);
}

function filled(value: (info: FieldInfo) => string): FieldValues {
  const values: FieldValues = Object.fromEntries(steps().map((step) => [step.name, {}]));
  for (const info of core().fields) {
    if (info.section) values[info.section][info.key] = value(info);
    else values[info.key] = value(info);
  }
  return values;
}

/** The fields whose values can be megabytes long. */
export const documents = fields.filter((info) => info.rule === "document").map((info) => info.path);

/** A copy of the values without the documents. */
export function withoutDocuments(values: FieldValues): FieldValues {
  const copy: FieldValues = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "object" ? { ...value } : value]),
  );
  for (const path of documents) set(copy, path, "");
  return copy;
}

/** Each section becomes an object in `data`. Blank optional fields are left out. */
export function payloadOf(values: FieldValues): PushUserData {
  const members = (section: string) =>
    Object.fromEntries(
      fields
        .filter((info) => info.section === section)
        .map((info) => [info, String(get(values, info.path) ?? "")] as const)
        .filter(([info, value]) => info.mandatory || value.trim() !== "")
        .map(([info, value]) => [info.key, value]),
    );
  const data = steps().map((step) => ({ [step.name]: members(step.name) }));
  const { extras } = values;
  return { ...members(""), data, ...(extras && { extras: JSON.parse(extras) }) } as unknown as PushUserData;
}

/** The longest `extras` that are kept, as JSON: they are stored with the draft, and go into the payload at each change. */
const MOST_EXTRAS = 100_000;

/**
 * The values of a payload: the texts of the documented fields, and its `extras` as JSON. Of a section that is there twice, the
 * first counts.
 */
export function valuesOf(payload: unknown): FieldValues {
  const { data, extras } = membersOf(payload);
  const elements = Array.isArray(data) ? data.map(membersOf) : [];
  const values = filled((info) => {
    const section = info.section && elements.find((element) => element[info.section])?.[info.section];
    const value = membersOf(info.section ? section : payload)[info.key];
    return typeof value === "string" ? value : "";
  });
  const text = isObject(extras) ? JSON.stringify(extras) : "";
  if (text && text.length <= MOST_EXTRAS) values.extras = text;
  return values;
}

/** The path of the payload itself. */
const WHOLE = "";

/** The paths of what a payload holds and its values do not. */
export function leftOut(payload: unknown, values: FieldValues): string[] {
  const kept = membersOf(payloadOf(values));
  const { data, ...others } = membersOf(payload);
  const paths = lost(others, { ...kept, extras: values.extras && others.extras }, "");
  if (!isObject(payload)) paths.push(WHOLE);
  if (!Array.isArray(data)) return data === undefined ? paths : [...paths, "data"];
  const sections = new Map(Object.entries(Object.assign({}, ...(kept.data as object[]))));
  data.forEach((element, index) => {
    if (!isObject(element)) paths.push(`data[${index}]`);
    for (const [name, section] of Object.entries(membersOf(element))) {
      const own = sections.get(name);
      // The next one of the same name is not taken over.
      if (section) sections.delete(name);
      paths.push(...(own && isObject(section) ? lost(section, own, `${name}.`) : [name]));
    }
  });
  return [...new Set(paths)];
}

function lost(members: object, kept: object, prefix: string): string[] {
  const left = new Map(Object.entries(kept));
  // With nothing in it, nothing is lost.
  const isBlank = (value: unknown) => value === null || (typeof value === "string" && value.trim() === "");
  const isLost = ([key, value]: [string, unknown]) => left.get(key) !== value && !isBlank(value);
  return Object.entries(members).filter(isLost).map(([key]) => prefix + key);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function membersOf(value: unknown): Record<string, unknown> {
  return isObject(value) ? (value as Record<string, unknown>) : {};
}

const SHOWN = 60;

/** The payload as text for people to read: long documents are cut. */
export function preview(payload: PushUserData, characters: (length: number) => string): string {
  const cut = (_key: string, value: unknown) =>
    typeof value === "string" && value.length > 4 * SHOWN
      ? `${value.slice(0, SHOWN)}… (${characters(value.length)})`
      : value;
  return JSON.stringify(payload, cut, 2);
}
