// House rules in a worker, whose name holds the profile.
import { type Profile, fix as fixBy, fixField as fixFieldBy, init, profile, validate as validateBy } from "dkyc/house/slim";
import wasm from "dkyc/house.wasm?url";
import type { Core } from "../english";
import type { answerRepairs } from "../worker/answer-repairs";

type By = Parameters<typeof answerRepairs>[1];

const { rules, language } = JSON.parse(self.name);
let house: Profile;

export const isHindi: boolean = language === "hi";

export async function load() {
  await init(wasm);
  house = profile(rules, { language });
}

export const validate: Core["validate"] = (payload, options) =>
  validateBy(payload, { ...options, profile: house }) as ReturnType<Core["validate"]>;

export const fix: By["fix"] = (text, options) => fixBy(text as string, { ...options, profile: house }) as ReturnType<By["fix"]>;

export const fixField: By["fixField"] = (path, value, section) => fixFieldBy(path, value, section, { profile: house });
