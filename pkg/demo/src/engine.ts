// The compiled core is loaded beside the page, which can be used meanwhile.
import { useSyncExternalStore } from "react";
import { init } from "dkyc/slim";
import wasm from "dkyc/dkyc.wasm?url";

let isReady = false;
const waiting = new Set<() => void>();

export const engineReady: Promise<void> = init(wasm).then(() => {
  isReady = true;
  for (const tell of waiting) tell();
});

/** Whether values can be checked. */
export function useEngine(): boolean {
  return useSyncExternalStore(subscribe, () => isReady);
}

function subscribe(tell: () => void) {
  waiting.add(tell);
  return () => waiting.delete(tell);
}
