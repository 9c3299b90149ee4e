// @ts-check
// The page in Hindi: every text of it, the switch, what the reports say, and what of it is loaded when.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import * as english from "../../dist/index.js";
import * as hi from "../../dist/hi.js";
import { built, cases, checkFiles, field, hindi, input, same, screenshots, start, usual, violations } from "./support.js";

/** @typedef {import("playwright-core").Page} Page */

/** @type {Awaited<ReturnType<typeof start>>} */
let site;
before(async () => {
  site = await start();
  mkdirSync(screenshots, { recursive: true });
});
after(() => site.stop());

const HINDI = { locale: "hi-IN" };
const PAN = "BASIC_INFORMATION.pan";
const toEnglish = (/** @type {Page} */ page) => page.getByRole("button", { name: "English" });
const toHindi = (/** @type {Page} */ page) => page.getByRole("button", { name: "हिन्दी" });
const languageOf = (/** @type {Page} */ page) => page.evaluate(() => document.documentElement.lang);
const isIn = (/** @type {Page} */ page, /** @type {string} */ language) =>
  page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
const message = (/** @type {any} */ core, /** @type {any} */ path, /** @type {string} */ value) => core.validateField(path, value)[0].message;
const label = (/** @type {any} */ core, /** @type {string} */ path) => core.fields.find((/** @type {any} */ row) => row.path === path).label;

/** @type {[name: string, hash: string, prepare: (page: Page) => Promise<unknown>][]} */
const views = [
  ["files", "", (page) => page.waitForSelector("#start-title")],
  ["batch", "", showBatch],
  ["form", "#/form", (page) => page.waitForSelector("#step-title")],
  ...[...new Set(english.fields.map(({ section }) => section))]
    .filter((section) => section !== "")
    .map((section) => /** @type {typeof views[0]} */ ([`form-errors-${section}`, `#/form/${section}`, showErrors])),
  ["form-same", "#/form/PERMANENT_ADDRESS", async (page) => {
    await page.locator(".same-as input").check();
    await showErrors(page);
  }],
  ["form-documents", "#/form/DOCUMENT_COLLECTION", async (page) => {
    const file = { name: "photo.png", mimeType: "image/png", buffer: Buffer.from("\x89PNG\r\n\x1a\n", "latin1") };
    await page.locator("input[type=file]").nth(1).setInputFiles(file);
    await page.locator("input[type=file]").nth(1).setInputFiles({ ...file, buffer: Buffer.of() });
    await page.locator(".file, .document + .message").nth(1).waitFor();
  }],
  ["form-repaired", `#/form/${PAN}`, async (page) => {
    await input(page, PAN).fill("abcpe 1234f");
    await page.keyboard.press("Tab");
    await page.locator(".repaired").waitFor();
  }],
  ["clear", "#/form", async (page) => {
    await page.locator(".form-tools > button").last().click();
    await page.getByRole("dialog").waitFor();
  }],
  ["review-open", "#/form/review", (page) => page.locator(".verdict.bad").waitFor()],
  ["review-warnings", "#/form/review", async (page) => {
    await page.locator(".form-tools > button").first().click();
    await page.goto(`${site.url}#/form/phone_number`);
    await input(page, "phone_number").fill("12");
    await page.goto(`${site.url}#/form/review`);
    await page.locator(".summary a").waitFor();
  }],
  ["checker", "#/checker", (page) => page.locator(".cm-content").waitFor()],
  ["checker-records", "#/checker", (page) => showReport(page, "batch.ndjson")],
  ["checker-repaired", "#/checker", async (page) => {
    await page.locator(".checker-bar button").nth(2).click();
    await page.locator(".report-head .main-button").click();
    await page.locator(".repair li").first().waitFor();
  }],
  ["checker-marks", "#/checker", async (page) => {
    await showReport(page, "misspelt.json");
    await page.locator(".cm-content").press("Control+Shift+m");
    await page.locator(".cm-panel [aria-selected]").waitFor();
  }],
  ["house", "#/house", async (page) => {
    await page.locator(".house input[type=file]").setInputFiles(`${cases}/../house/profile.toml`);
    await page.locator(".verdict.good").waitFor();
  }],
  ["reference", "#/reference", (page) => page.locator(".row").first().waitFor()],
  ["reference-nothing", "#/reference", async (page) => {
    await page.getByRole("searchbox").fill("zebra");
    await page.locator(".reference > p").waitFor();
  }],
];

