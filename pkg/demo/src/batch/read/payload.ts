/** A payload, as it stands in a file. */
export interface Payload {
  /** Until the next one is asked for. */
  readonly bytes: Uint8Array;
  /** Its number among several, from 1. In NDJSON this is its line. */
  readonly record?: number;
  readonly isLine: boolean;
  /** Where it begins in the file, from 1. */
  readonly line: number;
  readonly column: number;
  /** The same in bytes of the content; both are 0 for what the file should have and has not. */
  readonly from: number;
  readonly to: number;
}
