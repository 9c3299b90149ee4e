// Numbers → report. What has been told before is not written as text and read again: that takes longer than the check.
import type { Issue, Report } from "./report.js";

/** Issues by their numbers, without line and column. No value of a payload, and none of its keys, is in them. */
const known = new Map<number, Issue>();

/** So many are kept; a form or a service has some dozens. */
const KEPT = 1000;

/**
 * Makes a report of what the core says: how many errors there are, and for each issue its number, its line and its column.
 *
 * @param written the report as text has it: the whole, or what has no number.
 */
export function read(numbers: Uint32Array, written: (whole: boolean) => Report): Report {
  for (let at = 1; at < numbers.length; at += 3) {
    const number = numbers[at] as number;
    if (number > 0 && !known.has(number)) return learn(numbers, written(true));
  }
  const issues: Issue[] = [];
  let others: Issue[] | undefined;
  let other = 0;
  for (let at = 1; at < numbers.length; at += 3) {
    const issue = known.get(numbers[at] as number);
    if (issue) {
      issues.push(copy(issue, numbers[at + 1] as number, numbers[at + 2] as number));
    } else {
      others ??= inOne(written(false));
      issues.push(others[other++] as Issue);
    }
  }
  const warnings = issues.splice(numbers[0] as number);
  return { valid: issues.length === 0, errors: issues, warnings } as Report;
}

function learn(numbers: Uint32Array, report: Report): Report {
  if (known.size > KEPT) known.clear();
  inOne(report).forEach((issue, index) => {
    const number = numbers[1 + 3 * index] as number;
    if (number > 0) known.set(number, copy(issue, 0, 0));
  });
  return report;
}

/**
 * A copy, as a report belongs to who asked for it. Line and column are 0 when there is none. Member by member, in the order of
 * a report's JSON: JavaScript is slow to add anything to `{ ...issue }`.
 */
function copy({ path, pointer, code, message, allowed, suggestion }: Issue, line: number, column: number): Issue {
  const its: Issue = { path, pointer, code, message };
  if (allowed) its.allowed = [...allowed];
  if (suggestion !== undefined) its.suggestion = suggestion;
  if (line > 0) {
    its.line = line;
    its.column = column;
  }
  return its;
}

function inOne({ errors, warnings }: Report): Issue[] {
  return [...errors, ...warnings];
}
