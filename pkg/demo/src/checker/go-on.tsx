// From the checker to the form.
import { useRef, useState } from "react";
import type { FieldValues } from "react-hook-form";
import { announce } from "../announce";
import { AskedButton } from "../form/anew-buttons";
import { useKyc } from "../form/kyc-form";
import { leftOut, valuesOf } from "../form/payload";
import { REVIEW } from "../form/step-list";
import { go } from "../route";
import { count } from "../words";
import type { Result } from "./use-check";

/** Whether the form can take the text over: one payload that is JSON, and no key with two values. */
export function canGoOn(result: Result | undefined): boolean {
  const isAlone = result !== undefined && !result.isRecords;
  return isAlone && !result.entries.some(({ issue: { code } }) => code === "syntax" || code === "duplicate");
}

/** How many paths are named, and how much of each: an unknown key can be long. */
const NAMED = 20;
const LONGEST = 64;

/** Fills in the form with a payload. What the form cannot hold is named first. */
export function GoOn({ text }: { text(): string }) {
  const { fillIn, isUntouched } = useKyc();
  const values = useRef<FieldValues>(undefined);
  const [left, setLeft] = useState("");
  /** Whether nothing would be lost. */
  const read = () => {
    values.current = undefined;
    let words = "";
    try {
      const payload: unknown = JSON.parse(text().replace(/^\uFEFF/, ""));
      values.current = valuesOf(payload);
      words = named(leftOut(payload, values.current));
    } catch {
      // The text has changed since it was checked. The error quotes it.
    }
    setLeft(words);
    if (words) announce(words);
    return !values.current || (!words && isUntouched());
  };
  return (
    <AskedButton
      id="go-on"
      label="Go on in the form"
      question="Replace what is in the form with this payload?"
      isHarmless={read}
      act={() => {
        if (!values.current) return announce("The text is not JSON.");
        fillIn(values.current);
        announce("The form now holds the payload.");
        go("form", REVIEW);
      }}
    >
      {left && <p>{left}</p>}
    </AskedButton>
  );
}

function named(paths: readonly string[]): string {
  if (paths.length === 0) return "";
  const some = paths.slice(0, NAMED).map((path) => [...path].slice(0, LONGEST).join(""));
  const more = paths.length > NAMED ? ` and ${count(paths.length - NAMED, "other")}` : "";
  return `Left out, because the form cannot hold it: ${some.join(", ")}${more}.`;
}
