// The peers, each made once from the schema that dkyc exports, so that all check the same.
//
// A peer takes an object and returns the number of its errors.
import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import Ajv from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import * as v from "valibot";
import { z } from "zod";
import { jsonSchema } from "../dist/index.js";

const options = { allErrors: true, strict: false, unicodeRegExp: true };

/** ajv as one uses it on a server: compiled when the program starts. */
function ajv() {
  const check = new Ajv(options).compile(jsonSchema);
  return (payload) => (check(payload) ? 0 : check.errors.length);
}

/** ajv compiled ahead of time, for places that forbid `eval`. */
async function standalone() {
  const compiler = new Ajv({ ...options, code: { source: true, esm: true } });
  // Its code loads a function of ajv's, so it stands where ajv is found.
  const file = join(mkdtempSync(join(import.meta.dirname, "node_modules/.standalone-")), "check.mjs");
  writeFileSync(file, standaloneCode(compiler, compiler.compile(jsonSchema)));
  const { default: check } = await import(pathToFileURL(file));
  return (payload) => (check(payload) ? 0 : check.errors.length);
}

const definitions = jsonSchema.$defs;
/** The pattern or the codes of a field, whether it is a reference or not. */
const ruleOf = (field) => (field.$ref ? definitions[field.$ref.split("/").pop()] : field);
const elements = Object.keys(jsonSchema.properties.data.items.properties);
const fieldsOf = (section) => Object.entries(definitions[section].properties);
const isMandatory = (section, field) => definitions[section].required?.includes(field) ?? false;

function zod() {
  const value = (field) => {
    const rule = ruleOf(field);
    if (rule.enum) return z.enum(rule.enum);
    return rule.pattern ? z.string().regex(new RegExp(rule.pattern, "u")) : z.string();
  };
  const section = (name) =>
    z.looseObject(
      Object.fromEntries(
        fieldsOf(name).map(([key, field]) => [key, isMandatory(name, key) ? value(field) : z.string().nullish()]),
      ),
    );
  const element = z.looseObject(Object.fromEntries(elements.map((name) => [name, section(name).optional()])));
  const text = z.string().regex(new RegExp(definitions.text.pattern, "u"));
  const data = z.array(element).refine((data) => elements.every((name) => data.some((element) => element[name])));
  const payload = z.looseObject({ user_id: text, phone_number: text, data });
  return (object) => payload.safeParse(object).error?.issues.length ?? 0;
}

function valibot() {
  const value = (field) => {
    const rule = ruleOf(field);
    if (rule.enum) return v.picklist(rule.enum);
    return rule.pattern ? v.pipe(v.string(), v.regex(new RegExp(rule.pattern, "u"))) : v.string();
  };
  const section = (name) =>
    v.looseObject(
      Object.fromEntries(
        fieldsOf(name).map(([key, field]) => [key, isMandatory(name, key) ? value(field) : v.nullish(v.string())]),
      ),
    );
  const element = v.looseObject(Object.fromEntries(elements.map((name) => [name, v.optional(section(name))])));
  const text = v.pipe(v.string(), v.regex(new RegExp(definitions.text.pattern, "u")));
  const data = v.pipe(
    v.array(element),
    v.check((data) => elements.every((name) => data.some((element) => element[name]))),
  );
  const payload = v.looseObject({ user_id: text, phone_number: text, data });
  return (object) => v.safeParse(payload, object).issues?.length ?? 0;
}

/** The name of each peer, and its check. */
export const peers = { ajv: ajv(), "ajv standalone": await standalone(), "zod 4": zod(), valibot: valibot() };
