// @ts-check
// Repairs: in the form as one leaves a field, and of a whole text in the checker.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fields, validate } from "../../dist/index.js";
import { cases, field, fixed, fixedText, input, labelOf, lazy, messageOn, same, start } from "./support.js";

/** @typedef {import("playwright-core").Page} Page */

/** @type {Awaited<ReturnType<typeof start>>} */
let site;
before(async () => {
  site = await start();
});
after(() => site.stop());

const flat = join(cases, "../fix/flat.json");
const PAN = "BASIC_INFORMATION.pan";

const note = (/** @type {Page} */ page, /** @type {string} */ path) => field(page, path).locator(".repaired");
const undo = (/** @type {Page} */ page, /** @type {string} */ path) => note(page, path).getByRole("button", { name: "Undo" });
const status = (/** @type {Page} */ page, /** @type {string} */ text) => page.locator("[role=status]").filter({ hasText: text });

/** Types a value and leaves the field. */
async function leave(/** @type {Page} */ page, /** @type {string} */ path, /** @type {string} */ value) {
  await input(page, path).fill(value);
  await input(page, path).blur();
}

const has = (/** @type {Page} */ page, /** @type {string} */ path, /** @type {string} */ value) =>
  page.waitForFunction(([id, wanted]) => /** @type {any} */ (document.getElementById(id ?? ""))?.value === wanted, [`input-${path}`, value]);

test("a value with only one right form gets it when the field is left, with a note and an undo", async () => {
  const { page, faults } = await site.open(`#/form/${PAN}`);
  await leave(page, PAN, "abcpe 1234f");
  await has(page, PAN, "ABCPE1234F");
  await note(page, PAN).getByText("Put right. You entered “abcpe 1234f”.").waitFor();
  await status(page, `${labelOf(PAN)} was put right: ABCPE1234F.`).waitFor();
  same(await input(page, PAN).getAttribute("aria-invalid"), "false");
  same(await field(page, PAN).locator(".message").count(), 0);

  await undo(page, PAN).press("Enter");
  await has(page, PAN, "abcpe 1234f");
  await field(page, PAN).getByText(messageOn(PAN, "abcpe 1234f")).waitFor();
  same(await note(page, PAN).count(), 0);
  same(await page.evaluate(() => document.activeElement?.id), `input-${PAN}`);
  // What somebody wants as it is stays so, until it is changed.
  await leave(page, PAN, "abcpe 1234f");
  await leave(page, "BASIC_INFORMATION.dob", "1990-02-14");
  await has(page, "BASIC_INFORMATION.dob", "14-FEB-1990");
  same(await input(page, PAN).inputValue(), "abcpe 1234f");
  await leave(page, PAN, "abcpe-1234f");
  await has(page, PAN, "ABCPE1234F");
  // The note goes when the value is edited again.
  await input(page, PAN).fill("ABCPE1234");
  await note(page, PAN).waitFor({ state: "detached" });
  same(faults, []);
});

test("fields of every kind, and what has more than one right form", async () => {
  const { page, faults } = await site.open("#/form/COMMUNICATION_ADDRESS.commState");
  const address = "COMMUNICATION_ADDRESS";
  await leave(page, `${address}.commCountry`, "+91");
  await has(page, `${address}.commCountry`, "101");
  // With the country beside it.
  await leave(page, `${address}.commState`, "kerala");
  await has(page, `${address}.commState`, "032");
  await leave(page, `${address}.commMobileNo`, "+91 98765-43210");
  await has(page, `${address}.commMobileNo`, "9876543210");
  await page.goto(`${site.url}#/form/DOCUMENT_COLLECTION.docPhoto`);
  const photo = "DOCUMENT_COLLECTION.docPhoto";
  await leave(page, photo, "https://files.example.com/asha's photo.jpg");
  await has(page, photo, "https://files.example.com/asha's%20photo.jpg");
  await page.goto(`${site.url}#/form/BASIC_INFORMATION.dob`);
  await leave(page, "BASIC_INFORMATION.dob", "03/04/1990");
  await field(page, "BASIC_INFORMATION.dob").getByText(messageOn("BASIC_INFORMATION.dob", "03/04/1990")).waitFor();
  // By now it would have been repaired: questions are answered one after the other.
  await leave(page, PAN, "abcpe1234f");
  await has(page, PAN, "ABCPE1234F");
  same(await input(page, "BASIC_INFORMATION.dob").inputValue(), "03/04/1990");
  same(faults, []);
});

