// Repairs the text in the worker, when the person asks for it.
import { useRef, useState } from "react";
import { announce } from "../announce";
import { repairText } from "../worker/repair";
import type { Repaired } from "../worker/repair.worker";
import { count } from "../words";
import type { Format } from "./format";

export function useRepair() {
  const [repaired, setRepaired] = useState<Repaired>();
  const [isRepairing, setRepairing] = useState(false);
  const [failure, setFailure] = useState("");
  const newest = useRef(0);
  const repair = async (input: string | Uint8Array, format: Format) => {
    const number = ++newest.current;
    setRepairing(true);
    setFailure("");
    try {
      const outcome = await repairText(input, format === "ndjson");
      // The text has changed meanwhile.
      if (number !== newest.current) return;
      setRepaired(outcome);
      announce(outcome.count > 0 ? `${count(outcome.count, "repair")}.` : "There is nothing to repair.");
    } catch (error) {
      if (number === newest.current) setFailure(error instanceof Error ? error.message : "");
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
