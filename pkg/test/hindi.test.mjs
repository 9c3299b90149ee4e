// `dkyc/hi`: what `dkyc check --lang hi`, `fields` and `explain` say, in every function that says something.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import * as dkyc from "dkyc";
import * as hi from "dkyc/hi";
import * as slim from "dkyc/hi/slim";
import { cases, casesFolder, root } from "./support.mjs";

const program = process.env.DKYC ?? fileURLToPath(new URL("target/debug/dkyc", root));
const today = "2025-06-15";
const isHindi = (text) => /\p{Script=Devanagari}/u.test(text);

/** What the command prints in Hindi. */
function shell(...args) {
  const { status, stdout, stderr } = spawnSync(program, [...args, "--lang", "hi"], { cwd: casesFolder, encoding: "utf8", maxBuffer: 1 << 28 });
  assert.ok(status === 0 || status === 1, stderr);
  return stdout;
}

/** What `check` prints of files, without what it says of their source. */
function checked(...files) {
  const lines = shell("check", "--format", "json", "--today", today, ...files).replaceAll(',"fixable":true', "").trimEnd().split("\n");
  return lines.map((line) => line.replace(/^\{"source":"[^"]*",(?:"record":\d+,)?/, "{"));
}

test("every case, in turns with English", () => {
  const single = cases.filter(([name]) => name !== "types_whole_array.json");
  const printed = checked(...single.map(([name]) => name));
  assert.equal(printed.length, single.length);
  single.forEach(([name, bytes], index) => {
    const english = dkyc.validate(bytes, { today });
    for (const again of [1, 2]) {
      assert.equal(JSON.stringify(hi.validate(bytes, { today })), printed[index], `${name}, time ${again}`);
      assert.deepEqual(hi.validate(bytes, { today, language: "en" }), english, `${name}, time ${again}`);
      assert.equal(JSON.stringify(hi.validate(bytes, { today, language: "hi" })), printed[index], `${name}, time ${again}`);
    }
    assert.deepEqual(dkyc.validate(bytes, { today, language: "en" }), english);
  });
  assert.ok(printed.join().length > 20_000 && isHindi(printed.join()));
});

test("a batch", () => {
  const lines = readFileSync(new URL("batch.ndjson", casesFolder)).toString("latin1").split("\n");
  const payloads = lines.filter((line) => /[^ \t\r]/.test(line)).map((line) => Buffer.from(line, "latin1"));
  assert.deepEqual(payloads.map((payload) => JSON.stringify(hi.validate(payload, { today }))), checked("batch.ndjson"));
});

/** What is said of a list of issues, and what programs read. */
const said = (issues) => issues.map(({ message }) => message);
const codes = (issues) => issues.map(({ path, pointer, code, allowed, suggestion }) => [path, pointer, code, allowed, suggestion]);

test("objects, sections and forms say what text says", () => {
  let objects = 0;
  for (const [name, bytes] of cases) {
    let object;
    try {
      object = JSON.parse(bytes);
    } catch {
      continue;
    }
    if (typeof object !== "object") continue;
    const text = hi.validate(JSON.stringify(object));
    const report = hi.validate(object);
    for (const severity of ["errors", "warnings"]) {
      assert.deepEqual(codes(report[severity]), codes(dkyc.validate(object)[severity]), name);
      // In text, a type is explained by its quotes.
      const others = (issues) => said(issues.filter(({ code }) => code !== "type"));
      assert.deepEqual(others(report[severity]), others(text[severity]), name);
      assert.ok(said(report[severity]).every(isHindi), name);
      assert.deepEqual(hi.validate(object, { language: "en" })[severity], dkyc.validate(object)[severity], name);
    }
    objects += 1;
    const form = Object.assign({}, ...[object.data ?? []].flat().filter((element) => typeof element === "object"));
    assert.ok(said(hi.validateSections(form).errors).every(isHindi));
    assert.deepEqual(hi.validateSections(form, { language: "en" }), dkyc.validateSections(form));
    const section = form.BASIC_INFORMATION ?? {};
    assert.ok(said(hi.validateSection("BASIC_INFORMATION", section).errors).every(isHindi));
    assert.deepEqual(hi.validateSection("BASIC_INFORMATION", section, { language: "en" }), dkyc.validateSection("BASIC_INFORMATION", section));
  }
  assert.ok(objects > 20);
});

test("fields, one after the other", () => {
  const lines = readFileSync(new URL("fields.ndjson", casesFolder), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
  const values = [...lines, ...hi.fields.flatMap(({ path }) => ["", "x", 7, "\u{1F600}"].map((value) => [path, value]))];
  let found = 0;
  for (const [path, value] of values) {
    const issues = hi.validateField(path, value, { today });
    const english = dkyc.validateField(path, value, { today });
    assert.deepEqual(codes(issues), codes(english), path);
    assert.ok(said(issues).every(isHindi), path);
    assert.deepEqual(hi.validateField(path, value, { today, language: "en" }), english);
    assert.deepEqual(hi.validateField(path, value, { today, language: "hi" }), issues);
    const [section, key] = path.split(".");
    const whole = key ? hi.validateSection(section, { [key]: value }, { today }) : hi.validate({ [section]: value }, { today });
    const there = [...whole.errors, ...whole.warnings].filter((issue) => issue.path === path && issue.code !== "required");
    for (const issue of issues.filter(({ code }) => code !== "required")) {
      assert.ok(said(there).includes(issue.message), `${path}: ${issue.message}`);
      found += 1;
    }
  }
  assert.ok(found > 100, `${found} issues`);
  const options = { section: { dob: "14-FEB-2020" }, today };
  assert.ok(said(hi.validateField("BASIC_INFORMATION.ipvDate", "14-FEB-2019", options)).every(isHindi));
});

test("Standard Schema", () => {
  const messages = (schema, value) => said(schema["~standard"].validate(value).issues);
  assert.deepEqual(messages(hi.payloadSchema, {}), said(hi.validate({}).errors));
  assert.deepEqual(messages(hi.sectionsSchema, {}), said(hi.validateSections({}).errors));
  assert.deepEqual(messages(hi.fieldSchema("BASIC_INFORMATION.pan"), "x"), said(hi.validateField("BASIC_INFORMATION.pan", "x")));
  for (const value of [{ user_id: 1n }, Promise.resolve({}), new Map(), new ArrayBuffer(1), new Blob([]), new Response(), new FormData(), new URLSearchParams()]) {
    const [hindi, english] = [hi, dkyc].map(({ payloadSchema }) => payloadSchema["~standard"].validate(value).issues);
    assert.ok(said(hindi).every(isHindi), said(hindi).join());
    assert.ok(!said(english).some(isHindi));
    assert.deepEqual(codes(hindi), codes(english));
  }
});

test("the words of this package are there in both languages", async () => {
  const bundled = readFileSync(new URL("../dist/hi.js", import.meta.url), "utf8");
  const named = (text) => [...text.matchAll(/\w+:"(?:this is an? |यह )(\w+|स्ट्रीम)/gu)];
  assert.equal(named(bundled).length, 24);
  for (const name of ["index.js", "fix.js", "api.js"]) {
    assert.ok(!isHindi(readFileSync(new URL(`../dist/${name}`, import.meta.url), "utf8")), `${name} has no Hindi in it`);
  }
});

test("labels, titles and explanations", () => {
  const rows = JSON.parse(shell("fields", "--format", "json"));
  const row = ({ path, section, key, mandatory, label, example, codes }) => ({ path, section, key, mandatory, label, example, codes });
  const expected = rows.map(({ field, description, ...rest }) => row({ ...rest, key: field, label: description }));
  const listed = hi.fields.filter(({ path }) => expected.some((row) => row.path === path));
  assert.ok(listed.length > 70);
  assert.deepEqual(listed.map(row), expected.filter(({ path }) => hi.fields.some((field) => field.path === path)));
  const same = ({ label, description, codes, ...rest }) => ({ ...rest, codes: codes.map(({ code }) => code) });
  assert.deepEqual(hi.fields.map(same), dkyc.fields.map(same));
  assert.ok(hi.fields.every(({ label, description }) => isHindi(label) && isHindi(description)));
  assert.deepEqual(hi.sections.map(({ name }) => name), dkyc.sections.map(({ name }) => name));
  assert.ok(hi.sections.every(({ title }) => isHindi(title)));
  const words = (text) => text.replaceAll(/\s+/g, " ");
  for (const code of hi.codes) {
    const { severity, ...texts } = hi.explain(code);
    const printed = words(shell("explain", code));
    for (const text of Object.values(texts)) assert.ok(printed.includes(words(text)), `${code}: ${text}`);
    // An example may be JSON.
    for (const text of [texts.meaning, texts.reason, texts.remedy]) assert.ok(isHindi(text), `${code}: ${text}`);
    assert.equal(severity, dkyc.explain(code).severity);
  }
  assert.throws(() => hi.explain("pan"), /^RangeError: dkyc: there is no such code\.$/);
});

test("there is no other language, and Hindi only here", () => {
  const refused = /^RangeError: dkyc: unknown language; dkyc\/hi has "hi"\.$/;
  for (const language of ["de", "", "HI", null, 1, {}, ["hi"]]) {
    assert.throws(() => hi.validate("{}", { language }), refused);
    assert.throws(() => hi.validateField("user_id", "x", { language }), refused);
  }
  assert.throws(() => dkyc.validate("{}", { language: "hi" }), refused);
  assert.deepEqual(hi.validate("{}", { language: undefined }), hi.validate("{}"));
});

test("require and slim", async () => {
  const names = (module) => Object.keys(module).filter((name) => !["init", "default", "module.exports"].includes(name)).sort();
  const require = createRequire(import.meta.url);
  for (const other of [dkyc, slim, require("dkyc/hi"), require("dkyc/hi/slim")]) assert.deepEqual(names(other), names(hi));
  assert.throws(() => slim.validate("{}"), /call "await init/);
  await slim.init(readFileSync(new URL("../dist/hi.wasm", import.meta.url)));
  assert.deepEqual(slim.validate("{}"), hi.validate("{}"));
  assert.deepEqual(require("dkyc/hi").validate("{}"), hi.validate("{}"));
  assert.equal(slim.fields[0].label, hi.fields[0].label);
});
