// The package in the language of the page and by its house rules, with its table of fields arranged as the steps of a form.
import { useSyncExternalStore } from "react";
import type { FieldInfo, SectionName } from "dkyc/slim";
import { type Core, english } from "./english";
import { house } from "./house";
import { hindi, language, subscribe } from "./language";

export const core = (): Core => house?.[language()] ?? hindi ?? english;

export function useCore(): Core {
  return useSyncExternalStore(subscribe, core);
}

/** One step of the form: a section. */
export interface Step {
  readonly name: SectionName;
  readonly title: string;
  /** The fields of the section. The first step begins with the fields outside every section. */
  readonly fields: readonly FieldInfo[];
}

/** The steps as they were shown: in a language, by a profile. */
const arranged = new Map<Core, readonly Step[]>();

export function steps(): readonly Step[] {
  const its = core();
  const known = arranged.get(its);
  if (known) return known;
  const found = its.sections.map(({ name, title }, index) => ({
    name,
    title,
    fields: its.fields.filter((info) => info.section === name || (index === 0 && info.section === "")),
  }));
  arranged.set(its, found);
  return found;
}

export function findField(path: string): FieldInfo | undefined {
  return core().fields.find((info) => info.path === path);
}

export function stepOf(path: string): Step | undefined {
  return steps().find((step) => step.name === path || step.fields.some((info) => info.path === path));
}
