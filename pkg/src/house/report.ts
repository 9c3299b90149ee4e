// Reports as house rules make them.
import type { HouseCode } from "../generated/house.js";
import type { ErrorCode, Issue as Plain, WarningCode } from "../report.js";
import type { Key } from "../shape.js";

/** What the `code` of an {@link Issue} can be. */
export type Code = ErrorCode | HouseCode | WarningCode;

/** Everything that was found, in the order of the specification. It holds no value of the payload. */
export interface Report {
  /** Whether there are no errors; warnings do not count. */
  readonly valid: boolean;
  /** What makes the payload invalid: by the specification, by house rules, or as a warning that the profile makes an error. */
  readonly errors: readonly (Plain<ErrorCode> | HouseIssue | RaisedWarning)[];
  /** What is allowed, but probably a mistake. */
  readonly warnings: readonly Plain<WarningCode>[];
  /** How many errors and warnings are not listed, when there are too many. */
  readonly more?: { readonly errors: number; readonly warnings: number };
}

/** One error or warning. Its `severity` and `code` tell which members it has. */
export type Issue = Report["errors"][number] | Report["warnings"][number];

/** An error by a house rule. */
export interface HouseIssue extends Members<HouseCode> {
  /** What the profile allows: values, kinds of file, hosts or forms. */
  readonly allowed?: readonly string[];
  /** The most characters or bytes that the profile allows. */
  readonly max?: number;
  /** What was probably meant: one of the allowed values, or the documented key. */
  readonly suggestion?: string;
}

/** A warning that the profile makes an error. It keeps its code. */
export interface RaisedWarning extends Members<WarningCode> {
  readonly allowed?: undefined;
  readonly suggestion?: string;
  /** When it compares several values: the paths of the others. */
  readonly related?: readonly string[];
}

interface Members<C> {
  readonly path: string;
  readonly pointer: string;
  readonly code: C;
  readonly severity: "error";
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

/** An error of a schema: `path` leads to it from the value that was validated. */
export type SchemaIssue = WithKeys<Report["errors"][number]>;

type WithKeys<I> = I extends unknown ? Omit<I, "path"> & { readonly path: readonly Key[] } : never;