test("what repairs is loaded for the first value that needs it", async () => {
  const { page, context, faults } = await site.open(`#/form/${PAN}`);
  /** @type {string[]} */
  const loaded = [];
  context.on("request", (request) => void loaded.push(new URL(request.url()).pathname));
  await leave(page, PAN, "ABCPE1234F");
  await leave(page, "user_id", "user-7");
  await leave(page, "BASIC_INFORMATION.amc", "");
  await field(page, "BASIC_INFORMATION.amc").locator(".message.error").waitFor();
  same(loaded.filter((name) => lazy.test(name)), []);
  await leave(page, PAN, "abcpe1234f");
  await has(page, PAN, "ABCPE1234F");
  assert.ok(loaded.some((name) => name.endsWith(".wasm") && lazy.test(name)), loaded.join());
  same(faults, []);
});

test("clearing the form forgets repairs", async () => {
  const { page } = await site.open(`#/form/${PAN}`);
  await leave(page, PAN, "abcpe1234f");
  await undo(page, PAN).waitFor();
  await page.getByRole("button", { name: "Clear everything" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Clear everything" }).click();
  await has(page, PAN, "");
  await input(page, PAN).fill("ABCPE1234F");
  same(await note(page, PAN).count(), 0);
});

test("repairs work offline once they have been used, and before that nothing breaks", { timeout: 60_000 }, async () => {
  const { page, context, faults } = await site.open(`#/form/${PAN}`);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  await leave(page, PAN, "abcpe1234f");
  await field(page, PAN).getByText(messageOn(PAN, "abcpe1234f")).waitFor();
  await page.getByRole("link", { name: "Checker" }).click();
  await page.locator(".cm-content").waitFor();
  await page.locator("input[type=file]").setInputFiles(flat);
  await page.getByRole("button", { name: "Repair", exact: true }).click();
  await page.getByRole("alert").getByText("Repairing is not available offline before its first use.").waitFor();
  await context.setOffline(false);
  await page.getByRole("button", { name: "Repair", exact: true }).click();
  await page.locator(".repair li").first().waitFor();
  await context.setOffline(true);
  await page.goto(`${site.url}#/form/${PAN}`);
  await page.reload();
  await leave(page, PAN, "abcpe-1234f");
  await has(page, PAN, "ABCPE1234F");
  same(faults, []);
});

/** Opens the checker with a text and asks for its repair. */
async function repaired(/** @type {string | { name: string, mimeType: string, buffer: Buffer }} */ file) {
  const opened = await site.open("#/checker");
  const { page } = opened;
  await page.locator(".cm-content").waitFor();
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "Repair", exact: true }).click();
  await page.locator("#repair-title").waitFor();
  return opened;
}

const verdict = (/** @type {Page} */ page) => page.locator(".report .verdict");

async function downloaded(/** @type {Page} */ page) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".repair").getByRole("button", { name: "Download" }).click(),
  ]);
  return readFileSync(await download.path(), "utf8");
}

test("a payload of an older program is repaired as by the command, and taken into the editor", async () => {
  const { page, faults } = await site.open("#/checker");
  await page.locator(".cm-content").waitFor();
  await page.getByRole("button", { name: "Older payload" }).click();
  await verdict(page).getByText("Not valid").waitFor();
  await page.getByRole("button", { name: "Repair", exact: true }).click();
  const { repairs } = fixed(flat);
  await page.locator("#repair-title").getByText(`${repairs.length} repairs`).waitFor();
  await page.waitForFunction(() => document.activeElement?.id === "repair-title");
  await page.getByText("The repaired payload is valid.").waitFor();
  const listed = await page.locator(".repair li").allInnerTexts();
  same(listed.length, repairs.length);
  for (const [index, { path, code }] of repairs.entries()) {
    assert.ok(listed[index]?.includes(path) && listed[index]?.includes(code ?? ""), `${path}: ${listed[index]}`);
  }
  // Each is said in words, not by its name.
  same(listed.filter((text) => /^[a-z]/.test(text)), []);
  same(await downloaded(page), fixedText(flat));

  await page.getByRole("button", { name: "Use the repaired text" }).click();
  await verdict(page).getByText("Valid", { exact: true }).waitFor();
  same(await page.locator(".repair").count(), 0);
  same(await page.locator(".cm-line").first().innerText(), "{");
  await page.keyboard.press("Control+z");
  await verdict(page).getByText("Not valid").waitFor();
  same(faults, []);
});

