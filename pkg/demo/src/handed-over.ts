// What one view hands over to another: files to check together, and a text for the checker.
import { useSyncExternalStore } from "react";
import { go } from "./route";

let files: readonly File[] = [];
let text: Handed | undefined;
const listeners = new Set<() => void>();

export interface Handed {
  /** What it is called, in the language of the page: `batch.ndjson, line 3`. */
  name(): string;
  readonly bytes: Uint8Array;
  /** Whether each line is a payload. */
  readonly isNdjson?: boolean;
}

/** Larger files are checked without being shown. */
export const MOST_SHOWN = 200_000_000;

/** Shows the view that checks these files. With none, it asks for some. */
export function checkFiles(chosen: readonly File[]) {
  files = chosen;
  for (const notify of listeners) notify();
  go("files", "");
}

/** The files that were chosen. They stay while another view is shown. */
export function useFiles(): readonly File[] {
  return useSyncExternalStore(subscribe, () => files);
}

/** Shows a text in the checker. */
export function openInChecker(handed: Handed) {
  text = handed;
  go("checker", "");
}

/** The text for the checker, once. */
export function takeHanded(): Handed | undefined {
  const taken = text;
  text = undefined;
  return taken;
}

function subscribe(notify: () => void) {
  listeners.add(notify);
  return () => listeners.delete(notify);
}
