import { useEffect, useRef } from "react";
import type { FieldPath } from "dkyc/slim";
import { useEngineFailure } from "../engine";
import { FailureMessage } from "../load-failure";
import { formTexts } from "../texts/form";
import { findField, stepOf, steps } from "../core";
import { AnewButtons } from "./anew-buttons";
import { focusField } from "./focus";
import { Hero } from "./hero";
import { useKyc } from "./kyc-form";
import { Review } from "./review";
import { REVIEW, StepList } from "./step-list";
import { STEP_TITLE, StepPanel } from "./step-panel";
import { Usage } from "./usage";

/** `target` is a section, a field or the review. */
export function FormView({ target }: { target: string }) {
  const texts = formTexts();
  const kyc = useKyc();
  const step = stepOf(target) ?? steps()[0];
  const current = target === REVIEW ? REVIEW : (step?.name ?? "");
  useTargetFocus(target);
  useAnewFocus(kyc.generation);
  return (
    <>
      <Hero />
      <section className="form-view" aria-label={texts.label} key={kyc.generation}>
        <StepList current={current} />
        <div className="form-main">
          {useEngineFailure() && <FailureMessage />}
          {current === REVIEW ? <Review /> : step && <StepPanel key={step.name} step={step} />}
          <div className="form-tools">
            <p className="quiet small">{texts.kept}</p>
            <AnewButtons />
          </div>
        </div>
      </section>
      <Usage />
    </>
  );
}

/** After the form was cleared, moves the focus to the title of the step: the element that had it is gone. */
function useAnewFocus(generation: number) {
  const last = useRef(generation);
  useEffect(() => {
    if (last.current !== generation) document.getElementById(STEP_TITLE)?.focus();
    last.current = generation;
  }, [generation]);
}

/** Moves the focus to the target, unless the page was just opened without one. */
function useTargetFocus(target: string) {
  const isFirst = useRef(true);
  useEffect(() => {
    const wasFirst = isFirst.current;
    isFirst.current = false;
    if (findField(target)) {
      focusField(target as FieldPath);
    } else if (target || !wasFirst) {
      const title = document.getElementById(STEP_TITLE);
      title?.focus({ preventScroll: true });
      title?.closest(".panel")?.scrollIntoView({ block: "start" });
    }
  }, [target]);
}
