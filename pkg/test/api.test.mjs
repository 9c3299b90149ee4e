import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";
import * as dkyc from "dkyc";
import * as slim from "dkyc/slim";
import { valid, withoutPositions } from "./support.mjs";

const { explain, fieldSchema, fields, jsonSchema, payloadSchema, ready, sections, sectionsSchema, validate, validateField } = dkyc;
const payload = () => JSON.parse(valid);
const form = () => Object.assign({}, ...payload().data);

test("a report is a plain object with its members in order", () => {
  const report = validate(valid.replace('"Mrs"', '"Ms"').replace("14-FEB-1990", "30-FEB-1990"));
  assert.deepEqual(Object.keys(report), ["valid", "errors", "warnings"]);
  assert.equal(Object.getPrototypeOf(report), Object.prototype);
  assert.deepEqual(Object.keys(report.errors[0]), ["path", "pointer", "code", "severity", "message", "line", "column"]);
  assert.deepEqual(report.errors[1].allowed, ["Mr", "Mrs", "Miss", "Dr"]);
  assert.deepEqual(validate(valid), { valid: true, errors: [], warnings: [] });
  assert.notEqual(validate(valid).errors, validate(valid).errors, "each call gives a report of its own");
});

test("a report belongs to who asked for it, the same as before or not", () => {
  const wrong = valid.replace(/"gender": ?"F"/, '"gender":"Female"').replace("14-FEB-1990", "").replace("Title", "Tile");
  const reports = [wrong, Buffer.from(wrong)].flatMap((input) => [validate(input), validate(input)]);
  const expected = structuredClone(reports[0]);
  assert.ok(expected.errors.some(({ allowed }) => allowed) && expected.errors.some(({ suggestion }) => suggestion));
  for (const report of reports) {
    assert.deepEqual(report, expected);
    assert.equal(JSON.stringify(report), JSON.stringify(expected), "members come in the same order");
    for (const error of report.errors) {
      error.allowed?.push("Ms");
      error.message = error.path = error.line = undefined;
    }
  }
  const object = JSON.parse(wrong);
  for (const report of [validate(object), validate(object)]) assert.deepEqual(report, withoutPositions(expected));
});

test("what is wrong in one shape is told for that shape", () => {
  const told = (report) => report.errors.map(({ path, pointer, message }) => [path, pointer, message].join(" | "));
  const missing = () => [
    validate({ ...payload(), data: [{}] }),
    validate({ ...payload(), data: [{}, {}] }),
    dkyc.validateSections({ BASIC_INFORMATION: null }),
    dkyc.validateSection("BASIC_INFORMATION", { pan: null }),
  ];
  const first = missing().map(told);
  assert.deepEqual(missing().map(told), first);
  assert.match(first[0][0], /^BASIC_INFORMATION \| \/data \| .*to data\.$/);
  assert.match(first[2][0], /^BASIC_INFORMATION \| \/BASIC_INFORMATION \| .*add it\.$/);
  assert.match(first[3][1], /^BASIC_INFORMATION\.pan \| \/pan \| /);
});

test("sections and a section", () => {
  assert.deepEqual(dkyc.validateSections(form()), { valid: true, errors: [], warnings: [] });
  const [error] = dkyc.validateSections({ ...form(), BASIC_INFORMATION: null }).errors;
  assert.deepEqual([error.path, error.pointer, error.code], ["BASIC_INFORMATION", "/BASIC_INFORMATION", "required"]);
  const { errors } = dkyc.validateSection("IDENTITY_VERIFICATION", { ...form().IDENTITY_VERIFICATION, idProof: "2" });
  assert.deepEqual(errors.map(({ pointer, suggestion }) => [pointer, suggestion]), [["/idProof", "02"]]);
  assert.throws(() => dkyc.validateSection("BASIC", {}), RangeError);
});

test("a field", () => {
  const issues = validateField("BASIC_INFORMATION.pan", "abcpe1234f");
  assert.deepEqual(issues.map(({ path, code }) => [path, code]), [["BASIC_INFORMATION.pan", "pan_format"]]);
  assert.deepEqual(Object.keys(issues[0]), ["path", "pointer", "code", "severity", "message"]);
  const [misspelt] = validateField("PERSONAL_INFORMATION.gender", "f");
  assert.deepEqual([misspelt.allowed, misspelt.suggestion], [["M", "F", "T"], "F"]);
  assert.deepEqual(validateField("BASIC_INFORMATION.pan", "ABCPE1234F"), []);
  assert.equal(validateField("user_id", undefined)[0].code, "required");
  assert.equal(validateField("phone_number", "")[0].code, "empty");
  assert.throws(() => validateField("BASIC_INFORMATION", ""), RangeError);
  assert.throws(() => validateField("__proto__", ""), RangeError);
  for (const { path, example } of fields) assert.deepEqual(validateField(path, example), [], path);
});

