// @ts-check
// Files that are checked together: the same payloads, counts and reports as the command's, whatever the files are like.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { batch, cases, check as checkOne, checkFiles, field, fixedText, input, same, start, usual, watchFreezes } from "./support.js";

/** @typedef {import("playwright-core").Page} Page */

/** @type {Awaited<ReturnType<typeof start>>} */
let site;
before(async () => {
  site = await start();
});
after(() => site.stop());

const valid = readFileSync(`${cases}/valid.json`, "utf8").trimEnd();
const wrong = valid.replace('"ABCPE1234F"', '"wrong"').replace('"applicantTitle"', '"applicantTile"');
const older = readFileSync(join(cases, "../fix/flat.json"), "utf8");
const inALine = (/** @type {string} */ text) => JSON.stringify(JSON.parse(text));
const lines = [inALine(valid), "", inALine(wrong), " \t", "{}", "{]", inALine(wrong)].join("\n");
const MARK = "\uFEFF";

/** A file of several members, with heads in the middle of what is read at once, and at its edges. Some unpack to a lot. */
const members = Buffer.concat(
  Array.from({ length: 80 }, (_, index) => gzipSync(index % 20 === 0 ? `${inALine(valid)}\n`.repeat(1000) : `${lines.repeat(index % 7)}\n`)),
);
const noise = Array.from({ length: 40_000 }, (_, index) => ((index * index * 7919) % 104_729).toString(36)).join("");
const noisy = gzipSync(`${inALine(valid).replace("https://files.example.com/photo.jpg", noise)}\n${lines}`);

/** @type {Record<string, string | Buffer>} */
const files = {
  "array.json": `[\n${valid},\n ${wrong}, {"user_id": "é"}\n]\n`,
  "array of anything.json": `[${wrong}, 1, "a]", null, [{}], ${valid}]`,
  "array cut off.json": `[${valid}, ${wrong}`,
  "array cut off in a payload.json": `[${valid}, ${wrong.slice(0, 700)}`,
  "array cut off behind a comma.json": `[${valid},\n`,
  "array without a comma.json": `[${valid}\n${wrong}]`,
  "array with two commas.json": `[${valid},, ${wrong}]`,
  "array and more.json": `[${valid}] ${wrong}`,
  "array and more in a line.json": `[${valid}\n]\n\n}`,
  "array and more at the beginning of a line.json": `[${valid}\n]\nx`,
  "array of one.json": `[${wrong}]`,
  "array of objects.json": '[{"a": 1}, {"b": 2}]',
  "empty array.json": "[]",
  "marked array.json": `${MARK}[${wrong}]`,
  "marked twice.json": `${MARK}${MARK}${valid}`,
  "marked line.ndjson": `${inALine(wrong)}\n${MARK}${inALine(valid)}\n`,
  "one after the other.json": `${valid}\n${wrong}${valid} ${wrong}`,
  "one after the other, cut off.json": `${valid}\n${wrong.slice(0, 300)}`,
  "one after the other, then other things.json": `${valid}\n${wrong}\n]`,
  "one and another object.json": `${valid}\n{"a": 1}`,
  "one and text.json": `${valid} end`,
  "empty.ndjson": "",
  "only a mark.ndjson": MARK,
  "lines.NDJSON": lines,
  "older.ndjson": [inALine(older), inALine(wrong), "{]", "", inALine(older)].join("\n"),
  "lines.jsonl": `${MARK}${lines}\r\n${lines}`,
  "no ending": wrong,
  "=1+1, \"x\" ##[group]\u202e.json": wrong,
  "keys.json": '{"=user": 1, "a,b\\u202e": 2, "<b>&": 3, "\\n": 4, "data": [{"##vso[x]": {}}]}',
  "many keys.ndjson": Array.from({ length: 300 }, (_, index) => `{"key-${index % 290}": 1}`).join("\n"),
  "binary.json": Buffer.from([0, 1, 2, 0xff, 0xfe, 0x80]),
  // Read in several pieces.
  "long.json": wrong.replace("TEST_AMC", "é".repeat(600_000)),
  "long array.json": `[${Array.from({ length: 700 }, () => wrong).join(",\n")}]`,
  "long lines.ndjson": `${inALine(wrong)}\n`.repeat(700),
  "packed.json.gz": gzipSync(wrong),
  "packed.ndjson.gz": gzipSync(lines),
  "packed array.json.GZ": gzipSync(`[${wrong},${valid}]`),
  "packed without saying so.json": gzipSync(wrong),
  "members.ndjson.gz": members,
  "noisy.ndjson.gz": noisy,
  "empty.json.gz": gzipSync(""),
  "cut off.ndjson.gz": gzipSync(`${lines}\n${lines}`).subarray(0, 300),
  "cut off near its end.ndjson.gz": gzipSync(`${inALine(valid)}\n`.repeat(1000)).subarray(0, -20),
  "cut off in a head.ndjson.gz": gzipSync(lines).subarray(0, 5),
  "not gzip.json.gz": wrong,
  "not Zstandard.json.zst": wrong,
  "nothing.json.gz": "",
  "more behind.ndjson.gz": Buffer.concat([gzipSync(`${lines}\n`), Buffer.from("more of something else, and then some")]),
};

