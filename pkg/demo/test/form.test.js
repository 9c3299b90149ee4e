// @ts-check
// The form: every kind of error at its field, and everything that helps to fill it in.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { codes, explain, fields, sections, validate } from "../../dist/index.js";
import { codesOfTexts, field, input, labelOf, messageOn, same, start, stepTitle, watchFreezes } from "./support.js";

/** @type {Awaited<ReturnType<typeof start>>} */
let site;
before(async () => {
  site = await start();
});
after(() => site.stop());

/** None of them has only one right form. @type {[path: string, value: string, code: string][]} */
const errors = [
  ["user_id", "   ", "empty"],
  ["BASIC_INFORMATION.amc", "A\ud83d", "not_unicode"],
  ["BASIC_INFORMATION.pan", "abcpe123f", "pan_format"],
  ["BASIC_INFORMATION.uidNo", "2345 6789 01", "uid_format"],
  ["BASIC_INFORMATION.dob", "04/02/1990", "date_format"],
  ["BASIC_INFORMATION.ipvDate", "30-FEB-2025", "date_invalid"],
  ["DOCUMENT_COLLECTION.docPhoto", "ftp://files.example.com/a.png", "document_url"],
  ["DOCUMENT_COLLECTION.docSign", "abc", "document_base64"],
];

test("an error appears when the field is left, then while it is edited", async () => {
  const { page, faults } = await site.open("#/form");
  for (const [path, value, code] of errors) {
    const message = messageOn(path, value, code);
    await page.goto(`${site.url}#/form/${path}`);
    const control = input(page, path);
    await control.waitFor();
    await enterUnits(control, value);
    assert.equal(await control.getAttribute("aria-invalid"), "false", path);
    await control.blur();
    await field(page, path).getByText(message).waitFor();
    same(await control.getAttribute("aria-invalid"), "true");
    const described = (await control.getAttribute("aria-describedby"))?.split(" ") ?? [];
    const texts = await Promise.all(described.map((id) => page.locator(`[id="${id}"]`).innerText()));
    assert.ok(texts.join(" ").includes(message), `${path}: ${texts.join(" ")}`);
    same(await field(page, path).locator(".message a").innerText(), code);
    await page.locator("[role=status]").filter({ hasText: message }).waitFor();
    // From now on while typing.
    await control.fill("");
    await field(page, path).getByText(messageOn(path, "")).waitFor();
  }
  same(faults, []);
});

/** Enters a value as code units: Playwright's own `fill` replaces half an emoji. */
function enterUnits(/** @type {import("playwright-core").Locator} */ control, /** @type {string} */ value) {
  const units = Array.from({ length: value.length }, (_, index) => value.charCodeAt(index));
  return control.evaluate((element, codeUnits) => {
    const target = /** @type {HTMLInputElement} */ (element);
    target.focus();
    // React overrides the property of the element itself.
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value") ?? {};
    set?.call(target, String.fromCharCode(...codeUnits));
    target.dispatchEvent(new Event("input", { bubbles: true }));
  }, units);
}

/** Each code with changes to the example that lead to it, the last one at the field that has the warning. @type {[string, [string, string][]][]} */
const warnings = [
  ["pan_implausible", [["BASIC_INFORMATION.pan", "ABCCE1234F"]]],
  ["uid_implausible", [["BASIC_INFORMATION.uidNo", "234567890123"]]],
  ["date_in_future", [["BASIC_INFORMATION.ipvDate", "03-MAR-2999"]]],
  ["date_order", [["BASIC_INFORMATION.dob", "04-MAR-2025"], ["BASIC_INFORMATION.ipvDate", "03-MAR-2025"]]],
  ["applicant_minor", [["BASIC_INFORMATION.dob", "14-FEB-2010"]]],
  ["age_implausible", [["BASIC_INFORMATION.dob", "14-FEB-1890"]]],
  ["declaration_mismatch", [["FATCA_DECLARATION.dobDeclaration", "15-FEB-1990"]]],
  ["title_mismatch", [["PERSONAL_INFORMATION.applicantTitle", "Mr"]]],
  ["spouse_unmarried", [["PERSONAL_INFORMATION.maritalStatus", "02"], ["FAMILY_INFORMATION.relationship", "S"]]],
  ["pincode_form", [["COMMUNICATION_ADDRESS.commpincode", "40001"]]],
  ["pincode_state", [["COMMUNICATION_ADDRESS.commpincode", "110001"]]],
  ["state_unknown", [["COMMUNICATION_ADDRESS.commState", "MH"]]],
  ["mobile_form", [["phone_number", "12"]]],
  ["email_form", [["COMMUNICATION_ADDRESS.commEmailId", "asha at example.com"]]],
  ["identity_mismatch", [["IDENTITY_VERIFICATION.idProofIdentityNo", "ABCPE1234Z"]]],
  ["document_kind", [["DOCUMENT_COLLECTION.docPhoto", "UEsDBAoAAAAAAA=="]]],
  ["document_unreachable", [["DOCUMENT_COLLECTION.docPhoto", "https://localhost/a.png"]]],
  ["country_implausible", [["COMMUNICATION_ADDRESS.commCountry", "91"]]],
  ["placeholder", [["COMMUNICATION_ADDRESS.commCity", "n/a"]]],
  ["document_insecure", [["DOCUMENT_COLLECTION.docPhoto", "http://files.example.com/a.png"]]],
  ["document_data_url", [["DOCUMENT_COLLECTION.docPhoto", "data:image/png;base64,iVBORw0KGgo="]]],
];

