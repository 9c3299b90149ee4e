// @ts-check
// Fills in the whole form by keyboard alone. The command then calls the payload valid.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { cases, check, same, start, stepTitle } from "./support.js";

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

test("the whole form by keyboard", { timeout: 120_000 }, async () => {
  const { page, faults } = await site.open("#/form");
  await page.waitForSelector("#step-title");
  const filled = new Set();
  for (let step = 1; step <= valid.data.length; step++) {
    await fillStep(page, filled);
  }
  same([...values.keys()].filter((path) => !filled.has(path)), []);
  assert.equal(await stepTitle(page), "Review and payload");
  await page.getByText("The payload is valid").waitFor();
  same(await page.locator(".steps li.done").count(), valid.data.length + 1);

  await tabTo(page, "Download");
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  const file = await download.path();
  same(JSON.parse(readFileSync(file, "utf8")), valid);
  const { report, status } = check(file);
  same([status, report.valid, report.errors, report.warnings], [0, true, [], []]);

  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await page.getByText("Copied").first().waitFor();
  same(JSON.parse(await page.evaluate(() => navigator.clipboard.readText())), valid);
  same(faults, []);
});

/**
 * Fills in the fields in the order of Tab, up to the button Next.
 * @param {import("playwright-core").Page} page
 */
async function fillStep(page, /** @type {Set<string>} */ filled) {
  const title = await stepTitle(page);
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = /** @type {HTMLInputElement} */ (document.activeElement);
      return { type: element.type, name: element.name, value: element.value, text: element.textContent?.trim() };
    });
    const value = values.get(focused.name);
    if (focused.type === "submit" && focused.text === "Next") {
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
