// A line of text, which may be a PAN or an Aadhaar number.
import type { FieldInfo } from "dkyc/slim";
import { useFormContext } from "react-hook-form";
import { LabelledField } from "./field-frame";
import { keyboards } from "./known-fields";
import { useField } from "./use-field";

export function TextInput({ info }: { info: FieldInfo }) {
  const { register } = useFormContext();
  const state = useField(info);
  const id = `input-${info.path}`;
  return (
    <LabelledField info={info} state={state} id={id}>
      <input
        id={id}
        type="text"
        inputMode={keyboards[info.path] ?? "text"}
        autoCapitalize={info.rule === "pan" ? "characters" : undefined}
        // The browser must not store identity data, which often belongs to someone else.
        autoComplete="off"
        spellCheck={false}
        {...state.aria}
        {...register(info.path)}
      />
    </LabelledField>
  );
}
