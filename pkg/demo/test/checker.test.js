// @ts-check
// The checker: valid, invalid, broken and huge text, and files of many payloads.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { validate } from "../../dist/index.js";
import { cases, check, checkAll, codesOfTexts, messageOn, messageOnText, same, start, watchFreezes } from "./support.js";

/** @type {Awaited<ReturnType<typeof start>>} */
let site;
before(async () => {
  site = await start();
});
after(() => site.stop());

/** Opens the checker and waits for its editor. */
async function open() {
  const opened = await site.open("#/checker");
  await opened.page.locator(".cm-content").waitFor();
  return opened;
}

/** Pastes text in place of the present one. */
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

test("one cause is one finding", async () => {
  const { page, faults } = await open();
  const { data } = JSON.parse(readFileSync(`${cases}/valid.json`, "utf8"));
  const sections = Object.assign({}, ...data);
  await paste(page, JSON.stringify({ user_id: "user-1001", phone_number: "9876543210", ...sections }));
  await verdict(page).getByText("1 error, 9 warnings").waitFor();
  same(await page.locator(".entry-code").allInnerTexts(), ["required"]);
  await page.locator(".entry-text").getByText("(9 more with this cause)").waitFor();
  same(await page.getByText("not listed here").count(), 0);
  await paste(page, JSON.stringify({ payload: { user_id: "user-1001", data } }));
  await page.locator(".entry-text").getByText("(3 more with this cause)").waitFor();
  same(await page.locator(".entry-code").allInnerTexts(), ["required"]);
  sections.DOCUMENT_COLLECTION.docPhoto = "http://localhost/photo.jpg";
  await paste(page, JSON.stringify({ user_id: "user-1001", phone_number: "9876543210", data: [sections] }));
  await page.locator(".entry-text").getByText("(1 more with this cause)").waitFor();
  same(await page.locator(".entry-code").allInnerTexts(), ["document_unreachable"]);
  same(faults, []);
});

