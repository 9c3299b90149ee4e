// The packed package in Node, Deno and workerd, in libraries that take Standard Schema, and as package linters see it.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { sValidator } from "@hono/standard-validator";
import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { FieldApi, FormApi } from "@tanstack/form-core";
import { explain, fieldSchema, fields, jsonSchema, payloadSchema, sectionsSchema } from "dkyc";
import { build } from "esbuild";
import { Hono } from "hono";
import { Miniflare } from "miniflare";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const run = (program, ...args) => execFileSync(program, args, { cwd: here("."), encoding: "utf8" }).trim();
const valid = JSON.parse(readFileSync(here("../../../tests/cases/valid.json")));
const form = () => structuredClone(Object.assign({}, ...valid.data));

const EXPECTED = "true pan_format ABCPE1234F wait house_pattern";
const CHECK = `
  const none = validate('{}').valid;
  const [issue] = validateField("BASIC_INFORMATION.pan", "x");
  const said = (!none) + " " + issue.code + " " + fixField("BASIC_INFORMATION.pan", "abcpe 1234f") + " " + retry(noAnswer("get_details")).retry
    + " " + byRules("user_id", "x", { profile: profile({ fields: { user_id: { pattern: "^u" } } }) })[0].code;`;
const IMPORT = `import { validate, validateField } from "dkyc"; import { fixField } from "dkyc/fix"; import { noAnswer, retry } from "dkyc/api"; import { profile, validateField as byRules } from "dkyc/house"; ${CHECK}`;

test("Node: import and require", () => {
  const esm = `${IMPORT} console.log(said)`;
  const cjs = `const { validate, validateField } = require("dkyc"); const { fixField } = require("dkyc/fix"); const { noAnswer, retry } = require("dkyc/api"); const { profile, validateField: byRules } = require("dkyc/house"); ${CHECK} console.log(said)`;
  assert.equal(run(process.execPath, "--input-type=module", "--eval", esm), EXPECTED);
  assert.equal(run(process.execPath, "--input-type=commonjs", "--eval", cjs), EXPECTED);
});

test("Deno", () => {
  const module = `${IMPORT} console.log(said)`;
  assert.equal(run(here("node_modules/.bin/deno"), "eval", "--no-lock", "--node-modules-dir=manual", module), EXPECTED);
});

test("Jest with jsdom", () => {
  const said = spawnSync(here("node_modules/.bin/jest"), ["--config", "jest/jest.config.json"], { cwd: here("."), encoding: "utf8" });
  assert.equal(said.status, 0, said.stderr);
  assert.match(said.stderr, /Tests: +1 passed, 1 total/);
});

test("workerd", async () => {
  const module = `${IMPORT}
    export default { fetch: () => new Response(said) }`;
  const { outputFiles } = await build({
    stdin: { contents: module, resolveDir: here(".") },
    bundle: true,
    format: "esm",
    write: false,
    conditions: ["workerd"],
    external: ["*.wasm"],
  });
  const worker = new Miniflare({
    modules: [
      { type: "ESModule", path: "worker.mjs", contents: outputFiles[0].text },
      ...["dkyc.wasm", "fix.wasm", "api.wasm", "hi.wasm", "house.wasm"].map((path) => ({ type: "CompiledWasm", path, contents: readFileSync(here(`node_modules/dkyc/dist/${path}`)) })),
    ],
    compatibilityDate: "2025-06-01",
  });
  try {
    assert.equal(await (await worker.dispatchFetch("http://localhost/")).text(), EXPECTED);
  } finally {
    await worker.dispose();
  }
});

test("publint and attw find nothing", () => {
  const said = run(here("node_modules/.bin/publint"), "node_modules/dkyc", "--strict");
  assert.match(said, /All good!/);
  const [packed] = JSON.parse(run("npm", "pack", "--json", "--pack-destination", here("."), here("../..")));
  run(here("node_modules/.bin/attw"), here(packed.filename), "--exclude-entrypoints", "dkyc.wasm", "fix.wasm", "api.wasm", "hi.wasm", "house.wasm");
});

