/** A JSON Schema of version 2020-12. */
export interface JsonSchema {
  readonly $schema: string;
  readonly $defs: Readonly<Record<string, SchemaObject>>;
  readonly properties: Readonly<Record<string, SchemaObject>>;
  readonly [keyword: string]: unknown;
}

interface SchemaObject {
  readonly properties?: Readonly<Record<string, SchemaObject>>;
  readonly items?: SchemaObject;
  readonly [keyword: string]: unknown;
}
