// What a worker that checks does, in any language.
import type { Issue, PushUserData, Report, validate } from "dkyc/slim";
import { explained, findings, mayExplain } from "../findings";
import { today } from "../today";
import { answers } from "./answers";
import { offsets } from "./offsets";
import { type RecordReport, recordsOf } from "./records";

export type Question =
  /** A text. With `records`, each line is a payload. */
  | { kind: "text"; input: string | Uint8Array; records: boolean }
  | { kind: "report" }
  | { kind: "object"; payload: PushUserData }
  | { kind: "json"; payload: PushUserData };

/** One problem in the report. */
export interface Entry {
  readonly severity: "error" | "warning";
  readonly issue: Issue;
  /** The line of the file, if each line is a payload. */
  readonly record?: number;
  /** How many others it explains. They are not entries. */
  readonly explained: number;
  /** The place in the text, in UTF-16 code units. */
  readonly offset: number;
}

export interface Checked {
  readonly records: number;
  readonly invalid: number;
  readonly errors: number;
  readonly warnings: number;
  /** How many findings are not among the entries. */
  readonly unlisted: { readonly error: number; readonly warning: number };
  /** The first ones; the others are only counted. */
  readonly entries: readonly Entry[];
}

/** The most errors, and the most warnings, that are listed. */
const LISTED = 500;

type Check = typeof validate;

let last: { reports: RecordReport[]; records: boolean } = { reports: [], records: false };

/** Answers with this check, once it is ready. */
export function answerChecks(ready: Promise<void>, check: Check) {
  answers(ready, (question: Question) => {
    switch (question.kind) {
      case "text":
        return checked(question.input, question.records, check);
      case "report":
        return new Blob([written()], { type: "text/plain" });
      case "object":
        return check(question.payload, { today: today() });
      case "json":
        return new Blob([`${JSON.stringify(question.payload, undefined, 2)}\n`], { type: "text/plain" });
    }
  });
}

function checked(input: string | Uint8Array, records: boolean, checkOne: Check): Checked {
  const options = { today: today() };
  const check = (payload: string | Uint8Array) => checkOne(payload, options);
  const reports = records ? recordsOf(input, check) : [{ report: check(input) }];
  last = { reports, records };
  const text = typeof input === "string" ? input : new TextDecoder().decode(input);
  return { ...totals(reports), ...listed(reports, text) };
}

function totals(reports: readonly RecordReport[]) {
  const sum = (count: (report: Report) => number) => reports.reduce((all, { report }) => all + count(report), 0);
  return {
    records: reports.length,
    invalid: sum((report) => (report.valid ? 0 : 1)),
    errors: sum(({ errors, more }) => errors.length + (more?.errors ?? 0)),
    warnings: sum(({ warnings, more }) => warnings.length + (more?.warnings ?? 0)),
  };
}

function listed(reports: readonly RecordReport[], text: string): Pick<Checked, "entries" | "unlisted"> {
  const entries: Omit<Entry, "offset">[] = [];
  const unlisted = { error: 0, warning: 0 };
  const room = { error: LISTED, warning: LISTED };
  for (const { report, record } of reports) {
    const { errors, warnings, more } = report;
    const issues: readonly Issue[] = [...errors, ...warnings];
    unlisted.error += more?.errors ?? 0;
    unlisted.warning += more?.warnings ?? 0;
    for (const issue of findings(issues)) {
      const { severity } = issue;
      if (room[severity]-- <= 0) unlisted[severity] += 1;
      else entries.push({ severity, issue, explained: mayExplain(issue) ? explained(issue, issues) : 0, ...(record && { record }) });
    }
  }
  const found = offsets(
    text,
    entries.map(({ issue, record }) => ({ line: record ?? issue.line ?? 1, column: issue.column ?? 1 })),
  );
  return { unlisted, entries: entries.map((entry, index) => ({ ...entry, offset: found[index] ?? 0 })) };
}

/** The reports as the command line writes them: a single one, or one per line. */
function written(): string {
  const { reports, records } = last;
  if (!records) return `${JSON.stringify(reports[0]?.report, undefined, 2)}\n`;
  return reports.map(({ record, report }) => `${JSON.stringify({ record, ...report })}\n`).join("");
}