/** Shows the report on some files, one of which cannot be read, with examples. */
async function showBatch(/** @type {Page} */ page) {
  const buffer = readFileSync(`${cases}/batch.ndjson`);
  const files = ["batch.ndjson", "packed.json.gz"].map((name) => ({ name, mimeType: "text/plain", buffer }));
  await page.locator("input[type=file]").setInputFiles(files);
  await page.locator(".file-list").waitFor();
  for (const index of [0, 3]) await page.locator(".kind").nth(index).click();
}

async function showErrors(/** @type {Page} */ page) {
  await page.locator(".panel-foot button").click();
  await page.locator(".message.error").first().waitFor();
}

async function showReport(/** @type {Page} */ page, /** @type {string} */ name) {
  await page.locator(".cm-content").waitFor();
  await page.locator("input[type=file]").setInputFiles(`${cases}/${name}`);
  await page.locator(".entry").first().waitFor();
  await page.locator(".cm-lint-marker").first().waitFor();
}

/** Names, words of computing that people know in Latin letters, and the value that is repaired. */
const latin = new Set(
  ("dkyc DKYC API MIT Apache npm React Hook Form Node Standard Schema JSON NDJSON CSV Base64 URL http RFC gz json ndjson jsonl gzip " +
    "KB MB GB check DD MON YYYY English profile toml batch packed photo png install misspelt abcpe f").split(" "),
);

const wordsOf = (/** @type {string} */ text) => text.match(/\p{Script=Latin}[\p{Script=Latin}\d_]*/gu) ?? [];

/** The words in Latin letters in what the package says in Hindi: keys, codes, examples. */
const spoken = new Set(
  wordsOf(
    JSON.stringify([
      [hi.fields, hi.sections, hi.codes, hi.codes.map((code) => hi.explain(code))],
      ["misspelt.json", "../fix/flat.json"].map((name) => hi.validate(readFileSync(`${cases}/${name}`))),
      readFileSync(`${cases}/batch.ndjson`, "utf8").split("\n").map((line) => hi.validate(line)),
    ]),
  ),
);

/** The words in Latin letters that the page shows or says, other than codes and texts of payloads. */
function latinWords(/** @type {Page} */ page) {
  return page.evaluate(() => {
    /** @type {string[]} */
    const found = [document.title];
    const skipped = "code, pre, .place, .cm-scroller, .cm-diagnosticSource, .entry-code, .message a, .repair a, noscript, script, style, button[lang]";
    const visit = (/** @type {Element | ShadowRoot} */ root) => {
      for (const element of root.querySelectorAll("*")) {
        if (element.shadowRoot) visit(element.shadowRoot);
        for (const name of ["aria-label", "title", "placeholder", "alt"]) found.push(element.getAttribute(name) ?? "");
        if (element.closest(skipped) || (element.matches(".entry-links a, .kind strong") && /^[\w.]+$/.test(element.textContent ?? ""))) continue;
        for (const child of element.childNodes) if (child.nodeType === Node.TEXT_NODE) found.push(child.textContent ?? "");
      }
    };
    visit(document.body);
    return found;
  });
}

/** Those that are neither names nor said by the package. */
const strange = async (/** @type {Page} */ page) =>
  [...new Set((await latinWords(page)).flatMap(wordsOf))].filter((word) => !latin.has(word) && !spoken.has(word));

const looks = /** @type {const} */ ([
  ["phone", "dark", { width: 360, height: 740 }],
  ["desktop", "light", { width: 1280, height: 900 }],
]);

for (const [device, colorScheme, viewport] of looks.slice(0, usual ? 1 : 2)) {
  test(`every view is in Hindi and fits the screen, ${device}`, { timeout: 300_000 }, async () => {
    // All steps of the form look alike.
    const withSteps = device === "phone" && !usual;
    for (const [name, hash, prepare] of views.filter(([its]) => withSteps || !its.startsWith("form-errors"))) {
      const { page, context, faults } = await site.open(hash, { ...HINDI, colorScheme, viewport, reducedMotion: "reduce" });
      await prepare(page);
      await page.screenshot({ path: `${screenshots}/hindi-${name}-${device}.png` });
      same([name, await languageOf(page)], [name, "hi"]);
      same([name, await strange(page)], [name, []]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= viewport.width, `${name} is ${width} wide`);
      // The elements are those of the page in English.
      if (!usual) same([name, await violations(page)], [name, []]);
      same([name, faults], [name, []]);
      await context.close();
    }
  });
}

