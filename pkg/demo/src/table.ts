// The package's table of fields, arranged as the steps of a form.
import { type FieldInfo, type SectionName, fields, sections } from "dkyc/slim";

/** One step of the form: a section. */
export interface Step {
  readonly name: SectionName;
  readonly title: string;
  /** The fields of the section. The first step begins with the fields outside every section. */
  readonly fields: readonly FieldInfo[];
}

export const steps: readonly Step[] = sections.map(({ name, title }, index) => ({
  name,
  title,
  fields: fields.filter((info) => info.section === name || (index === 0 && info.section === "")),
}));

const byPath = new Map<string, FieldInfo>(fields.map((info) => [info.path, info]));

export function findField(path: string): FieldInfo | undefined {
  return byPath.get(path);
}

export function stepOf(path: string): Step | undefined {
  return steps.find((step) => step.name === path || step.fields.some((info) => info.path === path));
}
