// NDJSON: one payload per line. Lines end with LF only. A line of nothing but JSON white space is counted, not checked.
import type { Report } from "dkyc/slim";

export interface RecordReport {
  /** The line of the file, from 1; absent if the whole file is one payload. */
  readonly record?: number;
  readonly report: Report;
}

export function recordsOf(
  input: string | Uint8Array,
  check: (line: string | Uint8Array) => Report,
): RecordReport[] {
  const reports: RecordReport[] = [];
  let record = 0;
  for (const line of linesOf(input)) {
    record += 1;
    if (!isBlank(line)) reports.push({ record, report: check(handed(line)) });
  }
  return reports;
}

/** The lines, blank ones too. */
export function linesOf(input: string | Uint8Array): Iterable<string | Uint8Array> {
  return typeof input === "string" ? linesOfText(input) : linesOfBytes(input);
}

function* linesOfText(text: string): Generator<string> {
  for (let start = text.startsWith("\uFEFF") ? 1 : 0; start < text.length; ) {
    const end = text.indexOf("\n", start);
    yield text.slice(start, end < 0 ? text.length : end);
    start = end < 0 ? text.length : end + 1;
  }
}

function* linesOfBytes(bytes: Uint8Array): Generator<Uint8Array> {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  for (let start = hasMark ? 3 : 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    yield bytes.subarray(start, end < 0 ? bytes.length : end);
    start = end < 0 ? bytes.length : end + 1;
  }
}

const MARK = "\uFEFF";
const MARKS = new TextEncoder().encode(MARK + MARK);

/**
 * What the core is handed for a line. Only a file may begin with a byte order mark, which the core passes over. In front of a line it
 * is given two, as it refuses the second.
 */
export function handed(line: string | Uint8Array): string | Uint8Array {
  if (typeof line === "string") return line.startsWith(MARK) ? MARK + MARK : line;
  return line[0] === MARKS[0] && line[1] === MARKS[1] && line[2] === MARKS[2] ? MARKS : line;
}

export function isBlank(line: string | Uint8Array): boolean {
  if (typeof line === "string") return /^[ \t\r]*$/.test(line);
  return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
