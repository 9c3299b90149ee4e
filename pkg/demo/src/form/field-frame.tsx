// What surrounds every input: the label, the key, an example, and the messages.
import type { ReactNode } from "react";
import type { FieldInfo, Issue } from "dkyc/slim";
import { link } from "../route";
import { formTexts } from "../texts/form";
import { fieldId } from "./focus";
import { RepairNote } from "./repair-note";
import { type FieldState, meaning, messageId, noteId } from "./use-field";

interface FrameProps {
  readonly info: FieldInfo;
  readonly state: FieldState;
  readonly children: ReactNode;
}

/** A field with one control, which the label belongs to. `hint` takes the place of the example. */
export function LabelledField(props: FrameProps & { id: string; hint?: string }) {
  const { info, state, id, hint = info.example && formTexts().eg(info.example), children } = props;
  return (
    <div className="field" id={fieldId(info.path)} tabIndex={-1}>
      <label htmlFor={id}>
        <LabelText info={info} />
      </label>
      <Note info={info} hint={hint} />
      {children}
      <RepairNote info={info} value={state.value} />
      <Messages info={info} state={state} />
    </div>
  );
}

/** A field with several controls: a group that has a name. */
export function GroupedField(props: FrameProps & { role: "radiogroup" | "group" }) {
  const { info, state, role, children } = props;
  const aria = role === "radiogroup" ? state.aria : { "aria-describedby": state.aria["aria-describedby"] };
  return (
    <fieldset className={`field ${role}`} role={role} id={fieldId(info.path)} tabIndex={-1} {...aria}>
      <legend>
        <LabelText info={info} />
      </legend>
      <Note info={info} />
      {children}
      <RepairNote info={info} value={state.value} />
      <Messages info={info} state={state} />
    </fieldset>
  );
}

function LabelText({ info }: { info: FieldInfo }) {
  return (
    <>
      {info.label}
      {info.mandatory ? (
        <span className="mandatory" aria-hidden="true" title={formTexts().mandatory}>
          *
        </span>
      ) : (
        <span className="optional">{formTexts().optional}</span>
      )}
    </>
  );
}

/** The documented key, and a hint on what to enter. */
function Note({ info, hint }: { info: FieldInfo; hint?: string }) {
  return (
    <p className="note" id={noteId(info)}>
      <code>{info.key}</code>
      {hint && <span>{hint}</span>}
    </p>
  );
}

/** The error and the warnings of a field. */
export function Messages({ info, state }: { info: FieldInfo; state: FieldState }) {
  return (
    <div id={messageId(info)}>
      {state.error && <Message issue={state.error} />}
      {state.warnings.map((warning) => (
        <Message key={warning.code} issue={warning} />
      ))}
    </div>
  );
}

function Message({ issue }: { issue: Pick<Issue, "severity" | "message" | "code"> }) {
  const { severity, message, code } = issue;
  return (
    <p className={`message ${severity}`}>
      {message}{" "}
      <a href={link("reference", code)} title={meaning(code)}>
        {code}
      </a>
    </p>
  );
}
