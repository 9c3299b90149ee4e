import { warningCodes } from "./generated/codes.js";
import type { WarningCode } from "./report.js";

/** What a check is to be told, and what it is to leave out. Options are about warnings only. */
export interface Options {
  /** What day it is, for `date_in_future`: a `Date` (its day here), `YYYY-MM-DD` or `DD-MON-YYYY`. No clock is ever read. */
  readonly today?: Date | string | undefined;
  /** Warnings that are allowed, and so are left out. */
  readonly allow?: readonly WarningCode[] | undefined;
  /** `false` leaves all warnings out. */
  readonly warnings?: boolean | undefined;
}

/** The same as the two numbers that crates/dkyc-wasm takes. */
export interface Flags {
  readonly today: number;
  readonly allowed: number;
}

const NONE: Flags = { today: 0, allowed: 0 };

export function flags(options: Options | undefined): Flags {
  if (options === undefined) return NONE;
  const { today, allow = [], warnings = true } = options;
  return { today: day(today), allowed: warnings ? allow.reduce((bits, code) => bits | bit(code), 0) : -1 };
}

function bit(code: WarningCode): number {
  const index = warningCodes.indexOf(code);
  if (index < 0) throw new RangeError("dkyc: allow takes the codes of warnings.");
  return 1 << index;
}

const MONTHS = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";

/** A day as 20250314; 0 when there is none. */
function day(today: Date | string | undefined): number {
  if (today === undefined) return 0;
  let [year, month, date] = [NaN, NaN, NaN];
  if (typeof today === "string") {
    const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(today);
    const documented = /^(\d\d)-([A-Za-z]{3})-(\d{4})$/.exec(today);
    if (iso) [year, month, date] = [Number(iso[1]), Number(iso[2]), Number(iso[3])];
    else if (documented) {
      const index = MONTHS.indexOf((documented[2] as string).toUpperCase());
      [year, month, date] = [Number(documented[3]), index / 3 + 1, Number(documented[1])];
    }
  } else {
    [year, month, date] = [today.getFullYear(), today.getMonth() + 1, today.getDate()];
  }
  const check = new Date(0);
  check.setUTCFullYear(year, month - 1, date);
  if (!(year > 0 && year < 10_000 && Number.isInteger(month) && check.getUTCMonth() === month - 1 && check.getUTCDate() === date)) {
    throw new RangeError("dkyc: today must be a Date, YYYY-MM-DD or DD-MON-YYYY.");
  }
  return year * 10_000 + month * 100 + date;
}
