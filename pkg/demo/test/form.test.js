// @ts-check
// The form: every kind of error at its field, and what makes filling in bearable.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { codes } from "../../dist/index.js";
import { codesOfTexts, field, input, same, start, stepTitle, watchFreezes } from "./support.js";

/** @type {Awaited<ReturnType<typeof start>>} */
let site;
before(async () => {
  site = await start();
});
after(() => site.stop());

/** @type {[string, string, string, string][]} */
const errors = [
  ["user_id", "   ", "empty", "user_id is mandatory and must not be blank; fill it in."],
  ["BASIC_INFORMATION.pan", "abcpe1234f", "pan_format", "pan must be five capital letters, four digits and a capital letter, like AAAAA1234A; copy it from the PAN card."],
  ["BASIC_INFORMATION.uidNo", "2345 6789 0124", "uid_format", "uidNo must be 12 digits; write the Aadhaar number without spaces or hyphens."],
  ["BASIC_INFORMATION.dob", "14/02/1990", "date_format", "dob must be a date like 14-FEB-2025; write two digits for the day, JAN to DEC, and four digits for the year."],
  ["BASIC_INFORMATION.ipvDate", "30-FEB-2025", "date_invalid", "ipvDate must be a day that exists; check the day, the month and the year."],
  ["DOCUMENT_COLLECTION.docPhoto", "ftp://files.example.com/a.png", "document_url", "docPhoto must be a complete http or https URL; percent-encode what RFC 3986 does not allow, or send the document as Base64."],
  ["DOCUMENT_COLLECTION.docSign", "abc", "document_base64", "docSign must be Base64 or an http(s) URL; use the standard alphabet with padding, without line breaks or spaces."],
];

test("errors come as one leaves a field, then as one types", async () => {
  const { page, faults } = await site.open();
  for (const [path, value, code, message] of errors) {
    await page.goto(`${site.url}#/form/${path}`);
    const control = input(page, path);
    await control.waitFor();
    await control.fill(value);
    assert.equal(await control.getAttribute("aria-invalid"), "false", path);
    await control.blur();
    await field(page, path).getByText(message).waitFor();
    same(await control.getAttribute("aria-invalid"), "true");
    const described = (await control.getAttribute("aria-describedby"))?.split(" ") ?? [];
    const texts = await Promise.all(described.map((id) => page.locator(`[id="${id}"]`).innerText()));
    assert.ok(texts.join(" ").includes(message), `${path}: ${texts.join(" ")}`);
    same(await field(page, path).locator(".message a").innerText(), code);
    await page.locator("[role=status]").filter({ hasText: message }).waitFor();
    // Now as one types, without leaving it.
    await control.fill("");
    await field(page, path).getByText("is mandatory and must not be blank").waitFor();
  }
  same(faults, []);
});

