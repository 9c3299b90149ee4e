// Numbers → report. What has been told before is not written as text and read again: that takes longer than the check.
import type { Issue, Report } from "./report.js";

/** An issue without line and column. */
type Form = Omit<Issue, "line" | "column">;

/** By their numbers. No value of a payload is in them, and none of its keys: {@link BLANK} stands for it. */
const known = new Map<number, Form>();

/** So many are kept; a form or a service has some dozens. */
const KEPT = 1000;

const BLANK = "{}";

/** The bit of its number that tells that an issue names a key of the payload. */
const NAMES_KEY = 1 << 29;

/** How many numbers come before those of the issues. */
export const HEAD = 4;

/**
 * Makes a report of what the core says: how many errors it lists, how many more errors and warnings there are, how long the keys
 * are that the issues name, and for each issue its number, its line and its column.
 *
 * @param last the text that the core wrote last: the keys.
 * @param write lets the core write the issues as JSON: all, those with a number without their keys; or only those without a number.
 */
export function read(numbers: Uint32Array, last: (length: number) => string, write: (all: boolean) => number): Report {
  const [listed, errors, more, length] = numbers as unknown as readonly [number, number, number, number];
  const keys = length > 0 ? last(length).split("\n") : [];
  const written = (all: boolean): Form[] => JSON.parse(last(write(all)));
  const issues: Issue[] = [];
  let others: Form[] | undefined;
  let key = 0;
  let other = 0;
  for (let at = HEAD; at < numbers.length; ) {
    const number = numbers[at++] as number;
    const line = numbers[at++] as number;
    const column = numbers[at++] as number;
    if (number > 0) {
      if (!known.has(number)) learn(numbers, written(true));
      issues.push(issue(known.get(number) as Form, number & NAMES_KEY ? keys[key++] : undefined, line, column));
    } else {
      others ??= written(false);
      issues.push(Object.assign(others[other++] as Form, line > 0 && { line, column }) as Issue);
    }
  }
  const warnings = issues.splice(listed);
  const report = { valid: listed === 0, errors: issues, warnings } as Report;
  return errors + more > 0 ? { ...report, more: { errors, warnings: more } } : report;
}

/** Keeps all issues that have a number. */
function learn(numbers: Uint32Array, forms: Form[]) {
  if (known.size > KEPT) known.clear();
  forms.forEach((form, index) => {
    const number = numbers[HEAD + 3 * index] as number;
    if (number > 0) known.set(number, form);
  });
}

/**
 * An issue of its own, as a report belongs to its caller. Line and column are 0 when there is none. Member by member, in the order
 * of a report's JSON: JavaScript is slow to add anything to `{ ...form }`.
 */
function issue(form: Form, key: string | undefined, line: number, column: number): Issue {
  const filled = (text: string) => (key === undefined ? text : text.replace(BLANK, key));
  const { path, pointer, code, severity, message, allowed, suggestion, related } = form;
  const its: { -readonly [Member in keyof Issue]?: unknown } = {
    path: filled(path),
    pointer: filled(pointer),
    code,
    severity,
    message: filled(message),
  };
  if (allowed) its.allowed = [...allowed];
  if (suggestion) its.suggestion = filled(suggestion);
  if (related) its.related = [...related];
  if (line > 0) {
    its.line = line;
    its.column = column;
  }
  return its as Issue;
}
