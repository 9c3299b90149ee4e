// The package in the language of the page, with its table of fields arranged as the steps of a form.
import { type FieldInfo, type SectionName, explain, fields, sections, validate, validateField } from "dkyc/slim";
import { hindi } from "./language";

const english = { explain, fields, sections, validate, validateField };

type Core = typeof english;

export const core = (): Core => hindi ?? english;

/** One step of the form: a section. */
export interface Step {
  readonly name: SectionName;
  readonly title: string;
  /** The fields of the section. The first step begins with the fields outside every section. */
  readonly fields: readonly FieldInfo[];
}

/** The steps in each language that was shown. */
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