/** What to change in the example: values by path, the last one at the field that is told of. @type {[string, [string, string][], string][]} */
const warnings = [
  ["pan_implausible", [["BASIC_INFORMATION.pan", "ABCCE1234F"]], "pan of an individual should have the fourth letter P, and digits other than 0000; copy it from the PAN card."],
  ["uid_implausible", [["BASIC_INFORMATION.uidNo", "234567890123"]], "uidNo should begin with 2 to 9 and end with its check digit; copy all 12 digits from the Aadhaar card."],
  ["date_in_future", [["BASIC_INFORMATION.ipvDate", "03-MAR-2999"]], "ipvDate should not be later than today; check the day, the month and the year."],
  ["date_order", [["BASIC_INFORMATION.dob", "04-MAR-2025"], ["BASIC_INFORMATION.ipvDate", "03-MAR-2025"]], "ipvDate should not be earlier than dob; check both dates."],
  ["applicant_minor", [["BASIC_INFORMATION.dob", "14-FEB-2010"]], "dob should be at least 18 years before ipvDate; check both dates, as a minor needs another kind of KYC."],
  ["age_implausible", [["BASIC_INFORMATION.dob", "14-FEB-1890"]], "dob should be at most 120 years before ipvDate; check both dates."],
  ["declaration_mismatch", [["FATCA_DECLARATION.dobDeclaration", "15-FEB-1990"]], "dobDeclaration should be the same day as dob; check both dates."],
  ["title_mismatch", [["PERSONAL_INFORMATION.applicantTitle", "Mr"]], "applicantTitle should go with gender, where Mr is male, Mrs and Miss are female; check both."],
  ["spouse_unmarried", [["PERSONAL_INFORMATION.maritalStatus", "02"], ["FAMILY_INFORMATION.relationship", "S"]], "relationship should go with maritalStatus, where who is unmarried has no spouse; check both."],
  ["pincode_form", [["COMMUNICATION_ADDRESS.commpincode", "4000 01"]], "commpincode should be six digits, the first 1 to 9; write the PIN code without spaces."],
  ["pincode_state", [["COMMUNICATION_ADDRESS.commpincode", "110001"]], "commpincode should be a PIN code that India Post uses in the state in commState; check both."],
  ["state_unknown", [["COMMUNICATION_ADDRESS.commState", "MH"]], "commState should be the three-digit code of a state, like 027 for Maharashtra; look it up."],
  ["mobile_form", [["phone_number", "12"]], "phone_number should be ten digits, the first 6 to 9; leave out +91, zeros in front and spaces."],
  ["email_form", [["COMMUNICATION_ADDRESS.commEmailId", "asha at example.com"]], "commEmailId should be one e-mail address, like name@example.com; correct it."],
  ["identity_mismatch", [["IDENTITY_VERIFICATION.idProofIdentityNo", "ABCPE1234Z"]], "idProofIdentityNo should be the number on the proof in idProof, where that on a PAN card is pan, and that on an Aadhaar card ends like uidNo; check the numbers."],
  ["document_kind", [["DOCUMENT_COLLECTION.docPhoto", "UEsDBAoAAAAAAA=="]], "docPhoto should be JPEG or PNG, but does not begin so; send the right file."],
  ["document_insecure", [["DOCUMENT_COLLECTION.docPhoto", "http://files.example.com/a.png"]], "docPhoto should be an https URL; over http, anybody on the way can read and change it."],
  ["document_data_url", [["DOCUMENT_COLLECTION.docPhoto", "data:image/png;base64,iVBORw0KGgo="]], "docPhoto is a data: URL; send what follows the comma, or an http(s) URL."],
];

