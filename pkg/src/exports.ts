export { ready } from "./engine.js";
export { explain } from "./explain.js";
export type { Explanation } from "./explanation.js";
export { codes } from "./generated/codes.js";
export { fields, sections } from "./generated/fields.js";
export type * from "./generated/payload.js";
export { jsonSchema } from "./generated/schema.js";
export type { JsonSchema } from "./json-schema.js";
export type { Language, Options } from "./options.js";
export type { Code, ErrorCode, Issue, Report, WarningCode } from "./report.js";
export {
  fieldSchema,
  payloadSchema,
  sectionsSchema,
  type FieldValue,
  type JsonSchemaOptions,
  type Schema,
  type SchemaIssue,
  type SchemaResult,
} from "./standard-schema.js";
export type { FieldInfo, SectionField, SectionInfo, TopLevelField } from "./table.js";
export { validate, validateField, validateSection, validateSections, type FieldOptions } from "./validate.js";
