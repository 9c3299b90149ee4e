// Puts right what has only one right form, as the person leaves a field.
import { useRef, useState } from "react";
import type { FieldPath } from "dkyc/slim";
import { type FieldValues, type UseFormReturn, get } from "react-hook-form";
import { announce } from "../announce";
import { findField } from "../core";
import { engineReady } from "../engine";
import { formTexts } from "../texts/form";
import { repairField } from "../worker/repair";
import { focusField } from "./focus";
import { withoutDocuments } from "./payload";
import { pointerReleased } from "./pointer";
import { isWrong } from "./verdict";

export interface Repairs {
  /** What was entered in a field, as long as it holds the repaired value. */
  entered(path: FieldPath, value: string): string | undefined;
  /** The person leaves the field of this name, if it is one. */
  leave(name: string): void;
  undo(path: FieldPath): void;
  forgetAll(): void;
}

interface Repair {
  readonly entered: string;
  readonly repaired: string;
}

export function useRepairs(form: UseFormReturn<FieldValues>): Repairs {
  const [repairs, setRepairs] = useState<Partial<Record<FieldPath, Repair>>>({});
  /** The values that somebody wants as they are. */
  const wanted = useRef(new Map<FieldPath, string>());
  const set = (path: FieldPath, value: string) =>
    form.setValue(path, value, { shouldDirty: true, shouldTouch: true, shouldValidate: true });

  const repair = async (path: FieldPath) => {
    const value: unknown = form.getValues(path);
    if (typeof value !== "string" || value.trim() === "" || wanted.current.get(path) === value) return;
    await engineReady;
    const values = form.getValues();
    // The core that repairs is loaded for the first value that needs it.
    if (!isWrong(path, values)) return;
    const [section = ""] = path.split(".");
    const repaired = await repairField(path, value, get(withoutDocuments(values), section) ?? {});
    await pointerReleased();
    const isAgainEdited = document.activeElement?.getAttribute("name") === path;
    if (repaired === undefined || isAgainEdited || form.getValues(path) !== value) return;
    set(path, repaired);
    setRepairs((before) => ({ ...before, [path]: { entered: value, repaired } }));
    announce(formTexts().wasPutRight(findField(path)?.label ?? "", repaired.slice(0, 40)));
  };
  return {
    entered(path, value) {
      const done = repairs[path];
      return done?.repaired === value ? done.entered : undefined;
    },
    leave(name) {
      const field = findField(name);
      // Without the core that repairs, the field says what is wrong, as it does anyway.
      if (field) repair(field.path).catch(() => {});
    },
    undo(path) {
      const done = repairs[path];
      if (!done) return;
      wanted.current.set(path, done.entered);
      setRepairs((before) => ({ ...before, [path]: undefined }));
      set(path, done.entered);
      focusField(path);
    },
    forgetAll() {
      wanted.current.clear();
      setRepairs({});
    },
  };
}
