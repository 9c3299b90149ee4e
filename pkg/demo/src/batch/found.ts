// A problem, with its place in a file.
import type { Issue } from "dkyc/slim";
import type { Payload } from "./read/payload";

export interface Found {
  readonly issue: Issue;
  /** The number of the payload among several, from 1. In NDJSON this is its line. */
  readonly record?: number;
  /** In the file, from 1. */
  readonly line: number;
  readonly column: number;
}

/** The problem at its place in the file; in the report on a payload, its place is counted from where the payload begins. */
export function foundIn({ record, isLine, line, column }: Payload, issue: Issue): Found {
  const [own, across] = [issue.line ?? 1, issue.column ?? 1];
  return {
    issue,
    ...(record && { record }),
    line: isLine ? line : own + line - 1,
    column: isLine || own > 1 ? across : across + column - 1,
  };
}
