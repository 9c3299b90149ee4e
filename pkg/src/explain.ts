import type { Explanation } from "./explanation.js";
import { explanations } from "./generated/codes.js";
import type { Code } from "./report.js";

/**
 * Explains a code of a report to a person.
 * @throws RangeError when there is no such code.
 */
export function explain(code: Code): Explanation {
  return explanationIn(explanations, code);
}

export function explanationIn<C extends string = Code>(explanations: Readonly<Record<C, Explanation>>, code: C): Explanation {
  if (!Object.hasOwn(explanations, code)) throw new RangeError("dkyc: there is no such code.");
  return explanations[code];
}
