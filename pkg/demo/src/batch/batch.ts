// What was found in some files, counted as the command does.
import type { Issue, Report, validate } from "dkyc/slim";
import { today } from "../today";
import { handed } from "../worker/records";
import { foundIn } from "./found";
import { Frequencies, type Frequency } from "./frequencies";
import { type Failure, failureOf } from "./read/failure";
import type { Payload } from "./read/payload";
import { payloadsOf } from "./read/payloads";
import { MOST_IN_CSV, PROBLEMS_HEAD, problemRow } from "./report/csv";
import { htmlRow } from "./report/html-row";

export interface Counts {
  readonly payloads: number;
  readonly valid: number;
  readonly errors: number;
  readonly warnings: number;
}

export interface FileCounts extends Counts {
  readonly name: string;
  /** Why it was not read to its end. */
  readonly why?: Failure;
  /** Whether the checker can take it as it is. */
  readonly isForChecker: boolean;
}

export interface Batch extends Counts {
  /** Those that were looked at. */
  readonly files: readonly FileCounts[];
  /** How many there are. */
  readonly chosen: number;
  readonly unreadable: number;
  readonly frequencies: readonly Frequency[];
  /** The first problems, as rows of the page to keep. */
  readonly rows: readonly string[];
  /** How many problems the reports on the payloads list. */
  readonly listed: number;
  /** All of these, up to a limit. */
  readonly csv: Blob;
  /** If the check was ended early: how many files had been checked to their end. */
  readonly checked?: number;
}

/** How far the check is. */
export interface Progress extends Counts {
  readonly file: number;
  /** Of the files, as they are. */
  readonly bytes: number;
}

/** What depends on the language and the house rules. */
export interface Spoken {
  /** All codes in their order. */
  readonly codes: readonly string[];
  readonly validate: typeof validate;
  readonly severity: Readonly<Record<Issue["severity"], string>>;
}

const MOST_ROWS = 1000;
const CSV_PIECE = 1 << 20;
/** Milliseconds between two reports of the progress. */
const PAUSE = 100;

/** Checks files one after the other. Memory stays the same however long they are. */
export async function check(
  files: readonly File[],
  spoken: Spoken,
  say: (progress: Progress) => void,
  isCancelled: () => boolean,
): Promise<Batch> {
  const tally = new Tally(spoken);
  const done: FileCounts[] = [];
  let isEndedEarly = false;
  let bytes = 0;
  let next = 0;
  const goOn = (read = 0) => {
    bytes += read;
    if (isCancelled()) throw new Error("cancelled");
    const now = performance.now();
    if (now < next) return;
    next = now + PAUSE;
    say({ ...tally.counts, file: done.length, bytes });
  };
  for (const file of files) {
    if (isCancelled()) {
      isEndedEarly = true;
      break;
    }
    const before = tally.counts;
    let isForChecker = false;
    let why: Failure | undefined;
    try {
      const read = await payloadsOf(file, goOn);
      for await (const payload of read.payloads) {
        tally.add(done.length, nameOf(file), payload);
        goOn();
      }
      ({ isForChecker } = read);
    } catch (error) {
      isEndedEarly = isCancelled();
      why = isEndedEarly ? { kind: "ended" } : failureOf(error);
    }
    done.push({ name: nameOf(file), ...difference(tally.counts, before), ...(why && { why }), isForChecker });
  }
  return tally.batch(done, files.length, isEndedEarly);
}

/** The name in reports: in a folder that was chosen, with the way to the file. */
export function nameOf(file: File): string {
  return file.webkitRelativePath || file.name;
}

function difference(after: Counts, before: Counts): Counts {
  return {
    payloads: after.payloads - before.payloads,
    valid: after.valid - before.valid,
    errors: after.errors - before.errors,
    warnings: after.warnings - before.warnings,
  };
}

class Tally {
  readonly #spoken: Spoken;
  readonly #today = { today: today() };
  readonly #frequencies: Frequencies;
  readonly #rows: string[] = [];
  readonly #csv: Blob[] = [];
  #csvText = PROBLEMS_HEAD;
  #listed = 0;
  counts: Counts = { payloads: 0, valid: 0, errors: 0, warnings: 0 };

  constructor(spoken: Spoken) {
    this.#spoken = spoken;
    this.#frequencies = new Frequencies(spoken.codes);
  }

  add(file: number, name: string, payload: Payload) {
    const { from, to } = payload;
    const { validate: checkOne, severity } = this.#spoken;
    const report = checkOne(payload.record ? handed(payload.bytes) : payload.bytes, this.#today);
    const number = this.counts.payloads;
    this.#count(report);
    for (const issue of [...report.errors, ...report.warnings]) {
      const found = foundIn(payload, issue);
      const { record, line, column } = found;
      this.#frequencies.add(issue, number, () => ({
        file,
        ...(record && { record }),
        line,
        column,
        message: issue.message,
        from,
        to,
      }));
      if (this.#rows.length < MOST_ROWS) this.#rows.push(htmlRow(name, found, severity));
      if (this.#listed++ < MOST_IN_CSV) this.#csvText += problemRow(name, found);
    }
    if (this.#csvText.length > CSV_PIECE) this.#put();
  }

  #count({ valid, errors, warnings, more }: Report) {
    this.counts = {
      payloads: this.counts.payloads + 1,
      valid: this.counts.valid + (valid ? 1 : 0),
      errors: this.counts.errors + errors.length + (more?.errors ?? 0),
      warnings: this.counts.warnings + warnings.length + (more?.warnings ?? 0),
    };
  }

  /** Hands the text to the browser, which may keep it on the disk. */
  #put() {
    this.#csv.push(new Blob([this.#csvText]));
    this.#csvText = "";
  }

  batch(files: readonly FileCounts[], chosen: number, isEndedEarly: boolean): Batch {
    this.#put();
    return {
      ...this.counts,
      files,
      chosen,
      unreadable: files.filter(({ why }) => why && why.kind !== "ended").length,
      frequencies: this.#frequencies.rows(),
      rows: this.#rows,
      listed: this.#listed,
      csv: new Blob(this.#csv, { type: "text/csv" }),
      ...(isEndedEarly && { checked: files.filter(({ why }) => !why).length }),
    };
  }
}
