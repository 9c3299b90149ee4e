export { ready } from "./engine.js";
export { codes, explain, type Explanation } from "./explain.js";
export { fields, type FieldInfo } from "./fields.js";
export type * from "./generated/payload.js";
export type { Options } from "./options.js";
export { jsonSchema, type JsonSchema } from "./schema.js";
export { isWarning, type Code, type ErrorCode, type FieldIssue, type Issue, type Report, type WarningCode } from "./report.js";
export {
  field,
  pushUserData,
  sections,
  type FieldValue,
  type JsonSchemaOptions,
  type Schema,
  type SchemaIssue,
  type SchemaResult,
} from "./standard-schema.js";
export { validate, validateField, validateSection, validateSections } from "./validate.js";