/** The codes of which nothing is left when the field is left, unless the person takes that back. */
const repaired = new Set(["country_implausible", "document_data_url"]);

/** The sentence of the package on the example with these changes. */
function warningOn(/** @type {string} */ code, /** @type {[string, string][]} */ changes) {
  const changed = new Map(changes);
  const value = (/** @type {any} */ { path, example }) => changed.get(path) ?? example;
  /** @type {Record<string, any>} */
  const payload = {};
  /** @type {Record<string, any>} */
  const data = {};
  for (const info of fields) {
    const object = info.section ? (data[info.section] ??= {}) : payload;
    object[info.key] = value(info);
  }
  payload.data = Object.entries(data).map(([section, members]) => ({ [section]: members }));
  const [path] = changes.at(-1) ?? [];
  const issue = validate(payload, { today: "2026-01-01" }).warnings.find(
    (found) => found.code === code && found.path === path,
  );
  assert.ok(issue, `${code} at ${path}`);
  return issue.message;
}

for (const [code, changes] of warnings) {
  test(`${code} is shown at its field and does not block the form`, async () => {
    const message = warningOn(code, changes);
    const { page, faults } = await site.open("#/form");
    await page.getByRole("button", { name: "Fill in an example" }).click();
    for (const [path, value] of changes) {
      await page.goto(`${site.url}#/form/${path}`);
      await page.waitForFunction((id) => document.activeElement?.closest(`[id="${id}"]`), `field-${path}`);
      await enter(page, path, value);
      await page.keyboard.press("Tab");
    }
    const [path] = changes.at(-1) ?? [""];
    if (repaired.has(code)) await field(page, path).getByRole("button", { name: /^Undo/ }).click();
    const shown = field(page, path).locator(".message.warning").filter({ hasText: code });
    await shown.waitFor();
    assert.ok((await shown.innerText()).includes(message), await shown.innerText());
    await page.locator("[role=status]").filter({ hasText: message }).waitFor();
    same(await field(page, path).locator("[aria-invalid=true]").count(), 0);
    same(await page.locator(".steps li.done").count(), 10);
    same(faults, []);
  });
}

/** Types a value, or chooses it. */
async function enter(/** @type {import("playwright-core").Page} */ page, /** @type {string} */ path, /** @type {string} */ value) {
  const choice = field(page, path).locator(`input[type=radio][value="${value}"]`);
  if (await choice.count()) await choice.check();
  else await input(page, path).fill(value);
}

test("every code is shown: at its field, or in the checker if it concerns the text", () => {
  const shown = [...errors.map(([, , code]) => code), ...warnings.map(([code]) => code), ...codesOfTexts.keys()];
  same(shown.toSorted(), [...codes].toSorted());
});

test("a missing choice is reported at radio buttons and at a menu", async () => {
  const { page } = await site.open("#/form/PERSONAL_INFORMATION");
  await page.getByRole("button", { name: "Next" }).click();
  const title = field(page, "PERSONAL_INFORMATION.applicantTitle");
  await title.getByText(messageOn("PERSONAL_INFORMATION.applicantTitle", "")).waitFor();
  same(await title.getAttribute("role"), "radiogroup");
  same(await title.getAttribute("aria-invalid"), "true");
  same(await input(page, "PERSONAL_INFORMATION.occupation").getAttribute("aria-invalid"), "true");
  // The first of them has the focus.
  await page.waitForFunction(() => document.activeElement?.getAttribute("name") === "PERSONAL_INFORMATION.applicantTitle");
  await title.getByText("Mrs", { exact: true }).click();
  await title.getByText(messageOn("PERSONAL_INFORMATION.applicantTitle", "")).waitFor({ state: "detached" });
});