for (const [code, changes, message] of warnings) {
  test(`${code} is told at its field, and does not stand in the way`, async () => {
    const { page, faults } = await site.open();
    await page.getByRole("button", { name: "Fill in an example" }).click();
    for (const [path, value] of changes) {
      await page.goto(`${site.url}#/form/${path}`);
      await page.waitForFunction((id) => document.activeElement?.closest(`[id="${id}"]`), `field-${path}`);
      await enter(page, path, value);
      await page.keyboard.press("Tab");
    }
    const [path] = changes.at(-1) ?? [""];
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

test("every code is told: at its field, or in the checker, where it is about the text", () => {
  const told = [...errors.map(([, , code]) => code), ...warnings.map(([code]) => code), ...codesOfTexts.keys()];
  same(told.toSorted(), [...codes].toSorted());
});

test("codes that are not chosen are reported at the group and at the menu", async () => {
  const { page } = await site.open("#/form/PERSONAL_INFORMATION");
  await page.getByRole("button", { name: "Next" }).click();
  const title = field(page, "PERSONAL_INFORMATION.applicantTitle");
  await title.getByText("applicantTitle is mandatory").waitFor();
  same(await title.getAttribute("role"), "radiogroup");
  same(await title.getAttribute("aria-invalid"), "true");
  same(await input(page, "PERSONAL_INFORMATION.occupation").getAttribute("aria-invalid"), "true");
  // The focus is at the first of them.
  await page.waitForFunction(() => document.activeElement?.getAttribute("name") === "PERSONAL_INFORMATION.applicantTitle");
  await title.getByText("Mrs", { exact: true }).click();
  await title.getByText("applicantTitle is mandatory").waitFor({ state: "detached" });
});

test("an error that appears does not carry away what is being clicked", async () => {
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

test("the summary goes to a field in another step, the steps tell how they stand", async () => {
  const { page } = await site.open();
  await page.getByRole("button", { name: "Fill in an example" }).click();
  await page.locator(".steps li.done").nth(9).waitFor();
  await page.goto(`${site.url}#/form/FAMILY_INFORMATION.fatherLastName`);
  await input(page, "FAMILY_INFORMATION.fatherLastName").fill("");
  await page.getByRole("link", { name: "Review and payload" }).click();
  await page.getByText("1 field is not right yet").waitFor();
  await page.locator(".steps li.wrong").waitFor();
  same(await page.locator(".steps li.wrong .title").allInnerTexts(), ["Family information"]);
  await page.locator(".summary").getByRole("link", { name: "Last name of father" }).click();
  same(await stepTitle(page), "Family information");
  await page.waitForFunction(() => document.activeElement?.id === "input-FAMILY_INFORMATION.fatherLastName");
  await page.getByRole("link", { name: "Review and payload" }).click();
  await page.getByRole("button", { name: "Show all errors" }).click();
  await page.waitForFunction(() => document.activeElement?.id === "input-FAMILY_INFORMATION.fatherLastName");
});

test("the same as the communication address, now and after it changes", async () => {
  const { page } = await site.open();
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

test("what is missing where a section is the same as another is put right there", async () => {
  const { page, faults } = await site.open("#/form/PERMANENT_ADDRESS");
  await page.getByLabel("Same as communication address").check();
  await page.getByRole("button", { name: "Next" }).click();
  await field(page, "PERMANENT_ADDRESS.perAddress1").getByText("perAddress1 is mandatory").waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent === "put right: Address line 1");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "input-COMMUNICATION_ADDRESS.commAddress1");
  await page.keyboard.type("12 Example Road");
  await page.goto(`${site.url}#/form/PERMANENT_ADDRESS`);
  await field(page, "PERMANENT_ADDRESS.perAddress1").getByText("12 Example Road").waitFor();
  same(await field(page, "PERMANENT_ADDRESS.perAddress1").locator(".message").count(), 0);
  same(faults, []);
});

test("a date that is picked is written as documented", async () => {
  const { page } = await site.open("#/form/BASIC_INFORMATION.dob");
  await field(page, "BASIC_INFORMATION.dob").getByRole("button", { name: "Calendar" }).click();
  await field(page, "BASIC_INFORMATION.dob").locator(".picker").fill("1990-02-14");
  await page.waitForFunction(() => {
    const element = /** @type {HTMLInputElement} */ (document.getElementById("input-BASIC_INFORMATION.dob"));
    return element.value === "14-FEB-1990";
  });
});

test("files become Base64; big ones do not freeze the page", { timeout: 120_000 }, async () => {
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
  await page.waitForFunction(() => document.activeElement?.textContent === "Remove Photo document");
  await page.keyboard.press("Enter");
  await photo.getByText("or drop it here").waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent === "Choose a file for Photo document");
  await photo.locator("input[type=file]").setInputFiles(small);
  await photo.getByText("10 bytes, 16 bytes as Base64").waitFor();

  const video = field(page, "DOCUMENT_COLLECTION.docPerVerVideo");
  const big = join(folder, "video.mp4");
  writeFileSync(big, Buffer.alloc(40_000_001, "\0\0\0\x18ftypmp42 and so on", "latin1"));
  const longest = await watchFreezes(page);
  await video.locator("input[type=file]").setInputFiles(big);
  await video.locator("progress").waitFor();
  await video.getByText("40 MB, 53 MB as Base64").waitFor();
  await video.getByText("Too big for the session of this tab").waitFor();
  const frozen = await longest();
  console.log(`a document of 40 MB: the page stood still for ${Math.round(frozen)} ms at most`);
  assert.ok(frozen < 1000, `${frozen} ms`);

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

  // Loading again would lose the video: the browser asks first.
  const asked = page.waitForEvent("dialog");
  page.once("dialog", (dialog) => dialog.accept());
  await page.reload();
  same((await asked).type(), "beforeunload");
  await page.goto(`${site.url}#/form/DOCUMENT_COLLECTION`);
  await photo.getByText("10 bytes, 16 bytes as Base64").waitFor();
  await video.getByText("choose it once more").waitFor();
  same(faults, []);
});

test("a file is read on while one is at another step", async () => {
  const { page } = await site.open("#/form/DOCUMENT_COLLECTION");
  const video = join(mkdtempSync(join(tmpdir(), "dkyc-demo-")), "video.mp4");
  writeFileSync(video, Buffer.alloc(30_000_000));
  await field(page, "DOCUMENT_COLLECTION.docPerVerVideo").locator("input[type=file]").setInputFiles(video);
  await page.getByRole("link", { name: "Review and payload" }).click();
  await page.getByText("(40,000,000 characters)").waitFor();
});

test("a file can be dropped, and another in its place", async () => {
  const { page } = await site.open("#/form/DOCUMENT_COLLECTION");
  const sign = field(page, "DOCUMENT_COLLECTION.docSign");
  await sign.locator(".drop input[type=text]").dispatchEvent("drop", { dataTransfer: await fileNamed(page, "sign.png") });
  await sign.getByText("sign.png").waitFor();
  await sign.locator(".file").dispatchEvent("drop", { dataTransfer: await fileNamed(page, "better.png") });
  await sign.getByText("better.png").waitFor();
});

test("a file that is not taken is told, until something else is given", async () => {
  const { page } = await site.open("#/form/DOCUMENT_COLLECTION");
  const photo = field(page, "DOCUMENT_COLLECTION.docPhoto");
  const empty = { name: "photo.png", mimeType: "image/png", buffer: Buffer.alloc(0) };
  await photo.locator("input[type=file]").setInputFiles(empty);
  await photo.getByRole("alert").getByText("This file is empty").waitFor();
  await input(page, "DOCUMENT_COLLECTION.docPhoto").fill("https://files.example.com/photo.png");
  await photo.getByRole("alert").waitFor({ state: "detached" });
});

test("a file that misses its place does not take the place of the page", async () => {
  const { page } = await site.open("#/form/DOCUMENT_COLLECTION");
  const dataTransfer = await fileNamed(page, "sign.png");
  const refused = await page.evaluate((transfer) => {
    const events = ["dragover", "drop"].map(
      (type) => new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
    );
    return events.map((event) => !document.querySelector("h1")?.dispatchEvent(event));
  }, dataTransfer);
  same(refused, [true, true]);
});

function fileNamed(/** @type {import("playwright-core").Page} */ page, /** @type {string} */ name) {
  return page.evaluateHandle((file) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(["\x89PNG\r\n\x1a\n"], file));
    return transfer;
  }, name);
}

test("loading again loses nothing; clearing loses all", async () => {
  const { page, context, faults } = await site.open("#/form/BASIC_INFORMATION.pan");
  await input(page, "BASIC_INFORMATION.pan").fill("lower");
  await input(page, "BASIC_INFORMATION.pan").press("Tab");
  await input(page, "user_id").fill("user-7");
  await page.reload();
  await field(page, "BASIC_INFORMATION.pan").getByText("pan must be five capital letters").waitFor();
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

test("an example replaces what is filled in only after asking", async () => {
  const { page } = await site.open("#/form/BASIC_INFORMATION");
  await input(page, "user_id").fill("user-7");
  await page.getByRole("button", { name: "Fill in an example" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Keep it" }).click();
  same(await input(page, "user_id").inputValue(), "user-7");
  await page.getByRole("button", { name: "Fill in an example" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Fill in an example" }).click();
  await page.locator(".steps li.done").nth(9).waitFor();
});

test("the titles of the steps, from the names of the sections", async () => {
  const { page } = await site.open();
  same(await page.locator(".steps .title").allInnerTexts(), [
    "Basic information",
    "Personal information",
    "Family information",
    "Communication address",
    "Permanent address",
    "Identity verification",
    "In-person verification",
    "FATCA declaration",
    "Document collection",
    "Review and payload",
  ]);
});
