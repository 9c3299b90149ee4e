// The state of the form, and what happens to it besides typing.
import { createContext, useCallback, useContext, useEffect, useRef, useState } from "react";
import { type FieldPath, type SectionName, fields } from "dkyc/slim";
import { type FieldValues, type UseFormReturn, get, useForm } from "react-hook-form";
import { type Step, steps, twinOf } from "../table";
import { engineReady } from "../engine";
import { emptyValues, exampleValues } from "./payload";
import { resolver } from "./schema";
import { type Draft, type FileNote, clearDraft, loadDraft, saveDraft } from "./session";
import { type Readings, useReadings } from "./use-readings";
import { forgetVerdicts } from "./verdict";

type Files = Draft["files"];

export interface Kyc {
  readonly form: UseFormReturn<FieldValues>;
  /** Which files the documents were read from. */
  readonly files: Files;
  setDocument(path: FieldPath, value: string, file?: FileNote): void;
  forgetFile(path: FieldPath): void;
  readonly readings: Readings;
  /** Documents that will not be there when the page is loaded again. */
  readonly lost: readonly FieldPath[];
  /** Sections that are filled in from another. */
  readonly same: readonly SectionName[];
  setSame(step: Step, on: boolean): void;
  clear(): void;
  fillInExample(): void;
  /** Whether nothing is in the form but what it begins with, or the example. */
  isUntouched(): boolean;
  /** Another number for another person: what belongs to the last one is thrown away with it. */
  readonly generation: number;
}

export const KycContext = createContext<Kyc | undefined>(undefined);

export function useKyc(): Kyc {
  const kyc = useContext(KycContext);
  if (!kyc) throw new Error("outside of the form");
  return kyc;
}

export function useKycForm(): Kyc {
  const [draft] = useState(loadDraft);
  const form = useForm<FieldValues>({
    mode: "onTouched",
    resolver,
    defaultValues: { ...emptyValues(), ...draft?.values },
    shouldFocusError: false,
  });
  const [files, setFiles] = useState<Files>(draft?.files ?? {});
  const [same, setSameSections] = useState<readonly SectionName[]>(draft?.same ?? []);
  const [generation, setGeneration] = useState(0);
  const { touchedFields } = form.formState;
  const touched = fields.map((info) => info.path).filter((path) => get(touchedFields, path));
  const lost = useSession(form, { touched, files, same }, draft?.lost ?? []);
  useTouchedAgain(form, draft);
  useTwins(form, same);

  const forgetFile = (path: FieldPath) => {
    setFiles((before) => Object.fromEntries(Object.entries(before).filter(([other]) => other !== path)));
  };
  const setDocument = (path: FieldPath, value: string, file?: FileNote) => {
    if (file) setFiles((before) => ({ ...before, [path]: file }));
    else forgetFile(path);
    form.setValue(path, value, { shouldDirty: true, shouldTouch: true, shouldValidate: true });
  };
  const readings = useReadings(setDocument);

  const startAnew = (values: FieldValues) => {
    readings.cancelAll();
    clearDraft();
    forgetVerdicts();
    setFiles({});
    setSameSections([]);
    setGeneration(generation + 1);
    form.reset(values);
  };
  return {
    form,
    files,
    forgetFile,
    setDocument,
    readings,
    lost,
    same,
    setSame(step, on) {
      setSameSections(on ? [...same, step.name] : same.filter((name) => name !== step.name));
    },
    clear: () => startAnew(emptyValues()),
    fillInExample: () => startAnew(exampleValues()),
    isUntouched: () => isOneOf(form.getValues(), [emptyValues(), exampleValues()]),
    generation,
  };
}

function isOneOf(values: FieldValues, known: readonly FieldValues[]): boolean {
  return known.some((other) => fields.every(({ path }) => (get(values, path) ?? "") === get(other, path)));
}

/** Keeps the draft a moment after each change, and at once when the page is left; asks first when that would lose a document. */
function useSession(
  form: UseFormReturn<FieldValues>,
  rest: Pick<Draft, "touched" | "files" | "same">,
  lostBefore: readonly FieldPath[],
): readonly FieldPath[] {
  const [lost, setLost] = useState(lostBefore);
  const save = useRef<() => readonly FieldPath[]>(() => []);
  useEffect(() => {
    save.current = () => {
      const now = saveDraft({ values: form.getValues(), ...rest });
      setLost((before) => (before.join() === now.join() ? before : now));
      return now;
    };
  });
  const timer = useRef(0);
  const soon = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => save.current(), 300);
  }, []);
  const { touched, files, same } = rest;
  const isFirst = useRef(true);
  useEffect(() => {
    // What was lost before is told until something is changed.
    if (!isFirst.current) soon();
    isFirst.current = false;
  }, [soon, touched.length, files, same]);
  useEffect(() => {
    const unsubscribe = form.subscribe({ formState: { values: true }, callback: soon });
    const atOnce = () => save.current();
    const ask = (event: Event) => {
      if (save.current().length > 0) event.preventDefault();
    };
    window.addEventListener("pagehide", atOnce);
    window.addEventListener("beforeunload", ask);
    return () => {
      unsubscribe();
      window.removeEventListener("pagehide", atOnce);
      window.removeEventListener("beforeunload", ask);
    };
  }, [form, soon]);
  return lost;
}

/** After the page was loaded again: what had been left is judged again. */
function useTouchedAgain(form: UseFormReturn<FieldValues>, draft: Draft | undefined) {
  useEffect(() => {
    const touched = draft?.touched ?? [];
    if (touched.length === 0) return;
    for (const path of touched) form.setValue(path, form.getValues(path), { shouldTouch: true });
    engineReady.then(() => form.trigger([...touched])).catch(() => {});
  }, [form, draft]);
}

/** Fills in the sections that are the same as another, now and whenever that changes. */
function useTwins(form: UseFormReturn<FieldValues>, same: readonly SectionName[]) {
  useEffect(() => {
    const pairs = steps
      .filter((step) => same.includes(step.name))
      .flatMap((step) => [...(twinOf(step)?.pairs ?? [])]);
    const fill = () => {
      for (const [source, target] of pairs) {
        const value: string = form.getValues(source) ?? "";
        if (value === form.getValues(target)) continue;
        form.setValue(target, value, { shouldDirty: true, shouldTouch: value !== "", shouldValidate: value !== "" });
      }
    };
    fill();
    return form.subscribe({ formState: { values: true }, callback: fill });
  }, [form, same]);
}
