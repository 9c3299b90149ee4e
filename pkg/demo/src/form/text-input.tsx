// A line of text: also a PAN and an Aadhaar number.
import type { FieldInfo } from "dkyc/slim";
import { useFormContext } from "react-hook-form";
import { LabelledField } from "./field";
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
        inputMode={keyboard(info)}
        autoCapitalize={info.rule === "pan" ? "characters" : undefined}
        // Not kept by the browser: these are other people's identity papers.
        autoComplete="off"
        spellCheck={false}
        {...state.aria}
        {...register(info.path)}
      />
    </LabelledField>
  );
}

/** Which keys a phone shows. */
function keyboard(info: FieldInfo): "numeric" | "email" | "text" {
  if (/e-?mail/i.test(info.description)) return "email";
  return /^\d+$/.test(info.example) ? "numeric" : "text";
}
