// The page's one live region, where a screen reader reads out what changes elsewhere on the page.
import { useSyncExternalStore } from "react";

let message = "";
let timer = 0;
const listeners = new Set<() => void>();

/** Has a screen reader say this. Of several texts at about the same time, only the last is read. */
export function announce(text: string) {
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    // The same text again would not be read: a space makes it a change.
    message = message === text ? `${text} ` : text;
    for (const notify of listeners) notify();
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

function subscribe(notify: () => void) {
  listeners.add(notify);
  return () => listeners.delete(notify);
}
