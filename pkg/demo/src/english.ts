// The package in English, and the workers that check with it.
import { codes, explain, fields, sections, validate, validateField } from "dkyc/slim";

export const english = {
  codes: codes as readonly string[],
  explain,
  fields,
  sections,
  validate,
  validateField,
  checkWorker: () => new Worker(new URL("./worker/check.worker.ts", import.meta.url), { type: "module" }),
  batchWorker: () => new Worker(new URL("./batch/batch.worker.ts", import.meta.url), { type: "module" }),
};

/** The package in a language, by a profile. */
export type Core = typeof english;