const folder = mkdtempSync(join(tmpdir(), "dkyc-demo-"));
for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name.replaceAll("/", " ")), content);
for (const name of readdirSync(cases)) writeFileSync(join(folder, name), readFileSync(join(cases, name)));
const names = readdirSync(folder).filter((name) => !name.startsWith(".")).toSorted();

/** Checks files together. */
async function check(/** @type {Page} */ page, /** @type {Parameters<import("playwright-core").Locator["setInputFiles"]>[0]} */ chosen) {
  await page.getByLabel("Files to check").setInputFiles(chosen);
  await page.locator(".counts").waitFor({ timeout: 120_000 });
}

async function savedFrom(/** @type {Page} */ page, /** @type {import("playwright-core").Locator} */ button) {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return readFileSync(await download.path(), "utf8");
}

const saved = (/** @type {Page} */ page, /** @type {string} */ name) => savedFrom(page, page.getByRole("button", { name }));

const counts = async (/** @type {Page} */ page) =>
  Object.fromEntries(
    await page.locator(".counts div").evaluateAll((all) => all.map((div) => [...div.children].map((child) => child.textContent))),
  );

test("files of every kind have the same reports as the command's, byte for byte", { timeout: 120_000 }, async () => {
  const { page, faults } = await site.open();
  await check(page, names.map((name) => join(folder, name)));
  same((await saved(page, "All problems as CSV")).split("\r\n"), checkFiles(folder, names, "--format", "csv").stdout.split("\r\n"));
  same(await saved(page, "Counts as CSV"), checkFiles(folder, names, "--statistics", "--format", "csv").stdout);
  same((await saved(page, "Save as a page")).split("\n"), checkFiles(folder, names, "--format", "html").stdout.split("\n"));

  const { stdout, complaints } = checkFiles(folder, names, "--statistics", "--format", "json");
  const { payloads, invalid, errors, warnings, unreadable } = JSON.parse(stdout);
  const { Valid: share, ...shown } = await counts(page);
  const inWords = (/** @type {number} */ number) => number.toLocaleString("en");
  same(shown, { Payloads: inWords(payloads), "Not valid": inWords(invalid), Errors: inWords(errors), Warnings: inWords(warnings) });
  same(Math.abs(Number.parseFloat(share) - (100 * (payloads - invalid)) / payloads) < 0.1, true);
  const listed = await page.locator(".file-list .message").allInnerTexts();
  same(listed.length, unreadable);
  same(
    listed.map((text) => text.replace("Not read to its end: ", "").replace(/\.$/, "")).toSorted(),
    complaints.map((line) => line.slice(line.lastIndexOf(": ") + 2)).toSorted(),
  );
  same(faults, []);
});

test("what checks files is loaded with the first ones", async () => {
  const { page, context, faults } = await site.open();
  /** @type {string[]} */
  const loaded = [];
  context.on("request", (request) => void loaded.push(new URL(request.url()).pathname));
  await page.getByRole("link", { name: "Checker" }).click();
  await page.locator(".cm-content").waitFor();
  await page.getByRole("link", { name: "Files" }).click();
  same(loaded.filter((name) => batch.test(name)), []);
  await check(page, join(folder, "valid.json"));
  assert.ok(loaded.some((name) => batch.test(name)), loaded.join());
  same(faults, []);
});

test("the example has mistakes of many kinds", async () => {
  const { page, faults } = await site.open();
  await page.getByRole("button", { name: "Try an example" }).click();
  await page.getByRole("heading", { name: "14 of 40 payloads not valid" }).waitFor();
  assert.ok((await page.locator(".kind").count()) > 5);
  same(faults, []);
});

