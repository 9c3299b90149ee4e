// The report: the problems by section, each with a link to its place in the text.
import { type ReactNode, useState } from "react";
import { CopyButton } from "../copy-button";
import { link } from "../route";
import { findField, steps } from "../table";
import { count } from "../words";
import { lastReport } from "../worker/check";
import type { Entry } from "../worker/check.worker";
import type { Result } from "./use-check";

type Filter = "all" | "error" | "warning";

interface ReportPanelProps {
  readonly result: Result | undefined;
  readonly isChecking: boolean;
  goTo(entry: Entry): void;
  /** A button that repairs, or what it led to. */
  readonly repair: ReactNode;
}

export function ReportPanel(props: ReportPanelProps) {
  const { result, isChecking, goTo, repair } = props;
  const [filter, setFilter] = useState<Filter>("all");
  if (!result) {
    return (
      <section className="report" aria-label="Report">
        <p className="quiet report-empty">
          {isChecking ? "Checking…" : "The report will appear here."}
        </p>
      </section>
    );
  }
  const shown = result.entries.filter(({ severity }) => filter === "all" || severity === filter);
  const { unlisted } = result;
  const missing = (filter === "warning" ? 0 : unlisted.error) + (filter === "error" ? 0 : unlisted.warning);
  return (
    <section className="report" aria-label="Report" aria-busy={isChecking}>
      <header className="report-head">
        <Verdict result={result} />
        {result.errors + result.warnings > 0 && repair}
        <div className="report-tools">
          <div className="filters" role="group" aria-label="Show">
            {(
              [
                ["all", `All ${result.errors + result.warnings}`],
                ["error", `Errors ${result.errors}`],
                ["warning", `Warnings ${result.warnings}`],
              ] as const
            ).map(([name, text]) => (
              <button key={name} type="button" aria-pressed={filter === name} onClick={() => setFilter(name)}>
                {text}
              </button>
            ))}
          </div>
          <CopyButton what="the report as JSON" label="Copy as JSON" content={lastReport} />
        </div>
      </header>
      {groups(shown).map(([title, entries]) => (
        <section key={title} className="report-group">
          <h2>{title}</h2>
          <ul>
            {entries.map((entry, index) => (
              <Row key={index} entry={entry} goTo={goTo} />
            ))}
          </ul>
        </section>
      ))}
      {missing > 0 && (
        <p className="quiet">
          {missing.toLocaleString("en")} more are not listed here. “Copy as JSON” has up to 1,000 errors and
          1,000 warnings of each payload.
        </p>
      )}
    </section>
  );
}

function Verdict({ result }: { result: Result }) {
  const { isRecords, records, invalid } = result;
  const verdict = isRecords
    ? `${count(records, "payload")}: ${invalid === 0 ? "all valid" : `${invalid.toLocaleString("en")} invalid`}`
    : invalid === 0
      ? "Valid"
      : "Not valid";
  return (
    <p className={invalid === 0 ? "verdict good" : "verdict bad"}>
      <strong>{verdict}</strong> {count(result.errors, "error")}, {count(result.warnings, "warning")}
    </p>
  );
}

function Row({ entry, goTo }: { entry: Entry; goTo(entry: Entry): void }) {
  const { severity, issue, record } = entry;
  return (
    <li className={severity}>
      <button type="button" className="entry" onClick={() => goTo(entry)}>
        <span className="entry-place">
          {severity} · line {record ?? issue.line}, column {issue.column}
        </span>
        <span className="entry-text">
          {issue.message}
          {entry.explained > 0 && ` (${entry.explained} more with this cause)`}
        </span>
        {issue.path && <code>{issue.path}</code>}
      </button>
      <span className="entry-links">
        <a className="entry-code" href={link("reference", issue.code)}>
          {issue.code}
        </a>
        {findField(issue.path) && (
          <a href={link("reference", issue.path)}>
            Field<span className="visually-hidden"> {issue.path}</span>
          </a>
        )}
      </span>
    </li>
  );
}

/** Groups the entries by section, or by line and section, in the order of the report. */
function groups(entries: readonly Entry[]) {
  const all = new Map<string, Entry[]>();
  for (const entry of entries) {
    const [name] = entry.issue.path.split(".");
    const section = steps.find((step) => step.name === name)?.title ?? "The payload";
    const title = entry.record === undefined ? section : `Line ${entry.record} · ${section}`;
    const group = all.get(title);
    if (group) group.push(entry);
    else all.set(title, [entry]);
  }
  return [...all];
}
