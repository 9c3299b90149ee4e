// The check of some files, in a worker. It goes on while another view is shown.
import { useEffect, useSyncExternalStore } from "react";
import { announce } from "../announce";
import { core, useCore } from "../core";
import type { Core } from "../english";
import { type House, house } from "../house";
import { batchTexts } from "../texts/batch";
import type { Batch, Progress } from "./batch";
import type { Order, Said } from "./obey-orders";
import type { Example } from "./frequencies";
import { endedEarly } from "./verdict";

export interface Run {
  readonly files: readonly File[];
  /** What checks, in the language of its sentences. */
  readonly by?: Core;
  readonly house?: House | undefined;
  readonly progress?: Progress;
  readonly batch?: Batch;
  /** Whether the files are checked once more, for sentences in another language. */
  readonly isAgain?: boolean;
  readonly hasFailed?: boolean;
}

let run: Run = { files: [] };
let worker: Worker | undefined;
const listeners = new Set<() => void>();

/** The check of these files, which begins unless it has begun before. */
export function useRun(files: readonly File[]): Run {
  const current = useSyncExternalStore(subscribe, () => run);
  const by = useCore();
  useEffect(() => {
    if (run.files !== files) start({ files });
    else if (run.by !== by) again();
  }, [files, by]);
  // Other house rules have other codes, which cannot be explained any more.
  return current.files === files && current.house === house ? current : { files };
}

function start(next: Run) {
  stop();
  worker = started();
  update({ ...next, by: core(), house });
  order(worker, { kind: "check", files: next.files });
}

/** The report that was there before the last change, should somebody change back. */
let before: Run | undefined;

/** Has the report in the language of the page, by its house rules. In another language, the one that there is stays until then. */
function again() {
  const { files, batch, hasFailed, isAgain } = run;
  if (run.house !== house) return start({ files });
  if (hasFailed) return;
  if (isAgain && before?.by === core()) {
    stop();
    return update(before);
  }
  if (batch && !isAgain) before = run;
  // A check that was ended early would not end there again: it stays as it is.
  if (batch?.checked !== undefined) return;
  start({ files, ...(batch && { batch, isAgain: true }) });
}

/** Ends the check. What was found so far stays. */
export function cancel() {
  if (worker) order(worker, { kind: "cancel" });
}

/** The payload in which an example is. */
export async function payloadOf({ file, from, to }: Example, signal: AbortSignal): Promise<Uint8Array> {
  const source = run.files[file];
  if (!source) throw new Error("no file");
  const reader = started();
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    const giveUp = () => reject(new Error("unreadable"));
    reader.onmessage = ({ data }: MessageEvent<Said>) => (data.kind === "payload" ? resolve(data.bytes) : giveUp());
    reader.onerror = giveUp;
    signal.addEventListener("abort", giveUp);
  });
  order(reader, { kind: "payload", file: source, from, to });
  return bytes.finally(() => reader.terminate());
}

function started(): Worker {
  const own = core().batchWorker();
  own.onmessage = ({ data }: MessageEvent<Said>) => {
    if (data.kind === "progress") update({ ...run, progress: data.progress });
    else if (data.kind === "done") finish(data.batch);
    else fail();
  };
  own.onerror = fail;
  return own;
}

function finish(batch: Batch) {
  stop();
  const { isAgain, progress: _, ...its } = run;
  update({ ...its, batch, isAgain: false });
  if (isAgain) return;
  const found = batchTexts().found(batch.payloads, batch.payloads - batch.valid);
  announce(batch.checked === undefined ? found : `${endedEarly(batch)} ${found}`);
}

function fail() {
  stop();
  const { files, batch } = run;
  // A report that is already there is better than none.
  update(batch ? { ...run, isAgain: false } : { files, hasFailed: true });
}

function stop() {
  worker?.terminate();
  worker = undefined;
}

function update(next: Run) {
  run = next;
  for (const notify of listeners) notify();
}

function order(to: Worker, what: Order) {
  to.postMessage(what);
}

function subscribe(notify: () => void) {
  listeners.add(notify);
  return () => listeners.delete(notify);
}
