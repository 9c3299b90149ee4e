// The language of the page. English is part of it. Hindi is loaded when somebody reads it.
import { useSyncExternalStore } from "react";
import { init } from "dkyc/slim";
import wasm from "dkyc/dkyc.wasm?url";

export type Language = "en" | "hi";

type Hindi = typeof import("./hindi");

/** The texts and the package in Hindi, while the page is in Hindi. */
export let hindi: Hindi | undefined;

let hasFailed = false;
/** The language that was asked for last. */
let wanted: Language = "en";
const listeners = new Set<() => void>();

const KEY = "dkyc.language";

export function language(): Language {
  return hindi ? "hi" : "en";
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, language);
}

/** Whether the language that was asked for last could not be loaded. */
export function useLanguageFailure(): boolean {
  return useSyncExternalStore(subscribe, () => hasFailed);
}

const load = (texts: Hindi | undefined): Promise<void> => (texts ? texts.load() : init(wasm));

/** Loads what checks in the language of the page. */
export const loadCore = () => load(hindi);

/** Changes the language, once it is loaded. The person's choice is kept for the next visit. */
export async function speak(next: Language) {
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Without storage, the browser's languages decide the next time.
  }
  await change(next, load);
}

async function change(next: Language, prepare: typeof load) {
  wanted = next;
  hasFailed = false;
  try {
    const texts = next === "hi" ? await import("./hindi") : undefined;
    await prepare(texts);
    // Somebody may have changed their mind meanwhile.
    if (wanted === next) hindi = texts;
  } catch {
    hasFailed = wanted === next;
  }
  document.documentElement.lang = language();
  redraw();
}

/** Draws what depends on the language or the profile. */
export function redraw() {
  for (const notify of listeners) notify();
}

/** The language that was chosen at the last visit, or the first that the browser prefers. */
function preferred(): Language {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(KEY);
  } catch {
    // As at the first visit.
  }
  const first = [kept ?? "", ...navigator.languages].find((tag) => /^(en|hi)\b/.test(tag));
  return first?.startsWith("hi") ? "hi" : "en";
}

/** Resolves when there are texts to show. What checks is loaded afterwards. */
export const firstLanguage = change(preferred(), async () => {});

export function subscribe(notify: () => void) {
  listeners.add(notify);
  return () => listeners.delete(notify);
}
