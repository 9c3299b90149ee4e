// A state: the code of a state of India, found by its name, or any text for an address elsewhere.
import { useFormContext } from "react-hook-form";
import type { FieldInfo } from "dkyc/slim";
import { LabelledField } from "./field-frame";
import { formTexts } from "../texts/form";
import { states } from "./states";
import { useField } from "./use-field";

export function StateInput({ info }: { info: FieldInfo }) {
  const { register } = useFormContext();
  const state = useField(info);
  const id = `input-${info.path}`;
  const listId = `states-${info.path}`;
  const name = states().find(([code]) => code === state.value)?.[1];
  return (
    <LabelledField info={info} state={state} id={id} hint={name ?? formTexts().stateHint}>
      <input
        id={id}
        type="text"
        list={listId}
        autoComplete="off"
        spellCheck={false}
        {...state.aria}
        {...register(info.path)}
      />
      <datalist id={listId}>
        {states().map(([code, stateName]) => (
          <option key={code} value={code}>
            {stateName}
          </option>
        ))}
      </datalist>
    </LabelledField>
  );
}
