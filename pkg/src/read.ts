// Numbers → report. What has been told before is not written as text and read again: that takes longer than the check.
import type { Issue, Report } from "./report.js";

/** An issue without line and column. */
type Form = Omit<Issue, "line" | "column">;

/** A text, or what stands before and after the key of the payload that it names. */
type Text = string | readonly string[];

/** The members of a form, in the order of a report. */
const MEMBERS = ["path", "pointer", "code", "severity", "message", "allowed", "suggestion", "related"] as const;

/** A form whose texts may lack a key. Each has all {@link MEMBERS}, as objects of different shapes are slow to read. */
type Open = { readonly [Member in (typeof MEMBERS)[number]]: Form[Member] | Text };

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

/**
 * Makes a report of so many issues.
 *
 * @param view what the core says, in its memory, which is another one after it has grown: how many errors it lists, how many more
 * errors and warnings there are, how long the keys are that the issues name, and for each issue its number, its line and its column.
 * @param last the text that the core wrote last: the keys, until `write` is called.
 * @param write lets the core write the issues as JSON: all, those with a number without their keys; or only those without a number.
 */
export function read(view: () => Int32Array, count: number, last: (length: number) => string, write: (all: boolean) => number): Report {
  let numbers = view();
  const told = (index: number) => numbers[index] as number;
  const keys = told(3) > 0 ? last(told(3)) : "";
  let end = -1;
  const nextKey = () => keys.slice(end + 1, (end = keys.indexOf("\n", end + 1)));
  const written = (all: boolean): Form[] => {
    const forms = JSON.parse(last(write(all)));
    numbers = view();
    return forms;
  };
  const issues: Issue[] = [];
  let others: Form[] | undefined;
  for (let at = HEAD; at < HEAD + 3 * count; at += 3) {
    const number = told(at);
    const issue: Writable =
      number > 0
        ? filled((known.get(number) ?? learn(written(true), numbers).get(number)) as Open, number & NAMES_KEY && nextKey())
        : ((others ??= written(false)).shift() as Form);
    // The last members, as in a report's JSON. Line and column are 0 when there is none.
    if (told(at + 1) > 0) {
      issue.line = told(at + 1);
      issue.column = told(at + 2);
    }
    issues.push(issue as Issue);
  }
  const warnings = issues.splice(told(0));
  const report: { -readonly [Member in keyof Report]: unknown } = { valid: told(0) === 0, errors: issues, warnings };
  if (told(1) + told(2) > 0) report.more = { errors: told(1), warnings: told(2) };
  return report as Report;
}

/** Keeps all issues that have a number, each text cut at its {@link BLANK}. Lists have none. */
function learn(forms: Form[], numbers: Int32Array) {
  if (known.size > KEPT) known.clear();
  forms.forEach((form, index) => {
    const number = numbers[HEAD + 3 * index] as number;
    const cut = (text: unknown) => (number & NAMES_KEY && (text as string | undefined)?.includes(BLANK) ? (text as string).split(BLANK) : text);
    if (number > 0) known.set(number, Object.fromEntries(MEMBERS.map((name) => [name, cut(form[name])])) as unknown as Open);
  });
  return known;
}

type Writable = { -readonly [Member in keyof Issue]?: unknown };

/** An issue of its own, as a report belongs to its caller. Member by member: JavaScript is slow to add anything to `{ ...form }`. */
function filled({ path, pointer, code, severity, message, allowed, suggestion, related }: Open, key: string | number) {
  const text = (open: Text) => (typeof open === "string" ? open : open[0] + (key as string) + open[1]);
  const its: Writable = {
    path: text(path),
    pointer: text(pointer),
    code,
    severity,
    message: text(message),
  };
  if (allowed) its.allowed = [...allowed];
  if (suggestion) its.suggestion = text(suggestion);
  if (related) its.related = [...related];
  return its;
}
