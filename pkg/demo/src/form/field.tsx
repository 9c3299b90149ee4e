// One field, with the input that fits its rule.
import type { ComponentType } from "react";
import type { FieldInfo } from "dkyc/slim";
import { CodesInput } from "./codes-input";
import { DateInput } from "./date-input";
import { DocumentInput } from "./document-input";
import { stateFields } from "./known-fields";
import { StateInput } from "./state-input";
import { TextInput } from "./text-input";

const inputs: Record<FieldInfo["rule"], ComponentType<{ info: FieldInfo }>> = {
  text: TextInput,
  pan: TextInput,
  uid: TextInput,
  date: DateInput,
  enum: CodesInput,
  document: DocumentInput,
};

export function Field({ info }: { info: FieldInfo }) {
  const Input = stateFields.has(info.path) ? StateInput : inputs[info.rule];
  return <Input info={info} />;
}
