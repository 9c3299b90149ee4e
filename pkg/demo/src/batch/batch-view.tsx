// The check of some files: how far it is, then its report.
import "../style/batch.css";
import { useEffect, useRef } from "react";
import { ChooseButton } from "../files/choose-button";
import { checkFiles } from "../handed-over";
import { batchTexts } from "../texts/batch";
import { frameTexts } from "../texts/frame";
import { number, size } from "../words";
import type { Batch } from "./batch";
import { FileList } from "./file-list";
import { FrequencyList } from "./frequency-list";
import { KeepButtons } from "./keep-buttons";
import { type Run, cancel, useRun } from "./run";
import { endedEarly, verdict } from "./verdict";

export default function BatchView({ files }: { files: readonly File[] }) {
  const run = useRun(files);
  const title = useRef<HTMLHeadingElement>(null);
  const { batch, hasFailed, isAgain } = run;
  const texts = batchTexts();
  const isDone = batch !== undefined;
  // What was pressed is gone.
  useEffect(() => title.current?.focus(), [isDone, hasFailed]);
  return (
    <div className="batch">
      <header className="view-head">
        <h1 ref={title} tabIndex={-1}>
          {batch ? verdict(batch) : hasFailed ? texts.failed : texts.checkingFiles(files.length)}
        </h1>
      </header>
      {batch ? <Report batch={batch} files={files} isAgain={isAgain} /> : hasFailed ? <Failed /> : <Waiting run={run} />}
    </div>
  );
}

function Waiting({ run: { files, progress } }: { run: Run }) {
  const texts = batchTexts();
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const { file = 0, bytes = 0, payloads = 0, valid = 0 } = progress ?? {};
  return (
    <div className="waiting">
      <progress max={Math.max(total, 1)} value={bytes} aria-label={texts.howFar} />
      <p>
        {texts.progress(size(bytes), size(total), file + 1, files.length)} {texts.soFar(payloads, payloads - valid)}
      </p>
      <div className="buttons">
        <button type="button" onClick={cancel}>
          {frameTexts().cancel}
        </button>
      </div>
    </div>
  );
}

function Failed() {
  return (
    <>
      <p className="message error" role="alert">
        {batchTexts().failedLead}
      </p>
      <div className="buttons">
        <ChooseButton label={batchTexts().chooseAgain} />
        <CloseButton />
      </div>
    </>
  );
}

function CloseButton() {
  return (
    <button type="button" className="quiet-button" onClick={() => checkFiles([])}>
      {frameTexts().close}
    </button>
  );
}

function Report({ batch, files, isAgain = false }: { batch: Batch; files: readonly File[]; isAgain?: boolean | undefined }) {
  const texts = batchTexts();
  return (
    <>
      {batch.checked !== undefined && (
        <p className="message warning">{endedEarly(batch)} {texts.foundByThen}</p>
      )}
      {isAgain && <p className="quiet">{texts.again}</p>}
      <Counts batch={batch} />
      <div className="buttons">
        <KeepButtons batch={batch} />
        <ChooseButton label={texts.chooseOthers} />
        <CloseButton />
      </div>
      <FrequencyList batch={batch} files={files} />
      <FileList counts={batch.files} files={files} />
    </>
  );
}

function Counts({ batch: { payloads, valid, errors, warnings } }: { batch: Batch }) {
  const share = payloads === 0 ? "–" : `${number(Math.floor((1000 * valid) / payloads) / 10)}%`;
  const counts = { payloads: number(payloads), valid: share, invalid: number(payloads - valid), errors: number(errors), warnings: number(warnings) };
  const names = batchTexts().counts;
  return (
    <dl className="counts">
      {Object.entries(names).map(([its, name]) => (
        <div key={its}>
          <dt>{name}</dt>
          <dd>{counts[its as keyof typeof counts]}</dd>
        </div>
      ))}
    </dl>
  );
}
