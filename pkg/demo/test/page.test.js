// @ts-check
// The page as a whole: accessible, small, fast, private, offline. Also takes a screenshot of every view.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fields } from "../../dist/index.js";
import { batch, built, cases, field, hindi, house, input, lazy, policy, same, screenshots, start, usual, violations } from "./support.js";

/** @type {Awaited<ReturnType<typeof start>>} */
let site;
before(async () => {
  site = await start();
  mkdirSync(screenshots, { recursive: true });
});
after(() => site.stop());

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {[name: string, hash: string, prepare: (page: Page) => Promise<unknown>]} View */
const sections = new Set(fields.map(({ section }) => section).filter((section) => section !== ""));

/** @type {View[]} */
const views = [
  ["files", "", (page) => page.waitForSelector("#start-title")],
  ["batch", "", showBatch],
  ["batch-examples", "", async (page) => {
    await showBatch(page);
    for (const index of [0, 3]) await page.locator(".kind").nth(index).click();
    await page.locator(".examples-of li").nth(1).scrollIntoViewIfNeeded();
  }],
  ["batch-printed", "", async (page) => {
    await showBatch(page);
    await page.emulateMedia({ media: "print" });
    same(await page.locator(".top-bar, .foot, .batch .buttons").filter({ visible: true }).count(), 0);
  }],
  ["batch-valid", "", async (page) => {
    await page.getByLabel("Files to check").setInputFiles(`${cases}/valid.json`);
    await page.getByText("No problems were found").waitFor();
  }],
  ["batch-waiting", "", async (page) => {
    // What reads the file never comes.
    await page.context().route(/batch.worker/, () => {});
    await page.getByLabel("Files to check").setInputFiles(`${cases}/valid.json`);
    await page.locator("progress").waitFor();
  }],
  ["form", "#/form", (page) => page.waitForSelector("#step-title")],
  ...[...sections].map((section) => /** @type {View} */ ([`form-errors-${section}`, `#/form/${section}`, showErrors])),
  ["form-same", "#/form/PERMANENT_ADDRESS", async (page) => {
    await page.getByRole("button", { name: "Fill in an example" }).click();
    await page.getByLabel("Same as communication address").check();
    await page.getByText("Near the clock tower").waitFor();
  }],
  ["form-same-errors", "#/form/PERMANENT_ADDRESS", async (page) => {
    await page.getByLabel("Same as communication address").check();
    await showErrors(page);
  }],
  ["form-documents", "#/form/DOCUMENT_COLLECTION", async (page) => {
    const file = { name: "photo.png", mimeType: "image/png", buffer: Buffer.from("\x89PNG\r\n\x1a\n", "latin1") };
    await page.locator("input[type=file]").nth(1).setInputFiles(file);
    await page.getByText("photo.png").waitFor();
    await input(page, "DOCUMENT_COLLECTION.docSign").fill("http://files.example.com/a.png");
    await page.keyboard.press("Tab");
    await page.locator(".message.warning").waitFor();
  }],
  ["review-open", "#/form/review", (page) => page.getByText("fields to correct").waitFor()],
  ["review-valid", "#/form/review", async (page) => {
    await page.getByRole("button", { name: "Fill in an example" }).click();
    await page.getByText("The payload is valid").first().waitFor();
  }],
  ["review-warnings", "#/form/review", async (page) => {
    await page.getByRole("button", { name: "Fill in an example" }).click();
    await page.goto(page.url().replace("review", "phone_number"));
    await input(page, "phone_number").fill("12");
    await page.getByRole("link", { name: "Review and payload" }).click();
    await page.getByText("Allowed, but probably mistakes").waitFor();
  }],
  ["clear", "#/form", async (page) => {
    await page.getByRole("button", { name: "Clear everything" }).click();
    await page.getByRole("dialog").waitFor();
  }],
  ["form-repaired", "#/form/BASIC_INFORMATION.pan", async (page) => {
    await input(page, "BASIC_INFORMATION.pan").fill("abcpe 1234f");
    await page.keyboard.press("Tab");
    await field(page, "BASIC_INFORMATION.pan").getByRole("button", { name: /^Undo/ }).waitFor();
  }],
  ["checker-repaired", "#/checker", async (page) => {
    await page.getByRole("button", { name: "Older payload" }).click();
    await page.getByRole("button", { name: "Repair", exact: true }).click();
    await page.locator(".repair li").first().waitFor();
    await page.locator(".cm-lint-marker").first().waitFor();
  }],
  ["checker", "#/checker", (page) => page.locator(".cm-content").waitFor()],
  ["checker-report", "#/checker", (page) => showReport(page, "misspelt.json")],
  ["checker-records", "#/checker", (page) => showReport(page, "batch.ndjson")],
  ["checker-mark", "#/checker", async (page) => {
    await showReport(page, "misspelt.json");
    await page.locator(".cm-lintRange").first().hover();
    await page.locator(".cm-tooltip").waitFor();
  }],
  ["checker-marks", "#/checker", async (page) => {
    await showReport(page, "misspelt.json");
    await page.locator(".cm-content").press("Control+Shift+m");
    await page.locator(".cm-panel [aria-selected]").waitFor();
  }],
  ["house", "#/house", (page) => page.getByRole("button", { name: "Load a profile" }).waitFor()],
  ["house-rules", "#/house", async (page) => {
    await page.locator(".house input[type=file]").setInputFiles(`${cases}/../house/profile.toml`);
    await page.locator(".verdict.good").waitFor();
    await page.locator(".house input[type=file]").setInputFiles(`${cases}/../house/mistakes.toml`);
    await page.getByRole("alert").waitFor();
  }],
  ["form-house-rules", "#/house", async (page) => {
    await page.locator(".house input[type=file]").setInputFiles(`${cases}/../house/profile.toml`);
    await page.locator(".verdict.good").waitFor();
    await page.getByRole("link", { name: "Form", exact: true }).click();
    await showErrors(page);
  }],
  ["reference", "#/reference", (page) => page.locator(".row").first().waitFor()],
  ["reference-nothing", "#/reference", async (page) => {
    await page.getByRole("searchbox").fill("zebra");
    await page.getByText("Nothing found").waitFor();
  }],
  ["reference-code", "#/reference/pan_format", (page) => page.locator(".row:focus").waitFor()],
];

