// The check of some files, in a worker. It goes on while another view is shown.
import { useEffect, useSyncExternalStore } from "react";
import { announce } from "../announce";
import { count } from "../words";
import type { Batch, Progress } from "./batch";
import type { Order, Said } from "./batch.worker";
import type { Example } from "./frequencies";
import { endedEarly } from "./verdict";

export interface Run {
  readonly files: readonly File[];
  readonly progress?: Progress;
  readonly batch?: Batch;
  readonly hasFailed?: boolean;
}

let run: Run = { files: [] };
let worker: Worker | undefined;
const listeners = new Set<() => void>();

/** The check of these files, which begins unless it has begun before. */
export function useRun(files: readonly File[]): Run {
  const current = useSyncExternalStore(subscribe, () => run);
  useEffect(() => {
    if (run.files !== files) start(files);
  }, [files]);
  return current.files === files ? current : { files };
}

function start(files: readonly File[]) {
  worker?.terminate();
  worker = started();
  update({ files });
  order(worker, { kind: "check", files });
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
  const own = new Worker(new URL("./batch.worker.ts", import.meta.url), { type: "module" });
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
  update({ files: run.files, batch });
  const found = `${count(batch.payloads, "payload")}, ${(batch.payloads - batch.valid).toLocaleString("en")} not valid.`;
  announce(batch.checked === undefined ? found : `${endedEarly(batch)} ${found}`);
}

function fail() {
  stop();
  update({ files: run.files, hasFailed: true });
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
