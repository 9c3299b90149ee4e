// @ts-check
// The form comes from the package's metadata: a new row of the table needs no change here.
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { fields } from "../../dist/index.js";
import { same } from "./support.js";

const folder = new URL("../src/", import.meta.url);
// Shows other people how they do it, with a field as an example.
const EXAMPLE = "form/usage.tsx";

test("no section, no field and no label is named in the sources", () => {
  const names = fields
    .flatMap(({ section, key, description }) => [section, key, description])
    // Words that mean other things, too.
    .filter((name) => /[_A-Z ].*[_A-Z ]|[a-z][A-Z]/.test(name));
  const found = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && name !== EXAMPLE)
    .flatMap((name) => {
      const code = readFileSync(new URL(name, folder), "utf8").replaceAll(/^\s*(\/\/|\/?\*).*$/gm, "");
      return names.filter((word) => code.includes(word)).map((word) => `${name}: ${word}`);
    });
  same(found, []);
});
