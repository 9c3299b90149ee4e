// One step: its fields, and the buttons that lead on.
import { useEffect, useRef } from "react";
import type { Issue } from "dkyc/slim";
import { useFormContext, useWatch } from "react-hook-form";
import { announce } from "../announce";
import { type Step, steps } from "../core";
import { useEngine } from "../engine";
import { go, link } from "../route";
import { formTexts } from "../texts/form";
import { Field } from "./field";
import { focusField } from "./focus";
import { useKyc } from "./kyc-form";
import { REVIEW } from "./step-list";
import { SameAs, TakenOver, sourceOf } from "./taken-over";
import { WarningsContext } from "./use-field";
import { unfinished, warningsOf } from "./verdict";

export const STEP_TITLE = "step-title";

export function StepPanel({ step }: { step: Step }) {
  const texts = formTexts();
  const { isSameAddress, repairs } = useKyc();
  const warnings = useWarnings();
  const index = steps().indexOf(step);
  const before = steps()[index - 1];
  const source = sourceOf(step);
  const form = useLeaving(repairs.leave);
  const next = useNext(step, steps()[index + 1]?.name ?? REVIEW);
  return (
    <form noValidate onSubmit={next} className="panel" aria-labelledby={STEP_TITLE} ref={form}>
      <header className="panel-head">
        <p className="quiet">
          {texts.step(index + 1, steps().length)} · <code>{step.name}</code>
        </p>
        <h2 id={STEP_TITLE} tabIndex={-1}>
          {step.title}
        </h2>
        <p className="quiet">
          <span className="mandatory">*</span> {texts.mandatory}
        </p>
      </header>
      {source && <SameAs source={source} />}
      <WarningsContext.Provider value={warnings}>
        {source && isSameAddress ? (
          <TakenOver step={step} />
        ) : (
          <div className="fields">
            {step.fields.map((info) => (
              <Field key={info.path} info={info} />
            ))}
          </div>
        )}
      </WarningsContext.Provider>
      <div className="panel-foot">
        {before && (
          <a className="button quiet-button" href={link("form", before.name)}>
            {texts.back}
          </a>
        )}
        <button type="submit" className="main-button">
          {texts.next}
        </button>
      </div>
    </form>
  );
}

/** Says the name of each field that is left in a form: its path. */
function useLeaving(leave: (name: string) => void) {
  const form = useRef<HTMLFormElement>(null);
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => {
    const element = form.current;
    const left = ({ target }: FocusEvent) => {
      if (target instanceof Element) latest.current(target.getAttribute("name") ?? "");
    };
    element?.addEventListener("focusout", left);
    return () => element?.removeEventListener("focusout", left);
  }, []);
  return form;
}

function useWarnings(): readonly Issue[] {
  const { control } = useFormContext();
  const values = useWatch({ control });
  const isReady = useEngine();
  return isReady ? warningsOf(values) : [];
}

/** Goes to the first error of this step or, if it has none, to the next step. */
function useNext(step: Step, next: string) {
  const { trigger, getValues } = useFormContext();
  return async (event: { preventDefault(): void }) => {
    event.preventDefault();
    if (await trigger(step.fields.map((info) => info.path))) {
      go("form", next);
      return;
    }
    const wrong = unfinished(step, getValues());
    if (wrong[0]) focusField(wrong[0].path);
    announce(formTexts().toCorrectIn(wrong.length, step.title));
  };
}
