// What a report says first.
import { batchTexts } from "../texts/batch";
import type { Batch } from "./batch";

export function verdict({ payloads, valid, unreadable, checked }: Batch): string {
  return batchTexts().verdict(payloads, payloads - valid, unreadable, checked !== undefined);
}

/** How far a check came that was ended early. */
export function endedEarly({ chosen, checked = 0 }: Batch): string {
  return batchTexts().endedEarly(checked, chosen);
}