test("the package has the files that it is to have, and no others", () => {
  const [packed] = JSON.parse(run("npm", "pack", "--dry-run", "--json", here("../..")));
  const files = packed.files.map(({ path }) => path);
  for (const file of ["README.md", "LICENSE", "dist/index.js", "dist/cjs/index.js", "dist/slim.js", "dist/dkyc.wasm", "dist/fix.js", "dist/cjs/fix.js", "dist/fix.wasm", "dist/api.js", "dist/cjs/api.js", "dist/api.wasm", "dist/hi.js", "dist/cjs/hi.js", "dist/hi.wasm", "dist/house.js", "dist/cjs/house.js", "dist/house.wasm"]) {
    assert.ok(files.includes(file), file);
  }
  assert.deepEqual(files.filter((file) => !/^(bin\/dkyc\.js$|dist\/|((api|fix|hi|house)(\/slim)?|sandbox|slim)\/package\.json$|README\.md$|LICENSE|package\.json$)/.test(file)), []);
  const { dependencies, scripts } = JSON.parse(readFileSync(here("node_modules/dkyc/package.json")));
  assert.equal(dependencies, undefined);
  assert.equal(scripts?.postinstall ?? scripts?.install, undefined);
});

test("react-hook-form's resolver", async () => {
  const resolve = standardSchemaResolver(sectionsSchema);
  const options = { fields: {}, shouldUseNativeValidation: false };
  assert.deepEqual((await resolve(form(), undefined, options)).errors, {});
  const broken = form();
  broken.BASIC_INFORMATION.pan = "abc";
  delete broken.FATCA_DECLARATION;
  const { errors } = await resolve(broken, undefined, options);
  assert.match(errors.BASIC_INFORMATION.pan.message, /five capital letters/);
  assert.match(errors.FATCA_DECLARATION.message, /missing/);
  const payload = structuredClone(valid);
  payload.data[0].BASIC_INFORMATION.pan = "abc";
  const whole = await standardSchemaResolver(payloadSchema)(payload, undefined, options);
  assert.match(whole.errors.data[0].BASIC_INFORMATION.pan.message, /five capital letters/);
});

test("TanStack Form, its form and its fields", async () => {
  const api = new FormApi({ defaultValues: form(), validators: { onSubmit: sectionsSchema } });
  api.mount();
  const pan = new FieldApi({
    form: api,
    name: "BASIC_INFORMATION.pan",
    validators: { onChange: fieldSchema("BASIC_INFORMATION.pan") },
  });
  pan.mount();
  pan.handleChange("abc");
  assert.match(pan.state.meta.errors[0].message, /five capital letters/);
  assert.equal(pan.state.meta.errors[0].code, "pan_format");
  pan.handleChange("ABCPE1234F");
  assert.deepEqual(pan.state.meta.errors, []);
  await api.handleSubmit();
  assert.equal(api.state.isValid, true);
});

test("Hono's validator", async () => {
  const app = new Hono();
  app.post("/", sValidator("json", payloadSchema), (context) => context.json(context.req.valid("json").user_id));
  const post = (body) =>
    app.request("/", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  assert.equal(await (await post(valid)).json(), valid.user_id);
  const refused = await post({ ...valid, phone_number: 1 });
  assert.equal(refused.status, 400);
  assert.equal((await refused.json()).error[0].code, "type");
});

/** What a bundler makes of a module. */
async function bundled(contents) {
  const stdin = { contents, resolveDir: here(".") };
  const { outputFiles } = await build({ stdin, bundle: true, format: "esm", minify: true, charset: "utf8", write: false });
  return outputFiles[0].text;
}

test("what a bundler leaves of it for a page that needs only the table", async () => {
  const script = await bundled('import { fields } from "dkyc"; console.log(fields.length)');
  assert.ok(script.length < 20_000, `${script.length} characters`);
  assert.equal(run(process.execPath, "--input-type=module", "--eval", script), String(fields.length));
});

test("a page that only checks as the user types loads no table, no schema and no explanations", async () => {
  const names = "init, validateField";
  const script = await bundled(`import { ${names} } from "dkyc/slim"; globalThis.form = { ${names} };`);
  assert.ok(script.length < 10_200, `${script.length} characters`);
  assert.ok(script.includes("document_insecure"), "the names of warnings are in it");
  for (const text of [explain("pan_format").meaning, fields[0].description, jsonSchema.$schema]) assert.ok(!script.includes(text), text);
  const repairs = await bundled('import { fixField } from "dkyc/fix/slim"; globalThis.fixField = fixField;');
  assert.ok(repairs.length < 10_000 && !repairs.includes(jsonSchema.$schema), `${repairs.length} characters`);
  const whole = await bundled('import { explain } from "dkyc/slim"; console.log(explain("type").meaning)');
  assert.ok(whole.includes(explain("pan_format").meaning), "it would be found if it were there");
});
