// One field: its label, its input by its rule, and what is to be said of it.
import type { ComponentType, ReactNode } from "react";
import type { FieldInfo } from "dkyc/slim";
import { link } from "../route";
import { CodesInput } from "./codes-input";
import { DateInput } from "./date-input";
import { DocumentInput } from "./document-input";
import { fieldId } from "./focus";
import { TextInput } from "./text-input";
import { type FieldState, meaning, messageId, noteId } from "./use-field";

const inputs: Record<FieldInfo["rule"], ComponentType<{ info: FieldInfo }>> = {
  text: TextInput,
  pan: TextInput,
  uid: TextInput,
  date: DateInput,
  enum: CodesInput,
  document: DocumentInput,
};

export function Field({ info }: { info: FieldInfo }) {
  const Input = inputs[info.rule];
  return <Input info={info} />;
}

/** A field of one control: a label that belongs to it. */
export function LabelledField(props: { info: FieldInfo; state: FieldState; id: string; children: ReactNode }) {
  const { info, state, id, children } = props;
  return (
    <div className="field" id={fieldId(info.path)} tabIndex={-1}>
      <label htmlFor={id}>
        <LabelText info={info} />
      </label>
      <Note info={info} />
      {children}
      <Messages info={info} state={state} />
    </div>
  );
}

/** A field of several controls: a group with a name. */
export function GroupedField(props: {
  info: FieldInfo;
  state: FieldState;
  role: "radiogroup" | "group";
  children: ReactNode;
}) {
  const { info, state, role, children } = props;
  const own = role === "radiogroup" ? state.aria : { "aria-describedby": state.aria["aria-describedby"] };
  return (
    <fieldset className={`field ${role}`} role={role} id={fieldId(info.path)} tabIndex={-1} {...own}>
      <legend>
        <LabelText info={info} />
      </legend>
      <Note info={info} />
      {children}
      <Messages info={info} state={state} />
    </fieldset>
  );
}

function LabelText({ info }: { info: FieldInfo }) {
  return (
    <>
      {info.description}
      {info.mandatory ? (
        <span className="mandatory" aria-hidden="true" title="mandatory">
          *
        </span>
      ) : (
        <span className="optional">optional</span>
      )}
    </>
  );
}

/** The documented key, and what a value looks like. */
function Note({ info }: { info: FieldInfo }) {
  const isTyped = info.rule !== "enum" && info.rule !== "document";
  return (
    <p className="note" id={noteId(info)}>
      <code>{info.key}</code>
      {isTyped && <span>like {info.example}</span>}
    </p>
  );
}

/** What is wrong with it, or probably not meant. */
export function Messages({ info, state }: { info: FieldInfo; state: FieldState }) {
  return (
    <div id={messageId(info)}>
      {state.error && (
        <p className="message error">
          {state.error.message}{" "}
          <a href={link("reference", state.error.code)} title={meaning(state.error)}>
            {state.error.code}
          </a>
        </p>
      )}
      {state.warnings.map((warning) => (
        <p key={warning.code} className="message warning">
          {warning.message}{" "}
          <a href={link("reference", warning.code)} title={meaning(warning)}>
            {warning.code}
          </a>
        </p>
      ))}
    </div>
  );
}