/** Shows the report on some files, one of which cannot be read. */
async function showBatch(/** @type {Page} */ page) {
  const buffer = readFileSync(`${cases}/batch.ndjson`);
  const files = ["batch.ndjson", "a name of a file that is so long that it does not fit into a line.ndjson", "packed.json.gz"];
  await page.getByLabel("Files to check").setInputFiles(files.map((name) => ({ name, mimeType: "text/plain", buffer })));
  await page.locator(".file-list").waitFor();
}

/** Shows the errors of a step, with every kind of input that it has. */
async function showErrors(/** @type {Page} */ page) {
  await page.getByRole("button", { name: "Next" }).click();
  await page.locator(".message.error").first().waitFor();
}

async function showReport(/** @type {Page} */ page, /** @type {string} */ name) {
  await page.locator(".cm-content").waitFor();
  await page.locator("input[type=file]").setInputFiles(`${cases}/${name}`);
  await page.locator(".entry").first().waitFor();
  await page.locator(".cm-lint-marker").first().waitFor();
}

const phone = { width: 360, height: 740 };
const desktop = { width: 1280, height: 900 };

/** Colours depend on the scheme, places on the width: the views take turns on two looks. Before a release, each has all four. */
const looks = /** @type {const} */ ([["light", phone], ["dark", desktop], ["dark", phone], ["light", desktop]]);
const turns = usual ? 2 : 1;

