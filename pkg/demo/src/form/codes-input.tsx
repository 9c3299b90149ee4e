// A list of codes: radio buttons for a few, a menu for more.
import type { FieldInfo } from "dkyc/slim";
import { useFormContext } from "react-hook-form";
import { formTexts } from "../texts/form";
import { capitalised } from "../words";
import { GroupedField, LabelledField } from "./field-frame";
import { useField } from "./use-field";

const FEW = 5;

export function CodesInput({ info }: { info: FieldInfo }) {
  return info.codes.length <= FEW ? <Radios info={info} /> : <Menu info={info} />;
}

function Radios({ info }: { info: FieldInfo }) {
  const { register } = useFormContext();
  const state = useField(info);
  return (
    <GroupedField info={info} state={state} role="radiogroup">
      <div className="choices">
        {info.codes.map(({ code, label }) => (
          <label key={code} className="choice">
            <input type="radio" value={code} {...register(info.path)} />
            <span>{label ? capitalised(label) : code}</span>
            {label && <code>{code}</code>}
          </label>
        ))}
      </div>
    </GroupedField>
  );
}

function Menu({ info }: { info: FieldInfo }) {
  const { register } = useFormContext();
  const state = useField(info);
  const id = `input-${info.path}`;
  return (
    <LabelledField info={info} state={state} id={id}>
      <select id={id} {...state.aria} {...register(info.path)}>
        <option value="">{formTexts().choose}</option>
        {info.codes.map(({ code, label }) => (
          <option key={code} value={code}>
            {label ? `${code} – ${capitalised(label)}` : code}
          </option>
        ))}
      </select>
    </LabelledField>
  );
}
