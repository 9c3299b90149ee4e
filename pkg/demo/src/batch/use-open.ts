// Opens in the checker what first has to be read.
import { useEffect, useRef, useState } from "react";
import { type Handed, openInChecker } from "../handed-over";

/** The one that is being read. */
let last: AbortController | undefined;

/** Whoever asks for something else meanwhile, or leaves the view, is not taken to the checker later. */
export function useOpen() {
  const [state, setState] = useState<"" | "reading" | "failed">("");
  const own = useRef<AbortController>(undefined);
  useEffect(() => () => own.current?.abort(), []);
  const open = async (read: (signal: AbortSignal) => Promise<Handed>) => {
    last?.abort();
    const reading = new AbortController();
    last = own.current = reading;
    const { signal } = reading;
    signal.addEventListener("abort", () => setState(""));
    setState("reading");
    try {
      const handed = await read(signal);
      if (!signal.aborted) openInChecker(handed);
    } catch {
      if (!signal.aborted) setState("failed");
    }
  };
  return { open, isReading: state === "reading", hasFailed: state === "failed" };
}
