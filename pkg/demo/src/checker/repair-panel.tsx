// What was repaired, and what to do with it.
import { useEffect, useRef } from "react";
import { announce } from "../announce";
import { download } from "../download";
import { link } from "../route";
import { findField } from "../table";
import { count } from "../words";
import type { RecordRepair, Repaired } from "../worker/repair.worker";
import type { Format } from "./format";
import { GoOn } from "./go-on";

interface RepairPanelProps {
  readonly repaired: Repaired;
  readonly format: Format;
  /** Puts the repaired text into the editor. */
  take(): void;
  dismiss(): void;
}

export function RepairPanel({ repaired, format, take, dismiss }: RepairPanelProps) {
  const title = useRef<HTMLHeadingElement>(null);
  // What the button did is above it.
  useEffect(() => title.current?.focus(), []);
  const { repairs, count: total, text } = repaired;
  return (
    <section className="repair" aria-labelledby="repair-title">
      <h2 id="repair-title" ref={title} tabIndex={-1}>
        {total > 0 ? count(total, "repair") : "Nothing to repair"}
      </h2>
      <p>{total > 0 ? outlook(repaired, format) : "Nothing here has only one right form. The report says what to do."}</p>
      <div className="buttons">
        {total > 0 && (
          <>
            <button type="button" className="main-button" onClick={take}>
              Use the repaired text
            </button>
            <button
              type="button"
              onClick={() => {
                download(new Blob([text], { type: "text/plain" }), `repaired.${format}`);
                announce("The repaired text was downloaded.");
              }}
            >
              Download
            </button>
            {format === "json" && !repaired.hasRepetitions && <GoOn text={() => text} />}
          </>
        )}
        <button type="button" className="quiet-button" onClick={dismiss}>
          {total > 0 ? "Leave it as it is" : "Close"}
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
        <p className="quiet">{(total - repairs.length).toLocaleString("en")} more are not listed here.</p>
      )}
    </section>
  );
}

/** What the text is like after the repairs. */
function outlook({ invalid, errors, warnings }: Repaired, format: Format): string {
  const left = `${count(errors, "error")} and ${count(warnings, "warning")}`;
  if (invalid === 0) {
    const subject = format === "json" ? "The repaired payload is" : "All payloads are then";
    return warnings > 0 ? `${subject} valid, with ${count(warnings, "warning")}.` : `${subject} valid.`;
  }
  return `${left} are left, which only a person can put right.`;
}

function Row({ repair: { words, path, code, record } }: { repair: RecordRepair }) {
  return (
    <li>
      <span>
        {record !== undefined && `Line ${record}: `}
        {words}
      </span>
      {path && (findField(path) ? <a href={link("reference", path)}>{path}</a> : <code>{path}</code>)}
      {code && <code className="quiet">{code}</code>}
    </li>
  );
}
