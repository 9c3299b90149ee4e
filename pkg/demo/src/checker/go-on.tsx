// From the checker to the form.
import { useRef, useState } from "react";
import type { FieldValues } from "react-hook-form";
import { announce } from "../announce";
import { AskedButton } from "../form/anew-buttons";
import { useKyc } from "../form/kyc-form";
import { leftOut, valuesOf } from "../form/payload";
import { REVIEW } from "../form/step-list";
import { go } from "../route";
import { checkerTexts } from "../texts/checker";
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
  /** The paths that the form cannot hold. */
  const [left, setLeft] = useState<readonly string[]>([]);
  const texts = checkerTexts();
  /** Whether nothing would be lost. */
  const read = () => {
    values.current = undefined;
    let paths: string[] = [];
    try {
      const payload: unknown = JSON.parse(text().replace(/^\uFEFF/, ""));
      values.current = valuesOf(payload);
      paths = leftOut(payload, values.current);
    } catch {
      // The text has changed since it was checked. The error quotes it.
    }
    setLeft(paths);
    if (paths.length > 0) announce(named(paths));
    return !values.current || (paths.length === 0 && isUntouched());
  };
  return (
    <AskedButton
      id="go-on"
      label={texts.goOn}
      question={texts.replaceForm}
      isHarmless={read}
      act={() => {
        if (!values.current) return announce(texts.notJson);
        fillIn(values.current);
        announce(texts.formHoldsPayload);
        go("form", REVIEW);
      }}
    >
      {left.length > 0 && <p>{named(left)}</p>}
    </AskedButton>
  );
}

function named(paths: readonly string[]): string {
  const texts = checkerTexts();
  const some = paths.slice(0, NAMED).map((path) => [...path].slice(0, LONGEST).join("") || texts.wholePayload);
  return texts.leftOut(some.join(", "), paths.length - NAMED);
}
