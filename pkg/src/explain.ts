import { meanings } from "./generated/codes.js";
import type { Code } from "./report.js";

/** What a code means. */
export interface Explanation {
  readonly code: Code;
  /** An error makes the payload invalid, a warning does not. */
  readonly severity: "error" | "warning";
  /** When it is reported. */
  readonly meaning: string;
}

/** Every code that a report can have: errors first, then warnings. */
export const codes: readonly Code[] = /* @__PURE__ */ Object.keys(meanings) as Code[];

/** Tells what a code of a report means. */
export function explain(code: Code): Explanation {
  if (!Object.hasOwn(meanings, code)) throw new RangeError("dkyc: there is no such code.");
  const [severity, meaning] = meanings[code];
  return { code, severity, meaning };
}
