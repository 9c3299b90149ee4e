// What the package's metadata says, arranged for a page. Nothing in here names a field or a section.
import { type FieldInfo, type FieldPath, type SectionName, codes, explain, fields } from "dkyc/slim";

/** One step of the form: a section. */
export interface Step {
  readonly name: SectionName;
  readonly title: string;
  /** Those of the section; in the first step, those of no section come before them. */
  readonly fields: readonly FieldInfo[];
}

const sectionNames = [...new Set(fields.map((info) => info.section))].filter((name) => name !== "");

/** How the package's own sentences spell what a section's name cannot show: `FATCA`, `in-person`. */
const spellings = new Map(
  [...fields.map((info) => info.description), ...codes.map((code) => explain(code).meaning)]
    .flatMap((sentence) => sentence.match(/\b[A-Z]{2,}\b|\b[a-z]+-[a-z]+\b/g) ?? [])
    .map((word) => [word.replace("-", "").toUpperCase(), word]),
);

export const steps: readonly Step[] = sectionNames.map((name, index) => ({
  name,
  title: title(name),
  fields: fields.filter((info) => info.section === name || (index === 0 && info.section === "")),
}));

const byPath = new Map<string, FieldInfo>(fields.map((info) => [info.path, info]));

export function findField(path: string): FieldInfo | undefined {
  return byPath.get(path);
}

export function stepOf(path: string): Step | undefined {
  return steps.find((step) => step.name === path || step.fields.some((info) => info.path === path));
}

/** `BASIC_INFORMATION` → `Basic information`, `INPERSON_VERIFICATION` → `In-person verification`. */
function title(section: string): string {
  const words = section.split("_").map((word) => spellings.get(word) ?? word.toLowerCase());
  return capitalised(words.join(" "));
}

export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Fields that can be filled in from an earlier section, because there each has one of the same description. */
export interface Twin {
  readonly source: Step;
  /** From the path of the source to the path that it fills. */
  readonly pairs: ReadonlyMap<FieldPath, FieldPath>;
}

export function twinOf(step: Step): Twin | undefined {
  for (const source of steps.slice(0, steps.indexOf(step))) {
    const pairs = new Map<FieldPath, FieldPath>();
    for (const info of step.fields) {
      const same = source.fields.find((other) => other.description === info.description);
      if (same) pairs.set(same.path, info.path);
    }
    if (pairs.size === step.fields.length) return { source, pairs };
  }
  return undefined;
}
