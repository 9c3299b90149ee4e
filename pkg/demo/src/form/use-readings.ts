// Converts files to Base64. The state lives outside the fields, so that a conversion goes on while another step is open.
import { useRef, useState } from "react";
import type { FieldInfo, FieldPath } from "dkyc/slim";
import { announce } from "../announce";
import { formTexts } from "../texts/form";
import { frameTexts } from "../texts/frame";
import { size } from "../words";
import { encode } from "../worker/encode";
import type { FileNote } from "./session";

export interface Reading {
  /** The progress, from 0 to 1. */
  readonly progress?: number;
  /** Why the last file was refused or could not be read. */
  readonly failure?: () => string;
}

export interface Readings {
  at(path: FieldPath): Reading;
  read(info: FieldInfo, file: File): Promise<void>;
  /** Shows why nothing was read. A conversion that is running goes on. */
  refuse(path: FieldPath, reason: () => string): void;
  cancel(path: FieldPath): void;
  cancelAll(): void;
}

/** Browsers limit the length of a string, and a server would hardly accept a larger request. */
const MOST = 100_000_000;

export function useReadings(setDocument: (path: FieldPath, value: string, file: FileNote) => void): Readings {
  const [readings, setReadings] = useState<Partial<Record<FieldPath, Reading>>>({});
  const running = useRef(new Map<FieldPath, AbortController>());
  const show = (path: FieldPath, reading: Reading) => setReadings((before) => ({ ...before, [path]: reading }));
  const add = (path: FieldPath, reading: Reading) =>
    setReadings((before) => ({ ...before, [path]: { ...before[path], ...reading } }));
  const cancel = (path: FieldPath) => {
    running.current.get(path)?.abort();
    show(path, {});
  };
  return {
    at: (path) => readings[path] ?? {},
    async read({ path, label }, file) {
      cancel(path);
      const refusal = refusalOf(file);
      if (refusal) {
        show(path, { failure: refusal });
        return;
      }
      const controller = new AbortController();
      const { signal } = controller;
      running.current.set(path, controller);
      show(path, { progress: 0 });
      try {
        const base64 = await encode(file, (progress) => add(path, { progress }), signal);
        setDocument(path, base64, { name: file.name, size: file.size });
        show(path, {});
        announce(formTexts().added(label, file.name));
      } catch {
        if (!signal.aborted) show(path, { failure: () => frameTexts().unreadable });
      }
    },
    refuse: (path, failure) => add(path, { failure }),
    cancel,
    cancelAll() {
      for (const path of running.current.keys()) cancel(path);
    },
  };
}

function refusalOf(file: File): (() => string) | undefined {
  if (file.size === 0) return () => formTexts().emptyFile;
  if (file.size <= MOST) return undefined;
  return () => formTexts().largeFile(size(file.size), size(MOST));
}
