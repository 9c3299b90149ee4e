// Sends questions to the worker that repairs. It loads a core of its own when it is first asked.
import type { FieldPath } from "dkyc/slim";
import wasm from "dkyc/fix.wasm?url";
import { dialogue } from "./dialogue";
import { house } from "../house";
import type { Question, Repaired } from "./answer-repairs";

const plain = dialogue<Question>(
  () => new Worker(new URL("./repair.worker.ts", import.meta.url), { type: "module" }),
);

/** What asks the worker, if its core can be loaded. It is stored for use without a network only once it has been used. */
async function ready() {
  if (house) return house.repairs;
  const isStored = async () => "caches" in self && (await caches.match(wasm)) !== undefined;
  if (!navigator.onLine && !(await isStored())) throw new Error("offline");
  return plain;
}

/** Repairs a text or the bytes of a file. */
export async function repairText(input: string | Uint8Array, records: boolean): Promise<Repaired> {
  return (await ready())({ kind: "text", input, records });
}

/** Repairs the value of a field. Nothing if there is nothing to repair. */
export async function repairField(path: FieldPath, value: string, section: object): Promise<string | undefined> {
  return (await ready())({ kind: "field", path, value, section });
}
