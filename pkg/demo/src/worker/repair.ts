// Sends questions to the worker that repairs. It loads a core of its own when it is first asked.
import type { FieldPath } from "dkyc/slim";
import wasm from "dkyc/fix.wasm?url";
import { dialogue } from "./dialogue";
import type { Question, Repaired } from "./repair.worker";

const ask = dialogue<Question>(
  () => new Worker(new URL("./repair.worker.ts", import.meta.url), { type: "module" }),
);

/** Whether that core can be loaded. It is stored for use without a network only once it has been used. */
async function need() {
  const isStored = async () => "caches" in self && (await caches.match(wasm)) !== undefined;
  if (!navigator.onLine && !(await isStored())) throw new Error("offline");
}

/** Repairs a text or the bytes of a file. */
export async function repairText(input: string | Uint8Array, records: boolean): Promise<Repaired> {
  await need();
  return ask({ kind: "text", input, records });
}

/** Repairs the value of a field. Nothing if there is nothing to repair. */
export async function repairField(path: FieldPath, value: string, section: object): Promise<string | undefined> {
  await need();
  return ask({ kind: "field", path, value, section });
}
