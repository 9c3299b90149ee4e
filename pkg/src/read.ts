// Numbers → report. What has been told before is not written as text and read again: that takes longer than the check.
import type { Issue, Report } from "./report.js";

/** An issue without line and column. */
type Form = Omit<Issue, "line" | "column">;

/** What stands before and after a key of the payload in a text; of a text without the key, the text itself. */
type Around = readonly string[];

/** An issue that names a key of the payload, without that key. Such an issue lists nothing. */
interface Open extends Pick<Form, "code" | "severity"> {
  readonly path: Around;
  readonly pointer: Around;
  readonly message: Around;
  readonly suggestion: Around | undefined;
}

/** By their numbers. No value of a payload is in them, and none of its keys. */
const known = new Map<number, Form | Open>();

/** So many are kept; a form or a service has some dozens. */
const KEPT = 1000;

/** What the core writes in place of a key. */
const BLANK = "{}";

/** The bit of its number that tells that an issue names a key of the payload. */
const NAMES_KEY = 1 << 29;

/** How many numbers come before those of the issues. */
const HEAD = 4;

/** What the core says of the last check. */
export interface Told {
  /** Its memory as numbers, which is another one after the memory has grown. */
  readonly numbers: Int32Array;
  /** The text that was written last: the keys that the issues name, until {@link write} is called. */
  last(length: number): string;
  /** Writes the issues as JSON: all, those with a number without their keys; or only those without a number. */
  write(all: boolean): number;
}

/**
 * Makes a report of so many issues. From `start` on, the core tells how many errors it lists, how many more errors and warnings
 * there are, how long the keys are, and for each issue its number, its line and its column.
 */
export function read(told: Told, start: number, count: number): Report {
  let { numbers } = told;
  const listed = numbers[start] as number;
  const more = numbers[start + 1] as number;
  const moreWarnings = numbers[start + 2] as number;
  const length = numbers[start + 3] as number;
  const first = start + HEAD;
  const keys = length > 0 ? told.last(length).split("\n") : [];
  const written = (all: boolean): Form[] => {
    const forms = JSON.parse(told.last(told.write(all)));
    // The memory may have grown.
    ({ numbers } = told);
    return forms;
  };
  const learned = (number: number) => {
    learn(written(true), numbers.subarray(first));
    return known.get(number);
  };
  const errors: Issue[] = [];
  const warnings: Issue[] = [];
  let others: Form[] | undefined;
  let key = 0;
  let other = 0;
  for (let index = 0; index < count; index++) {
    const at = first + 3 * index;
    const number = numbers[at] as number;
    const form = number > 0 ? (known.get(number) ?? learned(number)) : (others ??= written(false))[other++];
    const line = numbers[at + 1] as number;
    const column = numbers[at + 2] as number;
    let issue: Form;
    if (number === 0) issue = Object.assign(form as Form, line > 0 && { line, column });
    else if (number & NAMES_KEY) issue = filled(form as Open, keys[key++] as string, line, column);
    else issue = copied(form as Form, line, column);
    (index < listed ? errors : warnings).push(issue as Issue);
  }
  const report = { valid: listed === 0, errors, warnings } as Report;
  return more + moreWarnings > 0 ? { ...report, more: { errors: more, warnings: moreWarnings } } : report;
}

/** Keeps all issues that have a number. */
function learn(forms: Form[], numbers: Int32Array) {
  if (known.size > KEPT) known.clear();
  forms.forEach((form, index) => {
    const number = numbers[3 * index] as number;
    if (number > 0) known.set(number, number & NAMES_KEY ? opened(form) : form);
  });
}

/** Takes {@link BLANK} out of the texts of an issue. */
function opened({ path, pointer, code, severity, message, suggestion }: Form): Open {
  const around = (text: string) => text.split(BLANK);
  const blank = suggestion === undefined ? undefined : around(suggestion);
  return { path: around(path), pointer: around(pointer), code, severity, message: around(message), suggestion: blank };
}

type Writable = { -readonly [Member in keyof Issue]?: unknown };

/** An issue with its key, line and column. */
function filled({ path, pointer, code, severity, message, suggestion }: Open, key: string, line: number, column: number): Form {
  const its: Writable = { path: put(key, path), pointer: put(key, pointer), code, severity, message: put(key, message) };
  if (suggestion) its.suggestion = put(key, suggestion);
  if (line > 0) {
    its.line = line;
    its.column = column;
  }
  return its as Form;
}

/** A text with its key. */
function put(key: string, [before, after]: Around): string {
  return after === undefined ? (before as string) : before + key + after;
}

/**
 * An issue of its own, as a report belongs to its caller. Line and column are 0 when there is none. Member by member, in the order
 * of a report's JSON: JavaScript is slow to add anything to `{ ...form }`.
 */
function copied({ path, pointer, code, severity, message, allowed, suggestion, related }: Form, line: number, column: number): Form {
  const its: Writable = { path, pointer, code, severity, message };
  if (allowed) its.allowed = [...allowed];
  if (suggestion) its.suggestion = suggestion;
  if (related) its.related = [...related];
  if (line > 0) {
    its.line = line;
    its.column = column;
  }
  return its as Form;
}