for (const [turn, [colorScheme, viewport]] of looks.slice(0, usual ? 2 : 4).entries()) {
  const device = viewport === phone ? "phone" : "desktop";
  test(`every view, ${colorScheme}, ${device}`, { timeout: 300_000 }, async () => {
    for (const [name, hash, prepare] of views.filter((_, index) => index % turns === turn % turns)) {
      const { page, context, faults } = await site.open(hash, { colorScheme, viewport, reducedMotion: "reduce" });
      await prepare(page);
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: `${screenshots}/${name}-${device}-${colorScheme}.png` });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= viewport.width, `${name} is ${width} wide`);
      same([name, await violations(page)], [name, []]);
      same([name, faults], [name, []]);
      await context.close();
    }
  });
}

test("the policy forbids requests to other sites", async () => {
  const { page, faults } = await site.open();
  same(
    await page.locator("meta[http-equiv='Content-Security-Policy']").getAttribute("content"),
    policy,
  );
  const refused = await page.evaluate(async () => {
    const violation = new Promise((resolve) => {
      document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective));
    });
    await fetch("https://example.com/").catch(() => {});
    return violation;
  });
  same(refused, "connect-src");
  // Every other test relies on this: a violation is noticed.
  assert.ok(faults.length > 0);
});

test("the policy forbids another base address, forms that are sent, plugins and frames", async () => {
  const { page } = await site.open();
  const refused = await page.evaluate(async () => {
    /** @type {Set<string>} */
    const directives = new Set();
    document.addEventListener("securitypolicyviolation", (event) => directives.add(event.effectiveDirective));
    const add = (/** @type {string} */ name, /** @type {Record<string, string>} */ attributes) => {
      const element = Object.assign(document.createElement(name), attributes);
      (name === "base" ? document.head : document.body).append(element);
      return element;
    };
    add("base", { href: "https://example.com/" });
    add("object", { data: "/", type: "text/html" });
    add("iframe", { src: "/" });
    /** @type {HTMLFormElement} */ (add("form", { action: "/sent", method: "post", target: "_self" })).submit();
    for (let tries = 0; tries < 50 && directives.size < 4; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return { directives: [...directives].toSorted(), base: new URL(document.baseURI).host === location.host };
  });
  same(refused, { directives: ["base-uri", "form-action", "frame-src", "object-src"], base: true });
});

test("the number of fields is the same everywhere", async () => {
  const { page } = await site.open("#/form");
  await page.locator(".hero").getByText(`${fields.length} fields`).waitFor();
  await page.getByRole("link", { name: "Reference" }).click();
  await page.locator(".search").getByText(`${fields.length} fields`).waitFor();
});

test("the service worker deletes its own old caches and no others", async () => {
  // A file of the same origin that does not start the service worker.
  const icon = [...built.keys()].find((name) => name.endsWith(".svg")) ?? "";
  const { page } = await site.open(icon.slice(1));
  const others = ["another page", "dkyc", `dkyc ${site.url}elsewhere/ 1`];
  await page.evaluate(
    (names) => Promise.all(names.map((name) => caches.open(name))),
    [...others, `dkyc ${site.url} old`],
  );
  await page.goto(site.url);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const own = await page.evaluate(() => caches.keys());
  same(own.filter((name) => !others.includes(name)).length, 1);
  same(own.filter((name) => others.includes(name)), others);
  same(own.includes(`dkyc ${site.url} old`), false);
});

test("all of it is less than 250 KB, and what is loaded when it is needed: repairs 100 KB, checking files together 20 KB", () => {
  const size = (/** @type {(name: string) => boolean} */ isIn) =>
    [...built].filter(([name]) => isIn(name)).reduce((sum, [, { length }]) => sum + length, 0);
  const sizes = {
    repairs: size((name) => lazy.test(name)),
    together: size((name) => batch.test(name)),
    rest: size((name) => !lazy.test(name) && !batch.test(name) && !hindi.test(name) && !house.test(name)),
  };
  console.log(`compressed: ${JSON.stringify(sizes)}`);
  assert.ok(sizes.rest < 250_000 && sizes.repairs < 100_000 && sizes.together < 20_000, JSON.stringify(sizes));
  assert.ok(sizes.repairs > 50_000 && sizes.together > 10_000, JSON.stringify(sizes));
});

test("opening the page loads less than 250 KB, including the files for offline use", async () => {
  // A server of its own, because pages of other tests may still be loading.
  const own = await start();
  const { page } = await own.open();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  const loaded = own.sent();
  await own.stop();
  console.log(`opening the page: ${Math.round(loaded / 1000)} KB, compressed`);
  assert.ok(loaded > 200_000 && loaded < 250_000, `${loaded} bytes`);
});

test("the form takes input after less than 100 KB", async () => {
  const needed = /^\/(index\.html|assets\/index-[^/]*\.(js|css))$/;
  const context = await site.browser.newContext({ serviceWorkers: "block" });
  // All other files never arrive: the form has to take input without them.
  await context.route(/\/assets\//, (route) => {
    if (needed.test(new URL(route.request().url()).pathname)) return route.continue();
  });
  const page = await context.newPage();
  await page.goto(`${site.url}#/form/BASIC_INFORMATION`, { waitUntil: "commit" });
  await input(page, "BASIC_INFORMATION.pan").fill("abc");
  same(await input(page, "BASIC_INFORMATION.pan").inputValue(), "abc");
  const usable = await page.evaluate(() => Math.round(performance.now()));
  await context.close();
  const files = [...built].filter(([name]) => needed.test(name));
  const total = files.reduce((sum, [, { length }]) => sum + length, 0);
  // The time is for those who read the output. It depends on the machine, the number of bytes does not.
  console.log(`ready for input after ${Math.round(total / 1000)} KB, compressed, here in ${usable} ms`);
  same(files.length, 3);
  assert.ok(total < 100_000, `${total} bytes`);
});

