// Checks the text in the worker, shortly after the last change.
import { useCallback, useEffect, useRef, useState } from "react";
import { announce } from "../announce";
import { checkerTexts } from "../texts/checker";
import { checkText } from "../worker/check";
import type { Checked } from "../worker/answer-checks";
import type { Failure } from "../worker/dialogue";
import type { Format } from "./format";

export interface Result extends Checked {
  /** Whether each line was checked as a payload. */
  readonly isRecords: boolean;
}

const PAUSE = 250;

export function useCheck() {
  const [result, setResult] = useState<Result>();
  const [isChecking, setChecking] = useState(false);
  const [failure, setFailure] = useState<"" | Failure>("");
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
      const isRecords = format === "ndjson";
      try {
        const checked = await checkText(input, isRecords);
        // The text has changed meanwhile.
        if (number !== newest.current) return;
        setResult({ ...checked, isRecords });
        setFailure("");
        announce(summary(checked));
      } catch (error) {
        setFailure(error instanceof Error && error.message === "stopped" ? "stopped" : "failed");
      }
      setChecking(false);
    }, PAUSE);
  }, []);
  return { result, isChecking, failure, check };
}

function summary({ records, invalid, errors, warnings }: Checked): string {
  const texts = checkerTexts();
  const found = texts.problems(errors, warnings);
  if (records > 1) return texts.recordsFound(records, invalid, found);
  return invalid > 0 ? texts.invalidFound(found) : texts.validFound(warnings);
}
