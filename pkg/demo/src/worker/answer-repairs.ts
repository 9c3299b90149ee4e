// What a worker that repairs does.
import type { FieldPath, Fixed, Repair, fix as anyFix, fixField } from "dkyc/fix/slim";
import { today } from "../today";
import { answers } from "./answers";
import { handed, isBlank, linesOf } from "./records";

export type Question =
  /** A text. With `records`, each line is a payload. */
  | { kind: "text"; input: string | Uint8Array; records: boolean }
  | { kind: "field"; path: FieldPath; value: string; section: object };

/** A repair, with its place in the file. */
export interface RecordRepair extends Pick<Repair, "repair" | "path" | "code"> {
  /** The line of the file, if each line is a payload. */
  readonly record?: number;
}

export interface Repaired {
  /** The repaired text. What is not JSON stays as it is. */
  readonly text: string;
  /** The first repairs. */
  readonly repairs: readonly RecordRepair[];
  /** How many there are. */
  readonly count: number;
  /** What is left. */
  readonly invalid: number;
  readonly errors: number;
  readonly warnings: number;
  /** Whether a key is still there twice, so that somebody must say which of the values is right. */
  readonly hasRepetitions: boolean;
}

/** The most repairs that are listed. */
const LISTED = 500;

type Fix = (text: string | Uint8Array, options: NonNullable<Parameters<typeof anyFix>[1]>) => Fixed<string>;

/** Repairs with these functions, once they are ready. */
export function answerRepairs(ready: Promise<void>, by: { fix: Fix; fixField: typeof fixField }) {
  answers(ready, (question: Question) => {
    if (question.kind === "field") return by.fixField(question.path, question.value, question.section);
    return question.records ? ofLines(question.input, by.fix) : ofText(question.input, by.fix);
  });
}

function ofText(input: string | Uint8Array, fix: Fix): Repaired {
  const fixed = fix(input, { today: today(), pretty: true });
  return { text: fixed.payload === null ? textOf(input) : `${fixed.payload}\n`, ...summary([{ fixed }]) };
}

function ofLines(input: string | Uint8Array, fix: Fix): Repaired {
  const options = { today: today() };
  const all: { fixed: Fixed<string>; record: number }[] = [];
  const lines: string[] = [];
  for (const line of linesOf(input)) {
    const fixed = isBlank(line) ? undefined : fix(handed(line), options);
    if (fixed) all.push({ fixed, record: lines.length + 1 });
    lines.push(`${fixed?.payload ?? textOf(line)}\n`);
  }
  return { text: lines.join(""), ...summary(all) };
}

function textOf(input: string | Uint8Array): string {
  return typeof input === "string" ? input : new TextDecoder("utf-8", { ignoreBOM: true }).decode(input);
}

function summary(all: readonly { fixed: Fixed<string>; record?: number }[]): Omit<Repaired, "text"> {
  const sum = (count: (fixed: Fixed<string>) => number) => all.reduce((total, { fixed }) => total + count(fixed), 0);
  const repairs: RecordRepair[] = [];
  for (const { fixed, record } of all) {
    if (repairs.length >= LISTED) break;
    for (const its of fixed.repairs) repairs.push({ ...its, ...(record && { record }) });
  }
  return {
    repairs: repairs.slice(0, LISTED),
    count: sum((fixed) => fixed.repairs.length),
    invalid: sum(({ report }) => (report.valid ? 0 : 1)),
    errors: sum(({ report }) => report.errors.length + (report.more?.errors ?? 0)),
    warnings: sum(({ report }) => report.warnings.length + (report.more?.warnings ?? 0)),
    hasRepetitions: all.some(({ fixed }) => fixed.report.errors.some(({ code }) => code === "duplicate")),
  };
}
