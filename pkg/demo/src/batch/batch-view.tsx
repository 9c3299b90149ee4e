// The check of some files: how far it is, then its report.
import "../style/batch.css";
import { useEffect, useRef } from "react";
import { ChooseButton } from "../files/choose-button";
import { checkFiles } from "../handed-over";
import { count, size } from "../words";
import type { Batch } from "./batch";
import { FileList } from "./file-list";
import { FrequencyList } from "./frequency-list";
import { KeepButtons } from "./keep-buttons";
import { type Run, cancel, useRun } from "./run";
import { endedEarly, verdict } from "./verdict";

export default function BatchView({ files }: { files: readonly File[] }) {
  const run = useRun(files);
  const title = useRef<HTMLHeadingElement>(null);
  const { batch, hasFailed } = run;
  // What was pressed is gone.
  useEffect(() => title.current?.focus(), [batch, hasFailed]);
  return (
    <div className="batch">
      <header className="view-head">
        <h1 ref={title} tabIndex={-1}>
          {batch ? verdict(batch) : hasFailed ? "The check failed" : `Checking ${count(files.length, "file")}…`}
        </h1>
      </header>
      {batch ? <Report batch={batch} files={files} /> : hasFailed ? <Failed /> : <Waiting run={run} />}
    </div>
  );
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

function Failed() {
  return (
    <>
      <p className="message error" role="alert">
        What checks files could not be loaded, or it stopped. Reload the page when you are online, or choose fewer or smaller files.
      </p>
      <div className="buttons">
        <ChooseButton label="Choose files again" />
        <CloseButton />
      </div>
    </>
  );
}

function CloseButton() {
  return (
    <button type="button" className="quiet-button" onClick={() => checkFiles([])}>
      Close
    </button>
  );
}

function Report({ batch, files }: { batch: Batch; files: readonly File[] }) {
  return (
    <>
      {batch.checked !== undefined && (
        <p className="message warning">{endedEarly(batch)} This is what was found by then.</p>
      )}
      <Counts batch={batch} />
      <div className="buttons">
        <KeepButtons batch={batch} />
        <ChooseButton label="Check other files" />
        <CloseButton />
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
