import type { FieldPath, SectionName } from "./generated/payload.js";

/** One row of the field table: what a form needs to know of a field. Those of a section have its name in `section`. */
export type FieldInfo = TopLevelField | SectionField;

/** A field of the payload itself. */
export interface TopLevelField extends Row {
  readonly path: Exclude<FieldPath, `${string}.${string}`>;
  readonly section: "";
}

/** A field of a section. */
export interface SectionField extends Row {
  /** The documented path: `BASIC_INFORMATION.pan`. */
  readonly path: Extract<FieldPath, `${string}.${string}`>;
  readonly section: SectionName;
}

interface Row {
  /** The key in the object that holds the field. */
  readonly key: string;
  /** What a person calls it: `Aadhaar number`. */
  readonly label: string;
  /** Whether the field must be there. */
  readonly mandatory: boolean;
  /** When its value is valid. */
  readonly rule: "text" | "enum" | "pan" | "uid" | "date" | "document";
  /** The specification's description. */
  readonly description: string;
  /** An invented value that is valid. */
  readonly example: string;
  /** The codes that the rule `enum` allows; `label` says what a code means, where that is known. */
  readonly codes: readonly { readonly code: string; readonly label?: string }[];
}

/** One section, for the parts of a form. */
export interface SectionInfo {
  /** The documented key: `FATCA_DECLARATION`. */
  readonly name: SectionName;
  /** What a person calls it: `FATCA declaration`. */
  readonly title: string;
}
