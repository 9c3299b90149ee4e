// @ts-check
// No value of a payload shows but where its own text is shown: not in a finding, the storage, the console or the address.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fields } from "../../dist/index.js";
import { cases, input, start } from "./support.js";

/** @typedef {import("playwright-core").Page} Page */

/** @type {Awaited<ReturnType<typeof start>>} */
let site;
before(async () => {
  site = await start();
});
after(() => site.stop());

/** What is looked for, in any case: every value below has it, also in Base64. */
const TRACE = /qzxpj|u0vovel|sentinel/i;

/** A value for every rule, and values that break each of them. */
const values = [
  "SENTINEL", "QZXPJ7391K", "qzxpj7391k", "31-SENTINEL-1937", "https://sentinel.example/SENTINEL?a=SENTINEL", "http://sentinel.local/x",
  "U0VOVElORUw=", "U0VOVElORUw", "data:image/png;base64,U0VOVElORUw=", "data:SENTINEL", " SENTINEL@SENTINEL ", '"SENTINEL\\', "\u0000SENTINEL",
];

/** A payload with this value in every field. */
function filledWith(/** @type {unknown} */ value) {
  const payload = JSON.parse(readFileSync(`${cases}/valid.json`, "utf8"));
  const sections = Object.assign({}, ...payload.data);
  for (const { section, key } of fields) (section === "" ? payload : sections[section])[key] = value;
  payload.extras = { note: value, list: [value] };
  return JSON.stringify(payload);
}

const payloads = [...values, ["SENTINEL"], { note: "SENTINEL" }].map(filledWith);
const broken = payloads.flatMap((text) => [text.slice(0, -3), `${text}${text.slice(0, 40)}`, text.replaceAll('"', "'")]);

/** Opens the page, and notes all that it writes to the console. */
async function open(/** @type {string} */ hash) {
  const opened = await site.open(hash);
  /** @type {string[]} */
  const logged = [];
  opened.page.on("console", (message) => void logged.push(message.text()));
  return { ...opened, logged };
}

/** What the page shows and keeps, without the places that show people what they entered. */
function traces(/** @type {Page} */ page) {
  return page.evaluate(async () => {
    const shown = /** @type {HTMLElement} */ (document.documentElement.cloneNode(true));
    for (const own of shown.querySelectorAll(".cm-editor, textarea, input, pre")) own.remove();
    const caches = await window.caches.keys();
    const databases = await indexedDB.databases();
    return [shown.outerHTML, document.title, location.href, document.cookie, JSON.stringify([{ ...localStorage }, caches, databases])];
  });
}

function assertNoTrace(/** @type {string} */ text) {
  const at = text.search(TRACE);
  assert.ok(at < 0, `a value shows: ${text.slice(Math.max(0, at - 200), at + 40)}`);
}

async function assertNothingShows(/** @type {Awaited<ReturnType<typeof open>>} */ { page, logged, faults }) {
  for (const text of [...(await traces(page)), ...logged, ...faults]) assertNoTrace(text);
  assert.deepEqual(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => !key.includes("form"))), []);
}

test("files that are checked together, and the reports that are kept of them", async () => {
  const opened = await open("");
  const { page } = opened;
  const files = [payloads.join("\n"), ...broken].map((text, index) => ({
    name: `${index}.${index === 0 ? "ndjson" : "json"}`,
    mimeType: "application/json",
    buffer: Buffer.from(text),
  }));
  await page.getByLabel("Files to check").setInputFiles(files);
  await page.locator(".counts").waitFor({ timeout: 60_000 });
  await assertNothingShows(opened);
  for (const kind of await page.locator(".kind").all()) await kind.click();
  await assertNothingShows(opened);
  for (const name of ["All problems as CSV", "Counts as CSV", "Save as a page"]) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
    const report = readFileSync(await download.path(), "utf8");
    assert.ok(report.length > 100);
    assertNoTrace(report);
  }
});

test("a payload in the checker", async () => {
  const opened = await open("#/checker");
  const { page } = opened;
  await page.locator(".cm-content").waitFor();
  for (const text of [...payloads, ...broken.slice(0, 6)]) {
    await page.evaluate((content) => navigator.clipboard.writeText(content), text);
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Control+v");
    await page.locator(".report .verdict").getByText(/error|Valid/).first().waitFor();
    await assertNothingShows(opened);
  }
});

test("a field of the form", async () => {
  const path = "BASIC_INFORMATION.pan";
  const opened = await open("#/form/BASIC_INFORMATION");
  const { page } = opened;
  // A PAN in small letters is put right, and the page shows what was entered, to undo it.
  for (const value of values.filter((text) => text !== "qzxpj7391k" && !text.includes("\u0000"))) {
    await input(page, path).fill(value);
    await page.keyboard.press("Tab");
    await page.locator(`[id="field-${path}"]`).locator(".message").first().waitFor({ timeout: 3000 }).catch(() => {});
    await assertNothingShows(opened);
  }
});
