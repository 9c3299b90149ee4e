// @ts-check
// The checker: valid, invalid, broken and huge text, a file of many payloads.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { cases, check, checkAll, codesOfTexts, same, start, watchFreezes } from "./support.js";

/** @type {Awaited<ReturnType<typeof start>>} */
let site;
before(async () => {
  site = await start();
});
after(() => site.stop());

/** A checker, with the editor there. */
async function open() {
  const opened = await site.open("#/checker");
  await opened.page.locator(".cm-content").waitFor();
  return opened;
}

/** Pastes as a person does. */
async function paste(/** @type {import("playwright-core").Page} */ page, /** @type {string} */ text) {
  await page.evaluate((content) => navigator.clipboard.writeText(content), text);
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+v");
}

const sorted = async (/** @type {import("playwright-core").Locator} */ all) => (await all.allInnerTexts()).toSorted();

const verdict = (/** @type {import("playwright-core").Page} */ page) => page.locator(".report .verdict");

test("a valid payload", async () => {
  const { page, faults } = await open();
  await paste(page, readFileSync(`${cases}/valid.json`, "utf8"));
  await verdict(page).getByText("Valid").waitFor();
  same(await page.locator(".report li").count(), 0);
  await page.locator("[role=status]").filter({ hasText: "The payload is valid" }).waitFor();
  same(faults, []);
});

const texts = ["misspelt", "formats", "valid_crlf", "valid_escapes", "valid_implausible", ...codesOfTexts.values()];
for (const name of new Set(texts)) {
  test(`the report on ${name}.json is that of the command`, async () => {
    const { page, faults } = await open();
    const file = `${cases}/${name}.json`;
    await page.locator("input[type=file]").setInputFiles(file);
    await verdict(page).waitFor();
    await page.getByRole("button", { name: "Copy as JSON" }).click();
    await page.getByText("Copied").first().waitFor();
    const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
    const { report } = check(file);
    same(copied, report);
    const listed = await page.locator(".entry-place").allInnerTexts();
    same(listed.length, report.errors.length + report.warnings.length);
    const issues = [...report.errors, ...report.warnings];
    same(await sorted(page.locator(".entry-text")), issues.map(({ message }) => message).toSorted());
    same(await sorted(page.locator(".entry-code")), issues.map(({ code }) => code).toSorted());
    for (const [code, source] of codesOfTexts) {
      if (source === name) assert.ok(issues.some((issue) => issue.code === code), code);
    }
    same(faults, []);
  });
}

test("each entry marks its line and leads to it; errors and warnings can be told apart", async () => {
  const { page, faults } = await open();
  const source = readFileSync(`${cases}/misspelt.json`, "utf8");
  await paste(page, source);
  await verdict(page).getByText("Not valid").waitFor();
  const { report } = check(`${cases}/misspelt.json`);
  same(await page.locator(".report h2").first().innerText(), "The payload");
  assert.ok((await page.locator(".cm-lint-marker-error").count()) > 0);
  assert.ok((await page.locator(".cm-lintRange-error, .cm-lintPoint-error").count()) > 0);

  await page.getByRole("button", { name: /^Warnings/ }).click();
  same(await page.locator(".report li").count(), report.warnings.length);
  same(await page.locator(".report li.error").count(), 0);
  await page.getByRole("button", { name: /^Errors/ }).click();
  same(await page.locator(".report li").count(), report.errors.length);

  const last = report.errors.at(-1);
  await page.locator(".entry").last().click();
  const selected = await page.evaluate(() => {
    const { shadowRoot } = /** @type {Element} */ (document.querySelector(".editor"));
    const lines = [...(shadowRoot?.querySelectorAll(".cm-line") ?? [])];
    const range = /** @type {any} */ (shadowRoot).getSelection().getRangeAt(0);
    const line = lines.find((element) => element.contains(range.startContainer));
    return { text: line?.textContent ?? "", selected: range.toString(), focus: shadowRoot?.activeElement?.className };
  });
  assert.equal(selected.text, source.split("\n")[last.line - 1]);
  assert.ok(selected.text.slice(last.column - 1).startsWith(selected.selected) && selected.selected, selected.selected);
  assert.ok(selected.focus?.includes("cm-content"));
  same(faults, []);
});

