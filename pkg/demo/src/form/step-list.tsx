// The list of steps, with what is open, wrong or done in each.
import { get, useFormContext, useFormState, useWatch } from "react-hook-form";
import { type Step, steps } from "../core";
import { useEngine } from "../engine";
import { link } from "../route";
import { formTexts } from "../texts/form";
import { unfinished } from "./verdict";

export const REVIEW = "review";

interface Progress {
  readonly state: "open" | "wrong" | "done";
  readonly text: string;
}

export function StepList({ current }: { current: string }) {
  const texts = formTexts();
  const { control } = useFormContext();
  const values = useWatch({ control });
  const { errors } = useFormState({ control });
  const isReady = useEngine();
  const progress = (step: Step): Progress => {
    const left = isReady ? unfinished(step, values) : step.fields;
    const wrong = left.filter((info) => get(errors, info.path)).length;
    if (left.length === 0) return { state: "done", text: texts.done };
    return wrong > 0
      ? { state: "wrong", text: texts.errors(wrong) }
      : { state: "open", text: texts.open(left.length) };
  };
  const all = steps().map((step) => ({ step, ...progress(step) }));
  const isDone = all.every(({ state }) => state === "done");
  return (
    <nav className="steps" aria-label={texts.steps}>
      <ol>
        {all.map(({ step, state, text }, index) => (
          <li key={step.name} className={state}>
            <a href={link("form", step.name)} aria-current={step.name === current ? "step" : undefined}>
              <span className="mark" aria-hidden="true">
                {{ open: index + 1, wrong: "!", done: "✓" }[state]}
              </span>
              <span className="title">{step.title}</span>
              <span className="state">{text}</span>
            </a>
          </li>
        ))}
        <li className={isDone ? "done" : "open"}>
          <a href={link("form", REVIEW)} aria-current={current === REVIEW ? "step" : undefined}>
            <span className="mark" aria-hidden="true">
              {isDone ? "✓" : "…"}
            </span>
            <span className="title">{texts.review}</span>
            <span className="state">{isDone ? texts.ready : ""}</span>
          </a>
        </li>
      </ol>
    </nav>
  );
}
