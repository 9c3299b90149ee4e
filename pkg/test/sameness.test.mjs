// The same bytes give the same report, byte for byte, in Rust, in the shell and in JavaScript.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import * as esm from "dkyc";
import { cases, casesFolder, root, withoutPositions } from "./support.mjs";

const cjs = createRequire(import.meta.url)("dkyc");

/** The shell asks what day it is; the libraries never do. */
const today = "2025-06-15";

/** What `dkyc check --format json` prints of files, without what it says of their source. */
function shell(...files) {
  const cargo = ["run", "--quiet", "--package", "dkyc-cli", "--", "check", "--format", "json", "--today", today, ...files];
  let printed;
  try {
    printed = execFileSync("cargo", cargo, { cwd: casesFolder, stdio: ["ignore", "pipe", "inherit"] });
  } catch (error) {
    assert.equal(error.status, 1, "something is invalid, and nothing else went wrong");
    printed = error.stdout;
  }
  // Only the command says what it can repair.
  const lines = printed.toString().replaceAll(',"fixable":true', "").trimEnd().split("\n");
  return lines.map((line) => line.replace(/^\{"source":"[^"]*",(?:"record":\d+,)?/, "{"));
}

/** The snapshot of the report that Rust gives, compact. */
function rust(name) {
  const snapshot = readFileSync(new URL(`tests/snapshots/json@${name}.snap`, root), "utf8");
  return JSON.stringify(JSON.parse(snapshot.split("\n---\n")[1]));
}

test("of every case", () => {
  const printed = shell(...cases.map(([name]) => name));
  assert.equal(printed.length, cases.length);
  assert.ok(cases.length > 30, "the cases were found");
  cases.forEach(([name, bytes], index) => {
    const report = JSON.stringify(esm.validate(bytes));
    assert.equal(report, rust(name), `${name}: Rust`);
    // The command takes an array for several payloads.
    const isOnePayload = name !== "types_whole_array.json";
    if (isOnePayload) assert.equal(JSON.stringify(esm.validate(bytes, { today })), printed[index], `${name}: shell`);
    assert.equal(JSON.stringify(cjs.validate(bytes)), report, `${name}: CommonJS`);
    const text = bytes.toString();
    if (Buffer.from(text).equals(bytes)) assert.equal(JSON.stringify(esm.validate(text)), report, `${name}: text`);
    assert.equal(JSON.stringify(esm.validate(bytes)), report, `${name}: what is known is told again`);
  });
});

test("of a batch", () => {
  const lines = readFileSync(new URL("batch.ndjson", casesFolder)).toString("latin1").split("\n");
  const payloads = lines.filter((line) => /[^ \t\r]/.test(line)).map((line) => Buffer.from(line, "latin1"));
  assert.deepEqual(payloads.map((payload) => JSON.stringify(esm.validate(payload, { today }))), shell("batch.ndjson"));
});

test("of a field: the errors of Rust's report, then its warnings", () => {
  const lines = (file) => readFileSync(new URL(file, root), "utf8").trimEnd().split("\n");
  const values = lines("tests/cases/fields.ndjson").map((line) => JSON.parse(line));
  const reports = lines("tests/snapshots/fields.snap").slice(-values.length).map((line) => JSON.parse(line));
  assert.ok(reports.some(({ errors }) => errors.length > 0) && reports.some(({ warnings }) => warnings.length > 1));
  values.forEach(([path, value], index) => {
    const { errors, warnings } = reports[index];
    for (const { validateField } of [esm, cjs]) {
      const issues = JSON.stringify(validateField(path, value, { today }));
      assert.equal(issues, JSON.stringify([...errors, ...warnings]), `${path}, line ${index + 1}`);
      assert.equal(JSON.stringify(validateField(path, value, { today, warnings: false })), JSON.stringify(errors));
    }
  });
});

test("of every case as an object", () => {
  let objects = 0;
  for (const [name, bytes] of cases) {
    let object;
    try {
      object = JSON.parse(bytes);
    } catch {
      continue;
    }
    if (typeof object !== "object") continue;
    const text = esm.validate(JSON.stringify(object));
    assert.deepEqual(esm.validate(object), withoutPositions(text), name);
    objects += 1;
  }
  assert.ok(objects > 20, "there were objects");
});

test("an issue that names a key keeps its related paths when it is told again", () => {
  const valid = cases.find(([name]) => name === "valid.json")[1];
  for (const key of ["payload", "body", "payload"]) {
    const text = `{"${key}":${valid}}`;
    for (const input of [text, JSON.parse(text)]) {
      const { errors, warnings } = esm.validate(input);
      const issues = [...errors, ...warnings];
      assert.deepEqual(issues.map(({ path }) => path), ["user_id", "phone_number", "data", key]);
      assert.deepEqual(issues.map(({ related }) => related), [["data"], ["data"], undefined, ["data"]]);
      assert.ok(issues.every(({ message }) => message.includes(`"${key}"`)));
    }
  }
});

test("an issue has the members that its type says", () => {
  const suggesting = ["required", "not_allowed", "unknown_field", "unknown_section"];
  let [suggestions, related] = [0, 0];
  for (const [name, bytes] of cases) {
    const { errors, warnings } = esm.validate(bytes, { today: "1980-01-01" });
    for (const issue of [...errors, ...warnings]) {
      assert.equal(Array.isArray(issue.allowed), issue.code === "not_allowed", `${name}: ${issue.code}`);
      assert.equal(issue.severity, esm.explain(issue.code).severity);
      if (issue.suggestion !== undefined) assert.ok(suggesting.includes(issue.code) && ++suggestions, `${name}: ${issue.code}`);
      if (issue.related && issue.code === "required") assert.deepEqual(issue.related, ["data"], name);
      else if (issue.related) assert.ok(issue.severity === "warning", `${name}: ${issue.code}`);
      if (issue.related && issue.related[0] !== "data") related += 1;
    }
  }
  assert.ok(suggestions > 5 && related > 5);
});
