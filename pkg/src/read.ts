// Numbers → report. What has been told before is not written as text and read again: that takes longer than the check.
import type { Issue, Report } from "./report.js";

/** Issues by their numbers, without line and column. No value of a payload, and none of its keys, is in them. */
const known = new Map<number, Issue>();

/** So many are kept; a form or a service has some dozens. */
const KEPT = 1000;

/** How many numbers come before those of the issues. */
export const HEAD = 3;

/**
 * Makes a report of what the core says: how many errors it lists, how many more errors and warnings there are, and for each issue
 * its number, its line and its column.
 *
 * @param written the issues as their JSON text has them: all, or only those without a number.
 */
export function read(numbers: Uint32Array, written: (all: boolean) => Issue[]): Report {
  const issues = areKnown(numbers) ? fromKnown(numbers, written) : learn(numbers, written(true));
  const [listed, errors, more] = numbers as unknown as readonly [number, number, number];
  const warnings = issues.splice(listed);
  const report = { valid: issues.length === 0, errors: issues, warnings } as Report;
  return errors + more > 0 ? { ...report, more: { errors, warnings: more } } : report;
}

/** Whether all that have a number have been told before. */
function areKnown(numbers: Uint32Array): boolean {
  for (let at = HEAD; at < numbers.length; at += 3) {
    const number = numbers[at] as number;
    if (number > 0 && !known.has(number)) return false;
  }
  return true;
}

function fromKnown(numbers: Uint32Array, written: (all: boolean) => Issue[]): Issue[] {
  const issues: Issue[] = [];
  let others: Issue[] | undefined;
  let other = 0;
  for (let at = HEAD; at < numbers.length; at += 3) {
    const issue = known.get(numbers[at] as number);
    if (issue) {
      issues.push(copy(issue, numbers[at + 1] as number, numbers[at + 2] as number));
    } else {
      others ??= written(false);
      issues.push(others[other++] as Issue);
    }
  }
  return issues;
}

function learn(numbers: Uint32Array, issues: Issue[]): Issue[] {
  if (known.size > KEPT) known.clear();
  issues.forEach((issue, index) => {
    const number = numbers[HEAD + 3 * index] as number;
    if (number > 0) known.set(number, copy(issue, 0, 0));
  });
  return issues;
}

/**
 * A copy, as a report belongs to its caller. Line and column are 0 when there is none. Member by member, in the order of a
 * report's JSON: JavaScript is slow to add anything to `{ ...issue }`.
 */
function copy(issue: Issue, line: number, column: number): Issue {
  const { path, pointer, code, severity, message, allowed, suggestion, related } = issue;
  const its: { -readonly [Member in keyof Issue]?: unknown } = { path, pointer, code, severity, message };
  if (allowed) its.allowed = [...allowed];
  if (suggestion !== undefined) its.suggestion = suggestion;
  if (related) its.related = [...related];
  if (line > 0) {
    its.line = line;
    its.column = column;
  }
  return its as Issue;
}