test("in English, the words of a view would be noticed", async () => {
  const some = ["files", "form", "checker-records", "house", "reference"];
  for (const [name, hash, prepare] of views.filter(([its]) => !usual || some.includes(its))) {
    const { page, context } = await site.open(hash);
    await prepare(page);
    const words = await strange(page);
    assert.ok(words.length > 5, `${name}: ${words}`);
    await context.close();
  }
});

test("the browser's languages decide at first, and then the person", async () => {
  for (const [languages, expected] of /** @type {const} */ ([
    [["ta", "hi-IN", "en"], "hi"],
    [["mr", "en-IN", "hi"], "en"],
    [["hill", "fr"], "en"],
    [[], "en"],
  ])) {
    const context = await site.browser.newContext();
    await context.addInitScript((list) => void Object.defineProperty(navigator, "languages", { get: () => list }), [...languages]);
    const page = await context.newPage();
    await page.goto(site.url);
    await page.locator("#start-title").waitFor();
    same([languages, await languageOf(page)], [languages, expected]);
    await context.close();
  }
  const { page, faults } = await site.open("#/form", HINDI);
  await toEnglish(page).click();
  await page.getByRole("heading", { name: "Fill in the DKYC form" }).waitFor();
  await page.reload();
  await page.getByRole("heading", { name: "Fill in the DKYC form" }).waitFor();
  same([await languageOf(page), await page.title()], ["en", "Form – dkyc"]);
  await toHindi(page).click();
  await page.getByRole("heading", { name: "DKYC फ़ॉर्म भरें" }).waitFor();
  await page.reload();
  await page.getByRole("heading", { name: "DKYC फ़ॉर्म भरें" }).waitFor();
  same([await languageOf(page), await page.title()], ["hi", "फ़ॉर्म – dkyc"]);
  same(faults, []);
});

test("the language changes in the midst of a form, and nothing is lost", async () => {
  const { page, faults } = await site.open(`#/form/${PAN}`);
  await input(page, "user_id").fill("user-7");
  await input(page, "phone_number").fill("12");
  await input(page, PAN).fill("12345");
  await field(page, "BASIC_INFORMATION.kycType").getByLabel("3").check();
  await input(page, "BASIC_INFORMATION.dob").fill("1990-02-14");
  await input(page, "BASIC_INFORMATION.dob").blur();
  await field(page, "BASIC_INFORMATION.dob").getByText("Put right").waitFor();
  const assertIn = async (/** @type {any} */ core, /** @type {string} */ steps) => {
    await field(page, PAN).getByText(message(core, PAN, "12345"), { exact: false }).waitFor();
    await field(page, "phone_number").getByText(message(core, "phone_number", "12"), { exact: false }).waitFor();
    assert.ok((await field(page, PAN).locator("label").innerText()).startsWith(label(core, PAN)));
    same(await page.getByRole("navigation", { name: steps }).locator(".title").first().innerText(), core.sections[0].title);
    for (const [path, value] of [["user_id", "user-7"], ["phone_number", "12"], [PAN, "12345"], ["BASIC_INFORMATION.dob", "14-FEB-1990"]]) {
      same(await input(page, path ?? "").inputValue(), value);
    }
    same(await field(page, "BASIC_INFORMATION.kycType").getByLabel("3").isChecked(), true);
  };
  await assertIn(english, "Steps");
  await toHindi(page).click();
  await page.locator("[role=status]").getByText("यह पृष्ठ अब हिन्दी में है।").waitFor();
  await assertIn(hi, "चरण");
  await field(page, "BASIC_INFORMATION.dob").getByText("ठीक किया गया। आपने “1990-02-14” लिखा था।").waitFor();
  // The focus stays on the switch, which now names the other language.
  same(await page.evaluate(() => document.activeElement?.textContent), "English");
  // What is typed from now on is judged in Hindi.
  await input(page, "user_id").fill(" ");
  await input(page, "user_id").blur();
  await field(page, "user_id").getByText(message(hi, "user_id", " "), { exact: false }).waitFor();
  await input(page, "user_id").fill("user-7");
  await toEnglish(page).click();
  await page.locator("[role=status]").getByText("The page is in English.").waitFor();
  await assertIn(english, "Steps");
  same(faults, []);
});

