import type { ErrorCode, WarningCode } from "./generated/codes.js";

export type { ErrorCode, WarningCode } from "./generated/codes.js";

/** What the `code` of an {@link Issue} can be. */
export type Code = ErrorCode | WarningCode;

/** Everything that was found, in the order of the specification. It holds no value of the payload. */
export interface Report {
  /** Whether there are no errors; warnings do not count. */
  readonly valid: boolean;
  /** What makes the payload invalid. */
  readonly errors: readonly Issue<ErrorCode>[];
  /** What is allowed, but probably a mistake. */
  readonly warnings: readonly Issue<WarningCode>[];
  /** How many errors and warnings are not listed, when there are too many. */
  readonly more?: { readonly errors: number; readonly warnings: number };
}

/** One error or warning. Its `code` tells which members it has; `path` is the documented one. */
export type Issue<C extends Code = Code> = IssueAt<string, C>;

/** An issue with a path of this type. */
export type IssueAt<Path, C extends Code> = C extends "not_allowed"
  ? Members<Path, C> & { /** The codes that are allowed. */ readonly allowed: readonly string[] }
  : Members<Path, C> & { readonly allowed?: undefined };

interface Members<Path, C extends Code> {
  /** `BASIC_INFORMATION.pan`, `BASIC_INFORMATION`, `data[2]`; empty for the whole payload. In an issue of a schema, the keys that lead to it. */
  readonly path: Path;
  /** Where it is in what was checked, as a JSON Pointer: `/data/0/BASIC_INFORMATION/pan`. For something missing: where it belongs. */
  readonly pointer: string;
  /** What is wrong, for programs. */
  readonly code: C;
  /** An error makes the payload invalid, a warning does not. */
  readonly severity: C extends ErrorCode ? "error" : "warning";
  /** What is wrong and what to do, in one sentence, for people. */
  readonly message: string;
  /** The documented name or code that was probably meant; for `required`, the wrong key that was probably meant for it. */
  readonly suggestion?: C extends "required" | "not_allowed" | "unknown_field" | "unknown_section" ? string : undefined;
  /** For a warning that compares several values: the paths of the others. `data` when the error there explains this issue. */
  readonly related?: C extends WarningCode | "required" ? readonly string[] : undefined;
  /** The line, from 1, when JSON text was checked. */
  readonly line?: number;
  /** The column, from 1, in Unicode code points, when JSON text was checked. */
  readonly column?: number;
}