test("from a mistake to its payload in the checker, to the form, to the mended payload", async () => {
  const { page, faults } = await site.open();
  for (const name of ["lines.jsonl", "packed.ndjson.gz", "array.json", "one after the other.json", "packed.json.gz"]) {
    await check(page, join(folder, name));
    await page.locator(".kind").filter({ hasText: "pan_format" }).click();
    await page.getByRole("button").filter({ hasText: `Open in the checker: ${name}` }).first().click();
    await page.locator(".report .verdict").getByText("Not valid").waitFor();
    await page.locator(".entry-code").getByText("pan_format").waitFor();
    // All of this payload, and nothing else.
    same(await page.locator(".entry").count(), 3);
    const text = await savedFrom(page, page.locator(".checker-bar").getByRole("button", { name: "Download" }));
    same(JSON.parse(text), JSON.parse(wrong));
    const place = { "lines.jsonl": ", line 3", "packed.ndjson.gz": ", line 3", "array.json": ", payload 2", "one after the other.json": ", payload 2", "packed.json.gz": "" }[name];
    same(await page.locator(".checker-bar > .quiet").innerText(), name + place);
    // The report is still there.
    await page.getByRole("link", { name: "Files", exact: true }).first().click();
    await page.locator(".kind").first().waitFor();
  }
  await page.locator(".kind").filter({ hasText: "pan_format" }).click();
  await page.getByRole("button", { name: /^Open in the checker/ }).click();
  await page.getByRole("button", { name: "Go on in the form" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Left out, because the form cannot hold it: PERSONAL_INFORMATION.applicantTile.").waitFor();
  await dialog.getByRole("button", { name: "Go on in the form" }).click();
  await page.getByText("2 fields to correct").waitFor();
  await page.goto(`${site.url}#/form/BASIC_INFORMATION.pan`);
  await input(page, "BASIC_INFORMATION.pan").fill("ABCPE1234F");
  await page.goto(`${site.url}#/form/PERSONAL_INFORMATION.applicantTitle`);
  await field(page, "PERSONAL_INFORMATION.applicantTitle").getByLabel("Mrs").check();
  await page.getByRole("link", { name: "Review and payload" }).click();
  await page.getByText("The payload is valid").first().waitFor();
  const file = join(folder, "mended.json");
  writeFileSync(file, await savedFrom(page, page.getByRole("button", { name: "Download" })));
  same(checkOne(file).status, 0);
  same(JSON.parse(readFileSync(file, "utf8")), JSON.parse(valid));
  same(faults, []);
});

test("a whole file is repaired and downloaded as the command repairs it", async () => {
  const { page, faults } = await site.open();
  // What was read decides, and not the name.
  const others = ["array.json", "array of one.json", "packed.json.gz", "packed without saying so.json", "not gzip.json.gz", "not Zstandard.json.zst"];
  await check(page, ["older.ndjson", "formats.json", ...others].map((name) => join(folder, name)));
  same(await page.getByRole("button", { name: "Open and repair" }).locator("span").allInnerTexts(), [": older.ndjson", ": formats.json"]);
  for (const name of ["older.ndjson", "formats.json"]) {
    await page.getByRole("button").filter({ hasText: `Open and repair: ${name}` }).click();
    await page.getByRole("button", { name: "Repair", exact: true }).click();
    await page.locator("#repair-title").waitFor();
    same(await savedFrom(page, page.locator(".repair").getByRole("button", { name: "Download" })), fixedText(join(folder, name)));
    await page.getByRole("link", { name: "Files", exact: true }).click();
  }
  same(faults, []);
});

test("no value of a payload is in a report", async () => {
  const { page, faults } = await site.open();
  const secret = "sentinel-7261";
  const values = JSON.parse(valid, (_, value) => (typeof value === "string" ? `${value} ${secret}` : value));
  const buffer = Buffer.from([JSON.stringify(values), `{"user_id": "${secret}`, `{"data": "${secret}"}`, `"${secret}"`].join("\n"));
  await check(page, { name: "secret.ndjson", mimeType: "text/plain", buffer });
  for (const kind of await page.locator(".kind").all()) await kind.click();
  const reports = await Promise.all(["All problems as CSV", "Counts as CSV", "Save as a page"].map((button) => saved(page, button)));
  for (const report of [await page.locator("body").innerText(), ...reports]) {
    assert.ok(report.includes("pan_format"));
    assert.ok(!report.includes(secret));
  }
  same(faults, []);
});

test("what cannot be read has one line, and the others are checked", async () => {
  const { page, faults } = await site.open();
  const damaged = gzipSync(lines);
  damaged[damaged.length - 6] = (damaged.at(-6) ?? 0) ^ 1;
  const chosen = { "a.json.zst": Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0]), "b.json": Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0]), "damaged.ndjson.gz": damaged, "valid.json": Buffer.from(valid) };
  await check(page, Object.entries(chosen).map(([name, buffer]) => ({ name, mimeType: "", buffer })));
  await page.getByRole("heading", { name: /, 3 files not read$/ }).waitFor();
  const zstandard = "this is a Zstandard file, which this browser cannot unpack; unpack it first, or use dkyc check on the command line";
  same(await page.locator(".file-list .message").allInnerTexts(), [
    `Not read to its end: ${zstandard}.`,
    `Not read to its end: ${zstandard}.`,
    "Not read to its end: the gzip data is damaged; create the file again.",
  ]);
  same(await page.locator(".file-list tr").last().locator(".number").allInnerTexts(), ["1", "0"]);
  same(faults, []);
});

