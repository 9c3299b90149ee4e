// The table of fields, narrowed by a profile.
import { fields as english } from "../generated/fields.js";
import { fields as hindi } from "../generated/hindi.js";
import type { DocumentForm, FileKind } from "../generated/house.js";
import type { Language } from "../options.js";
import type { FieldInfo } from "../table.js";

/** What a form needs to know of a field where house rules hold. `mandatory` and `codes` are what the profile leaves. */
export type HouseField = Omit<FieldInfo, "example"> & {
  /** An invented value that is valid, if one is known that keeps the house rules. */
  readonly example?: string;
  /** The only values that are allowed; dates are in capitals. */
  readonly allowed?: readonly string[];
  /** The most characters (Unicode code points). */
  readonly maxLength?: number;
  /** A regular expression with the flag `u` that the value must match somewhere. */
  readonly pattern?: string;
  /** The most bytes of a file that is sent as Base64 or in a data URL. */
  readonly maxBytes?: number;
  /** The kinds of file that are allowed. */
  readonly kinds?: readonly FileKind[];
  /** The hosts at which a URL may be; `*.example.com` is every host below. */
  readonly hosts?: readonly string[];
  /** The forms in which a document may be sent. */
  readonly forms?: readonly DocumentForm[];
};

/** As crates/dkyc/src/host.rs writes it. */
interface Narrowed {
  readonly path: string;
  readonly mandatory: boolean;
  readonly example?: string;
  readonly house: Readonly<Record<string, unknown>> & { readonly allowed?: readonly string[] };
}

/** @param json what the core says of fields. */
export function narrowedFields(json: string, language: Language): readonly HouseField[] {
  const narrowed = new Map((JSON.parse(json) as Narrowed[]).map((field) => [field.path, field]));
  return (language === "hi" ? hindi : english).map((field) => {
    const { example: _, ...rest } = field;
    const by = narrowed.get(field.path);
    if (!by) return field;
    const { path: __, mandatory, house, ...example } = by;
    const { allowed } = house;
    const codes = allowed ? field.codes.filter(({ code }) => allowed.includes(code)) : field.codes;
    const more = Object.entries(house).map(([key, value]) => [camelCase(key), value]);
    return { ...rest, mandatory, ...example, codes, ...Object.fromEntries(more) };
  });
}

/** `max_length` → `maxLength` */
const camelCase = (key: string) => key.replace(/_(.)/g, (_, first: string) => first.toUpperCase());
