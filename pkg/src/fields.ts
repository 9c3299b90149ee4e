import type { FieldPath, SectionName } from "./generated/payload.js";

/** One row of the field table, for forms. */
export interface FieldInfo {
  /** The documented path: `BASIC_INFORMATION.pan`. */
  readonly path: FieldPath;
  /** The section that the field stands in; empty for `user_id` and `phone_number`. */
  readonly section: SectionName | "";
  /** The key in the object of the section. */
  readonly key: string;
  /** Whether the field must be there. */
  readonly mandatory: boolean;
  /** When its value is valid. */
  readonly rule: "text" | "enum" | "pan" | "uid" | "date" | "document";
  /** What the API document calls it. */
  readonly description: string;
  /** An invented value that is valid. */
  readonly example: string;
  /** The codes that it takes, for the rule `enum`; `label` says what a code means, where that is known. */
  readonly codes: readonly { readonly code: string; readonly label?: string }[];
}

export { fields } from "./generated/fields.js";
