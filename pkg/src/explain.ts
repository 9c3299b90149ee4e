import { explanations } from "./generated/codes.js";
import type { Code } from "./report.js";

/** What a code means. */
export interface Explanation {
  /** An error makes the payload invalid, a warning does not. */
  readonly severity: "error" | "warning";
  /** When it is reported. */
  readonly meaning: string;
  /** Why it matters to a customer's registration. */
  readonly reason: string;
  /** What it looks like. Invented. */
  readonly example: string;
  /** What to do. */
  readonly remedy: string;
}

export { codes } from "./generated/codes.js";

/** Explains a code of a report to a person. */
export function explain(code: Code): Explanation {
  if (!Object.hasOwn(explanations, code)) throw new RangeError("dkyc: there is no such code.");
  return explanations[code];
}
