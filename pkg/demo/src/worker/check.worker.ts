// Checks away from the page, which stays free meanwhile.
import { type Issue, type PushUserData, type Report, init, validate } from "dkyc/slim";
import wasm from "dkyc/dkyc.wasm?url";
import { today } from "../today";
import { type Place, places } from "./places";
import { type RecordReport, recordsOf } from "./records";

export type Question =
  /** A text; `records`: a payload on each line. */
  | { kind: "text"; input: string | Uint8Array; records: boolean }
  | { kind: "report" }
  | { kind: "object"; payload: PushUserData }
  | { kind: "json"; payload: PushUserData };

export interface Answer {
  id: number;
  answer?: unknown;
  failure?: string;
}

/** One line of the report that is shown. */
export interface Entry {
  readonly severity: "error" | "warning";
  readonly issue: Issue;
  /** The line of the file, when each line is a payload. */
  readonly record?: number;
  /** Where in the text, counted as JavaScript does. */
  readonly place: Place;
}

export interface Checked {
  readonly records: number;
  readonly invalid: number;
  readonly errors: number;
  readonly warnings: number;
  /** The first of them; the rest only counts. */
  readonly entries: readonly Entry[];
}

/** As many errors, and as many warnings, are listed. */
const LISTED = 500;

const ready = init(wasm);
let last: { reports: RecordReport[]; records: boolean } = { reports: [], records: false };

self.onmessage = async ({ data: { id, question } }: MessageEvent<{ id: number; question: Question }>) => {
  try {
    await ready;
    answer({ id, answer: answerTo(question) });
  } catch {
    // Not the error's own words, which may hold a value.
    answer({ id, failure: "This could not be checked here; load the page again." });
  }
};

function answer(message: Answer) {
  self.postMessage(message);
}

function answerTo(question: Question): unknown {
  switch (question.kind) {
    case "text":
      return checked(question.input, question.records);
    case "report":
      return new Blob([written()], { type: "text/plain" });
    case "object":
      return validate(question.payload, { today: today() });
    case "json":
      return new Blob([`${JSON.stringify(question.payload, undefined, 2)}\n`], { type: "text/plain" });
  }
}

function checked(input: string | Uint8Array, records: boolean): Checked {
  const options = { today: today() };
  const check = (payload: string | Uint8Array) => validate(payload, options);
  const reports = records ? recordsOf(input, check) : [{ report: check(input) }];
  last = { reports, records };
  const text = typeof input === "string" ? input : new TextDecoder().decode(input);
  return { ...totals(reports), entries: listed(reports, text) };
}

function totals(reports: readonly RecordReport[]) {
  const sum = (count: (report: Report) => number) => reports.reduce((all, { report }) => all + count(report), 0);
  return {
    records: reports.length,
    invalid: sum((report) => (report.valid ? 0 : 1)),
    errors: sum((report) => report.errors.length),
    warnings: sum((report) => report.warnings.length),
  };
}

function listed(reports: readonly RecordReport[], text: string): Entry[] {
  const entries: Omit<Entry, "place">[] = [];
  const room = { error: LISTED, warning: LISTED };
  for (const { report, record } of reports) {
    const number = record === undefined ? {} : { record };
    for (const issue of report.errors) {
      if (room.error-- > 0) entries.push({ severity: "error", issue, ...number });
    }
    for (const issue of report.warnings) {
      if (room.warning-- > 0) entries.push({ severity: "warning", issue, ...number });
    }
    if (room.error <= 0 && room.warning <= 0) break;
  }
  const found = places(
    text,
    entries.map(({ issue, record }) => ({ line: record ?? issue.line ?? 1, column: issue.column ?? 1 })),
  );
  return entries.map((entry, index) => ({ ...entry, place: found[index] ?? { from: 0, to: 0 } }));
}

/** As the command line writes it: one report, or one a line. */
function written(): string {
  const { reports, records } = last;
  if (!records) return `${JSON.stringify(reports[0]?.report, undefined, 2)}\n`;
  return reports.map(({ record, report }) => `${JSON.stringify({ record, ...report })}\n`).join("");
}