test("one goes on with a repaired payload in the form", async () => {
  const { page, faults } = await repaired(flat);
  await page.getByRole("button", { name: "Go on in the form" }).click();
  await page.getByText("The payload is valid").first().waitFor();
  await page.locator(".steps li.done").nth(9).waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download" }).click()]);
  const payload = JSON.parse(readFileSync(await download.path(), "utf8"));
  same(payload, JSON.parse(fixedText(flat)));
  same(validate(payload).valid, true);
  same(faults, []);
});

test("what is in the form is replaced only after a question, and large documents become files", async () => {
  const payload = JSON.parse(readFileSync(`${cases}/valid.json`, "utf8"));
  const sections = Object.assign({}, ...payload.data);
  sections.BASIC_INFORMATION.pan = "abcpe1234f";
  sections.BASIC_INFORMATION.amc = 1.5;
  sections.DOCUMENT_COLLECTION.docPhoto = "QUJD".repeat(5000);
  const { page, faults } = await site.open("#/form/user_id");
  await input(page, "user_id").fill("user-7");
  await page.getByRole("link", { name: "Checker" }).click();
  await page.locator(".cm-content").waitFor();
  const file = join(mkdtempSync(join(tmpdir(), "dkyc-demo-")), "payload.json");
  writeFileSync(file, JSON.stringify({ ...payload, data: [sections] }));
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "Repair", exact: true }).click();
  await page.getByText(/1 error and \d+ warnings? are left/).waitFor();
  await page.getByRole("button", { name: "Go on in the form" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "Go on in the form" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Go on in the form" }).click();
  await page.getByText("1 field to correct").waitFor();
  await page.goto(`${site.url}#/form/user_id`);
  await has(page, "user_id", payload.user_id);
  await has(page, "BASIC_INFORMATION.amc", "");
  await page.goto(`${site.url}#/form/DOCUMENT_COLLECTION`);
  await field(page, "DOCUMENT_COLLECTION.docPhoto").getByText("15 KB, 20 KB as Base64").waitFor();
  same(faults, []);
});

test("extras go through the form, and what the form cannot hold is named, without its value", async () => {
  const payload = JSON.parse(readFileSync(`${cases}/valid.json`, "utf8"));
  const [first, ...rest] = payload.data;
  const extras = { session: "a", list: [1, { toString: null }] };
  const data = [{ ...first, another: { a: "sentinel" } }, ...rest, "sentinel"];
  const { page, faults } = await site.open("#/checker");
  await page.locator(".cm-content").waitFor();
  const open = async (/** @type {unknown} */ content) => {
    const buffer = Buffer.from(JSON.stringify(content));
    await page.locator("input[type=file]").setInputFiles({ name: "a.json", mimeType: "application/json", buffer });
  };
  const goOn = page.getByRole("button", { name: "Go on in the form" });
  const downloadedPayload = async () => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download" }).click()]);
    return JSON.parse(readFileSync(await download.path(), "utf8"));
  };
  await open({ ...payload, extras, unknown: { toString: "sentinel" }, phone_number: 9876543210, data });
  await goOn.click();
  const dialog = page.getByRole("dialog");
  const left = `Left out, because the form cannot hold it: phone_number, unknown, another, data[${data.length - 1}].`;
  await dialog.getByText(left, { exact: true }).waitFor();
  await page.locator("[role=status]").filter({ hasText: left }).waitFor();
  assert.ok(!(await dialog.innerText()).includes("sentinel"));
  await dialog.getByRole("button", { name: "Go on in the form" }).click();
  same(await downloadedPayload(), { ...payload, phone_number: "", extras });

  // They stay until the form starts again, and count as entries.
  await page.reload();
  await page.goto(`${site.url}#/form/phone_number`);
  await input(page, "phone_number").fill(payload.phone_number);
  await page.getByRole("link", { name: "Review and payload" }).click();
  await page.getByText("The payload is valid").first().waitFor();
  same(await downloadedPayload(), { ...payload, extras });
  await page.getByRole("link", { name: "Checker" }).click();
  await page.locator(".cm-content").waitFor();
  // Too long to be stored with the draft.
  await open({ ...payload, phone_number: " ", extras: { long: "x".repeat(200_000) } });
  await goOn.click();
  await dialog.getByText("Left out, because the form cannot hold it: extras.", { exact: true }).waitFor();
  await dialog.getByRole("button", { name: "Go on in the form" }).click();
  await page.getByText("1 field to correct").waitFor();
  same(await downloadedPayload(), { ...payload, phone_number: " " });
  same(faults, []);
});