test("what is too long has one line", { timeout: 120_000, skip: usual }, async () => {
  const { page, faults } = await site.open();
  // 2.1 GB in 2 MB, and a line of 210 MB.
  const [aLine, aPiece] = ["\n", ""].map((ending) => gzipSync(`${"x".repeat(21_000_000)}${ending}`));
  const bomb = Buffer.concat(Array.from({ length: 100 }, () => aLine ?? Buffer.of()));
  const long = Buffer.concat(Array.from({ length: 10 }, () => aPiece ?? Buffer.of()));
  const chosen = { "bomb.ndjson.gz": bomb, "long.ndjson.gz": long, "valid.json": Buffer.from(valid) };
  await check(page, Object.entries(chosen).map(([name, buffer]) => ({ name, mimeType: "", buffer })));
  await page.getByRole("heading", { name: /, 2 files not read$/ }).waitFor({ timeout: 60_000 });
  same(await page.locator(".file-list .message").allInnerTexts(), [
    "Not read to its end: its content is longer than 2.0 GB; dkyc check on the command line takes more.",
    "Not read to its end: line 1 is longer than 200 MB; dkyc check on the command line takes more.",
  ]);
  same(faults, []);
});

test("a long check shows how far it is, does not block the page, and can be ended", { timeout: 120_000 }, async () => {
  const { page, faults } = await site.open();
  await page.evaluate((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "one.ndjson"));
    transfer.items.add(new File(["{}"], "last.json"));
    transfer.items.add(new File(Array.from({ length: 60 }, () => `${text}\n`.repeat(1000)), "batch.ndjson"));
    const drop = new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true });
    document.querySelector(".drop-files")?.dispatchEvent(drop);
  }, inALine(wrong));
  const longest = await watchFreezes(page);
  await page.getByText(/[1-9][\d,]* payloads so far/).waitFor();
  // What has begun goes on while another view is shown.
  await page.getByRole("link", { name: "Reference" }).click();
  await page.locator(".row").first().waitFor();
  await page.getByRole("link", { name: "Files" }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  const early = "The check was ended early: 2 of 3 files checked to the end.";
  await page.getByText(early).first().waitFor();
  assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /^Ended early: [\d,]+ of [\d,]+ payloads not valid$/);
  same(await page.locator(".file-list .message").allInnerTexts(), ["Not read to its end: you ended the check early."]);
  same(await page.locator(".file-list tr").nth(1).getByRole("button").count(), 0);
  await page.locator("[role=status]").filter({ hasText: early }).waitFor();
  assert.ok((await saved(page, "Save as a page")).includes(`<p class=error>${early} The others may hold more problems.\n`));
  const { Payloads: payloads, Errors: errors, Valid: share } = await counts(page);
  const number = (/** @type {string} */ text) => Number(text.replaceAll(",", ""));
  assert.ok(number(payloads) > 0 && number(payloads) < 60_000, payloads);
  same([number(errors) > number(payloads), share], [true, "0%"]);
  console.log(`a batch: the page was blocked for ${Math.round(await longest())} ms at most`);
  await page.getByRole("button", { name: "Close" }).click();
  await page.locator("#start-title").waitFor();
  same(faults, []);
});

test("a check that fails says so, and leads to the next one", async () => {
  const { page, context } = await site.open("", { serviceWorkers: "block" });
  await context.route(/batch.worker/, (route) => route.abort());
  await page.getByLabel("Files to check").setInputFiles(join(folder, "valid.json"));
  await page.getByRole("heading", { name: "The check failed" }).waitFor();
  same(await page.evaluate(() => document.activeElement?.textContent), "The check failed");
  await page.getByRole("alert").getByText("or choose fewer or smaller files").waitFor();
  await page.getByRole("button", { name: "Choose files again" }).waitFor();
  await context.unroute(/batch.worker/);
  await check(page, join(folder, "valid.json"));
  await page.getByRole("heading", { name: "1 payload, valid" }).waitFor();
});