test("a field has warnings, too", () => {
  const [path, bytes] = ["DOCUMENT_COLLECTION.docPhoto", "data:image/png;base64,QUJDRA=="];
  const codes = (options) => validateField(path, bytes, options).map(({ severity, code }) => `${severity} ${code}`);
  assert.deepEqual(codes(), ["warning document_data_url", "warning document_kind"]);
  assert.deepEqual(codes({ warnings: false }), []);
  assert.deepEqual(codes({ allow: ["document_kind"] }), ["warning document_data_url"]);
  assert.equal(fieldSchema(path)["~standard"].validate(bytes).value, bytes, "a schema reports errors only");
  assert.equal(validateField(path, "")[0].severity, "error");
});

test("a field with its section has the warnings that compare the two", () => {
  const section = form().BASIC_INFORMATION;
  const codes = (path, value, options) => validateField(path, value, options).map(({ code }) => code);
  const [dob, minor] = ["BASIC_INFORMATION.dob", "14-FEB-2020"];
  assert.deepEqual(codes(dob, minor), []);
  assert.deepEqual(codes(dob, minor, { section }), ["applicant_minor"]);
  const [issue] = validateField(dob, minor, { section });
  assert.deepEqual([issue.path, issue.pointer, issue.severity], [dob, "", "warning"]);
  assert.deepEqual(issue.related, ["BASIC_INFORMATION.ipvDate"]);
  assert.deepEqual(codes(dob, minor, { section, allow: ["applicant_minor"] }), []);
  assert.deepEqual(codes(dob, minor, { section, warnings: false }), []);
  // Neither what is there in the section instead, nor what is wrong in it elsewhere, counts.
  assert.deepEqual(codes(dob, minor, { section: { ...section, dob: "x", pan: "x", amc: 1n } }), ["applicant_minor"]);
  assert.deepEqual(codes(dob, "x", { section }), ["date_format"]);
  assert.deepEqual(codes(dob, minor, { section: { get ipvDate() { throw new Error(); } } }), []);
  for (const none of [{}, null, undefined]) assert.deepEqual(codes(dob, minor, { section: none }), []);
  assert.deepEqual(codes("user_id", "u-1", { section }), []);
  for (const section of ["BASIC_INFORMATION", 1]) {
    assert.throws(() => validateField(dob, minor, { section }), { name: "TypeError", message: /section must be/ });
  }
});

test("options are about warnings", () => {
  const born = { today: "1990-02-13" };
  const codes = (options) => validate(valid, options).warnings.map(({ code }) => code);
  assert.deepEqual(codes(), []);
  assert.ok(codes(born).includes("date_in_future"));
  assert.deepEqual(codes({ today: "13-feb-1990" }), codes(born));
  assert.deepEqual(codes({ today: new Date(1990, 1, 13) }), codes(born));
  assert.deepEqual(validate(payload(), born).warnings.map(({ code }) => code), codes(born));
  assert.ok(!codes({ ...born, allow: ["date_in_future"] }).includes("date_in_future"));
  assert.deepEqual(codes({ ...born, warnings: false }), []);
  assert.deepEqual(validateField("BASIC_INFORMATION.dob", "14-FEB-1990", born).map(({ code }) => code), ["date_in_future"]);
  assert.deepEqual(codes({ today: vm.runInNewContext("new Date(1990, 1, 13)") }), codes(born));
  for (const today of ["2025-02-30", "2025-2-1", "14-FEB-2025 ", "\0", "\uD800", "30-FEB-2025", "31-XYZ-2025", "01-ANF-2025", "2025", "", new Date(NaN), "0000-01-01"]) {
    assert.throws(() => validate(valid, { today }), RangeError, String(today));
  }
  assert.throws(() => validate(valid, { allow: ["type"] }), RangeError);
  const wrong = [null, "x", 1, [], { allow: "x" }, { allow: null }, { warnings: 0 }, { warnings: null }, { today: 20250314 }, { today: null }, { today: {} }];
  for (const options of wrong) {
    const calls = [() => validate(valid, options), () => validate({}, options), () => validateField("user_id", "x", options)];
    for (const call of calls) assert.throws(call, { name: "TypeError", message: /^dkyc: (options|allow|warnings|today) must be / }, JSON.stringify(options));
  }
  for (const code of codesOf("warning")) assert.doesNotThrow(() => validate(valid, { allow: [code] }));
});