test("the form takes over no text that is not JSON", async () => {
  const { page, faults } = await site.open("#/checker");
  await page.locator(".cm-content").waitFor();
  await page.locator("input[type=file]").setInputFiles(`${cases}/formats.json`);
  const goOn = page.getByRole("button", { name: "Go on in the form" });
  await goOn.waitFor();
  // The next check does not come.
  await page.evaluate(() => {
    const { setTimeout } = window;
    const later = (/** @type {() => void} */ act, /** @type {number} */ wait) => (wait === 250 ? 0 : setTimeout(act, wait));
    Object.assign(window, { setTimeout: later });
  });
  await page.locator(".cm-content").press("Control+End");
  await page.keyboard.type("sentinel");
  await goOn.click();
  await page.locator("[role=status]").filter({ hasText: "The text is not JSON." }).waitFor();
  assert.match(page.url(), /#\/checker/);
  await page.evaluate((text) => navigator.clipboard.writeText(text), `\uFEFF${readFileSync(`${cases}/valid.json`, "utf8")}`);
  await page.locator(".cm-content").press("Control+a");
  await page.keyboard.press("Control+v");
  await goOn.click();
  await page.getByText("The payload is valid").first().waitFor();
  same(faults, []);
});

test("many payloads are repaired line by line, as by the command", async () => {
  const line = (/** @type {string} */ file) => JSON.stringify(JSON.parse(readFileSync(file, "utf8")));
  const text = [line(flat), "", "{]", line(`${cases}/valid.json`), line(`${cases}/formats.json`), `\uFEFF${line(flat)}`].join("\n");
  const file = join(mkdtempSync(join(tmpdir(), "dkyc-demo-")), "batch.ndjson");
  writeFileSync(file, `${text}\n`);
  const { page, faults } = await repaired(file);
  await page.locator(".repair li").first().getByText("Line 1: ").waitFor();
  same(await downloaded(page), fixedText(file));
  same(await page.getByRole("button", { name: "Go on in the form" }).count(), 0);
  same(faults, []);
});

test("nothing to repair, and a payload that is changed meanwhile", async () => {
  const missing = await repaired({ name: "a.json", mimeType: "application/json", buffer: Buffer.from("{}") });
  same(await missing.page.locator("#repair-title").innerText(), "Nothing to repair");
  same(await missing.page.locator(".repair button").allInnerTexts(), ["Close"]);
  await missing.page.getByRole("button", { name: "Close" }).click();
  await missing.page.getByRole("button", { name: "Repair", exact: true }).waitFor();
  const broken = await repaired({ name: "a.json", mimeType: "application/json", buffer: Buffer.from("{]") });
  same(await broken.page.locator("#repair-title").innerText(), "Nothing to repair");
  // A key with two values: somebody has to say which of them is right.
  const twice = '{"phone_number": 9876543210, "user_id": "a", "user_id": "b"}';
  const { page, faults } = await repaired({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(twice) });
  same(await page.getByRole("button", { name: "Go on in the form" }).count(), 0);
  await page.locator(".cm-content").press("Control+End");
  await page.keyboard.type(" ");
  await page.locator(".repair").waitFor({ state: "detached" });
  same(faults, []);
});

test("every documented field is taken over", () => {
  const payload = JSON.parse(fixedText(flat));
  const there = Object.assign({}, ...payload.data);
  const missing = fields.filter(({ section, key, mandatory }) => mandatory && section && !there[section]?.[key]);
  same(missing, []);
});
