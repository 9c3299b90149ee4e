// What a report says first.
import { count } from "../words";
import type { Batch } from "./batch";

export function verdict(batch: Batch): string {
  const { payloads, valid, unreadable, checked } = batch;
  const unread = unreadable > 0 ? `, ${count(unreadable, "file")} not read` : "";
  const early = checked === undefined ? "" : "Ended early: ";
  if (payloads === 0) return `${early}${early ? "no" : "No"} payload was found${unread}`;
  if (valid === payloads) return `${early}${count(payloads, "payload")}, ${payloads === 1 ? "valid" : "all valid"}${unread}`;
  return `${early}${(payloads - valid).toLocaleString("en")} of ${count(payloads, "payload")} not valid${unread}`;
}

/** How far a check came that was ended early. */
export function endedEarly({ chosen, checked = 0 }: Batch): string {
  return `The check was ended early: ${checked.toLocaleString("en")} of ${count(chosen, "file")} checked to the end.`;
}
