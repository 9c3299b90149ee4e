// All that the page needs in Hindi: its texts, the package, and the workers that check.
import { init } from "dkyc/hi/slim";
import wasm from "dkyc/hi.wasm?url";
import togetherUrl from "./batch/hindi-batch.worker.ts?worker&url";
import checkerUrl from "./worker/hindi-check.worker.ts?worker&url";

export { codes, explain, fields, sections, validate, validateField } from "dkyc/hi/slim";
export { batch } from "./texts/hi/batch";
export { checker } from "./texts/hi/checker";
export { form } from "./texts/hi/form";
export { frame } from "./texts/hi/frame";
export { house } from "./texts/hi/house";
export { reference } from "./texts/hi/reference";
export { repair } from "./texts/hi/repair";
export { states } from "./texts/hi/states";

/** Loads what checks. */
export function load(): Promise<void> {
  store().catch(() => {});
  return init(wasm);
}

export const checkWorker = () => new Worker(checkerUrl, { type: "module" });

export const batchWorker = () => new Worker(togetherUrl, { type: "module" });

/** Has the service worker store what the first visit loads before there is one, so that the page works in Hindi without a network. */
async function store() {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.ready;
  if (!navigator.serviceWorker.controller) {
    await new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }));
  }
  await Promise.all([import.meta.url, wasm, checkerUrl].map((address) => fetch(address)));
}
