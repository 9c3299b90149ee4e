// The state of the form, and every change to it other than typing.
import { createContext, useCallback, useContext, useEffect, useRef, useState } from "react";
import { type FieldPath, fields } from "dkyc/slim";
import { type FieldValues, type UseFormReturn, get, useForm } from "react-hook-form";
import { engineReady } from "../engine";
import { sameAddress } from "./known-fields";
import { documents, emptyValues, exampleValues } from "./payload";
import { resolver } from "./resolver";
import { type Draft, type FileNote, clearDraft, loadDraft, saveDraft } from "./session";
import { type Readings, useReadings } from "./use-readings";
import { type Repairs, useRepairs } from "./use-repairs";
import { forgetVerdicts } from "./verdict";

type Files = Draft["files"];

export interface Kyc {
  readonly form: UseFormReturn<FieldValues>;
  /** The files that the documents were read from. */
  readonly files: Files;
  setDocument(path: FieldPath, value: string, file?: FileNote): void;
  forgetFile(path: FieldPath): void;
  readonly readings: Readings;
  readonly repairs: Repairs;
  /** Documents that would be lost if the page were reloaded. */
  readonly lost: readonly FieldPath[];
  /** Whether the permanent address is copied from the communication address. */
  readonly isSameAddress: boolean;
  setSameAddress(isSame: boolean): void;
  clear(): void;
  fillInExample(): void;
  /** Takes over the values of a payload. */
  fillIn(values: FieldValues): void;
  /** Whether the form is empty or holds the unchanged example. */
  isUntouched(): boolean;
  /** Changes whenever the form starts again, so that nothing of the last person remains on the page. */
  readonly generation: number;
}

export const KycContext = createContext<Kyc | undefined>(undefined);

export function useKyc(): Kyc {
  const kyc = useContext(KycContext);
  if (!kyc) throw new Error("useKyc outside the form");
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
  const [isSameAddress, setSameAddress] = useState(draft?.isSameAddress ?? false);
  const [generation, setGeneration] = useState(0);
  const { touchedFields } = form.formState;
  const touched = fields.map((info) => info.path).filter((path) => get(touchedFields, path));
  const lost = useSession(form, { touched, files, isSameAddress }, draft?.lost ?? []);
  useTouchedAgain(form, draft);
  useSameAddress(form, isSameAddress);

  const forgetFile = (path: FieldPath) => {
    setFiles((before) => Object.fromEntries(Object.entries(before).filter(([other]) => other !== path)));
  };
  const setDocument = (path: FieldPath, value: string, file?: FileNote) => {
    if (file) setFiles((before) => ({ ...before, [path]: file }));
    else forgetFile(path);
    form.setValue(path, value, { shouldDirty: true, shouldTouch: true, shouldValidate: true });
  };
  const readings = useReadings(setDocument);
  const repairs = useRepairs(form);

  const startAnew = (values: FieldValues) => {
    readings.cancelAll();
    clearDraft();
    forgetVerdicts();
    repairs.forgetAll();
    setFiles(filesIn(values));
    setSameAddress(false);
    setGeneration(generation + 1);
    form.reset(values);
  };
  return {
    form,
    files,
    forgetFile,
    setDocument,
    readings,
    repairs,
    lost,
    isSameAddress,
    setSameAddress,
    clear: () => startAnew(emptyValues()),
    fillInExample: () => startAnew(exampleValues()),
    fillIn: startAnew,
    isUntouched: () => isOneOf(form.getValues(), [emptyValues(), exampleValues()]),
    generation,
  };
}

/** Large documents of a payload, shown as files: no input could show them. */
function filesIn(values: FieldValues): Files {
  const lengthOf = (path: FieldPath): number => String(get(values, path)).length;
  const large = documents.filter((path) => lengthOf(path) > LARGE);
  // Four characters of Base64 are three bytes.
  return Object.fromEntries(
    large.map((path) => [path, { name: "", size: Math.floor((lengthOf(path) * 3) / 4) }]),
  );
}

const LARGE = 10_000;

function isOneOf(values: FieldValues, known: readonly FieldValues[]): boolean {
  return !values.extras && known.some((other) => fields.every(({ path }) => (get(values, path) ?? "") === get(other, path)));
}

/** Saves the draft shortly after each change and when the page is left. Asks before leaving would lose a document. */
function useSession(
  form: UseFormReturn<FieldValues>,
  rest: Pick<Draft, "touched" | "files" | "isSameAddress">,
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
  const { touched, files, isSameAddress } = rest;
  const isFirst = useRef(true);
  useEffect(() => {
    // Documents lost in a reload are reported until the first change.
    if (!isFirst.current) soon();
    isFirst.current = false;
  }, [soon, touched.length, files, isSameAddress]);
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

/** After a reload, checks the fields again that had been left. */
function useTouchedAgain(form: UseFormReturn<FieldValues>, draft: Draft | undefined) {
  useEffect(() => {
    const touched = draft?.touched ?? [];
    if (touched.length === 0) return;
    for (const path of touched) form.setValue(path, form.getValues(path), { shouldTouch: true });
    engineReady.then(() => form.trigger([...touched])).catch(() => {});
  }, [form, draft]);
}

const addressPairs = Object.entries(sameAddress) as [target: FieldPath, source: FieldPath][];

/** Copies the communication address to the permanent address, now and on every change. */
function useSameAddress(form: UseFormReturn<FieldValues>, isOn: boolean) {
  useEffect(() => {
    if (!isOn) return undefined;
    const copy = () => {
      for (const [target, source] of addressPairs) {
        const value: string = form.getValues(source) ?? "";
        if (value === form.getValues(target)) continue;
        form.setValue(target, value, { shouldDirty: true, shouldTouch: value !== "", shouldValidate: value !== "" });
      }
    };
    copy();
    return form.subscribe({ formState: { values: true }, callback: copy });
  }, [form, isOn]);
}
