// @ts-check
// Rules for the page's source files: no import cycles, and knowledge about single fields in one place.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { posix } from "node:path";
import { test } from "node:test";
import { fields } from "../../dist/index.js";
import { same } from "./support.js";

const folder = new URL("../src/", import.meta.url);

/** The sources by their path, without comments. */
const sources = new Map(
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => [name, readFileSync(new URL(name, folder), "utf8").replaceAll(/^\s*(\/\/|\/?\*).*$/gm, "")]),
);

// One knows single fields, one shows developers an example, and one tells payloads by keys that the compiler compares with the table.
const exceptions = ["form/known-fields.ts", "form/usage.tsx", "batch/read/scan.ts"];

test("a source file names no section, field or label", () => {
  const names = fields
    .flatMap(({ section, key, label, description }) => [section, key, label, description])
    // Without words that have other meanings.
    .filter((name) => /[_A-Z ].*[_A-Z ]|[a-z][A-Z]/.test(name));
  const found = [...sources]
    .filter(([name]) => !exceptions.includes(name))
    .flatMap(([name, code]) => names.filter((word) => code.includes(word)).map((word) => `${name}: ${word}`));
  same(found, []);
});

/** The source files that each file imports: also types, and files that are loaded later or run as workers. */
function importsOf(/** @type {ReadonlyMap<string, string>} */ files) {
  const specifier = /(?:\bfrom|\bimport|\bimport\(|new URL\()\s*"(\.{1,2}\/[^"]+)"/g;
  return new Map(
    [...files].map(([name, code]) => {
      const paths = [...code.matchAll(specifier)].map(([, path = ""]) => posix.join(posix.dirname(name), path));
      const found = paths.flatMap((path) => [path, `${path}.ts`, `${path}.tsx`].filter((file) => files.has(file)));
      return [name, found];
    }),
  );
}

/** The first cycle that is found, as a list of files: `a → b → a`. */
function cycleIn(/** @type {ReadonlyMap<string, readonly string[]>} */ imports) {
  const done = new Set();
  /** @returns {string[] | undefined} */
  const visit = (/** @type {string} */ name, /** @type {string[]} */ path) => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (done.has(name)) return undefined;
    for (const next of imports.get(name) ?? []) {
      const cycle = visit(next, [...path, name]);
      if (cycle) return cycle;
    }
    done.add(name);
    return undefined;
  };
  for (const name of imports.keys()) {
    const cycle = visit(name, []);
    if (cycle) return cycle.join(" → ");
  }
  return undefined;
}

test("no import cycles", () => {
  const files = new Map([
    ["a.ts", 'import { b } from "./in/b";'],
    ["in/b.tsx", 'const c = import("../c");'],
    ["c.ts", 'import type { A } from "./a";'],
  ]);
  same(cycleIn(importsOf(files)), "a.ts → in/b.tsx → c.ts → a.ts");

  const imports = importsOf(sources);
  assert.ok(imports.get("form/field.tsx")?.includes("form/text-input.tsx"));
  same(cycleIn(imports), undefined);
});
