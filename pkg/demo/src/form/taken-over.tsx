// A section that is the same as an earlier one: it is only shown, and put right where it comes from.
import type { FieldInfo, FieldPath } from "dkyc/slim";
import { link } from "../route";
import { type Step, type Twin, steps } from "../table";
import { Messages } from "./field";
import { fieldId } from "./focus";
import { useKyc } from "./kyc-form";
import { messageId, useField } from "./use-field";

export function SameAs({ step, twin, isOn }: { step: Step; twin: Twin; isOn: boolean }) {
  const { setSame } = useKyc();
  return (
    <label className="same-as">
      <input type="checkbox" checked={isOn} onChange={(event) => setSame(step, event.currentTarget.checked)} />
      <span>
        Same as {twin.source.title.toLowerCase()} (step {steps.indexOf(twin.source) + 1})
      </span>
    </label>
  );
}

export function TakenOver({ step, twin }: { step: Step; twin: Twin }) {
  const sources = new Map([...twin.pairs].map(([source, target]) => [target, source]));
  return (
    <dl className="taken-over">
      {step.fields.map((info) => (
        <TakenOverField key={info.path} info={info} source={sources.get(info.path) ?? info.path} />
      ))}
    </dl>
  );
}

function TakenOverField({ info, source }: { info: FieldInfo; source: FieldPath }) {
  const state = useField(info);
  return (
    <div id={fieldId(info.path)} tabIndex={-1}>
      <dt>{info.description}</dt>
      <dd>
        {state.value || <span className="quiet">not filled in</span>}{" "}
        {(state.error || (info.mandatory && !state.value)) && (
          <a href={link("form", source)} aria-describedby={messageId(info)}>
            put right<span className="visually-hidden">: {info.description}</span>
          </a>
        )}
        <Messages info={info} state={state} />
      </dd>
    </div>
  );
}
