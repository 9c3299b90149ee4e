// One live region for the page: what changes out of sight is said there.
import { useSyncExternalStore } from "react";

let message = "";
let timer = 0;
const listeners = new Set<() => void>();

/** Has a screen reader say this. Of several at once the last is said. */
export function announce(text: string) {
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    // The same text once more is no change: a space makes it one.
    message = message === text ? `${text} ` : text;
    for (const tell of listeners) tell();
  }, 150);
}

export function LiveRegion() {
  const text = useSyncExternalStore(subscribe, () => message);
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {text}
    </div>
  );
}

function subscribe(tell: () => void) {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