/** The codes with this severity, as the generated types list them. */
function codesOf(severity) {
  const source = readFileSync(new URL("../src/generated/codes.ts", import.meta.url), "utf8");
  const codes = [...source.matchAll(/^ {2}(\w+): \{\n {4}severity: "(\w+)"/gm)];
  return codes.filter(([, , found]) => found === severity).map(([, code]) => code);
}

test("a report lists so many issues, and counts the rest", () => {
  const many = `{"user_id": "u-1", "phone_number": "9876543210", "data": [${Array(5000).fill(1)}]}`;
  for (const input of [many, Buffer.from(many), JSON.parse(many)]) {
    const report = validate(input);
    assert.deepEqual(Object.keys(report), ["valid", "errors", "warnings", "more"]);
    assert.deepEqual([report.errors.length, report.more], [1000, { errors: 4009, warnings: 0 }]);
    assert.deepEqual(validate(input, { maxIssues: 10 }).errors, report.errors.slice(0, 10));
    assert.equal(validate(input, { maxIssues: 5009 }).more, undefined);
  }
  assert.deepEqual(validate({}, { maxIssues: 1 }).more, { errors: 2, warnings: 0 });
  for (const maxIssues of [0, -1, 1.5, NaN, Infinity, "10", null]) {
    assert.throws(() => validate({}, { maxIssues }), { name: "TypeError", message: /maxIssues must be/ });
  }
});

test("every code is explained", () => {
  const codes = [...codesOf("error"), ...codesOf("warning")];
  assert.ok(codes.length > 20);
  assert.deepEqual(dkyc.codes, codes);
  for (const code of codes) {
    const { severity, meaning, reason, example, remedy } = explain(code);
    assert.ok([meaning, reason, example, remedy].every((text) => text.length > 10), code);
    assert.equal(codesOf(severity).includes(code), true);
  }
  assert.throws(() => explain("constructor"), RangeError);
});

test("Standard Schema, in three shapes", () => {
  for (const [schema, good] of [[payloadSchema, payload()], [sectionsSchema, form()], [fieldSchema("BASIC_INFORMATION.pan"), "ABCPE1234F"]]) {
    const standard = schema["~standard"];
    assert.deepEqual([standard.version, standard.vendor], [1, "dkyc"]);
    assert.equal(standard.validate(good).value, good, "values come out as they went in");
  }
  const issues = (schema, value) => schema["~standard"].validate(value).issues.map(({ path, code }) => [path, code]);
  const broken = payload();
  broken.data[0].BASIC_INFORMATION.pan = "x";
  assert.deepEqual(issues(payloadSchema, broken), [[["data", 0, "BASIC_INFORMATION", "pan"], "pan_format"]]);
  assert.deepEqual(issues(payloadSchema, { ...payload(), data: payload().data.slice(1) }), [[["data"], "required"]]);
  assert.deepEqual(issues(sectionsSchema, { ...form(), FATCA_DECLARATION: undefined }), [[["FATCA_DECLARATION"], "required"]]);
  assert.deepEqual(issues(fieldSchema("BASIC_INFORMATION.gender".replace("BASIC", "PERSONAL")), "f"), [[[], "not_allowed"]]);
  const [issue] = fieldSchema("PERSONAL_INFORMATION.gender")["~standard"].validate("f").issues;
  assert.deepEqual([issue.suggestion, issue.allowed, issue.pointer], ["F", ["M", "F", "T"], ""]);
  assert.deepEqual(issues(payloadSchema, valid), [[[], "type"]], "text is a value here, and not a payload");
  assert.equal(issues(payloadSchema, undefined).length, 1);
});

test("a missing value is an issue of a schema, not an exception", () => {
  assert.deepEqual(sectionsSchema["~standard"].validate(undefined).issues.map(({ code }) => code), ["type"]);
  assert.deepEqual(fieldSchema("user_id")["~standard"].validate(undefined).issues.map(({ code }) => code), ["required"]);
});

test("JSON Schema of each shape", () => {
  for (const schema of [payloadSchema, sectionsSchema, fieldSchema("BASIC_INFORMATION.pan"), fieldSchema("user_id")]) {
    const { input, output } = schema["~standard"].jsonSchema;
    assert.deepEqual(input({ target: "draft-2020-12" }), output({ target: "draft-2020-12" }));
    assert.equal(input({ target: "draft-07" }).$schema, "http://json-schema.org/draft-07/schema#");
    assert.throws(() => input({ target: "openapi-3.0" }), RangeError);
  }
  assert.deepEqual(payloadSchema["~standard"].jsonSchema.input({ target: "draft-2020-12" }), jsonSchema);
});

test("the metadata is that of the table", () => {
  const rows = readFileSync(new URL("../../tests/spec/fields.tsv", import.meta.url), "utf8").trimEnd().split("\n").slice(1);
  const ofText = rows.map((row) => row.split("\t")).filter(([, , , rule]) => rule !== "sections" && rule !== "object");
  const row = ({ section, key, mandatory, rule, codes }) =>
    [section, key, mandatory ? "yes" : "no", [rule, ...codes.map(({ code }) => code)].join(" ")];
  assert.deepEqual(fields.map(row), ofText.map((columns) => columns.slice(0, 4)));
});

test("what a form shows: sections with titles, fields with labels", () => {
  assert.deepEqual(sections.map(({ name }) => name), [...new Set(fields.map(({ section }) => section))].filter((name) => name));
  for (const { title } of sections) assert.match(title, /^[A-Z][A-Za-z -]+$/);
  for (const { path, label } of fields) assert.ok(label.length > 1, path);
  assert.equal(fields.find(({ key }) => key === "uidNo").label, "Aadhaar number");
});

test("memory that a large payload took is given back", { skip: !globalThis.gc && "needs --expose-gc" }, async () => {
  const large = valid.replaceAll(/https:[^"]*/g, "A".repeat(10_000_000));
  validate(valid);
  gc();
  const before = process.memoryUsage().rss;
  assert.equal(validate(large).valid, true);
  const during = process.memoryUsage().rss;
  assert.ok(during - before > 50_000_000, "it takes memory");
  for (let round = 0; round < 10; round++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    gc();
  }
  assert.ok(process.memoryUsage().rss - before < (during - before) / 2, "and gives it back");
  assert.equal(validate(valid).valid, true);
});

test("half a surrogate pair, however often, takes no memory for good", () => {
  const half = `${"A".repeat(40_000)}\uD800`;
  const before = process.memoryUsage().rss;
  for (let call = 0; call < 3000; call++) {
    assert.equal(validate(`"${half}"`).errors[0].code, "syntax");
    assert.equal(dkyc.validateSection("BASIC_INFORMATION", { pan: half }).valid, false);
    assert.equal(validateField("BASIC_INFORMATION.pan", half).length, 1);
  }
  assert.ok(process.memoryUsage().rss - before < 100_000_000, "of the 360 MB that there were");
});

test("ready, and the slim package", async () => {
  await ready();
  assert.throws(() => slim.validate(valid), /init/);
  await assert.rejects(slim.init(new Uint8Array([1])), /^Error: dkyc: .* the file that was loaded is no \.wasm\.$/);
  await slim.init(readFileSync(new URL(import.meta.resolve("dkyc/dkyc.wasm"))));
  assert.deepEqual(slim.validate(valid), validate(valid));
});

test("where only small modules are compiled and made at once, ready is enough", async () => {
  const { Instance, Module } = WebAssembly;
  const older = await import(new URL("../dist/index.js?older", import.meta.url));
  const refuse = function () { throw new RangeError("disallowed on the main thread"); };
  Object.assign(WebAssembly, { Instance: refuse, Module: refuse });
  try {
    assert.throws(() => older.validate(valid), /^Error: dkyc: .*"await ready\(\)" first\.$/);
    await older.ready();
    for (const text of [valid, valid.replaceAll(/https:[^"]*/g, "A".repeat(2_000_000)), valid]) {
      assert.equal(older.validate(text).valid, true);
      await new Promise((resolve) => setTimeout(resolve, 20));
      globalThis.gc?.();
    }
  } finally {
    Object.assign(WebAssembly, { Instance, Module });
  }
});

test("what does not fit into memory is refused, and the next call works", () => {
  assert.throws(() => validate(new Uint8Array(2 ** 31 + 8)), { name: "RangeError", message: /too large/ });
  assert.equal(validate(valid).valid, true);
});
