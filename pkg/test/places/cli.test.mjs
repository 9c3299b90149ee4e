// `npx dkyc`: the packed package and the packed program of this platform, installed into an empty folder.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "dkyc-npx-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const run = (program, ...args) => execFileSync(program, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
const npm = (...args) => run("npm", ...args);
const npx = (...args) => {
  const { status, stdout, stderr } = spawnSync("npx", ["--no-install", "dkyc", ...args], { cwd: folder, encoding: "utf8" });
  return [status, stdout, stderr];
};
const pack = (path) => JSON.parse(npm("pack", "--json", "--pack-destination", folder, path))[0].filename;
const install = (...files) =>
  npm("install", "--no-audit", "--no-fund", "--offline", ...files.map((file) => join(folder, file)));

/** The program, as cargo has built it. */
function program() {
  const args = ["build", "--quiet", "--package", "dkyc-cli", "--message-format", "json"];
  const built = execFileSync("cargo", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  const messages = built.trim().split("\n").map((line) => JSON.parse(line));
  return messages.find((message) => message.executable).executable;
}

test("the command line runs from the packed packages", { skip: process.env.TESTS === "usual" }, () => {
  writeFileSync(join(folder, "package.json"), "{}");
  copyFileSync(join(root, "tests/cases/misspelt.json"), join(folder, "payload.json"));
  const platform = `${process.platform}-${process.arch}`;
  const packed = pack(join(root, "pkg"));
  install(packed);
  const [status, stdout, stderr] = npx("check", "payload.json");
  assert.deepEqual([status, stdout], [2, ""]);
  assert.match(stderr, new RegExp(`^dkyc: the package @dkyc/cli-${platform} is not installed; install it, or run: cargo install`));

  run(process.execPath, join(root, "pkg/cli/platform.mjs"), platform, program(), join(folder, "program"));
  install(packed, pack(join(folder, "program")));
  assert.match(npx("--version")[1], /^dkyc \d+\.\d+\.\d+\n$/);
  assert.deepEqual(npx("check", "--format", "json", "--select", "syntax", "payload.json").slice(0, 2), [
    1,
    '{"source":"payload.json","valid":false,"errors":[],"warnings":[],"more":{"errors":6,"warnings":7}}\n',
  ]);
  assert.equal(npx("check", "nowhere.json")[0], 2);
  assert.equal(npx("template", "--example")[0], 0);
});
