// Repairs the text in the worker, when the person asks for it.
import { type ComponentType, useRef, useState } from "react";
import { announce } from "../announce";
import { checkerTexts } from "../texts/checker";
import type { Failure } from "../worker/dialogue";
import { repairText } from "../worker/repair";
import type { Repaired } from "../worker/answer-repairs";
import type { Format } from "./format";
import type { RepairPanelProps } from "./repair-panel";

/** What was repaired, and what shows it. */
export interface Shown extends Repaired {
  readonly Panel: ComponentType<RepairPanelProps>;
}

export function useRepair() {
  const [repaired, setRepaired] = useState<Shown>();
  const [isRepairing, setRepairing] = useState(false);
  const [failure, setFailure] = useState<"" | Failure | "offline">("");
  const newest = useRef(0);
  const repair = async (input: string | Uint8Array, format: Format) => {
    const number = ++newest.current;
    setRepairing(true);
    setFailure("");
    try {
      const outcome = await repairText(input, format === "ndjson");
      const { RepairPanel } = await import("./repair-panel");
      // The text has changed meanwhile.
      if (number !== newest.current) return;
      setRepaired({ ...outcome, Panel: RepairPanel });
      const texts = checkerTexts();
      announce(outcome.count > 0 ? texts.repairs(outcome.count) : texts.nothingToRepair);
    } catch (error) {
      if (number === newest.current) setFailure(failureOf(error));
    }
    setRepairing(false);
  };
  const dismiss = () => {
    newest.current += 1;
    setRepaired(undefined);
    setRepairing(false);
    setFailure("");
  };
  return { repaired, isRepairing, failure, repair, dismiss };
}

function failureOf(error: unknown): Failure | "offline" {
  const [why] = (["offline", "stopped"] as const).filter((one) => error instanceof Error && error.message === one);
  return why ?? "failed";
}
