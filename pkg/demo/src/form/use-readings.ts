// Files on their way to Base64. Here and not at their fields, so that one can go on to other steps meanwhile.
import { useRef, useState } from "react";
import type { FieldInfo, FieldPath } from "dkyc/slim";
import { announce } from "../announce";
import { size } from "../size";
import { encode } from "../worker/encode";
import type { FileNote } from "./session";

export interface Reading {
  /** How far it is, as a share from 0 to 1. */
  readonly progress?: number;
  /** Why the last file was not taken. */
  readonly failure?: string;
}

export interface Readings {
  at(path: FieldPath): Reading;
  read(info: FieldInfo, file: File): Promise<void>;
  cancel(path: FieldPath): void;
  cancelAll(): void;
}

/** Above this the request would be refused anyway, and a browser's strings come to their limit. */
const MOST = 100_000_000;

export function useReadings(setDocument: (path: FieldPath, value: string, file: FileNote) => void): Readings {
  const [readings, setReadings] = useState<Partial<Record<FieldPath, Reading>>>({});
  const running = useRef(new Map<FieldPath, AbortController>());
  const tell = (path: FieldPath, reading: Reading) => setReadings((before) => ({ ...before, [path]: reading }));
  const cancel = (path: FieldPath) => {
    running.current.get(path)?.abort();
    tell(path, {});
  };
  return {
    at: (path) => readings[path] ?? {},
    async read({ path, description }, file) {
      cancel(path);
      const refusal = refusalOf(file);
      if (refusal) {
        tell(path, { failure: refusal });
        return;
      }
      const controller = new AbortController();
      const { signal } = controller;
      running.current.set(path, controller);
      tell(path, { progress: 0 });
      try {
        const base64 = await encode(file, (progress) => tell(path, { progress }), signal);
        setDocument(path, base64, { name: file.name, size: file.size });
        tell(path, {});
        announce(`${description}: ${file.name} is read.`);
      } catch {
        if (!signal.aborted) tell(path, { failure: "This file could not be read; choose it once more." });
      }
    },
    cancel,
    cancelAll() {
      for (const path of running.current.keys()) cancel(path);
    },
  };
}

function refusalOf(file: File): string | undefined {
  if (file.size === 0) return "This file is empty; choose another.";
  if (file.size <= MOST) return undefined;
  return `This file has ${size(file.size)}, and more than ${size(MOST)} is too much for a payload; give a link to it.`;
}