test("text that is no JSON, mended while one looks", async () => {
  const { page } = await open();
  await paste(page, '{"user_id": }');
  await page.locator(".entry").getByText("The JSON is broken at this character").waitFor();
  same(await page.locator(".entry-place").innerText(), "error · line 1, column 13");
  await paste(page, "[]");
  await page.locator(".entry").getByText("The payload must be a JSON object").waitFor();
  await page.getByRole("button", { name: "Clear" }).click();
  await page.getByText("The report appears here").waitFor();
});

test("editing by keyboard, also beyond the lines that are drawn, and undone", async () => {
  const { page, faults } = await open();
  await paste(page, '{\n'.repeat(2000));
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("ab");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Enter");
  await page.keyboard.type("c");
  await page.keyboard.press("Control+Shift+End");
  await page.keyboard.type("d");
  const lines = page.locator(".cm-line");
  await page.locator(".cm-content").getByText("cd").waitFor();
  same(await lines.allInnerTexts(), ["a", "cd"]);
  await page.keyboard.press("Control+z");
  await lines.nth(10).waitFor();
  same(faults, []);
});

test("a file that is no UTF-8 is judged by its bytes", async () => {
  const { page } = await open();
  await page.locator("input[type=file]").setInputFiles(`${cases}/syntax_not_utf8.json`);
  await page.locator(".entry").getByText("not UTF-8").waitFor();
  const { report } = check(`${cases}/syntax_not_utf8.json`);
  const { line, column } = report.errors[0];
  same(await page.locator(".entry-place").innerText(), `error · line ${line}, column ${column}`);
});

test("many payloads, one on each line", async () => {
  const { page, faults } = await open();
  await page.locator("input[type=file]").setInputFiles(`${cases}/batch.ndjson`);
  await page.getByLabel("Format").selectOption("ndjson");
  await verdict(page).getByText("payloads").waitFor();
  await page.getByRole("button", { name: "Copy as JSON" }).click();
  await page.getByText("Copied").first().waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const lines = copied.trimEnd().split("\n").map((line) => JSON.parse(line));
  same(lines, checkAll(`${cases}/batch.ndjson`).reports);
  same(faults, []);
});

test("8 MB pasted do not freeze the page", { timeout: 120_000 }, async () => {
  const document = "QUJD".repeat(2_000_000);
  const valid = readFileSync(`${cases}/valid.json`, "utf8");
  const text = valid.replace("https://files.example.com/photo.jpg", document).replace('"ABCPE1234F"', '"wrong"');
  for (const [kind, content] of [
    ["in a line", text],
    ["in many lines", `${valid.replace('"ABCPE1234F"', '"wrong"').trimEnd().slice(0, -1)}, "extras": {\n${'"a": 1,\n'.repeat(1_000_000)}"b": 2}}`],
  ]) {
    const { page, faults } = await open();
    await page.evaluate((pasted) => navigator.clipboard.writeText(pasted ?? ""), content);
    const longest = await watchFreezes(page);
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+v");
    await page.locator(".entry").getByText("pan must be five capital letters").waitFor();
    await page.locator(".entry").first().click();
    const frozen = await longest();
    console.log(`8 MB ${kind}: the page stood still for ${Math.round(frozen)} ms at most`);
    assert.ok(frozen < 1500, `${frozen} ms`);
    same(faults, []);
    await page.close();
  }
});

test("a batch of 20 000 payloads is counted, and its first problems are listed", { timeout: 120_000 }, async () => {
  const { page } = await open();
  const line = JSON.stringify(JSON.parse(readFileSync(`${cases}/formats.json`, "utf8")));
  const content = Buffer.from(`${line}\n`.repeat(20_000));
  const longest = await watchFreezes(page);
  await page.evaluate((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([`${text}\n`.repeat(20_000)], "batch.ndjson"));
    const drop = new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true, composed: true });
    // Wherever: on the report, too.
    document.querySelector(".report")?.dispatchEvent(drop);
  }, line);
  await verdict(page).getByText("20,000 payloads: 20,000 invalid").waitFor({ timeout: 60_000 });
  await page.getByText("more are not listed here").waitFor();
  console.log(
    `${Math.round(content.length / 1e6)} MB of NDJSON: the page stood still for ${Math.round(await longest())} ms at most`,
  );
});