test("an error that appears does not move what is being clicked", async () => {
  const { page } = await site.open("#/form/BASIC_INFORMATION");
  await input(page, "BASIC_INFORMATION.pan").fill("wrong");
  const choice = field(page, "BASIC_INFORMATION.kycType").getByText("3", { exact: true });
  await choice.scrollIntoViewIfNeeded();
  const box = await choice.boundingBox();
  assert.ok(box);
  await page.mouse.move(box.x + 2, box.y + 2);
  await page.mouse.down();
  await page.waitForTimeout(200);
  await page.mouse.up();
  await field(page, "BASIC_INFORMATION.pan").locator(".message.error").waitFor();
  assert.ok(await page.locator("input[value='3'][type=radio]:checked").count());
});

test("the summary leads to a field in another step, and the list of steps shows which have errors", async () => {
  const { page } = await site.open("#/form");
  await page.getByRole("button", { name: "Fill in an example" }).click();
  await page.locator(".steps li.done").nth(9).waitFor();
  await page.goto(`${site.url}#/form/FAMILY_INFORMATION.fatherLastName`);
  await input(page, "FAMILY_INFORMATION.fatherLastName").fill("");
  await page.getByRole("link", { name: "Review and payload" }).click();
  await page.getByText("1 field to correct").waitFor();
  await page.locator(".steps li.wrong").waitFor();
  same(await page.locator(".steps li.wrong .title").allInnerTexts(), [titleOf("FAMILY_INFORMATION")]);
  await page.locator(".summary").getByRole("link", { name: labelOf("FAMILY_INFORMATION.fatherLastName") }).click();
  same(await stepTitle(page), titleOf("FAMILY_INFORMATION"));
  await page.waitForFunction(() => document.activeElement?.id === "input-FAMILY_INFORMATION.fatherLastName");
  await page.getByRole("link", { name: "Review and payload" }).click();
  await page.getByRole("button", { name: "Show errors" }).click();
  await page.waitForFunction(() => document.activeElement?.id === "input-FAMILY_INFORMATION.fatherLastName");
});

test("the permanent address is a copy of the communication address, also after that changes", async () => {
  const { page } = await site.open("#/form");
  await page.getByRole("button", { name: "Fill in an example" }).click();
  await page.goto(`${site.url}#/form/PERMANENT_ADDRESS.perCity`);
  await input(page, "PERMANENT_ADDRESS.perCity").fill("Elsewhere");
  await page.getByLabel("Same as communication address").check();
  await page.goto(`${site.url}#/form/COMMUNICATION_ADDRESS.commCity`);
  await input(page, "COMMUNICATION_ADDRESS.commCity").fill("Pune");
  await page.goto(`${site.url}#/form/PERMANENT_ADDRESS`);
  await field(page, "PERMANENT_ADDRESS.perCity").getByText("Pune").waitFor();
  await page.goto(`${site.url}#/form/review`);
  await page.getByText('"perCity": "Pune"').waitFor();
});

test("an error in the copied address leads to its source", async () => {
  const { page, faults } = await site.open("#/form/PERMANENT_ADDRESS");
  await page.getByLabel("Same as communication address").check();
  await page.getByRole("button", { name: "Next" }).click();
  await field(page, "PERMANENT_ADDRESS.perAddress1").getByText(messageOn("PERMANENT_ADDRESS.perAddress1", "")).waitFor();
  await waitForFocus(page, `Correct: ${labelOf("PERMANENT_ADDRESS.perAddress1")}`);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "input-COMMUNICATION_ADDRESS.commAddress1");
  await page.keyboard.type("12 Example Road");
  await page.goto(`${site.url}#/form/PERMANENT_ADDRESS`);
  await field(page, "PERMANENT_ADDRESS.perAddress1").getByText("12 Example Road").waitFor();
  same(await field(page, "PERMANENT_ADDRESS.perAddress1").locator(".message").count(), 0);
  same(faults, []);
});

test("a date from the calendar is written as documented", async () => {
  const { page } = await site.open("#/form/BASIC_INFORMATION.dob");
  await field(page, "BASIC_INFORMATION.dob").getByRole("button", { name: "Calendar" }).click();
  await field(page, "BASIC_INFORMATION.dob").locator(".picker").fill("1990-02-14");
  await page.waitForFunction(() => {
    const element = /** @type {HTMLInputElement} */ (document.getElementById("input-BASIC_INFORMATION.dob"));
    return element.value === "14-FEB-1990";
  });
});

