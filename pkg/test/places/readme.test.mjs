// The examples of the package's README, as they stand there: in Node, over HTTP and in Chromium.
import assert from "node:assert/strict";
import { execFile, execFileSync, spawn, spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { Agent, createServer as createHttpServer, request as httpRequest } from "node:http";
import { createServer } from "node:net";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { fields, validate } from "dkyc";
import { fix } from "dkyc/fix";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { startBrowser } from "./chromium.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const readme = readFileSync(here("node_modules/dkyc/README.md"), "utf8");
const examples = [...readme.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map(([, language, code]) => ({ language, code }));
const scripts = examples.filter(({ language }) => /^[jt]sx?$/.test(language)).map(({ code }) => code);
const valid = readFileSync(here("../../../tests/cases/valid.json"));

let browser;
before(async () => (browser = await startBrowser(chromium)));
after(() => browser?.close());

test("every example is one of those that are tried here, and none is longer than is told", () => {
  assert.deepEqual(examples.map(({ language }) => language), ["sh", "js", "tsx", "js", "js", "tsx", "js", "js", "js", "html"]);
  const lines = (code) => code.trimEnd().split("\n").length;
  const [, form, , , repair, , service] = scripts;
  const body = repair.replaceAll(/^import .*\n/gm, "");
  assert.ok(lines(form) <= 10 && lines(body) <= 5 && lines(service) <= 5, `${lines(form)}, ${lines(body)}, ${lines(service)}`);
});

test("the first example", () => {
  const said = execFileSync(process.execPath, ["--input-type=module", "--eval", scripts[0]], { cwd: here("."), encoding: "utf8" });
  const { errors } = validate('{ "user_id": "7" }');
  assert.equal(said, errors.map(({ path, message }) => `${path}: ${message}\n`).join(""));
});

/** A page with this body, and a script in it. */
async function pageWith(body, contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: here("."), loader: "tsx" },
    bundle: true,
    format: "esm",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    write: false,
  });
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><title>README</title>${body}`);
  await page.addScriptTag({ type: "module", content: outputFiles[0].text });
  return page;
}

/** What tsc says of a script, strictly. */
function compiled(code) {
  const file = here("readme-form.tsx");
  try {
    writeFileSync(file, code);
    const options = ["--ignoreConfig", "--strict", "--noEmit", "--jsx", "react-jsx", "--module", "preserve", "--moduleResolution", "bundler", "--target", "es2022", "--types", ""];
    return spawnSync(here("node_modules/.bin/tsc"), [...options, file], { cwd: here("."), encoding: "utf8" });
  } finally {
    rmSync(file, { force: true });
  }
}

test("the form compiles as it stands there, in strict TSX", () => {
  const { status, stdout } = compiled(scripts[1]);
  assert.equal(status, 0, stdout);
  assert.notEqual(compiled(scripts[1].replace("section &&", "true &&")).status, 0, "it would be refused with a path that is none of the form");
});

/** The form of the README, whose fields are put right as the user leaves them. */
const repairingForm = `${scripts[1]}\n${scripts[4]}`
  // In one file, each type is imported once.
  .replace("fixField, type SectionField, type SectionName, type Sections", "fixField, type SectionName")
  .replace("const { register, handleSubmit, getFieldState, formState } = useForm", "const form = useForm")
  .replace("  const error =", "  const { handleSubmit, getFieldState, formState } = form;\n  const error =")
  .replace("{...register(path)}", "{...normalised(form, path)}");

test("the form that repairs compiles", () => {
  const { status, stdout } = compiled(repairingForm);
  assert.equal(status, 0, stdout);
});

test("the form that repairs puts a value right as the user leaves the field", async () => {
  const page = await pageWith(
    "<main></main>",
    `import { createRoot } from "react-dom/client";
    ${repairingForm}
    createRoot(document.querySelector("main")).render(<Form send={(form) => (globalThis.sent = form)} />);`,
  );
  await page.waitForSelector("button");
  const leave = async (path, value) => {
    const input = page.locator(`input[name="${path}"]`);
    await input.fill(value);
    await input.blur();
    return input.inputValue();
  };
  assert.equal(await leave("BASIC_INFORMATION.pan", " abcpe 1234f"), "ABCPE1234F");
  assert.equal(await leave("BASIC_INFORMATION.dob", "1990-02-14"), "14-FEB-1990");
  assert.equal(await leave("BASIC_INFORMATION.dob", "03/04/1990"), "03/04/1990", "it may be two days");
  assert.equal(await leave("PERSONAL_INFORMATION.gender", "female"), "F");
  assert.equal(await leave("COMMUNICATION_ADDRESS.commState", "Kerala"), "Kerala", "there is no country yet");
  assert.equal(await leave("COMMUNICATION_ADDRESS.commCountry", "+91"), "101");
  assert.equal(await leave("COMMUNICATION_ADDRESS.commState", "Kerala"), "032");
  for (const { path, section, example } of fields) if (section) await page.locator(`input[name="${path}"]`).fill(example);
  await leave("BASIC_INFORMATION.pan", "abcpe-1234-f");
  await page.click("button");
  await page.waitForFunction(() => globalThis.sent);
  assert.equal(await page.evaluate(() => globalThis.sent.BASIC_INFORMATION.pan), "ABCPE1234F");
});

test("repairs", () => {
  const said = execFileSync(process.execPath, ["--input-type=module", "--eval", scripts[3]], { cwd: here("."), encoding: "utf8" });
  const { payload, repairs, report } = fix({ APP_PAN_NO: "abcpe 1234f", dob_dt: "1990-02-14", occ: 1 });
  const lines = [JSON.stringify(payload), ...repairs.map(({ repair, path }) => `${repair} ${path}`), `${report.errors.length} errors are left`];
  assert.equal(said, `${lines.join("\n")}\n`);
  assert.equal(payload.data[1].PERSONAL_INFORMATION.occupation, "01");
});

test("the form", async () => {
  const page = await pageWith(
    "<main></main>",
    `import { createRoot } from "react-dom/client";
    ${scripts[1]}
    createRoot(document.querySelector("main")).render(<Form send={(form) => (globalThis.sent = form)} />);`,
  );
  const ofSections = fields.filter(({ section }) => section);
  await page.waitForSelector("button");
  assert.equal(await page.locator("input").count(), ofSections.length);
  const fill = ({ path }, value) => page.locator(`input[name="${path}"]`).fill(value);
  for (const field of ofSections) await fill(field, field.key === "pan" ? "abcpe1234f" : field.example);
  await page.click("button");
  const told = page.locator("em:not(:empty)");
  await told.waitFor();
  assert.match(await told.textContent(), /five capital letters/);
  assert.equal(await page.evaluate(() => globalThis.sent), undefined);
  await fill({ path: "BASIC_INFORMATION.pan" }, "ABCPE1234F");
  await page.click("button");
  await page.waitForFunction(() => globalThis.sent);
  const sent = await page.evaluate(() => globalThis.sent);
  assert.equal(validate({ user_id: "7", phone_number: "9876543210", data: [sent] }).valid, true);
});

test("checks as the user types", async () => {
  const page = await pageWith("<input><output></output>", scripts[2]);
  const said = async (value) => {
    await page.fill("input", value);
    return [await page.evaluate(() => document.querySelector("input").validationMessage), await page.textContent("output")];
  };
  const [error] = await said("abc");
  assert.match(error, /five capital letters/);
  const [none, warning] = await said("ABCPE0000F");
  assert.equal(none, "");
  assert.match(warning, /digits 0000/);
  assert.deepEqual(await said("ABCPE1234F"), ["", ""]);
});

test("Hindi", () => {
  const said = execFileSync(process.execPath, ["--input-type=module", "--eval", scripts[5]], { cwd: here("."), encoding: "utf8" });
  const [hindi, english] = said.split("\n");
  assert.match(hindi, /\p{Script=Devanagari}/u);
  assert.match(english, /five capital letters/);
});

test("a request to another endpoint", async () => {
  const server = createHttpServer((request, response) => {
    assert.equal(request.url, "/agentapi/v1/agent/generate_token");
    response.end('{"Token": "secret"}');
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const script = scripts[7].replace("8080", `${server.address().port}`);
  const said = () => promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], { cwd: here(".") });
  assert.equal((await said()).stdout, "success no\n");
  await new Promise((resolve) => server.close(resolve));
  assert.equal((await said()).stdout, "not_sent wait\n");
});

/** A port that nobody listens at. */
async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test("the service", async () => {
  const port = await freePort();
  const service = spawn(process.execPath, ["--input-type=module", "--eval", scripts[6]], {
    cwd: here("."),
    env: { ...process.env, PORT: `${port}` },
    stdio: "inherit",
  });
  const url = `http://localhost:${port}`;
  const post = async (body) => (await fetch(url, { method: "POST", body })).json();
  try {
    for (let tries = 0; !(await fetch(url).catch(() => undefined)); tries++) {
      assert.ok(tries < 100 && service.exitCode === null, "it does not listen");
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.deepEqual(await post(valid), validate(valid));
    assert.deepEqual(await post("{]"), validate("{]"));
    // Whoever hangs up in the middle of a payload does not end it.
    await new Promise((resolve) => {
      const headers = { "content-length": "1000" };
      const cut = httpRequest(url, { method: "POST", headers, agent: new Agent() }).on("error", () => {}).on("close", resolve);
      cut.write("{", () => cut.destroy());
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.deepEqual(await post(valid), validate(valid));
  } finally {
    service.kill();
  }
});
