// @ts-check
// The reference: every field and code is listed, can be found, and has a link.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { codes, fields } from "../../dist/index.js";
import { same, start } from "./support.js";

/** @type {Awaited<ReturnType<typeof start>>} */
let site;
before(async () => {
  site = await start();
});
after(() => site.stop());

test("every field and every code has a link that leads to it", async () => {
  const { page, faults } = await site.open("#/reference");
  await page.locator(".row").first().waitFor();
  const links = await page.locator(".row-name a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  same(
    links,
    [...fields.map(({ path }) => path), ...codes].map((target) => `#/reference/${target}`),
  );
  for (const target of ["FATCA_DECLARATION.exmtCat", "pan_format", "document_insecure"]) {
    await page.goto(`${site.url}#/reference/${target}`);
    await page.waitForFunction((id) => document.activeElement?.id === id, `reference-${target}`);
    const box = await page.locator(`[id="reference-${target}"]`).boundingBox();
    assert.ok(box && box.y >= 0 && box.y < 900, target);
    same(await page.locator(".row[aria-current=true]").getAttribute("id"), `reference-${target}`);
  }
  same(faults, []);
});

test("a link opens the reference at its target", async () => {
  const { page } = await site.open("#/reference/COMMUNICATION_ADDRESS.commAddressProof");
  await page.waitForFunction(
    () => document.activeElement?.id === "reference-COMMUNICATION_ADDRESS.commAddressProof",
  );
});

test("Back returns to the previous place, even if a search hides it", async () => {
  const { page } = await site.open("#/reference/pan_format");
  const at = (/** @type {string} */ target) =>
    page.waitForFunction((id) => document.activeElement?.id === id, `reference-${target}`);
  await at("pan_format");
  await page.getByRole("searchbox").fill("gender");
  await page.locator(".row-name").getByRole("link", { name: "gender" }).click();
  await at("PERSONAL_INFORMATION.gender");
  same(await page.getByRole("searchbox").inputValue(), "gender");
  await page.goBack();
  await at("pan_format");
  same(await page.getByRole("searchbox").inputValue(), "");
});

test("searching", async () => {
  const { page } = await site.open("#/reference");
  /** @type {[string, string[]][]} */
  const searches = [
    ["twelve digits nothing between", ["uidNo", "uid_format"]],
    ["verhoeff", ["uid_implausible"]],
    ["voter IDENTITY", ["commAddressProof", "idProof"]],
    ["optional mother title", ["motherTitle"]],
    ["zebra", []],
  ];
  for (const [words, found] of searches) {
    await page.getByRole("searchbox").fill(words);
    await page.waitForFunction(
      (count) => document.querySelectorAll(".row").length === count,
      found.length,
    );
    same(await page.locator(".row-name code").allInnerTexts(), found);
  }
  await page.getByText("Nothing found").waitFor();
});
