import { type ErrorCode, type WarningCode, warningCodes } from "./generated/codes.js";

export type { ErrorCode, WarningCode } from "./generated/codes.js";

/** What {@link Issue.code} can be. */
export type Code = ErrorCode | WarningCode;

/** Everything that was found, in the order of the document. It holds no value of the payload. */
export interface Report {
  /** Whether nothing documented is broken; warnings do not count. */
  valid: boolean;
  /** What makes the payload invalid. */
  errors: Issue<ErrorCode>[];
  /** What is allowed and probably not meant. */
  warnings: Issue<WarningCode>[];
}

/** One error or warning. */
export interface Issue<C extends Code = Code> {
  /** The documented path: `BASIC_INFORMATION.pan`, `BASIC_INFORMATION`, `data[2]`; empty for the whole payload. */
  path: string;
  /** Where it is in what was checked, as a JSON Pointer: `/data/0/BASIC_INFORMATION/pan`. For something missing: where it should stand. */
  pointer: string;
  /** What is wrong, for programs. */
  code: C;
  /** What is wrong and what to do, in one sentence, for people. */
  message: string;
  /** The codes that are allowed, for `not_allowed`. */
  allowed?: string[];
  /** The documented name or code that was probably meant; for `required`, the wrong key that was probably meant for it. */
  suggestion?: string;
  /** The line, from 1, when JSON text was checked. */
  line?: number;
  /** The column, from 1, in Unicode code points, when JSON text was checked. */
  column?: number;
}

/** What is wrong with the value of a field, or probably not meant; {@link isWarning} tells which. */
export type FieldIssue = Issue<ErrorCode> | Issue<WarningCode>;

/** Whether this is a warning, which leaves its value valid, and no error. */
export function isWarning(issue: Issue): issue is Issue<WarningCode> {
  return (warningCodes as readonly Code[]).includes(issue.code);
}
