// What a worker for files does, in any language: it checks them, or gets a payload out of one of them.
import { type Batch, type Progress, type Spoken, check } from "./batch";
import { contentOf } from "./read/unpack";

export type Order =
  | { kind: "check"; files: readonly File[] }
  | { kind: "cancel" }
  /** A payload, in bytes of the content of its file. */
  | { kind: "payload"; file: File; from: number; to: number };

export type Said =
  | { kind: "progress"; progress: Progress }
  | { kind: "done"; batch: Batch }
  | { kind: "payload"; bytes: Uint8Array<ArrayBuffer> }
  | { kind: "failed" };

let isCancelled = false;

export function obeyOrders(load: () => Promise<void>, spoken: Spoken) {
  self.onmessage = ({ data }: MessageEvent<Order>) => {
    // Without the error's own message, which could quote a value.
    obey(data, load, spoken).catch(() => say({ kind: "failed" }));
  };
}

async function obey(order: Order, load: () => Promise<void>, spoken: Spoken) {
  if (order.kind === "cancel") isCancelled = true;
  else if (order.kind === "payload") say({ kind: "payload", bytes: await payload(order.file, order.from, order.to) });
  else {
    await load();
    const batch = await check(
      order.files,
      spoken,
      (progress) => say({ kind: "progress", progress }),
      () => isCancelled,
    );
    say({ kind: "done", batch });
  }
}

async function payload(file: File, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(to - from);
  let at = 0;
  const { pieces } = await contentOf(file, () => {});
  for await (const piece of pieces) {
    const [begin, end] = [Math.max(from - at, 0), Math.min(to - at, piece.length)];
    if (begin < end) bytes.set(piece.subarray(begin, end), Math.max(at - from, 0));
    at += piece.length;
    if (at >= to) break;
  }
  if (at < to) throw new Error("shorter");
  return bytes;
}

function say(said: Said) {
  self.postMessage(said);
}
