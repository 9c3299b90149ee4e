// From the checker to the form.
import { announce } from "../announce";
import { AskedButton } from "../form/anew-buttons";
import { useKyc } from "../form/kyc-form";
import { REVIEW } from "../form/step-list";
import { go } from "../route";
import type { Result } from "./use-check";

/** Whether the form can take the text over: one payload that is JSON, and no key with two values. */
export function canGoOn(result: Result | undefined): boolean {
  const isAlone = result !== undefined && !result.isRecords;
  return isAlone && !result.entries.some(({ issue: { code } }) => code === "syntax" || code === "duplicate");
}

/** Fills in the form with a payload. */
export function GoOn({ text }: { text(): string }) {
  const { fillIn, isUntouched } = useKyc();
  return (
    <AskedButton
      id="go-on"
      label="Go on in the form"
      question="Replace what is in the form with this payload?"
      isHarmless={isUntouched}
      act={() => {
        fillIn(JSON.parse(text()));
        announce("The form now holds the payload.");
        go("form", REVIEW);
      }}
    />
  );
}
