// Standard Schema 1 and Standard JSON Schema 1 (https://standardschema.dev), in three shapes.
import * as check from "./check.js";
import type { FieldPath, PushUserData, SectionName, Sections } from "./generated/payload.js";
import { jsonSchema } from "./generated/schema.js";
import { reportOnValue } from "./input.js";
import type { JsonSchema } from "./json-schema.js";
import { type Options, flags } from "./options.js";
import type { ErrorCode, Issue, IssueAt } from "./report.js";
import { type Key, PAYLOAD, SECTIONS, fieldIndex, keysOf } from "./shape.js";

/** A schema of this package: for any library that takes Standard Schema. Values come out as they went in. */
export interface Schema<T, I = SchemaIssue> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "dkyc";
    readonly types?: { readonly input: T; readonly output: T } | undefined;
    readonly validate: (value: unknown) => SchemaResult<T, I>;
    readonly jsonSchema: {
      readonly input: (options: JsonSchemaOptions) => Record<string, unknown>;
      readonly output: (options: JsonSchemaOptions) => Record<string, unknown>;
    };
  };
}

/** What {@link Schema} says of a value. */
export type SchemaResult<T, I = SchemaIssue> =
  | { readonly value: T; readonly issues?: undefined }
  | { readonly issues: readonly I[] };

/** An error as in a report; `path` leads to it from the value that was validated. */
export type SchemaIssue = IssueAt<readonly Key[], ErrorCode>;

/** The JSON Schema version that is wanted: `draft-2020-12` or `draft-07`. */
export interface JsonSchemaOptions {
  readonly target: "draft-2020-12" | "draft-07" | "openapi-3.0" | ({} & string);
}

type Json = Record<string, unknown>;

// Getters, as a bundler keeps a constant that calls something, even when nobody uses it.

/** A whole payload. */
export const payloadSchema: Schema<PushUserData> = {
  get "~standard"() {
    return standardPayload(() => jsonSchema);
  },
};

/** The shape of a form: `{ BASIC_INFORMATION: {…}, … }`. */
export const sectionsSchema: Schema<Sections> = {
  get "~standard"() {
    return standardSections(() => jsonSchema);
  },
};

/**
 * The value of one field: for validation as the user types.
 * @throws RangeError when there is no field with this path.
 */
export function fieldSchema<P extends FieldPath>(path: P): Schema<FieldValue<P>> {
  return { "~standard": standardField(path, () => jsonSchema) };
}

export function standardPayload(schema: () => JsonSchema, options?: Options) {
  return standard<PushUserData>((value) => reportOnValue(PAYLOAD, value ?? null, options).errors, schema);
}

export function standardSections(schema: () => JsonSchema, options?: Options) {
  return standard<Sections>((value) => reportOnValue(SECTIONS, value ?? null, options).errors, () => jsonSchemaOfSections(schema()));
}

export function standardField<P extends FieldPath>(path: P, schema: () => JsonSchema, options?: Options) {
  const index = fieldIndex(path);
  const errorsOf = (value: unknown) => check.field(index, value, flags(options)).filter(isError);
  return standard<FieldValue<P>>(errorsOf, () => jsonSchemaOfField(path, schema()));
}

function standard<T>(errorsOf: (value: unknown) => readonly Issue<ErrorCode>[], json: () => Json): Schema<T>["~standard"] {
  const converter = ({ target }: JsonSchemaOptions) => converted(json(), target);
  return {
    version: 1,
    vendor: "dkyc",
    validate(value) {
      const errors = errorsOf(value);
      return errors.length === 0 ? { value: value as T } : { issues: errors.map(schemaIssue) };
    },
    jsonSchema: { input: converter, output: converter },
  };
}

/** The type of the field with this path. */
export type FieldValue<P extends FieldPath> = P extends `${infer S extends SectionName}.${infer K}`
  ? K extends keyof Sections[S]
    ? Sections[S][K]
    : never
  : string;

function isError(issue: Issue): issue is Issue<ErrorCode> {
  return issue.severity === "error";
}

function schemaIssue(issue: Issue<ErrorCode>): SchemaIssue {
  return { ...issue, path: keysOf(issue.pointer) };
}

function jsonSchemaOfSections({ $schema, $defs, properties }: JsonSchema): Json {
  const all = properties.data?.items?.properties ?? {};
  const named = Object.entries(all).map(([name, section]) => [name, { type: "object", allOf: [section] }]);
  return { $schema, type: "object", properties: Object.fromEntries(named), required: Object.keys(all), $defs };
}

function jsonSchemaOfField(path: FieldPath, { $schema, $defs, properties }: JsonSchema): Json {
  const [section = "", key] = path.split(".");
  const spec = key ? $defs[section]?.properties?.[key] : properties[section];
  return { $schema, ...spec, $defs };
}

function converted(schema: Json, target: string): Json {
  const copy: Json = JSON.parse(JSON.stringify(schema));
  switch (target) {
    case "draft-2020-12":
      return copy;
    case "draft-07":
      // It ignores what it does not know (maxContains), and so lets a repeated section through.
      return { ...copy, $schema: "http://json-schema.org/draft-07/schema#" };
    default:
      throw new RangeError("dkyc: the JSON Schema is available as draft-2020-12 and draft-07.");
  }
}
