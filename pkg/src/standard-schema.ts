// Standard Schema 1 and Standard JSON Schema 1 (https://standardschema.dev), in three shapes.
import * as check from "./check.js";
import type { FieldPath, PushUserData, SectionName, Sections } from "./generated/payload.js";
import { type ErrorCode, type Issue, isWarning } from "./report.js";
import { jsonSchema } from "./schema.js";
import { PAYLOAD, SECTIONS, fieldIndex } from "./shape.js";

/** A schema of this package: for any library that takes Standard Schema. Values come out as they went in. */
export interface Schema<T> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "dkyc";
    readonly types?: { readonly input: T; readonly output: T } | undefined;
    readonly validate: (value: unknown) => SchemaResult<T>;
    readonly jsonSchema: {
      readonly input: (options: JsonSchemaOptions) => Record<string, unknown>;
      readonly output: (options: JsonSchemaOptions) => Record<string, unknown>;
    };
  };
}

/** What {@link Schema} says of a value. */
export type SchemaResult<T> =
  | { readonly value: T; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] };

/** An error as in a report; `path` leads to it from the value that was validated. */
export interface SchemaIssue extends Omit<Issue<ErrorCode>, "path"> {
  readonly path: readonly (string | number)[];
}

/** The JSON Schema version that is wanted: `draft-2020-12` or `draft-07`. */
export interface JsonSchemaOptions {
  readonly target: "draft-2020-12" | "draft-07" | "openapi-3.0" | ({} & string);
}

type Json = Record<string, unknown>;

/** A whole payload. */
export const pushUserData: Schema<PushUserData> = {
  "~standard": {
    version: 1,
    vendor: "dkyc",
    validate: (value) => result(check.value(PAYLOAD, value ?? null).errors, value),
    jsonSchema: {
      input: ({ target }) => converted(jsonSchema, target),
      output: ({ target }) => converted(jsonSchema, target),
    },
  },
};

/** The shape of a form: `{ BASIC_INFORMATION: {…}, … }`. */
export const sections: Schema<Sections> = {
  "~standard": {
    version: 1,
    vendor: "dkyc",
    validate: (value) => result(check.value(SECTIONS, value ?? null).errors, value),
    jsonSchema: {
      input: ({ target }) => converted(sectionsSchema(), target),
      output: ({ target }) => converted(sectionsSchema(), target),
    },
  },
};

/** The value of one field: for validation as the user types. */
export function field<P extends FieldPath>(path: P): Schema<FieldValue<P>> {
  const index = fieldIndex(path);
  return {
    "~standard": {
      version: 1,
      vendor: "dkyc",
      validate: (value) => result(check.field(index, value).filter((issue) => !isWarning(issue)), value),
      jsonSchema: {
        input: ({ target }) => converted(fieldSchema(path), target),
        output: ({ target }) => converted(fieldSchema(path), target),
      },
    },
  };
}

/** The type of the field with this path. */
export type FieldValue<P extends FieldPath> = P extends `${infer S extends SectionName}.${infer K}`
  ? K extends keyof Sections[S]
    ? Sections[S][K]
    : never
  : string;

function result<T>(errors: Issue<ErrorCode>[], value: unknown): SchemaResult<T> {
  return errors.length === 0 ? { value: value as T } : { issues: errors.map(schemaIssue) };
}

function schemaIssue(issue: Issue<ErrorCode>): SchemaIssue {
  return { ...issue, path: keys(issue.pointer) };
}

/** The keys of a JSON Pointer. Only the objects of `data` are counted. */
function keys(pointer: string): (string | number)[] {
  const tokens = pointer.split("/").slice(1);
  return tokens.map((token, depth) =>
    depth === 1 && tokens[0] === "data" && /^\d+$/.test(token)
      ? Number(token)
      : token.replaceAll("~1", "/").replaceAll("~0", "~"),
  );
}

function sectionsSchema(): Json {
  const { $schema, $defs, properties } = jsonSchema;
  const all = properties.data?.items?.properties ?? {};
  const named = Object.entries(all).map(([name, section]) => [name, { type: "object", allOf: [section] }]);
  return { $schema, type: "object", properties: Object.fromEntries(named), required: Object.keys(all), $defs };
}

function fieldSchema(path: FieldPath): Json {
  const { $schema, $defs, properties } = jsonSchema;
  const [section = "", key] = path.split(".");
  const spec = key ? $defs[section]?.properties?.[key] : properties[section];
  return { $schema, ...spec, $defs };
}

function converted(schema: Json, target: string): Json {
  const copy = structuredClone(schema);
  switch (target) {
    case "draft-2020-12":
      return copy;
    case "draft-07":
      // What it does not know (maxContains) it ignores: a section that is there twice is let through.
      return { ...copy, $schema: "http://json-schema.org/draft-07/schema#" };
    default:
      throw new RangeError("dkyc: the JSON Schema is there as draft-2020-12 and as draft-07.");
  }
}
