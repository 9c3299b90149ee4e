// What was repaired, and what to do with it.
import { useEffect, useRef } from "react";
import { announce } from "../announce";
import { download } from "../download";
import { findField } from "../core";
import { link } from "../route";
import { frameTexts } from "../texts/frame";
import { repairTexts } from "../texts/repair";
import type { RecordRepair, Repaired } from "../worker/answer-repairs";
import type { Format } from "./format";
import { GoOn } from "./go-on";

export interface RepairPanelProps {
  readonly repaired: Repaired;
  readonly format: Format;
  /** Puts the repaired text into the editor. */
  take(): void;
  dismiss(): void;
}

export function RepairPanel({ repaired, format, take, dismiss }: RepairPanelProps) {
  const texts = repairTexts();
  const title = useRef<HTMLHeadingElement>(null);
  // What the button did is above it.
  useEffect(() => title.current?.focus(), []);
  const { repairs, count: total, text } = repaired;
  return (
    <section className="repair" aria-labelledby="repair-title">
      <h2 id="repair-title" ref={title} tabIndex={-1}>
        {total > 0 ? texts.repairs(total) : texts.nothing}
      </h2>
      <p>{total > 0 ? outlook(repaired, format) : texts.nothingLead}</p>
      <div className="buttons">
        {total > 0 && (
          <>
            <button type="button" className="main-button" onClick={take}>
              {texts.use}
            </button>
            <button
              type="button"
              onClick={() => {
                download(new Blob([text], { type: "text/plain" }), `repaired.${format}`);
                announce(texts.downloaded);
              }}
            >
              {frameTexts().download}
            </button>
            {format === "json" && !repaired.hasRepetitions && <GoOn text={() => text} />}
          </>
        )}
        <button type="button" className="quiet-button" onClick={dismiss}>
          {total > 0 ? texts.leave : frameTexts().close}
        </button>
      </div>
      {total > 0 && (
        <ul>
          {repairs.map((repair, index) => (
            <Row key={index} repair={repair} />
          ))}
        </ul>
      )}
      {total > repairs.length && (
        <p className="quiet">{texts.notListed(total - repairs.length)}</p>
      )}
    </section>
  );
}

/** What the text is like after the repairs. */
function outlook({ invalid, errors, warnings }: Repaired, format: Format): string {
  const texts = repairTexts();
  if (invalid > 0) return texts.left(errors, warnings);
  return format === "json" ? texts.isValid(warnings) : texts.allValid(warnings);
}

function Row({ repair: { repair, path, code, record } }: { repair: RecordRepair }) {
  const texts = repairTexts();
  return (
    <li>
      <span>
        {record !== undefined && `${texts.line(record)} `}
        {texts.done[repair as keyof typeof texts.done] ?? repair}
      </span>
      {path && (findField(path) ? <a href={link("reference", path)}>{path}</a> : <code>{path}</code>)}
      {code && <code className="quiet">{code}</code>}
    </li>
  );
}