test("works offline after it was loaded once", { timeout: 60_000 }, async () => {
  const { page, context, faults } = await site.open("#/form");
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  await page.reload();
  await input(page, "BASIC_INFORMATION.pan").fill("abc");
  await input(page, "BASIC_INFORMATION.pan").blur();
  await page.locator(".message.error").first().waitFor();
  await page.getByRole("link", { name: "Checker" }).click();
  await page.locator(".cm-content").waitFor();
  await page.getByRole("button", { name: "Example" }).click();
  await page.locator(".report .verdict").getByText("Valid").waitFor();
  await page.getByRole("link", { name: "Reference" }).click();
  await page.locator(".row").first().waitFor();
  same(faults, []);
});

test("a part that cannot be loaded is reported, and the rest still works", async () => {
  const { page, context } = await site.open("#/form/BASIC_INFORMATION", { serviceWorkers: "block" });
  await input(page, "user_id").fill("user-7");
  await context.route(/checker-view/, (route) => route.abort());
  await page.getByRole("link", { name: "Checker" }).click();
  await page.getByRole("alert").getByText("could not be loaded").waitFor();
  await page.getByRole("link", { name: "Form", exact: true }).click();
  same(await input(page, "user_id").inputValue(), "user-7");
});

test("the form reports that the compiled core cannot be loaded", async () => {
  const context = await site.browser.newContext();
  await context.route(/\.wasm$/, (route) => route.abort());
  const page = await context.newPage();
  await page.goto(`${site.url}#/form`);
  await page.getByRole("alert").getByText("could not be loaded").waitFor();
});

test("everything works without storage until the page is left", async () => {
  const { page, context, faults } = await site.open("#/form");
  await context.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("refused", "SecurityError");
        },
      });
    }
  });
  await page.reload();
  await page.getByRole("button", { name: "Fill in an example" }).click();
  await page.getByRole("link", { name: "Review and payload" }).click();
  await page.getByText("The payload is valid").first().waitFor();
  await page.getByRole("button", { name: "Clear everything" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Clear everything" }).click();
  await page.getByText("fields to correct").waitFor();
  same(faults, []);
});
