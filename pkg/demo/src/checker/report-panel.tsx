// The report: the problems by section, each with a link to its place in the text.
import { type ReactNode, useState } from "react";
import { CopyButton } from "../copy-button";
import { findField, steps } from "../core";
import { Of } from "../marked";
import { link } from "../route";
import { checkerTexts } from "../texts/checker";
import { frameTexts } from "../texts/frame";
import { lastReport } from "../worker/check";
import type { Entry } from "../worker/answer-checks";
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
  const texts = checkerTexts();
  if (!result) {
    return (
      <section className="report" aria-label={texts.report}>
        <p className="quiet report-empty">{isChecking ? texts.checking : texts.noReport}</p>
      </section>
    );
  }
  const shown = result.entries.filter(({ severity }) => filter === "all" || severity === filter);
  const { unlisted } = result;
  const missing = (filter === "warning" ? 0 : unlisted.error) + (filter === "error" ? 0 : unlisted.warning);
  return (
    <section className="report" aria-label={texts.report} aria-busy={isChecking}>
      <header className="report-head">
        <Verdict result={result} />
        {result.errors + result.warnings > 0 && repair}
        <div className="report-tools">
          <div className="filters" role="group" aria-label={texts.show}>
            {(
              [
                ["all", texts.all(result.errors + result.warnings)],
                ["error", texts.errors(result.errors)],
                ["warning", texts.warnings(result.warnings)],
              ] as const
            ).map(([name, text]) => (
              <button key={name} type="button" aria-pressed={filter === name} onClick={() => setFilter(name)}>
                {text}
              </button>
            ))}
          </div>
          <CopyButton what={texts.reportAsJson} label={texts.copyAsJson} content={lastReport} />
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
        <p className="quiet">{texts.notListed(missing)}</p>
      )}
    </section>
  );
}

function Verdict({ result }: { result: Result }) {
  const { isRecords, records, invalid } = result;
  const texts = checkerTexts();
  const verdict = isRecords ? texts.ofRecords(records, invalid) : invalid === 0 ? texts.valid : texts.notValid;
  return (
    <p className={invalid === 0 ? "verdict good" : "verdict bad"}>
      <strong>{verdict}</strong> {texts.problems(result.errors, result.warnings)}
    </p>
  );
}

function Row({ entry, goTo }: { entry: Entry; goTo(entry: Entry): void }) {
  const { severity, issue, record } = entry;
  const texts = checkerTexts();
  return (
    <li className={severity}>
      <button type="button" className="entry" onClick={() => goTo(entry)}>
        <span className="entry-place">
          {texts.place(frameTexts().severity[severity], record ?? issue.line ?? 1, issue.column ?? 1)}
        </span>
        <span className="entry-text">
          {issue.message}
          {entry.explained > 0 && ` ${texts.sameCause(entry.explained)}`}
        </span>
        {issue.path && <code>{issue.path}</code>}
      </button>
      <span className="entry-links">
        <a className="entry-code" href={link("reference", issue.code)}>
          {issue.code}
        </a>
        {findField(issue.path) && (
          <a href={link("reference", issue.path)}>
            {texts.field}
            <Of what={issue.path} />
          </a>
        )}
      </span>
    </li>
  );
}

/** Groups the entries by section, or by line and section, in the order of the report. */
function groups(entries: readonly Entry[]) {
  const texts = checkerTexts();
  const all = new Map<string, Entry[]>();
  for (const entry of entries) {
    const [name] = entry.issue.path.split(".");
    const section = steps().find((step) => step.name === name)?.title ?? texts.thePayload;
    const title = entry.record === undefined ? section : texts.group(entry.record, section);
    const group = all.get(title);
    if (group) group.push(entry);
    else all.set(title, [entry]);
  }
  return [...all];
}
