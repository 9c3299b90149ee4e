// All codes, with their explanations in both languages.
import { explanationIn } from "../explain.js";
import type { Explanation } from "../explanation.js";
import { explanations as english } from "../generated/codes.js";
import { explanations as hindi } from "../generated/hindi.js";
import { houseExplanations } from "../generated/house.js";
import type { Language } from "../options.js";
import type { Code } from "./report.js";

export { codes } from "../generated/house.js";

const explained = { en: english, hi: hindi };

/**
 * Explains a code of a report to a person.
 * @throws RangeError when there is no such code or language.
 */
export function explain(code: Code, language: Language = "en"): Explanation {
  if (!Object.hasOwn(explained, language)) throw new RangeError('dkyc: unknown language; there are "en" and "hi".');
  return explanationIn<Code>({ ...explained[language], ...houseExplanations[language] }, code);
}
