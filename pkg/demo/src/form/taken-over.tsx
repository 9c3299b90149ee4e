// The permanent address while it is the same as the communication address: shown here, corrected there.
import type { FieldInfo, FieldPath } from "dkyc/slim";
import { type Step, steps } from "../core";
import { Of } from "../marked";
import { link } from "../route";
import { formTexts } from "../texts/form";
import { Messages } from "./field-frame";
import { fieldId } from "./focus";
import { sameAddress } from "./known-fields";
import { useKyc } from "./kyc-form";
import { messageId, useField } from "./use-field";

const sources: Partial<Record<FieldPath, FieldPath>> = sameAddress;

/** The step that a step can be copied from: the one that its fields have as their source. */
export function sourceOf(step: Step): Step | undefined {
  const source = step.fields.map(({ path }) => sources[path]).find((path) => path !== undefined);
  return source && steps().find(({ fields }) => fields.some(({ path }) => path === source));
}

export function SameAs({ source }: { source: Step }) {
  const { isSameAddress, setSameAddress } = useKyc();
  return (
    <label className="same-as">
      <input
        type="checkbox"
        checked={isSameAddress}
        onChange={(event) => setSameAddress(event.currentTarget.checked)}
      />
      <span>{formTexts().sameAs(source.title, steps().indexOf(source) + 1)}</span>
    </label>
  );
}

export function TakenOver({ step }: { step: Step }) {
  return (
    <dl className="taken-over">
      {step.fields.map((info) => (
        <TakenOverField key={info.path} info={info} source={sources[info.path] ?? info.path} />
      ))}
    </dl>
  );
}

function TakenOverField({ info, source }: { info: FieldInfo; source: FieldPath }) {
  const texts = formTexts();
  const state = useField(info);
  return (
    <div id={fieldId(info.path)} tabIndex={-1}>
      <dt>{info.label}</dt>
      <dd>
        {state.value || <span className="quiet">{texts.notFilledIn}</span>}{" "}
        {(state.error || (info.mandatory && !state.value)) && (
          <a href={link("form", source)} aria-describedby={messageId(info)}>
            {texts.correct}
            <Of what={info.label} />
          </a>
        )}
        <Messages info={info} state={state} />
      </dd>
    </div>
  );
}
