// Has the worker check the text, a moment after the last change.
import { useCallback, useEffect, useRef, useState } from "react";
import { announce } from "../announce";
import { checkText } from "../worker/check";
import type { Checked } from "../worker/check.worker";
import { looksLikeRecords } from "../worker/records";

export type Format = "auto" | "json" | "ndjson";

export interface Result extends Checked {
  /** Whether each line was taken for a payload. */
  readonly isRecords: boolean;
}

const PAUSE = 250;

export function useCheck() {
  const [result, setResult] = useState<Result>();
  const [isChecking, setChecking] = useState(false);
  const [failure, setFailure] = useState("");
  const timer = useRef(0);
  const newest = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const check = useCallback((input: string | Uint8Array, format: Format) => {
    const number = ++newest.current;
    clearTimeout(timer.current);
    if (input.length === 0) {
      setResult(undefined);
      setChecking(false);
      return;
    }
    setChecking(true);
    timer.current = window.setTimeout(async () => {
      const isRecords = format === "ndjson" || (format === "auto" && looksLikeRecords(start(input)));
      try {
        const checked = await checkText(input, isRecords);
        // Of an older text nobody wants to know.
        if (number !== newest.current) return;
        setResult({ ...checked, isRecords });
        setFailure("");
        announce(said(checked));
      } catch (error) {
        setFailure(error instanceof Error ? error.message : "");
      }
      setChecking(false);
    }, PAUSE);
  }, []);
  return { result, isChecking, failure, check };
}

/** Enough of the beginning to tell the format. */
function start(input: string | Uint8Array): string {
  return typeof input === "string" ? input : new TextDecoder().decode(input.subarray(0, 400_000));
}

function said({ records, invalid, errors, warnings }: Checked): string {
  const counts = `${errors} errors, ${warnings} warnings`;
  if (records > 1) return `${records} payloads, ${invalid} invalid, ${counts}.`;
  return invalid > 0 ? `The payload is not valid: ${counts}.` : `The payload is valid: ${warnings} warnings.`;
}
