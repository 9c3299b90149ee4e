// Why a file cannot be read to its end. `texts` has the words.
import type { batch } from "../../texts/en/batch";

/** The most content of a compressed file: a small one can have content without end. */
export const MOST_UNPACKED = 2_000_000_000;
/** The longest payload. */
export const MOST_PAYLOAD = 200_000_000;

/** Holds nothing of the file. */
export interface Failure {
  readonly kind: keyof typeof batch.failures;
  /** What kind of file it should be. */
  readonly name?: string;
  /** How much would have been read, in bytes. */
  readonly most?: number;
  /** Which line or payload it is about. */
  readonly record?: number;
}

export class Unreadable extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.kind);
    this.failure = failure;
  }
}

export const otherKind = (name: string) => new Unreadable({ kind: "otherKind", name });
export const cutOff = () => new Unreadable({ kind: "cutOff" });
export const damaged = () => new Unreadable({ kind: "damaged" });
export const notHere = (name: string) => new Unreadable({ kind: "notHere", name });
export const unpacksTooFar = () => new Unreadable({ kind: "longContent", most: MOST_UNPACKED });
export const tooLong = (kind: "longFile" | "longLine" | "longPayload" | "longSpace", record?: number) =>
  new Unreadable({ kind, most: MOST_PAYLOAD, ...(record && { record }) });

/** What went wrong. The browser's own error could quote something. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Unreadable) return error.failure;
  // What a browser says of a folder, and of a file that has changed since it was chosen.
  if (error instanceof DOMException) return { kind: "unreadable" };
  return { kind: error instanceof RangeError ? "memory" : "unchecked" };
}
