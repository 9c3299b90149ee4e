// Loads the compiled core in the background, so that the page can be used meanwhile.
import { useSyncExternalStore } from "react";
import { firstLanguage, loadCore } from "./language";

let state: "loading" | "ready" | "failed" = "loading";
const listeners = new Set<() => void>();

/** Never rejects. If the core cannot be loaded, the page says so and checks nothing. */
export const engineReady = new Promise<void>((resolve) => {
  const settle = (outcome: typeof state) => {
    state = outcome;
    for (const notify of listeners) notify();
  };
  firstLanguage
    .then(() => loadCore())
    .then(
      () => {
        settle("ready");
        resolve();
      },
      () => settle("failed"),
    );
});

/** Whether the core is ready to check values. */
export function useEngine(): boolean {
  return useSyncExternalStore(subscribe, () => state === "ready");
}

/** Whether the core could not be loaded. */
export function useEngineFailure(): boolean {
  return useSyncExternalStore(subscribe, () => state === "failed");
}

function subscribe(notify: () => void) {
  listeners.add(notify);
  return () => listeners.delete(notify);
}
