// Sends questions to the worker that checks.
import type { PushUserData, Report } from "dkyc/slim";
import type { Answer, Checked, Question } from "./check.worker";

let worker: Worker | undefined;
let count = 0;
const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>();

/** Checks a text or the bytes of a file. */
export function checkText(input: string | Uint8Array, records: boolean): Promise<Checked> {
  return ask({ kind: "text", input, records });
}

/** The report on the text that {@link checkText} checked last, as JSON. */
export function lastReport(): Promise<Blob> {
  return ask({ kind: "report" });
}

/** Checks a payload that is an object. */
export function checkObject(payload: PushUserData): Promise<Report> {
  return ask({ kind: "object", payload });
}

/** A payload as JSON text, written in the worker because its documents can be large. */
export function jsonOf(payload: PushUserData): Promise<Blob> {
  return ask({ kind: "json", payload });
}

function ask<T>(question: Question): Promise<T> {
  const id = count++;
  worker ??= start();
  const running = worker;
  return new Promise<T>((resolve, reject) => {
    waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject });
    running.postMessage({ id, question });
  });
}

function start(): Worker {
  const started = new Worker(new URL("./check.worker.ts", import.meta.url), { type: "module" });
  started.onmessage = ({ data: { id, answer, failure } }: MessageEvent<Answer>) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (failure) asked?.reject(new Error(failure));
    else asked?.resolve(answer);
  };
  started.onerror = () => {
    // Rejects all open questions. The next question starts a new worker.
    for (const { reject } of waiting.values()) reject(new Error("The checker stopped. Try again."));
    waiting.clear();
    worker = undefined;
  };
  return started;
}
