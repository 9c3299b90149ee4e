// Numbers → report. What has been told before is not written as text and read again: that takes longer than the check.
import type { Issue, Report } from "./report.js";

/** An issue without line and column. */
type Form = Omit<Issue, "line" | "column">;

/** A text, or what stands before and after the key of the payload that it names. */
type Text = string | readonly string[];

/** An issue whose texts may lack a key. */
type Open = { readonly [Member in keyof Form]: Form[Member] | Text };

/** By their numbers. No value of a payload is in them, and none of its keys. */
const known = new Map<number, Open>();

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
    learn(written(true) as unknown as Record<string, Text>[], numbers.subarray(first));
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
    const issue =
      number > 0
        ? filled(form as Open, number & NAMES_KEY ? keys[key++] : "", line, column)
        : Object.assign(form as Form, line > 0 && { line, column });
    (index < listed ? errors : warnings).push(issue as Issue);
  }
  const report = { valid: listed === 0, errors, warnings } as Report;
  return more + moreWarnings > 0 ? { ...report, more: { errors: more, warnings: moreWarnings } } : report;
}

/** Keeps all issues that have a number. */
function learn(forms: Record<string, Text>[], numbers: Int32Array) {
  if (known.size > KEPT) known.clear();
  forms.forEach((form, index) => {
    const number = numbers[3 * index] as number;
    if (number > 0) known.set(number, form as unknown as Open);
    if (number & NAMES_KEY) for (const name in form) form[name] = split(form[name] as Text);
  });
}

/** A text without {@link BLANK}. Lists, which name no key, stay as they are. */
function split(text: Text): Text {
  return typeof text === "string" && text.includes(BLANK) ? text.split(BLANK) : text;
}

/**
 * An issue of its own, as a report belongs to its caller. Line and column are 0 when there is none. Member by member, in the order
 * of a report's JSON: JavaScript is slow to add anything to `{ ...form }`.
 */
function filled({ path, pointer, code, severity, message, allowed, suggestion, related }: Open, key: string | undefined, line: number, column: number) {
  const text = (open: Text) => (typeof open === "string" ? open : open[0] + (key as string) + open[1]);
  const its: { -readonly [Member in keyof Issue]?: unknown } = {
    path: text(path),
    pointer: text(pointer),
    code,
    severity,
    message: text(message),
  };
  if (allowed) its.allowed = [...allowed];
  if (suggestion) its.suggestion = text(suggestion);
  if (related) its.related = [...related];
  if (line > 0) {
    its.line = line;
    its.column = column;
  }
  return its;
}
