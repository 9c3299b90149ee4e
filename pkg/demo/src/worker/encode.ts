// Converts a file to Base64 in a worker.
import type { Encoded } from "./encode.worker";

/** Encodes a file and reports its progress, from 0 to 1. */
export function encode(file: File, progress: (done: number) => void, signal: AbortSignal): Promise<string> {
  const worker = new Worker(new URL("./encode.worker.ts", import.meta.url), { type: "module" });
  const encoded = new Promise<string>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Encoded>) => {
      if ("base64" in data) resolve(data.base64);
      else if ("done" in data) progress(data.done);
      else reject(new Error("unreadable"));
    };
    worker.onerror = () => reject(new Error("unreadable"));
    signal.addEventListener("abort", () => reject(new Error("cancelled")));
    worker.postMessage(file);
  });
  return encoded.finally(() => worker.terminate());
}
