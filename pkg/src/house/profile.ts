// Profiles: house rules as an object.
import { run } from "../engine.js";
import type { FieldRules } from "../generated/house.js";
import { sections as englishSections } from "../generated/fields.js";
import { sections as hindiSections } from "../generated/hindi.js";
import type { FieldPath, PushUserData, Sections } from "../generated/payload.js";
import type { JsonSchema } from "../json-schema.js";
import type { Language } from "../options.js";
import type { WarningCode } from "../report.js";
import { type FieldValue, type Schema, standardField, standardPayload, standardSections } from "../standard-schema.js";
import type { SectionInfo } from "../table.js";
import { type HouseField, narrowedFields } from "./fields.js";
import type { SchemaIssue } from "./report.js";
import type { Options } from "./checks.js";
import { made, mistakesOf, say } from "./some.js";

/** House rules: the tables of a `dkyc.toml`, as an object. docs/house-rules.md describes them. */
export interface ProfileRules {
  /** What is said of each field. */
  readonly fields?: { readonly [P in FieldPath]?: FieldRules };
  /** What becomes of keys that the specification does not have. */
  readonly unknown?: { readonly fields?: "error" | "warning" };
  /** What becomes of each warning. */
  readonly warnings?: { readonly [C in WarningCode]?: "error" | "warning" | "off" };
}

/** Settings of {@link profile}. */
export interface ProfileOptions {
  /** The language of everything that is said with this profile: `"en"` unless told otherwise. */
  readonly language?: Language | undefined;
}

/** One mistake in a profile. */
export interface Mistake {
  /** Where it is: `fields."BASIC_INFORMATION.amc".allowed`. Empty for the whole profile. */
  readonly path: string;
  /** What is wrong, and what to do, in one sentence. */
  readonly message: string;
}

/** Why a profile cannot be used: everything that is wrong with it. */
export class ProfileError extends Error {
  override readonly name = "ProfileError";

  static {
    // The bundle gives the class a shorter one, which a console would show.
    Object.defineProperty(this, "name", { value: "ProfileError" });
  }

  constructor(readonly mistakes: readonly Mistake[]) {
    const lines = mistakes.map(({ path, message }) => (path ? `${path}: ${message}` : message));
    super(`dkyc: the profile cannot be used:\n${lines.join("\n")}`);
  }
}

/** House rules without mistakes, and what they narrow. */
export interface Profile {
  /** The fields as these rules leave them. */
  readonly fields: readonly HouseField[];
  /** The sections, in the language of the profile. */
  readonly sections: readonly SectionInfo[];
  /** The JSON Schema of payloads that keep these rules, as far as JSON Schema can express them. */
  readonly jsonSchema: JsonSchema;
  /** A whole payload. */
  readonly payloadSchema: Schema<PushUserData, SchemaIssue>;
  /** The shape of a form: `{ BASIC_INFORMATION: {…}, … }`. */
  readonly sectionsSchema: Schema<Sections, SchemaIssue>;
  /**
   * The value of one field: for validation as the user types.
   * @throws RangeError when there is no field with this path.
   */
  fieldSchema<P extends FieldPath>(path: P): Schema<FieldValue<P>, SchemaIssue>;
}

/**
 * Takes house rules, for the option `profile` of every check.
 * @throws ProfileError when there are mistakes in them; it has all of them. TypeError when they are not an object.
 */
export function profile(rules: ProfileRules, options: ProfileOptions = {}): Profile {
  const { language = "en" } = options;
  if (language !== "en" && language !== "hi") throw new RangeError('dkyc: unknown language; there are "en" and "hi".');
  const json = jsonOf(rules);
  const mistakes = run((core) => mistakesOf(core, json));
  if (mistakes !== undefined) throw new ProfileError(JSON.parse(mistakes));
  return new Made(json, language);
}

/** @throws TypeError when there is none. */
function jsonOf(rules: unknown): string {
  let json: string | undefined;
  if (typeof rules === "object" && rules !== null) {
    try {
      json = JSON.stringify(rules);
    } catch {
      // Said below.
    }
  }
  if (json === undefined) throw new TypeError("dkyc: a profile must be an object that can be written as JSON, like { fields: { … } }.");
  return json;
}

class Made implements Profile {
  readonly #json: string;
  readonly #language: Language;
  #fields: readonly HouseField[] | undefined;
  #jsonSchema: JsonSchema | undefined;

  constructor(json: string, language: Language) {
    this.#json = json;
    this.#language = language;
    made.set(this, { language, json });
  }

  get fields(): readonly HouseField[] {
    return (this.#fields ??= narrowedFields(this.#said("fields"), this.#language));
  }

  get sections(): readonly SectionInfo[] {
    return this.#language === "hi" ? hindiSections : englishSections;
  }

  get jsonSchema(): JsonSchema {
    return (this.#jsonSchema ??= JSON.parse(this.#said("schema")) as JsonSchema);
  }

  get payloadSchema(): Schema<PushUserData, SchemaIssue> {
    return schema(() => standardPayload(() => this.jsonSchema, this.#options));
  }

  get sectionsSchema(): Schema<Sections, SchemaIssue> {
    return schema(() => standardSections(() => this.jsonSchema, this.#options));
  }

  fieldSchema<P extends FieldPath>(path: P): Schema<FieldValue<P>, SchemaIssue> {
    return schema(() => standardField(path, () => this.jsonSchema, this.#options));
  }

  get #options(): Options {
    return { profile: this };
  }

  #said(what: "fields" | "schema"): string {
    return run((core) => say(core, this.#json, what));
  }
}

function schema<T>(standard: () => Schema<T>["~standard"]): Schema<T, SchemaIssue> {
  return { "~standard": standard() as unknown as Schema<T, SchemaIssue>["~standard"] };
}
