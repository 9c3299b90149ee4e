// The compiled core is loaded beside the page, which can be used meanwhile.
import { useSyncExternalStore } from "react";
import { init } from "dkyc/slim";
import wasm from "dkyc/dkyc.wasm?url";

let state: "loading" | "ready" | "failed" = "loading";
const waiting = new Set<() => void>();

/** Never fails: without the core, the page says so, and nothing is checked. */
export const engineReady = new Promise<void>((resolve) => {
  const tell = (outcome: typeof state) => {
    state = outcome;
    for (const listener of waiting) listener();
  };
  init(wasm).then(
    () => {
      tell("ready");
      resolve();
    },
    () => tell("failed"),
  );
});

/** Whether values can be checked. */
export function useEngine(): boolean {
  return useSyncExternalStore(subscribe, () => state === "ready");
}

/** Whether they never will be. */
export function useEngineFailure(): boolean {
  return useSyncExternalStore(subscribe, () => state === "failed");
}

function subscribe(tell: () => void) {
  waiting.add(tell);
  return () => waiting.delete(tell);
}