const texts = ["misspelt", "formats", "valid_crlf", "valid_escapes", "valid_implausible", ...codesOfTexts.values()];
for (const name of new Set(texts)) {
  test(`the report on ${name}.json equals that of the command`, async () => {
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

test("each entry marks its line and leads to it, and errors and warnings can be filtered", async () => {
  const { page, faults } = await open();
  const source = readFileSync(`${cases}/misspelt.json`, "utf8");
  await paste(page, source);
  await verdict(page).getByText("Not valid").waitFor();
  const { report } = check(`${cases}/misspelt.json`);
  same(await page.locator(".report-group h2").first().innerText(), "The payload");
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

test("text that is not JSON, corrected step by step", async () => {
  const { page } = await open();
  await paste(page, '{"user_id": }');
  await page.locator(".entry").getByText(messageOnText('{"user_id": }')).waitFor();
  same(await page.locator(".entry-place").innerText(), "error · line 1, column 13");
  await paste(page, "[]");
  await page.locator(".entry").getByText(messageOnText("[]")).waitFor();
  await page.getByRole("button", { name: "Clear" }).click();
  await page.getByText("The report will appear here").waitFor();
});

test("editing and undoing by keyboard, beyond the lines that are drawn", async () => {
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

test("a file that is not UTF-8 is checked by its bytes", async () => {
  const { page } = await open();
  await page.locator("input[type=file]").setInputFiles(`${cases}/syntax_not_utf8.json`);
  await page.locator(".entry").getByText(messageOnText(readFileSync(`${cases}/syntax_not_utf8.json`))).waitFor();
  const { report } = check(`${cases}/syntax_not_utf8.json`);
  const { line, column } = report.errors[0];
  same(await page.locator(".entry-place").innerText(), `error · line ${line}, column ${column}`);
});

test("many payloads, one per line, by the name of the file", async () => {
  // Only a file may begin with a byte order mark.
  const marked = join(mkdtempSync(join(tmpdir(), "dkyc-demo-")), "marked.ndjson");
  writeFileSync(marked, "\uFEFF{}\n\uFEFF{}\n{}\n");
  for (const file of [`${cases}/batch.ndjson`, marked]) {
    const { page, faults } = await open();
    await page.locator("input[type=file]").setInputFiles(file);
    await verdict(page).getByText("payloads").waitFor();
    same(await page.getByLabel("Format").inputValue(), "ndjson");
    await page.getByRole("button", { name: "Copy as JSON" }).click();
    await page.getByText("Copied").first().waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const lines = copied.trimEnd().split("\n").map((line) => JSON.parse(line));
    same(lines, checkAll(file).reports);
    same(faults, []);
  }
});

test("the name of a file or the person decides the format, never the content", async () => {
  const { page, faults } = await open();
  const records = '{"user_id": "a"}\n{"user_id": "b"}\n';
  const upload = (/** @type {string} */ name) =>
    page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(records) });
  // As the command does, which looks at the name.
  await upload("two.json");
  await verdict(page).getByText("Not valid").waitFor();
  same(await page.locator(".entry-text").allInnerTexts(), [messageOnText(records)]);
  await upload("two.JSONL");
  await verdict(page).getByText("2 payloads: 2 invalid").waitFor();
  await upload("two.json");
  await verdict(page).getByText("Not valid").waitFor();

  // Pasted text has no name: the person chooses.
  await paste(page, records);
  await verdict(page).getByText("Not valid").waitFor();
  await page.getByLabel("Format").selectOption("ndjson");
  await verdict(page).getByText("2 payloads: 2 invalid").waitFor();
  // The same goes for a file whose name says nothing.
  await upload("two.txt");
  await verdict(page).getByText("2 payloads: 2 invalid").waitFor();
  await page.getByText("For anything else, choose it here.").waitFor();
  same(faults, []);
});

test("several files, and compressed ones, are checked together", async () => {
  const { page, faults } = await open();
  await paste(page, "[]");
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    for (const name of ["a.json", "b.json", "c.json"]) transfer.items.add(new File(["{}"], name));
    const drop = new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true, composed: true });
    document.querySelector(".report")?.dispatchEvent(drop);
  });
  await page.getByRole("heading", { name: "3 of 3 payloads not valid" }).waitFor();
  await page.getByRole("link", { name: "Checker" }).click();
  await page.locator(".cm-line").getByText("[]").waitFor();
  const buffer = gzipSync(readFileSync(`${cases}/valid.json`));
  await page.locator("input[type=file]").setInputFiles({ name: "a.json.gz", mimeType: "application/gzip", buffer });
  await page.getByRole("heading", { name: "1 payload, valid" }).waitFor();
  same(faults, []);
});

test("problems that a report does not list are counted", async () => {
  const { page, faults } = await open();
  const text = `{"data": [${Array.from({ length: 2000 }, () => 1).join(", ")}]}`;
  await paste(page, text);
  const { errors, more } = validate(text);
  const all = errors.length + (more?.errors ?? 0);
  assert.ok(all > 2000 && errors.length < all, `${errors.length} of ${all}`);
  await verdict(page).getByText(`${all.toLocaleString("en")} errors`).waitFor();
  const listed = await page.locator(".report li.error").count();
  await page.getByText(`${(all - listed).toLocaleString("en")} more are not listed here`).waitFor();
  same(faults, []);
});

test("8 MB pasted are checked", { timeout: 120_000 }, async () => {
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
    await page.locator(".entry").getByText(messageOn("BASIC_INFORMATION.pan", "wrong")).waitFor();
    await page.locator(".entry").first().click();
    // The time is for those who read the output: it depends on the machine.
    console.log(`8 MB ${kind}: the page was blocked for ${Math.round(await longest())} ms at most`);
    same(faults, []);
    await page.close();
  }
});

test("a batch of 20,000 payloads is counted, and its first problems are listed", { timeout: 120_000 }, async () => {
  const { page } = await open();
  const line = JSON.stringify(JSON.parse(readFileSync(`${cases}/formats.json`, "utf8")));
  const content = Buffer.from(`${line}\n`.repeat(20_000));
  const longest = await watchFreezes(page);
  await page.evaluate((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([`${text}\n`.repeat(20_000)], "batch.ndjson"));
    const drop = new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true, composed: true });
    // The whole view takes files, and so does the report.
    document.querySelector(".report")?.dispatchEvent(drop);
  }, line);
  await verdict(page).getByText("20,000 payloads: 20,000 invalid").waitFor({ timeout: 60_000 });
  await page.getByText("more are not listed").waitFor();
  console.log(
    `${Math.round(content.length / 1e6)} MB of NDJSON: the page was blocked for ${Math.round(await longest())} ms at most`,
  );
});
