import type { Explanation } from "./explanation.js";
import { explanationIn } from "./explain.js";
import { explanations } from "./generated/hindi.js";
import type { Code } from "./report.js";

/**
 * Explains a code of a report to a person, in Hindi.
 * @throws RangeError when there is no such code.
 */
export function explain(code: Code): Explanation {
  return explanationIn(explanations, code);
}
