import { type Flags, run } from "./engine.js";
import { warningCodes } from "./generated/codes.js";
import type { WarningCode } from "./report.js";

/** Settings of a check. None of them changes whether a payload is valid. */
export interface Options {
  /** Today's date, for `date_in_future`: a `Date` (its day in the local time zone), `YYYY-MM-DD` or `DD-MON-YYYY`. No clock is ever read. */
  readonly today?: Date | string | undefined;
  /** Warnings to suppress. */
  readonly allow?: readonly WarningCode[] | undefined;
  /** `false` suppresses all warnings. */
  readonly warnings?: boolean | undefined;
  /** How many errors, and how many warnings, a report lists: 1,000 unless told otherwise. It counts the others as `more`. */
  readonly maxIssues?: number | undefined;
}

export const NO_OPTIONS: Flags = { today: 0, allowed: 0, most: 0 };
const EVERY_WARNING = -1;

/**
 * The options as the core takes them.
 * @throws TypeError when one is of the wrong type, RangeError when there is no such day or code.
 */
export function flags(options: Options | undefined): Flags {
  if (options === undefined) return NO_OPTIONS;
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw new TypeError('dkyc: options must be an object, like { today: "2025-03-14" }.');
  }
  const { today, allow = [], warnings = true, maxIssues = 0 } = options;
  if (!Array.isArray(allow)) throw new TypeError('dkyc: allow must be a list of codes, like ["title_mismatch"].');
  if (typeof warnings !== "boolean") throw new TypeError("dkyc: warnings must be true or false.");
  if (options.maxIssues !== undefined && !(Number.isInteger(maxIssues) && maxIssues >= 1 && maxIssues < 2 ** 31)) {
    throw new TypeError("dkyc: maxIssues must be a whole number from 1 on.");
  }
  const allowed = allow.reduce((bits: number, code) => bits | bit(code), 0);
  return { today: today === undefined ? 0 : day(today), allowed: warnings ? allowed : EVERY_WARNING, most: maxIssues };
}

function bit(code: WarningCode): number {
  const index = warningCodes.indexOf(code);
  if (index < 0) throw new RangeError("dkyc: allow takes only the codes of warnings.");
  return 1 << index;
}

/** The last day that was read: mostly it is the same for many checks. */
let last: { readonly text: string; readonly day: number } | undefined;

function day(today: Date | string): number {
  const text = typeof today === "string" ? today : written(today);
  if (text !== last?.text) {
    const day = run((core) => {
      core.put(text);
      return core.day();
    });
    if (day === 0) throw new RangeError("dkyc: today must be a day that exists, as a Date, YYYY-MM-DD or DD-MON-YYYY.");
    last = { text, day };
  }
  return last.day;
}

/** A `Date` as YYYY-MM-DD. */
function written(today: Date): string {
  if (Object.prototype.toString.call(today) !== "[object Date]") {
    throw new TypeError("dkyc: today must be a Date, YYYY-MM-DD or DD-MON-YYYY.");
  }
  const numbers = [today.getFullYear(), today.getMonth() + 1, today.getDate()];
  return numbers.map((number, index) => `${number}`.padStart(index === 0 ? 4 : 2, "0")).join("-");
}
