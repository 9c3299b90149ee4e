// The check of some files: how far it is, then its report.
import "../style/batch.css";
import { useEffect, useRef } from "react";
import { ChooseButton } from "../files/choose-button";
import { checkFiles } from "../handed-over";
import { FailureMessage } from "../load-failure";
import { count, size } from "../words";
import type { Batch } from "./batch";
import { FileList } from "./file-list";
import { FrequencyList } from "./frequency-list";
import { KeepButtons } from "./keep-buttons";
import { type Run, cancel, useRun } from "./run";

export default function BatchView({ files }: { files: readonly File[] }) {
  const run = useRun(files);
  const title = useRef<HTMLHeadingElement>(null);
  const isDone = run.batch !== undefined;
  // What was pressed is gone.
  useEffect(() => title.current?.focus(), [isDone]);
  return (
    <div className="batch">
      <header className="view-head">
        <h1 ref={title} tabIndex={-1}>
          {run.batch ? verdict(run.batch) : `Checking ${count(files.length, "file")}…`}
        </h1>
      </header>
      {run.hasFailed && <FailureMessage />}
      {run.batch ? <Report batch={run.batch} files={files} /> : !run.hasFailed && <Waiting run={run} />}
    </div>
  );
}

function verdict({ payloads, valid, unreadable }: Batch): string {
  const unread = unreadable > 0 ? `, ${count(unreadable, "file")} not read` : "";
  if (payloads === 0) return `No payload was found${unread}`;
  if (valid === payloads) return `${count(payloads, "payload")}, ${payloads === 1 ? "valid" : "all valid"}${unread}`;
  return `${(payloads - valid).toLocaleString("en")} of ${count(payloads, "payload")} not valid${unread}`;
}

function Waiting({ run: { files, progress } }: { run: Run }) {
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const { file = 0, bytes = 0, payloads = 0, valid = 0 } = progress ?? {};
  return (
    <div className="waiting">
      <progress max={Math.max(total, 1)} value={bytes} aria-label="How far the check is" />
      <p>
        {size(bytes)} of {size(total)}, file {(file + 1).toLocaleString("en")} of {files.length.toLocaleString("en")}.{" "}
        {count(payloads, "payload")} so far, {(payloads - valid).toLocaleString("en")} not valid.
      </p>
      <div className="buttons">
        <button type="button" onClick={cancel}>
          Cancel
        </button>
      </div>
    </div>
  );
}

function Report({ batch, files }: { batch: Batch; files: readonly File[] }) {
  return (
    <>
      {batch.isCancelled && (
        <p className="message warning">
          You ended the check early. This is what was found by then.
        </p>
      )}
      <Counts batch={batch} />
      <div className="buttons">
        <KeepButtons batch={batch} />
        <ChooseButton label="Check other files" />
        <button type="button" className="quiet-button" onClick={() => checkFiles([])}>
          Close
        </button>
      </div>
      <FrequencyList batch={batch} files={files} />
      <FileList counts={batch.files} files={files} />
    </>
  );
}

function Counts({ batch: { payloads, valid, errors, warnings } }: { batch: Batch }) {
  const share = payloads === 0 ? "–" : `${(Math.floor((1000 * valid) / payloads) / 10).toLocaleString("en")}%`;
  const counts = { Payloads: payloads, Valid: share, "Not valid": payloads - valid, Errors: errors, Warnings: warnings };
  return (
    <dl className="counts">
      {Object.entries(counts).map(([name, number]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{number.toLocaleString("en")}</dd>
        </div>
      ))}
    </dl>
  );
}
