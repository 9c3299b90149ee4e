// The package as it is built, and the cases of tests/.
import { readFileSync, readdirSync } from "node:fs";

export const root = new URL("../../", import.meta.url);
export const casesFolder = new URL("tests/cases/", root);

/** Name and bytes of every payload in tests/cases. */
export const cases = readdirSync(casesFolder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => [name, readFileSync(new URL(name, casesFolder))]);

export const valid = readFileSync(new URL("valid.json", casesFolder), "utf8");

/** The report on an object: that on its JSON text, without lines and columns, and without the quotes that only text has. */
export function withoutPositions({ valid, errors, warnings }) {
  const said = (message) => message.replace(/put it in double quotes|write (.+) in double quotes/, (_, codes) => `send ${codes ?? "it"} as text`);
  const issue = ({ line, column, ...rest }) => ({ ...rest, message: rest.code === "type" ? said(rest.message) : rest.message });
  return { valid, errors: errors.map(issue), warnings: warnings.map(issue) };
}

/** A source of chance that is the same at every run. */
export function chance(seed) {
  return (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
}