test("files become Base64, and large ones do not freeze the page", { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "dkyc-demo-"));
  const { page, faults } = await site.open("#/form/DOCUMENT_COLLECTION");
  const photo = field(page, "DOCUMENT_COLLECTION.docPhoto");
  const small = join(folder, "photo.png");
  const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xfb, 0xff]);
  writeFileSync(small, bytes);
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    photo.getByRole("button", { name: "Choose a file" }).press("Enter"),
  ]);
  await chooser.setFiles(small);
  await photo.getByText("photo.png").waitFor();
  await photo.getByText("10 bytes, 16 bytes as Base64").waitFor();
  await waitForFocus(page, `Remove: ${labelOf("DOCUMENT_COLLECTION.docPhoto")}`);
  await page.keyboard.press("Enter");
  await photo.getByText("or drop it here").waitFor();
  await waitForFocus(page, `Choose a file: ${labelOf("DOCUMENT_COLLECTION.docPhoto")}`);
  await photo.locator("input[type=file]").setInputFiles(small);
  await photo.getByText("10 bytes, 16 bytes as Base64").waitFor();

  const video = field(page, "DOCUMENT_COLLECTION.docPerVerVideo");
  const big = join(folder, "video.mp4");
  writeFileSync(big, Buffer.alloc(40_000_001, "\0\0\0\x18ftypmp42 and so on", "latin1"));
  const longest = await watchFreezes(page);
  await video.locator("input[type=file]").setInputFiles(big);
  await video.locator("progress").waitFor();
  await video.getByText("40 MB, 53 MB as Base64").waitFor();
  await video.getByText("Too large for this tab to keep").waitFor();
  console.log(`a document of 40 MB: the page was blocked for ${Math.round(await longest())} ms at most`);

  await page.goto(`${site.url}#/form/review`);
  await page.getByText("(53,333,336 characters)").waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download" }).click(),
  ]);
  const payload = JSON.parse(readFileSync(await download.path(), "utf8"));
  const documents = payload.data.at(-1).DOCUMENT_COLLECTION;
  same(documents.docPhoto, bytes.toString("base64"));
  assert.ok(documents.docPerVerVideo === readFileSync(big).toString("base64"));

  // A reload would lose the video: the browser asks first.
  const asked = page.waitForEvent("dialog");
  page.once("dialog", (dialog) => dialog.accept());
  await page.reload();
  same((await asked).type(), "beforeunload");
  await page.goto(`${site.url}#/form/DOCUMENT_COLLECTION`);
  await photo.getByText("10 bytes, 16 bytes as Base64").waitFor();
  await video.getByText("Choose it again").waitFor();
  same(faults, []);
});

test("a file is still read while another step is open", async () => {
  const { page } = await site.open("#/form/DOCUMENT_COLLECTION");
  const video = join(mkdtempSync(join(tmpdir(), "dkyc-demo-")), "video.mp4");
  writeFileSync(video, Buffer.alloc(30_000_000));
  await field(page, "DOCUMENT_COLLECTION.docPerVerVideo").locator("input[type=file]").setInputFiles(video);
  await page.getByRole("link", { name: "Review and payload" }).click();
  await page.getByText("(40,000,000 characters)").waitFor();
});

test("a file can be dropped, and another one on top of it", async () => {
  const { page } = await site.open("#/form/DOCUMENT_COLLECTION");
  const sign = field(page, "DOCUMENT_COLLECTION.docSign");
  await sign.locator(".drop input[type=text]").dispatchEvent("drop", { dataTransfer: await filesNamed(page, "sign.png") });
  await sign.getByText("sign.png").waitFor();
  await sign.locator(".file").dispatchEvent("drop", { dataTransfer: await filesNamed(page, "better.png") });
  await sign.getByText("better.png").waitFor();
});

test("a refused file is reported until something else is entered", async () => {
  const { page } = await site.open("#/form/DOCUMENT_COLLECTION");
  const photo = field(page, "DOCUMENT_COLLECTION.docPhoto");
  const empty = { name: "photo.png", mimeType: "image/png", buffer: Buffer.alloc(0) };
  await photo.locator("input[type=file]").setInputFiles(empty);
  await photo.getByRole("alert").getByText("This file is empty").waitFor();
  await input(page, "DOCUMENT_COLLECTION.docPhoto").fill("https://files.example.com/photo.png");
  await photo.getByRole("alert").waitFor({ state: "detached" });
});

test("a file dropped beside its place does not replace the page", async () => {
  const { page } = await site.open("#/form/DOCUMENT_COLLECTION");
  const dataTransfer = await filesNamed(page, "sign.png");
  const refused = await page.evaluate((transfer) => {
    const events = ["dragover", "drop"].map(
      (type) => new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
    );
    return events.map((event) => !document.querySelector("h1")?.dispatchEvent(event));
  }, dataTransfer);
  same(refused, [true, true]);
});