test("a payload that arrives late takes nobody away", async () => {
  const { page, context } = await site.open("", { serviceWorkers: "block" });
  await check(page, join(folder, "older.ndjson"));
  /** @type {import("playwright-core").Route[]} */
  const held = [];
  const hold = () => context.route(/batch.worker/, (route) => void held.push(route), { times: 1 });
  const open = page.getByRole("button", { name: /^Open in the checker/ });

  await hold();
  await page.locator(".kind").filter({ hasText: "pan_format" }).click();
  await open.first().click();
  same(await open.first().getAttribute("aria-busy"), "true");
  await page.getByRole("link", { name: "Reference" }).click();
  await page.locator(".row").first().waitFor();
  await held[0]?.continue().catch(() => {});
  await page.waitForTimeout(500);
  assert.match(page.url(), /#\/reference/);
  await page.getByRole("link", { name: "Checker" }).click();
  await page.locator(".cm-content").waitFor();
  same(await page.locator(".checker-bar > .quiet").innerText(), "");

  // The last click counts.
  await page.getByRole("link", { name: "Files", exact: true }).click();
  await page.locator(".kind").filter({ hasText: "syntax" }).click();
  await page.locator(".kind").filter({ hasText: "pan_format" }).click();
  await hold();
  await open.filter({ hasText: "line 2" }).first().click();
  await open.filter({ hasText: "line 3" }).first().click();
  await page.locator(".report .verdict").waitFor();
  await held[1]?.continue().catch(() => {});
  await page.waitForTimeout(300);
  same(await page.locator(".checker-bar > .quiet").innerText(), "older.ndjson, line 3");
  same(held.length, 2);
});

test("a payload of a file that has become shorter is not shown", async () => {
  const { page } = await site.open();
  const file = join(folder, "shorter.ndjson");
  writeFileSync(file, `${inALine(valid)}\n${inALine(wrong)}\n`);
  const { atime, mtime } = statSync(file);
  await check(page, file);
  writeFileSync(file, `${inALine(valid)}\n${inALine(wrong).slice(0, 500)}`);
  // As some copying programs do.
  utimesSync(file, atime, mtime);
  await page.locator(".kind").filter({ hasText: "pan_format" }).click();
  await page.getByRole("button", { name: /^Open in the checker/ }).click();
  await page.getByRole("alert").getByText("can no longer be read").waitFor();
});

test("more problems than are listed, of more kinds than are told apart", { timeout: 120_000, skip: usual }, async () => {
  const { page, faults } = await site.open();
  const line = (/** @type {number} */ index) => `{${Array.from({ length: 1010 }, (_, key) => `"${index}-${key}":1`).join()}}`;
  const buffer = gzipSync(Array.from({ length: 1001 }, (_, index) => line(index)).join("\n"));
  await check(page, { name: "keys.ndjson.gz", mimeType: "", buffer });
  await page.getByText("are counted but not listed, because there are too many different keys or a payload has more than").waitFor();
  await page.getByText("“All problems as CSV” has the first 1,000,000.").waitFor();
  same(faults, []);
});

test("by keyboard: the example, a kind of mistake, its payload", async () => {
  const { page, faults } = await site.open();
  const tabTo = async (/** @type {RegExp} */ text) => {
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(() => document.activeElement?.textContent ?? "");
      if (text.test(focused)) return;
    }
    assert.fail(`no way to ${text}`);
  };
  await page.locator("#start-title").waitFor();
  await tabTo(/^Try an example/);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => /not valid/.test(document.activeElement?.textContent ?? ""));
  await page.locator("[role=status]").filter({ hasText: "40 payloads, 14 not valid." }).waitFor();
  await tabTo(/^(error|warning)/);
  await page.keyboard.press("Space");
  await tabTo(/^Open in the checker/);
  await page.keyboard.press("Enter");
  await page.locator(".report .verdict").getByText("Not valid").waitFor();
  same(faults, []);
});

test("without a network, what checks files works once it has been used", { timeout: 60_000 }, async () => {
  const { page, context, faults } = await site.open();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await check(page, join(folder, "valid.json"));
  await context.setOffline(true);
  await page.reload();
  await check(page, join(folder, "packed.ndjson.gz"));
  await page.getByRole("heading", { name: "4 of 5 payloads not valid" }).waitFor();
  same(faults, []);
});
