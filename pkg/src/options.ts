import { rulesOf } from "#house";
import { USUAL, languages } from "#language";
import { type Flags, run } from "./engine.js";
import { warningCodes } from "./generated/codes.js";
import type { Language } from "./language/words.js";
import type { WarningCode } from "./report.js";

export type { Language } from "./language/words.js";

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
  /** The language of the sentences. `"hi"` is only in the entries `dkyc/hi`, where it is the usual one, and `dkyc/house`. */
  readonly language?: Language | undefined;
}

/** What the number of a language counts in {@link Flags.today}. */
const LANGUAGE = 1e8;

export const NO_OPTIONS: Flags = { today: USUAL * LANGUAGE, allowed: 0, most: 0 };
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
  const rules = rulesOf((options as { profile?: unknown }).profile);
  const { today, allow = [], warnings = true, maxIssues, language = rules?.language ?? (languages[USUAL] as Language) } = options;
  if (!Array.isArray(allow)) throw new TypeError('dkyc: allow must be a list of codes, like ["title_mismatch"].');
  if (typeof warnings !== "boolean") throw new TypeError("dkyc: warnings must be true or false.");
  if (maxIssues !== undefined && !(Number.isInteger(maxIssues) && maxIssues >= 1 && maxIssues < 2 ** 31)) {
    throw new TypeError("dkyc: maxIssues must be a whole number from 1 on.");
  }
  const allowed = allow.reduce((bits: number, code) => bits | bit(code), 0);
  const spoken = languages.indexOf(language);
  if (spoken < 0) throw new RangeError('dkyc: unknown language; dkyc/hi has "hi".');
  const told = spoken * LANGUAGE + (today === undefined ? 0 : day(today));
  return { today: told, allowed: warnings ? allowed : EVERY_WARNING, most: maxIssues ?? 0, rules };
}

/** The number of the language that is told. */
export const languageOf = ({ today }: Flags): number => Math.floor(today / LANGUAGE);

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
      core.put([text]);
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
