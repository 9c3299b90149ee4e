// @ts-check
// A static file server, a browser, and the faults that every page is watched for.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { fields, validate, validateField } from "../../dist/index.js";
import { startBrowser } from "../../test/places/chromium.mjs";

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

export const cases = here("../../../tests/cases");
export const screenshots = here("../../../target/demo-screenshots");
const dist = here("../dist");
const cli = process.env.DKYC ?? here("../../../target/debug/dkyc");

/** Whether only what each landing needs is tested. Without this variable, and before a release, everything is. */
export const usual = process.env.TESTS === "usual";

export const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; " +
  "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";

const types = /** @type {Record<string, string>} */ ({
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
});

/** The codes that concern only text, so that no field of the form can have them. Each with a file that has it. */
export const codesOfTexts = new Map([
  ["syntax", "syntax_trailing_comma"],
  ["type", "types"],
  ["required", "missing"],
  ["not_allowed", "codes"],
  ["duplicate", "duplicates"],
  ["unknown_field", "valid_unknown"],
  ["unknown_section", "valid_unknown"],
]);

/** The built files, compressed as any static file server would. */
export const built = new Map(
  readdirSync(dist, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(dist, name)).isFile())
    .map((name) => [`/${name}`, gzipSync(readFileSync(join(dist, name)), { level: 9 })]),
);

/** The files that are loaded only when something is repaired. */
export const lazy = /^\/assets\/(fix|repair)[-.]/;

/** The files that are loaded only when files are checked together. */
export const batch = /^\/assets\/batch[-.]/;

/** The files that are loaded only when the page is in Hindi. */
export const hindi = /^\/assets\/hi(ndi)?[-.]/;

/** The files that are loaded only for house rules. */
export const house = /^\/assets\/house[-.]/;

/** Serves the page and starts a browser, for the tests of one file. */
export async function start() {
  let sent = 0;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const name = path === "/" ? "/index.html" : path;
    const body = built.get(name);
    if (!body) return void response.writeHead(404).end();
    const isHashed = name.startsWith("/assets/");
    sent += body.length;
    response.writeHead(200, {
      // As a header it applies to the workers, too.
      "content-security-policy": `${policy}; frame-ancestors 'none'`,
      "content-type": types[extname(name)] ?? "application/octet-stream",
      "content-encoding": "gzip",
      "cache-control": isHashed ? "max-age=31536000, immutable" : "no-cache",
    });
    return void response.end(body);
  });
  await new Promise((resolve) => void server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  /** @type {import("playwright-core").Browser} */
  const browser = await startBrowser(chromium);
  const url = `http://127.0.0.1:${port}/`;
  return {
    url,
    browser,
    /** The number of bytes sent so far. */
    sent: () => sent,
    /**
     * Opens a page in a session of its own. `faults` collects errors, violations of the policy and foreign requests.
     * @param {import("playwright-core").BrowserContextOptions} [options]
     */
    async open(hash = "", options = {}) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        permissions: ["clipboard-read", "clipboard-write"],
        ...options,
      });
      const faults = watched(context, url);
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      await page.goto(url + hash);
      return { page, context, faults };
    },
    async stop() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** @param {import("playwright-core").BrowserContext} context */
function watched(context, /** @type {string} */ url) {
  /** @type {string[]} */
  const faults = [];
  context.on("request", (request) => {
    const target = request.url();
    if (!target.startsWith(url) && !target.startsWith(`blob:${url}`)) faults.push(`request to ${target}`);
  });
  context.on("weberror", (error) => void faults.push(String(error.error())));
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(message.text());
  });
  return faults;
}

/** The reports of the command on a file, one for each payload. */
export function checkAll(/** @type {string} */ file) {
  const { stdout, status } = spawnSync(cli, ["check", "--format", "json", file], { encoding: "utf8" });
  // Only the command says what it can repair.
  const text = stdout.replaceAll(',"fixable":true', "");
  const lines = text.trimEnd().split("\n");
  return { reports: lines.map((line) => withoutSource(JSON.parse(line))), status };
}

/** The report of the command on a payload. */
export function check(/** @type {string} */ file) {
  const { reports, status } = checkAll(file);
  return { report: reports[0], status };
}

/** What the command says and what it complains about when it checks files, in their folder. */
export function checkFiles(/** @type {string} */ folder, /** @type {string[]} */ names, /** @type {string[]} */ ...options) {
  const { stdout, stderr } = spawnSync(cli, ["check", ...options, "--", ...names], { encoding: "utf8", cwd: folder, maxBuffer: 1e9 });
  return { stdout, complaints: stderr.trimEnd().split("\n").filter((line) => line.startsWith("dkyc: ")) };
}

/** What the command says when it repairs a file. */
export function fixed(/** @type {string} */ file) {
  return JSON.parse(spawnSync(cli, ["fix", "--format", "json", file], { encoding: "utf8" }).stdout);
}

/** The repaired text of a file. */
export function fixedText(/** @type {string} */ file) {
  return spawnSync(cli, ["fix", file], { encoding: "utf8" }).stdout;
}

function withoutSource(/** @type {any} */ report) {
  delete report.source;
  return report;
}

/** The label of a field. */
export function labelOf(/** @type {string} */ path) {
  return String(fields.find((row) => row.path === path)?.label);
}

/** The sentence of the package on a value. Without a code, that of the first issue. */
export function messageOn(/** @type {any} */ path, /** @type {string} */ value, /** @type {string} */ code = "") {
  const issue = validateField(path, value).find((found) => !code || found.code === code);
  assert.ok(issue, `${path} has no issue ${code}`);
  return issue.message;
}

/** The sentence of the package on a text that is not a valid payload. */
export function messageOnText(/** @type {string | Uint8Array} */ text) {
  const [issue] = validate(text).errors;
  assert.ok(issue);
  return issue.message;
}

/** The title of the step that is shown. */
export function stepTitle(/** @type {import("playwright-core").Page} */ page) {
  return page.locator("#step-title").innerText();
}

/** The element that contains a field. */
export function field(/** @type {import("playwright-core").Page} */ page, /** @type {string} */ path) {
  return page.locator(`[id="field-${path}"]`);
}

export function input(/** @type {import("playwright-core").Page} */ page, /** @type {string} */ path) {
  return page.locator(`[id="input-${path}"]`);
}

/** Measures the longest time for which the page is blocked, from now until the returned function is called. */
export async function watchFreezes(/** @type {import("playwright-core").Page} */ page) {
  await page.evaluate(() => {
    const state = { last: performance.now(), longest: 0 };
    Object.assign(window, { freezes: state });
    setInterval(() => {
      const now = performance.now();
      state.longest = Math.max(state.longest, now - state.last);
      state.last = now;
    }, 10);
  });
  return () => page.evaluate(() => /** @type {any} */ (window).freezes.longest);
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The findings of axe-core. It is injected by the debugger, because the page's policy forbids foreign scripts. */
export async function violations(/** @type {import("playwright-core").Page} */ page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => /** @type {any} */ (window).axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.map((/** @type {any} */ { id, nodes }) => [
    id,
    nodes.map((/** @type {any} */ { target, failureSummary }) => `${target}: ${failureSummary}`),
  ]);
}

export function same(/** @type {unknown} */ actual, /** @type {unknown} */ expected) {
  assert.deepStrictEqual(actual, expected);
}
