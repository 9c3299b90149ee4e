// @ts-check
// House rules in the page: a profile is loaded, its mistakes are shown, and the whole page checks by it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import * as house from "../../dist/house.js";
import { built, cases, checkFiles, field, house as parts, input, same, start } from "./support.js";

/** @typedef {import("playwright-core").Page} Page */

/** @type {Awaited<ReturnType<typeof start>>} */
let site;
before(async () => {
  site = await start();
});
after(() => site.stop());

const PROFILE = join(cases, "../house/profile.toml");
const rules = JSON.parse(readFileSync(join(cases, "../house/profile.json"), "utf8"));
const AMC = "BASIC_INFORMATION.amc";
const MIDDLE = "PERSONAL_INFORMATION.applicantMiddleName";
const text = (/** @type {string} */ name, /** @type {string} */ content) => ({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
const holds = (/** @type {Page} */ page) => page.locator(".verdict.good");

/** Loads a profile. */
async function load(/** @type {Page} */ page, /** @type {string | ReturnType<typeof text>} */ file) {
  await page.locator(".house input[type=file]").setInputFiles(file);
}

/** The page with a profile that holds. */
async function opened(/** @type {import("playwright-core").BrowserContextOptions} */ options = {}) {
  const opening = await site.open("#/house", options);
  await load(opening.page, PROFILE);
  await holds(opening.page).waitFor();
  return opening;
}

/** Goes to another view without loading the page anew. */
const goTo = (/** @type {Page} */ page, /** @type {string} */ hash) =>
  page.evaluate((next) => {
    location.hash = next;
  }, hash);

test("the form follows a profile: its errors, what is mandatory, and warnings that are errors", async () => {
  const { page, faults } = await opened();
  same(await holds(page).innerText(), "profile.toml holds: it has rules for 7 fields.");
  const by = house.profile(rules);
  const sentence = (/** @type {any} */ path, /** @type {string} */ value) => house.validateField(path, value, { profile: by })[0]?.message ?? "";

  await goTo(page, `#/form/${AMC}`);
  await page.getByRole("link", { name: "Checked by the house rules in profile.toml, too" }).waitFor();
  await input(page, AMC).fill("OTHER");
  await page.keyboard.press("Tab");
  assert.match(sentence(AMC, "OTHER"), /HOUSE1/);
  await field(page, AMC).getByText(sentence(AMC, "OTHER")).waitFor();
  await input(page, AMC).fill("HOUSE2");
  await field(page, AMC).locator(".message").waitFor({ state: "detached" });

  await goTo(page, `#/form/${MIDDLE}`);
  await field(page, MIDDLE).locator(".mandatory").waitFor();
  await goTo(page, "#/form/BASIC_INFORMATION.pan");
  // As a warning it is allowed by the specification.
  await input(page, "BASIC_INFORMATION.pan").fill("ABCCE1234F");
  await page.keyboard.press("Tab");
  await field(page, "BASIC_INFORMATION.pan").locator(".message.error").getByText("pan_implausible").waitFor();

  await goTo(page, "#/form/review");
  await page.locator(".verdict.bad").waitFor();
  await goTo(page, "#/house");
  await page.getByRole("button", { name: "Remove the profile" }).click();
  await goTo(page, "#/form/BASIC_INFORMATION.pan");
  await field(page, "BASIC_INFORMATION.pan").locator(".message.warning").getByText("pan_implausible").waitFor();
  same(await page.getByText("house rules in profile.toml").count(), 0);
  same(faults, []);
});

test("a warning that compares fields is an error in the form when a profile says so", async () => {
  const { page, faults } = await site.open("#/house");
  await load(page, text("rules.json", '{ "warnings": { "title_mismatch": "error" } }'));
  await holds(page).waitFor();
  await goTo(page, "#/form/PERSONAL_INFORMATION");
  await page.getByRole("button", { name: "Fill in an example" }).click();
  await goTo(page, "#/form/PERSONAL_INFORMATION.applicantTitle");
  await page.getByLabel("Mr", { exact: true }).check();
  await page.keyboard.press("Tab");
  await page.locator(".message.error").getByText("title_mismatch").waitFor();
  same(faults, []);
});

test("checker and batch have the reports of the command with the profile, byte for byte", async () => {
  const { page, faults } = await opened();
  const byCommand = (/** @type {string[]} */ ...options) => checkFiles(cases, ["batch.ndjson"], "--profile", PROFILE, ...options).stdout;
  await goTo(page, "#/files");
  await page.getByLabel("Files to check").setInputFiles(`${cases}/batch.ndjson`);
  const saved = async (/** @type {string} */ button) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
    return readFileSync(await download.path(), "utf8");
  };
  assert.match(byCommand("--format", "csv"), /house_allowed/);
  same((await saved("All problems as CSV")).split("\r\n"), byCommand("--format", "csv").split("\r\n"));
  same(await saved("Counts as CSV"), byCommand("--statistics", "--format", "csv"));
  same((await saved("Save as a page")).split("\n"), byCommand("--format", "html").split("\n"));

  await goTo(page, "#/checker");
  await page.locator(".cm-content").waitFor();
  await page.locator(".checker input[type=file]").setInputFiles(`${cases}/valid.json`);
  const messages = house.validate(readFileSync(`${cases}/valid.json`, "utf8"), { profile: house.profile(rules) }).errors.map(({ message }) => message);
  assert.ok(messages.length > 2);
  for (const message of messages) await page.locator(".entry").getByText(message).first().waitFor();

  // Without the profile the same files are checked again.
  await goTo(page, "#/house");
  await page.getByRole("button", { name: "Remove the profile" }).click();
  await goTo(page, "#/files");
  await page.getByRole("heading", { name: "8 of 11 payloads not valid" }).waitFor();
  same(await saved("Counts as CSV"), checkFiles(cases, ["batch.ndjson"], "--statistics", "--format", "csv").stdout);
  await goTo(page, "#/checker");
  await page.locator(".cm-content").waitFor();
  same(faults, []);
});

test("what is repaired keeps the house rules", async () => {
  const { page, faults } = await site.open("#/house");
  // The PAN has only one right form, but that is none of the house.
  await load(page, text("rules.toml", '[fields."BASIC_INFORMATION.pan"]\nallowed = ["ABCPE1234F"]'));
  await holds(page).waitFor();
  await goTo(page, "#/form/BASIC_INFORMATION.pan");
  const pan = input(page, "BASIC_INFORMATION.pan");
  await pan.fill("abcpe 1234f");
  await page.keyboard.press("Tab");
  await field(page, "BASIC_INFORMATION.pan").locator(".repaired").waitFor();
  same(await pan.inputValue(), "ABCPE1234F");
  same(faults, []);
});

test("every mistake of a profile is shown, and the one before stays", async () => {
  const { page, faults } = await opened();
  const wrong = { fields: { [AMC]: { allowed: [], alowed: 1 }, pan: {} }, warnings: { pan_format: "off" } };
  /** @type {readonly { path: string, message: string }[]} */
  let mistakes = [];
  try {
    house.profile(/** @type {any} */ (wrong));
  } catch (error) {
    ({ mistakes } = /** @type {InstanceType<typeof house.ProfileError>} */ (error));
  }
  assert.ok(mistakes.length >= 4);
  await load(page, text("wrong.json", JSON.stringify(wrong)));
  const alert = page.getByRole("alert");
  await alert.getByText(`wrong.json cannot be used. It has ${mistakes.length} mistakes:`).waitFor();
  same(await alert.locator("li").allInnerTexts(), mistakes.map(({ path, message }) => `${path}: ${message}`));
  for (const [name, content, sentence] of /** @type {const} */ ([
    ["a.toml", "x = 1\n[y", "a.toml is not TOML, from line 2, column 2 on."],
    ["b.json", "{", "b.json is not JSON."],
    ["c.json", "[]", "c.json cannot be used."],
    ["d.json", "1", "d.json is not JSON."],
  ])) {
    await load(page, text(name, content));
    await alert.getByText(sentence).waitFor();
  }
  same(await holds(page).innerText(), "profile.toml holds: it has rules for 7 fields.");
  same(faults, []);
});

test("in Hindi a profile says everything in Hindi, and what was loaded stays when the language changes", async () => {
  const { page, faults } = await opened({ locale: "hi-IN" });
  const inHindi = house.profile(rules, { language: "hi" });
  await goTo(page, `#/form/${AMC}`);
  await input(page, AMC).fill("OTHER");
  await page.keyboard.press("Tab");
  const sentence = (/** @type {any} */ by) => house.validateField(AMC, "OTHER", { profile: by })[0]?.message ?? "";
  await field(page, AMC).getByText(sentence(inHindi)).waitFor();
  await page.getByRole("button", { name: "English" }).click();
  await field(page, AMC).getByText(sentence(house.profile(rules))).waitFor();
  same(faults, []);
});

test("what knows house rules is loaded with the first profile, and is less than 260 KB", async () => {
  const { page, context, faults } = await site.open("#/house");
  /** @type {string[]} */
  const loaded = [];
  context.on("request", (request) => void loaded.push(new URL(request.url()).pathname));
  await page.getByRole("button", { name: "Load a profile" }).waitFor();
  same(loaded.filter((name) => parts.test(name) && !name.includes("house-view")), []);
  await load(page, PROFILE);
  await holds(page).waitFor();
  assert.ok(loaded.some((name) => parts.test(name) && name.endsWith(".wasm")));
  const size = [...built].filter(([name]) => parts.test(name)).reduce((sum, [, { length }]) => sum + length, 0);
  console.log(`house rules: ${size} bytes, compressed`);
  assert.ok(size > 150_000 && size < 260_000, `${size}`);
  same(faults, []);
});

test("a profile whose part of the page cannot be loaded is not taken", async () => {
  const { page, context } = await site.open("#/house");
  await context.route(/house-core/, (route) => route.abort());
  await load(page, PROFILE);
  await page.getByRole("alert").getByText("could not be loaded").waitFor();
  same(await holds(page).count(), 0);
});