test("the review follows the language", async () => {
  const { page, faults } = await site.open("#/form/review");
  await page.getByRole("button", { name: "Fill in an example" }).click();
  await page.getByText("The payload is valid. It is ready to be sent.").waitFor();
  await toHindi(page).click();
  await page.getByText("पेलोड मान्य है। इसे भेजा जा सकता है।").waitFor();
  same(await page.locator(".steps .title").allInnerTexts(), [...hi.sections.map(({ title }) => title), "समीक्षा और पेलोड"]);
  same(faults, []);
});

test("the checker follows the language, with its report, its marks and the repairs", async () => {
  const { page, faults } = await site.open("#/checker");
  const name = "misspelt.json";
  const report = (/** @type {any} */ core) => core.validate(readFileSync(`${cases}/${name}`, "utf8"), { today: new Date(Date.now() + 19_800_000).toISOString().slice(0, 10) });
  await showReport(page, name);
  const copied = async (/** @type {string} */ button) => {
    await page.getByRole("button", { name: button }).click();
    await page.waitForTimeout(100);
    return JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  };
  same(await copied("Copy as JSON"), report(english));
  const text = await page.locator(".cm-content").innerText();
  await page.getByRole("button", { name: "Repair", exact: true }).click();
  await page.getByText("Nothing to repair").or(page.locator(".repair li").first()).first().waitFor();
  await toHindi(page).click();
  await page.locator(".entry-text").getByText(report(hi).errors[0].message, { exact: false }).first().waitFor();
  same(await copied("JSON में कॉपी करें"), report(hi));
  same(await page.locator(".cm-content").innerText(), text);
  same(await page.locator(".repair").count(), 1);
  await page.locator(".cm-lintRange").first().hover();
  await page.locator(".cm-tooltip").getByText(/\p{Script=Devanagari}/u).waitFor();
  // The editor is left, and comes back in the other language.
  await page.getByRole("link", { name: "संदर्भ" }).click();
  await page.locator(".row").first().waitFor();
  await toEnglish(page).click();
  await page.getByRole("link", { name: "Checker" }).click();
  await page.getByRole("textbox", { name: "Payload as JSON text" }).waitFor();
  await page.locator(".entry-text").getByText(report(english).errors[0].message, { exact: false }).first().waitFor();
  same(await page.locator(".cm-content").innerText(), text);
  same(faults, []);
});

test("the report on files follows the language, and what is kept of it is in Hindi", async () => {
  const { page, faults } = await site.open();
  await page.locator("input[type=file]").setInputFiles(`${cases}/batch.ndjson`);
  await page.getByRole("heading", { name: "8 of 11 payloads not valid" }).waitFor();
  await page.locator(".kind").first().click();
  const sentences = page.locator(".examples-of li > span:nth-child(2)");
  const inEnglish = await sentences.allInnerTexts();
  await toHindi(page).click();
  await page.getByRole("heading", { name: "11 में से 8 पेलोड अमान्य" }).waitFor();
  await sentences.first().getByText(/\p{Script=Devanagari}/u).waitFor();
  // The row stays open, with as many examples.
  same((await sentences.allInnerTexts()).length, inEnglish.length);
  const saved = async (/** @type {string} */ button) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
    return readFileSync(await download.path(), "utf8");
  };
  const inHindi = (/** @type {string[]} */ ...options) => checkFiles(cases, ["batch.ndjson"], "--lang", "hi", ...options).stdout;
  same((await saved("सभी समस्याएँ CSV में")).split("\r\n"), inHindi("--format", "csv").split("\r\n"));
  same(await saved("गिनती CSV में"), inHindi("--statistics", "--format", "csv"));
  same((await saved("पृष्ठ के रूप में सहेजें")).split("\n"), inHindi("--format", "html").split("\n"));
  await toEnglish(page).click();
  await page.getByRole("heading", { name: "8 of 11 payloads not valid" }).waitFor();
  await sentences.first().getByText(inEnglish[0] ?? "").waitFor();
  same(await sentences.allInnerTexts(), inEnglish);
  same(faults, []);
});

