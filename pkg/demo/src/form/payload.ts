// Turns the form's values into the payload.
import { type FieldInfo, type PushUserData, fields } from "dkyc/slim";
import { type FieldValues, get, set } from "react-hook-form";
import { steps } from "../table";

/** The values of an empty form. Where only one code is allowed, it is filled in. */
export function emptyValues(): FieldValues {
  return filled((info) => (info.codes.length === 1 ? (info.codes[0]?.code ?? "") : ""));
}

export function exampleValues(): FieldValues {
  return filled((info) => info.example);
}

function filled(value: (info: FieldInfo) => string): FieldValues {
  const values: FieldValues = Object.fromEntries(steps.map((step) => [step.name, {}]));
  for (const info of fields) {
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
  const data = steps.map((step) => ({ [step.name]: members(step.name) }));
  return { ...members(""), data } as unknown as PushUserData;
}

/** The values of a payload: the texts of the documented fields. Of a section that is there twice, the first counts. */
export function valuesOf(payload: unknown): FieldValues {
  const members = (value: unknown) => (typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {});
  const { data } = members(payload);
  const elements = Array.isArray(data) ? data.map(members) : [];
  return filled((info) => {
    const section = info.section && elements.find((element) => element[info.section])?.[info.section];
    const value = members(info.section ? section : payload)[info.key];
    return typeof value === "string" ? value : "";
  });
}

const SHOWN = 60;

/** The payload as text for people to read: long documents are cut. */
export function preview(payload: PushUserData): string {
  const cut = (_key: string, value: unknown) =>
    typeof value === "string" && value.length > 4 * SHOWN
      ? `${value.slice(0, SHOWN)}… (${value.length.toLocaleString("en")} characters)`
      : value;
  return JSON.stringify(payload, cut, 2);
}
