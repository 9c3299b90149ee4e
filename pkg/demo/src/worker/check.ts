// Sends questions to the worker that checks in the language of the page, by its house rules.
import type { PushUserData, Report } from "dkyc/slim";
import { core } from "../core";
import type { Core } from "../english";
import type { Checked, Question } from "./answer-checks";
import { dialogue } from "./dialogue";

type Ask = ReturnType<typeof dialogue<Question>>;

/** What asks the worker of each core that was used. */
const asking = new Map<Core, Ask>();

function ask(): Ask {
  const by = core();
  const known = asking.get(by) ?? dialogue<Question>(by.checkWorker);
  asking.set(by, known);
  return known;
}

/** Asks for the report on the text that was checked last. */
let askLast: Ask | undefined;

/** Checks a text or the bytes of a file. */
export function checkText(input: string | Uint8Array, records: boolean): Promise<Checked> {
  askLast = ask();
  return askLast({ kind: "text", input, records });
}

/** The report on the text that {@link checkText} checked last, as JSON. */
export function lastReport(): Promise<Blob> {
  return (askLast ?? ask())({ kind: "report" });
}

/** Checks a payload that is an object. */
export function checkObject(payload: PushUserData): Promise<Report> {
  return ask()({ kind: "object", payload });
}

/** A payload as JSON text, written in the worker because its documents can be large. */
export function jsonOf(payload: PushUserData): Promise<Blob> {
  return ask()({ kind: "json", payload });
}
