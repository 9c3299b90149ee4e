// Checks files outside the page's thread, and gets a payload out of one of them.
import { init } from "dkyc/slim";
import wasm from "dkyc/dkyc.wasm?url";
import { type Batch, type Progress, check } from "./batch";
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

self.onmessage = ({ data }: MessageEvent<Order>) => {
  // Without the error's own message, which could quote a value.
  obey(data).catch(() => say({ kind: "failed" }));
};

async function obey(order: Order) {
  if (order.kind === "cancel") isCancelled = true;
  else if (order.kind === "payload") say({ kind: "payload", bytes: await payload(order.file, order.from, order.to) });
  else {
    await init(wasm);
    const batch = await check(
      order.files,
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
