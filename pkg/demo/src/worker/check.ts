// Sends questions to the worker that checks in the language of the page.
import type { PushUserData, Report } from "dkyc/slim";
import { hindi } from "../language";
import type { Checked, Question } from "./answer-checks";
import { dialogue } from "./dialogue";

const english = dialogue<Question>(
  () => new Worker(new URL("./check.worker.ts", import.meta.url), { type: "module" }),
);
const inHindi = dialogue<Question>(() => (hindi as NonNullable<typeof hindi>).checkWorker());
const ask: typeof english = (question) => (hindi ? inHindi : english)(question);

/** Asks for the report on the text that was checked last. */
let askLast = ask;

/** Checks a text or the bytes of a file. */
export function checkText(input: string | Uint8Array, records: boolean): Promise<Checked> {
  askLast = hindi ? inHindi : english;
  return askLast({ kind: "text", input, records });
}

/** The report on the text that {@link checkText} checked last, as JSON. */
export function lastReport(): Promise<Blob> {
  return askLast({ kind: "report" });
}

/** Checks a payload that is an object. */
export function checkObject(payload: PushUserData): Promise<Report> {
  return ask({ kind: "object", payload });
}

/** A payload as JSON text, written in the worker because its documents can be large. */
export function jsonOf(payload: PushUserData): Promise<Blob> {
  return ask({ kind: "json", payload });
}
