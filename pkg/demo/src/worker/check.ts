// Sends questions to the worker that checks.
import type { PushUserData, Report } from "dkyc/slim";
import type { Checked, Question } from "./check.worker";
import { dialogue } from "./dialogue";

const ask = dialogue<Question>(
  () => new Worker(new URL("./check.worker.ts", import.meta.url), { type: "module" }),
  "The checker stopped. Try again.",
);

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
