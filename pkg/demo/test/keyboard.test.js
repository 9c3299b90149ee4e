// @ts-check
// Fills in the whole form by keyboard alone, in each language. The command then calls the payload valid.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { cases, check, same, start, stepTitle, usual } from "./support.js";

/** @type {Awaited<ReturnType<typeof start>>} */
let site;
before(async () => {
  site = await start();
});
after(() => site.stop());

const valid = JSON.parse(readFileSync(`${cases}/valid.json`, "utf8"));
const values = new Map([
  ["user_id", valid.user_id],
  ["phone_number", valid.phone_number],
  ...valid.data.flatMap((/** @type {object} */ element) =>
    Object.entries(element).flatMap(([section, fields]) =>
      Object.entries(fields).map(([key, value]) => [`${section}.${key}`, value]),
    ),
  ),
]);

const english = { next: "Next", review: "Review and payload", valid: "The payload is valid", download: "Download", copied: "Copied" };
const hindi = { next: "आगे बढ़ें", review: "समीक्षा और पेलोड", valid: "पेलोड मान्य है", download: "डाउनलोड करें", copied: "कॉपी हो गया" };

test("the whole form by keyboard", { timeout: 120_000 }, async () => {
  const { page, faults } = await site.open("#/form");
  await page.waitForSelector("#step-title");
  await fillIn(page, english);
  same(faults, []);
});

test("the whole form by keyboard, in Hindi", { timeout: 120_000, skip: usual }, async () => {
  const { page, faults } = await site.open("#/form");
  await page.waitForSelector("#step-title");
  await tabTo(page, "हिन्दी");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "DKYC फ़ॉर्म भरें" }).waitFor();
  await fillIn(page, hindi);
  same(faults, []);
});

/** Fills in all of it, and downloads and copies the payload. */
async function fillIn(/** @type {import("playwright-core").Page} */ page, /** @type {typeof english} */ texts) {
  const filled = new Set();
  for (let step = 1; step <= valid.data.length; step++) {
    await fillStep(page, filled, texts.next);
  }
  same([...values.keys()].filter((path) => !filled.has(path)), []);
  assert.equal(await stepTitle(page), texts.review);
  await page.getByText(texts.valid).first().waitFor();
  same(await page.locator(".steps li.done").count(), valid.data.length + 1);

  await tabTo(page, texts.download);
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  const file = await download.path();
  same(JSON.parse(readFileSync(file, "utf8")), valid);
  const { report, status } = check(file);
  same([status, report.valid, report.errors, report.warnings], [0, true, [], []]);

  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await page.getByText(texts.copied).first().waitFor();
  same(JSON.parse(await page.evaluate(() => navigator.clipboard.readText())), valid);
}

/**
 * Fills in the fields in the order of Tab, up to the button that leads on.
 * @param {import("playwright-core").Page} page
 */
async function fillStep(page, /** @type {Set<string>} */ filled, /** @type {string} */ next) {
  const title = await stepTitle(page);
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = /** @type {HTMLInputElement} */ (document.activeElement);
      return { type: element.type, name: element.name, value: element.value, text: element.textContent?.trim() };
    });
    const value = values.get(focused.name);
    if (focused.type === "submit" && focused.text === next) {
      await page.keyboard.press("Enter");
      // The next step has been shown once its title has the focus.
      await page.waitForFunction((old) => {
        const focus = document.activeElement;
        return focus?.id === "step-title" && focus.textContent !== old;
      }, title);
      return;
    }
    if (value === undefined) continue;
    filled.add(focused.name);
    if (focused.type === "text") await page.keyboard.type(value);
    else await choose(page, focused, value);
  }
  assert.fail(`no way on from ${title}`);
}

/**
 * Selects a code with the arrow keys.
 * @param {import("playwright-core").Page} page
 */
async function choose(page, /** @type {{ type: string }} */ focused, /** @type {string} */ wanted) {
  if (focused.type === "radio") await page.keyboard.press("Space");
  for (let presses = 0; presses < 40; presses++) {
    const value = await page.evaluate(() => /** @type {HTMLInputElement} */ (document.activeElement).value);
    if (value === wanted) return;
    await page.keyboard.press("ArrowDown");
  }
  assert.fail(`no code ${wanted}`);
}

/** @param {import("playwright-core").Page} page */
async function tabTo(page, /** @type {string} */ text) {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.textContent?.trim() === wanted, text)) return;
  }
  assert.fail(`no way to ${text}`);
}