test("several dropped files are refused in words, and none is taken", async () => {
  const { page, faults } = await site.open("#/form/DOCUMENT_COLLECTION");
  const sign = field(page, "DOCUMENT_COLLECTION.docSign");
  await sign.locator(".drop").dispatchEvent("drop", { dataTransfer: await filesNamed(page, "sign.png", "photo.png") });
  await sign.getByRole("alert").getByText("You dropped 2 files. Drop one file at a time.").waitFor();
  same(await sign.locator(".file").count(), 0);
  await sign.locator(".drop").dispatchEvent("drop", { dataTransfer: await filesNamed(page, "sign.png") });
  await sign.locator(".file").getByText("sign.png").waitFor();
  await sign.getByRole("alert").waitFor({ state: "detached" });
  same(faults, []);
});

/** Waits until the element with this text has the focus. */
function waitForFocus(/** @type {import("playwright-core").Page} */ page, /** @type {string} */ text) {
  return page.waitForFunction((wanted) => document.activeElement?.textContent === wanted, text);
}

test("a state of India is chosen by its name, and any other text can be typed", async () => {
  const { page, faults } = await site.open("#/form/COMMUNICATION_ADDRESS.commState");
  const path = "COMMUNICATION_ADDRESS.commState";
  const list = await input(page, path).getAttribute("list");
  const options = await page
    .locator(`[id="${list}"] option`)
    .evaluateAll((all) => all.map((option) => `${option.getAttribute("value")} ${option.textContent}`));
  // The package lists the same states where it explains the warning.
  const { remedy } = explain("state_unknown");
  same(options, remedy.match(/\b\d{3} [A-Z][A-Za-z ]+(?=[,.])/g));
  await input(page, path).fill("027");
  await field(page, path).locator(".note").getByText("Maharashtra").waitFor();
  await input(page, path).fill("Ontario");
  await input(page, path).blur();
  same(await input(page, path).inputValue(), "Ontario");
  same(await field(page, path).locator(".message.error").count(), 0);
  same(faults, []);
});

function filesNamed(/** @type {import("playwright-core").Page} */ page, /** @type {string[]} */ ...names) {
  return page.evaluateHandle((files) => {
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(new File(["\x89PNG\r\n\x1a\n"], file));
    return transfer;
  }, names);
}

test("a reload loses nothing, and clearing removes everything", async () => {
  const { page, context, faults } = await site.open("#/form/BASIC_INFORMATION.pan");
  await input(page, "BASIC_INFORMATION.pan").fill("lower");
  await input(page, "BASIC_INFORMATION.pan").press("Tab");
  await input(page, "user_id").fill("user-7");
  await page.reload();
  await field(page, "BASIC_INFORMATION.pan").getByText(messageOn("BASIC_INFORMATION.pan", "lower")).waitFor();
  same(await input(page, "user_id").inputValue(), "user-7");
  // In this tab only.
  const other = await context.newPage();
  await other.goto(`${site.url}#/form/BASIC_INFORMATION`);
  same(await input(other, "user_id").inputValue(), "");
  same(await page.evaluate(() => JSON.stringify(localStorage).includes("user-7")), false);

  await page.getByRole("button", { name: "Clear everything" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Clear everything" }).click();
  await page.waitForFunction(() => !document.querySelector("[aria-invalid=true]"));
  await page.waitForFunction(() => document.activeElement?.id === "step-title");
  same(await input(page, "user_id").inputValue(), "");
  await page.reload();
  same(await input(page, "user_id").inputValue(), "");
  same(await page.evaluate(() => JSON.stringify(sessionStorage).includes("user-7")), false);
  same(faults, []);
});

test("an example replaces entries only after a question", async () => {
  const { page } = await site.open("#/form/BASIC_INFORMATION");
  await input(page, "user_id").fill("user-7");
  await page.getByRole("button", { name: "Fill in an example" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  same(await input(page, "user_id").inputValue(), "user-7");
  await page.getByRole("button", { name: "Fill in an example" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Fill in an example" }).click();
  await page.locator(".steps li.done").nth(9).waitFor();
});

test("the steps have the titles of the package", async () => {
  const { page } = await site.open("#/form");
  same(await page.locator(".steps .title").allInnerTexts(), [...sections.map(({ title }) => title), "Review and payload"]);
});

function titleOf(/** @type {string} */ section) {
  return sections.find(({ name }) => name === section)?.title;
}
