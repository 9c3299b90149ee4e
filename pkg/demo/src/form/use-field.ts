// The state of a field that every kind of input needs.
import { createContext, useContext, useEffect, useRef } from "react";
import type { Code, FieldInfo, Issue } from "dkyc/slim";
import { get, useFormContext, useFormState, useWatch } from "react-hook-form";
import { announce } from "../announce";
import { core } from "../core";
import { useEngine } from "../engine";
import { errorsOf } from "./verdict";

export interface FieldState {
  readonly value: string;
  /** The error, once it is to be shown. */
  readonly error: Issue | undefined;
  readonly warnings: readonly Issue[];
  /** Attributes of the control. */
  readonly aria: {
    readonly "aria-invalid": boolean;
    readonly "aria-describedby": string;
    readonly "aria-required": boolean;
  };
}

/** The warnings about the current values of the form. */
export const WarningsContext = createContext<readonly Issue[]>([]);

export function useField(info: FieldInfo): FieldState {
  const { control } = useFormContext();
  const { errors, touchedFields } = useFormState({ control, name: info.path });
  const value: string = useWatch({ control, name: info.path }) ?? "";
  const isShown = get(errors, info.path) !== undefined;
  const isReady = useEngine();
  const [error] = isReady && isShown ? errorsOf(info.path, value) : [];
  const warnings = useContext(WarningsContext);
  const isLeft = value !== "" && get(touchedFields, info.path) !== undefined;
  const own = isLeft ? warnings.filter(({ path }) => path === info.path) : [];
  const [first] = error ? [error] : own;
  useSaid(first?.message);
  return {
    value,
    error,
    warnings: own,
    aria: {
      "aria-invalid": error !== undefined,
      "aria-describedby": `${noteId(info)} ${messageId(info)}`,
      "aria-required": info.mandatory,
    },
  };
}

export function noteId(info: FieldInfo): string {
  return `note-${info.path}`;
}

export function messageId(info: FieldInfo): string {
  return `message-${info.path}`;
}

export function meaning(code: Code): string {
  return core().explain(code).meaning;
}

/** Announces a message that appears while the field is on the page. An earlier one is read along with the field. */
function useSaid(message: string | undefined) {
  const before = useRef(message);
  useEffect(() => {
    if (message && message !== before.current) announce(message);
    before.current = message;
  }, [message]);
}
