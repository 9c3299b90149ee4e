// @ts-check
// The page of `dkyc sandbox`: sessions that move, reports on what was pushed, the form for the faults.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { startSandbox } from "../../dist/sandbox.js";
import { startBrowser } from "../../test/places/chromium.mjs";

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const program = process.env.DKYC ?? here("../../../target/debug/dkyc");
const valid = readFileSync(here("../../../tests/cases/valid.json"), "utf8");

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => void (browser = await startBrowser(chromium)));
after(() => browser.close());

/**
 * A sandbox, and its page. `wrong` is what the browser complains of, and what it asks of others.
 *
 * @param {import("../../dist/sandbox.js").SandboxOptions} options
 */
async function open(options) {
  const sandbox = await startSandbox({ program, ...options });
  const page = await browser.newPage();
  /** @type {string[]} */
  const wrong = [];
  page.on("console", (message) => void (message.type() === "error" && wrong.push(message.text())));
  page.on("pageerror", (error) => void wrong.push(error.message));
  page.on("request", (request) => void (request.url().startsWith(sandbox.url) || wrong.push(request.url())));
  await page.goto(sandbox.url);
  const post = async (/** @type {string} */ path, /** @type {string} */ body, auth = "") => {
    const headers = { "content-type": "application/json", auth };
    return fetch(sandbox.url + path, { method: "POST", headers, body });
  };
  const login = JSON.stringify({ username: "sandbox", password: "sandbox123" });
  const { Token } = await (await post("/agentapi/v1/agent/generate_token", login)).json();
  return { sandbox, page, wrong, push: (/** @type {string} */ body) => post("/appapi/v1/dkyc/push_user_data", body, Token) };
}

test("a session that is not at its end", async () => {
  // The first step takes longer than the test.
  const { sandbox, page, wrong, push } = await open({ step: 3600 });
  await page.getByText("send_link and push_user_data begin one").waitFor();
  await push(valid);
  await page.locator("tbody tr .moving", { hasText: "waiting" }).waitFor();
  assert.deepEqual(wrong, []);
  await page.close();
  await sandbox.stop();
});

test("sessions move on, and each push has its report", async () => {
  const { sandbox, page, wrong, push } = await open({ step: 0.5 });
  await push(valid.replace('"user-1001"', '"<b>user</b>:user_abandoned"'));
  const row = page.locator("tbody tr");
  await row.getByText("<b>user</b>:user_abandoned").waitFor();
  await row.locator(".final", { hasText: "user_abandoned" }).waitFor();
  assert.match(await row.innerText(), /waiting → agent_alloted → kyc_request_accepted → user_abandoned/);

  await push(valid.replace('"Mrs"', '"Ms"').replace("\"user_id\"", '"<i>key</i>": 1, "user_id"'));
  const report = page.locator("article", { hasText: "invalid" });
  await report.getByText("PERSONAL_INFORMATION.applicantTitle").waitFor();
  // A key that is not documented may be a name or a PAN: it is not shown.
  await report.locator(".warning", { hasText: "***" }).waitFor();
  assert.equal(await page.locator("article").count(), 2);
  assert.deepEqual(wrong, []);
  await page.close();
  await sandbox.stop();
});

test("the form sets the faults, with and without the script", async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { sandbox, page: first, wrong, push } = await open({ fail: "599:0.5" });
    await first.close();
    const page = await browser.newPage({ javaScriptEnabled });
    await page.goto(sandbox.url);
    const apply = () => Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Apply" }).click()]);
    assert.equal(await page.getByLabel("599").inputValue(), "50");
    await page.getByLabel("503").fill("60");
    await apply();
    await page.getByRole("alert").getByText("not be more than 100 %").waitFor();
    await page.getByLabel("599").fill("0");
    await page.getByLabel("503").fill("100");
    await apply();
    assert.equal(await page.getByRole("alert").count(), 0);
    assert.equal(await page.getByLabel("503").inputValue(), "100");
    assert.equal((await push(valid)).status, 503);
    await page.getByLabel("503").fill("0");
    await page.getByLabel("done, and cut off").fill("100");
    await apply();
    await assert.rejects(push(valid));
    assert.deepEqual(wrong, []);
    await page.close();
    await sandbox.stop();
  }
});
