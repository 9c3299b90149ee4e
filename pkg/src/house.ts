export { ready } from "./engine.js";
export type { Explanation } from "./explanation.js";
export { fields, sections } from "./generated/fields.js";
export type { DocumentForm, FieldRules, FileKind, HouseCode } from "./generated/house.js";
export type * from "./generated/payload.js";
export { jsonSchema } from "./generated/schema.js";
export {
  fix,
  fixField,
  validate,
  validateField,
  validateSection,
  validateSections,
  type FieldOptions,
  type Fixed,
  type FixOptions,
  type Options,
} from "./house/checks.js";
export { codes, explain } from "./house/codes.js";
export type { HouseField } from "./house/fields.js";
export { profile, ProfileError, type Mistake, type Profile, type ProfileOptions, type ProfileRules } from "./house/profile.js";
export type { Code, HouseIssue, Issue, RaisedWarning, Report, SchemaIssue } from "./house/report.js";
export type { JsonSchema } from "./json-schema.js";
export type { Language } from "./options.js";
export type { Repair } from "./repair.js";
export type { ErrorCode, WarningCode } from "./report.js";
export {
  fieldSchema,
  payloadSchema,
  sectionsSchema,
  type FieldValue,
  type JsonSchemaOptions,
  type Schema,
  type SchemaResult,
} from "./standard-schema.js";
export type { FieldInfo, SectionField, SectionInfo, TopLevelField } from "./table.js";