test("a report stays until the one in the other language is there, and without one it stays", async () => {
  const { page, context } = await site.open("", { serviceWorkers: "block" });
  await page.locator("input[type=file]").setInputFiles(`${cases}/batch.ndjson`);
  await page.locator(".kind").first().click();
  const sentence = page.locator(".examples-of li > span:nth-child(2)").first();
  const inEnglish = await sentence.innerText();
  await context.route(/hindi-batch/, () => {});
  await toHindi(page).click();
  await page.getByText("हिन्दी में रिपोर्ट बनाने के लिए").waitFor();
  same(await sentence.innerText(), inEnglish);
  await toEnglish(page).click();
  await page.getByText("read once more").waitFor({ state: "detached" });
  await page.getByRole("heading", { name: "8 of 11 payloads not valid" }).waitFor();
  await context.unroute(/hindi-batch/);
  await context.route(/hindi-batch/, (route) => route.abort());
  await toHindi(page).click();
  await page.getByRole("heading", { name: "11 में से 8 पेलोड अमान्य" }).waitFor();
  await page.getByText("हिन्दी में रिपोर्ट बनाने के लिए").waitFor({ state: "detached" });
  same(await sentence.innerText(), inEnglish);
});

test("numbers are grouped as in India, with digits 0 to 9", async () => {
  const { page, faults } = await site.open("", HINDI);
  const lines = Array.from({ length: 100_001 }, () => "{}").join("\n");
  await page.locator("input[type=file]").setInputFiles({ name: "many.ndjson", mimeType: "", buffer: Buffer.from(lines) });
  await page.locator(".counts").waitFor({ timeout: 60_000 });
  same(await page.locator(".counts dd").first().innerText(), "1,00,001");
  same(faults, []);
});

test("only those who read Hindi load it, and it is small", async () => {
  const size = [...built].filter(([name]) => hindi.test(name)).reduce((sum, [, { length }]) => sum + length, 0);
  console.log(`Hindi, compressed: ${size}`);
  assert.ok(size > 80_000 && size < 112_000, `${size} bytes`);
  const context = await site.browser.newContext();
  /** @type {string[]} */
  const loaded = [];
  context.on("request", (request) => void loaded.push(new URL(request.url()).pathname));
  const page = await context.newPage();
  await page.goto(`${site.url}#/checker`);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.locator(".cm-content").waitFor();
  same(loaded.filter((name) => hindi.test(name)), []);
  await toHindi(page).click();
  await isIn(page, "hi");
  assert.ok(loaded.some((name) => hindi.test(name)));
});

test("works offline in Hindi after it was loaded once", { timeout: 60_000 }, async () => {
  const { page, context, faults } = await site.open("#/form", HINDI);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.waitForFunction(async () => {
    const [name = ""] = await caches.keys();
    const stored = await (await caches.open(name)).keys();
    const has = (/** @type {string} */ part) => stored.some(({ url }) => url.includes(part));
    // All that was loaded: the browser may keep a copy of its own only for a while.
    return performance.getEntriesByType("resource").every(({ name: address }) => has(address)) && ["/hindi-check", "/hi-"].every(has);
  });
  await context.setOffline(true);
  await page.reload();
  await input(page, PAN).fill("abc");
  await input(page, PAN).blur();
  await field(page, PAN).getByText(message(hi, PAN, "abc"), { exact: false }).waitFor();
  await page.getByRole("link", { name: "जाँच" }).click();
  await page.locator(".cm-content").waitFor();
  await page.getByRole("button", { name: "उदाहरण" }).click();
  await page.locator(".report .verdict").getByText("मान्य").first().waitFor();
  same(faults, []);
});

test("if Hindi cannot be loaded, the page says so and goes on in English", async () => {
  const { page, context } = await site.open("#/form", { serviceWorkers: "block" });
  await input(page, "user_id").fill("user-7");
  await context.route(/\/hi-[^/]*\.wasm$/, (route) => route.abort());
  await toHindi(page).click();
  await page.getByRole("alert").getByText("Hindi could not be loaded.").waitFor();
  same([await languageOf(page), await input(page, "user_id").inputValue()], ["en", "user-7"]);
  await context.unroute(/\/hi-[^/]*\.wasm$/);
  await toHindi(page).click();
  await isIn(page, "hi");
  same(await page.getByRole("alert").count(), 0);
});

test("works in Hindi without storage", async () => {
  const { page, context, faults } = await site.open("", HINDI);
  await context.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("refused", "SecurityError");
      },
    });
  });
  await page.reload();
  await page.getByRole("heading", { name: "भेजने से पहले" }).waitFor();
  await toEnglish(page).click();
  await page.getByRole("heading", { name: "Check KYC data" }).waitFor();
  same(faults, []);
});
