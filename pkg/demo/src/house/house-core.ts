// What checks and repairs by a profile, in both languages. It is loaded with the first profile.
import { ProfileError, type ProfileRules, codes, explain, init, profile, validate, validateField } from "dkyc/house/slim";
import wasm from "dkyc/house.wasm?url";
import { parse } from "smol-toml";
import type { Core } from "../english";
import type { House } from "../house";
import type { Language } from "../language";
import type { Question } from "../worker/answer-repairs";
import { dialogue } from "../worker/dialogue";
import batchUrl from "./house-batch.worker.ts?worker&url";
import checkUrl from "./house-check.worker.ts?worker&url";
import repairUrl from "./house-repair.worker.ts?worker&url";

/** A mistake of a profile: where it is in it, and what is wrong. */
export interface Mistake {
  readonly path: string;
  readonly message: string;
}

/** Where a text stops being TOML or JSON, if that is known. */
export interface Broken {
  readonly isToml: boolean;
  readonly line?: number;
  readonly column?: number;
}

export type Outcome = { house: House } | { mistakes: readonly Mistake[] } | { broken: Broken };

/** Reads a profile: TOML, or JSON when the name of the file says so. */
export async function read(file: string, text: string): Promise<Outcome> {
  const isToml = !/\.json$/i.test(file);
  let rules: ProfileRules;
  try {
    rules = isToml ? parse(text.replace(/^\uFEFF/, "")) : JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const { line, column } = error as { line?: number; column?: number };
    return { broken: { isToml, ...(line && column && { line, column }) } };
  }
  await init(wasm);
  try {
    profile(rules);
  } catch (error) {
    if (error instanceof ProfileError) return { mistakes: error.mistakes };
    // Neither an array nor a number is a profile.
    if (error instanceof TypeError) return { broken: { isToml } };
    throw error;
  }
  return { house: houseOf(file, rules) };
}

function houseOf(file: string, rules: ProfileRules): House {
  const repairWorker = () => started(repairUrl, rules, "en");
  return {
    file,
    paths: Object.keys(rules.fields ?? {}),
    raised: Object.entries(rules.warnings ?? {}).flatMap(([code, becomes]) => (becomes === "error" ? [code] : [])),
    en: coreOf(rules, "en"),
    hi: coreOf(rules, "hi"),
    repairs: dialogue<Question>(repairWorker),
  };
}

function coreOf(rules: ProfileRules, language: Language): Core {
  const house = profile(rules, { language });
  const { fields, sections } = house;
  // Its issues have more codes, and a field may have no example: nothing that the page does depends on it.
  return {
    codes,
    explain: (code) => explain(code, language),
    fields: fields.map((field) => ({ example: "", ...field })) as unknown as Core["fields"],
    sections,
    validate: (payload, options) => validate(payload, { ...options, profile: house }) as ReturnType<Core["validate"]>,
    validateField: (path, value, options) =>
      validateField(path, value, { ...options, profile: house }) as ReturnType<Core["validateField"]>,
    checkWorker: () => started(checkUrl, rules, language),
    batchWorker: () => started(batchUrl, rules, language),
  };
}

/** A worker whose name holds the rules, so that it has them before the first question. */
function started(url: string, rules: ProfileRules, language: Language): Worker {
  return new Worker(url, { type: "module", name: JSON.stringify({ rules, language }) });
}
