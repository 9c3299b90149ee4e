// `dkyc/house`: what `dkyc check --profile` and the Rust core say, in every function that knows house rules.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import * as dkyc from "dkyc";
import * as fixing from "dkyc/fix";
import * as hi from "dkyc/hi";
import * as house from "dkyc/house";
import * as slim from "dkyc/house/slim";
import { cases, casesFolder, root, valid, withoutPositions } from "./support.mjs";

const program = process.env.DKYC ?? fileURLToPath(new URL("target/debug/dkyc", root));
const today = "2025-06-15";
const { profile, validate, validateField, validateSection, validateSections } = house;
const at = (path) => fileURLToPath(new URL(`tests/house/${path}`, root));
const rules = JSON.parse(readFileSync(at("profile.json"), "utf8"));
const isHindi = (text) => /\p{Script=Devanagari}/u.test(text);

/** What the command prints. */
function shell(...args) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: casesFolder, encoding: "utf8", maxBuffer: 1 << 28 });
  assert.ok(status === 0 || status === 1, stderr);
  return stdout;
}

/** What `check` prints of files, without what it says of their source. */
function checked(language, ...files) {
  const said = ["check", "--format", "json", "--today", today, "--lang", language, "--profile", at("profile.toml"), ...files];
  const lines = shell(...said).replaceAll(',"fixable":true', "").trimEnd().split("\n");
  return lines.map((line) => line.replace(/^\{"source":"[^"]*",(?:"record":\d+,)?/, "{"));
}

/** The rows that the Rust core is tested with, and its reports in English and in Hindi. */
const rows = readFileSync(at("values.ndjson"), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
const reports = readFileSync(at("snapshots/values.snap"), "utf8").trimEnd().split("\n").slice(-rows.length).map((line) => JSON.parse(line));

const codes = (issues) => issues.map(({ path, code, severity, allowed, max, suggestion }) => [path, code, severity, allowed, max, suggestion]);

/** A valid payload with another value. */
function withValue(path, value) {
  const payload = JSON.parse(valid);
  const [section, key] = path.split(".");
  if (!key) payload[section] = value;
  else payload.data.find((element) => section in element)[section][key] = value;
  return payload;
}

test("every row of the Rust tests", () => {
  let [refused, broken] = [0, 0];
  rows.forEach(([rules, path, value], index) => {
    let narrowed;
    try {
      narrowed = { en: profile(rules), hi: profile(rules, { language: "hi" }) };
    } catch (error) {
      // Only Rust knows the pattern.
      assert.match(error.message, /the pattern must mean the same in Rust and in JavaScript/, JSON.stringify(rules));
      refused += 1;
      return;
    }
    const { profile: narrow, ...plain } = { profile: narrowed.en };
    ["en", "hi"].forEach((language, which) => {
      const { errors, warnings } = reports[index][which];
      const issues = validateField(path, value, { profile: narrowed[language] });
      assert.equal(JSON.stringify(issues), JSON.stringify([...errors, ...warnings]), `row ${index + 1}, ${language}`);
      assert.deepEqual(validateField(path, value, { profile: narrowed.en, language }), issues);
      broken += errors.length;
    });
    // Without the profile, and in the main entry, nothing is left of it.
    assert.deepEqual(validateField(path, value, plain), dkyc.validateField(path, value));
    assert.deepEqual(validateField(path, value, { language: "hi" }), hi.validateField(path, value));

    // Wherever the value is, it is judged in the same way.
    const found = codes(reports[index][0].errors);
    const of = ({ errors }) => codes(errors.filter((error) => error.path === path));
    const payload = withValue(path, value);
    const text = JSON.stringify(payload);
    for (const input of [payload, text, new TextEncoder().encode(text)]) assert.deepEqual(of(validate(input, { profile: narrow })), found, path);
    const [section, key] = path.split(".");
    if (key) {
      const form = Object.assign({}, ...payload.data);
      assert.deepEqual(of(validateSections(form, { profile: narrow })), found);
      assert.deepEqual(of(validateSection(section, form[section], { profile: narrow })), found);
      const inForm = narrow.sectionsSchema["~standard"].validate(form).issues ?? [];
      assert.deepEqual(inForm.filter((issue) => issue.path.join(".") === path).map(({ code }) => code), found.map(([, code]) => code));
    }
    const { issues: inField = [] } = narrow.fieldSchema(path)["~standard"].validate(value);
    assert.deepEqual(inField.map(({ code, path }) => [code, path]), found.map(([, code]) => [code, []]));
    assert.equal(narrow.payloadSchema["~standard"].validate(payload).issues === undefined, validate(payload, { profile: narrow }).valid);
  });
  assert.ok(refused > 5 && refused < 25 && broken > 100, `${refused} ${broken}`);
});

test("a field beside the others of its section", () => {
  const told = profile({
    fields: { "PERSONAL_INFORMATION.applicantTitle": { max_length: 2 }, "PERSONAL_INFORMATION.applicantMiddleName": { mandatory: true } },
    warnings: { title_mismatch: "error", applicant_minor: "off" },
  });
  const judge = (path, value, section) => validateField(path, value, { profile: told, section }).map(({ code, severity, pointer }) => `${code} ${severity}${pointer}`);
  const title = "PERSONAL_INFORMATION.applicantTitle";
  assert.deepEqual(judge(title, "Mr", { gender: "F" }), ["title_mismatch error"]);
  assert.deepEqual(judge(title, "Mrs", { gender: "M" }), ["house_length error", "title_mismatch error"]);
  assert.deepEqual(judge(title, "Mrs", { gender: "F" }), ["house_length error"]);
  assert.deepEqual(judge(title, "mrs", { gender: "M" }), ["not_allowed error"]);
  assert.deepEqual(judge(title, 1n, { gender: "M" }), ["type error"]);
  assert.deepEqual(judge("PERSONAL_INFORMATION.applicantMiddleName", undefined, { gender: "M" }), ["house_required error"]);
  assert.deepEqual(judge("BASIC_INFORMATION.ipvDate", "14-FEB-2019", { dob: "14-FEB-2010" }), []);
  assert.deepEqual(dkyc.validateField(title, "Mr", { section: { gender: "F" } }).map(({ code }) => code), ["title_mismatch"]);
});

test("every case, in turns with other profiles and languages", () => {
  const single = cases.filter(([name]) => name !== "types_whole_array.json");
  const names = single.map(([name]) => name);
  const printed = { en: checked("en", ...names), hi: checked("hi", ...names) };
  const english = profile(rules);
  const hindi = profile(rules, { language: "hi" });
  const other = profile({ fields: { "BASIC_INFORMATION.amc": { max_length: 2 } } });
  single.forEach(([name, bytes], index) => {
    const plain = dkyc.validate(bytes, { today });
    for (const again of [1, 2]) {
      assert.equal(JSON.stringify(validate(bytes, { today, profile: english })), printed.en[index], `${name}, time ${again}`);
      assert.deepEqual(validate(bytes, { today }), plain, `${name}, time ${again}`);
      assert.equal(JSON.stringify(validate(bytes, { today, profile: hindi })), printed.hi[index], `${name}, time ${again}`);
      assert.ok(!validate(bytes, { profile: other }).errors.some(({ code }) => code.startsWith("house_") && code !== "house_length"));
      assert.equal(JSON.stringify(validate(bytes, { today, profile: hindi, language: "en" })), printed.en[index], name);
    }
    let object;
    try {
      object = JSON.parse(bytes);
    } catch {
      return;
    }
    if (typeof object !== "object") return;
    for (const options of [{ profile: english }, { profile: english, warnings: false }, { profile: english, maxIssues: 2 }]) {
      const text = validate(JSON.stringify(object), options);
      const { valid, errors, warnings } = validate(object, options);
      assert.deepEqual({ valid, errors, warnings }, withoutPositions(text), name);
    }
  });
  assert.ok(printed.en.join().includes('"code":"house_unknown"') && isHindi(printed.hi.join()));
});

test("an issue has the members that its type says", () => {
  const all = profile({
    ...rules,
    fields: { ...rules.fields, "DOCUMENT_COLLECTION.docPhoto": { ...rules.fields["DOCUMENT_COLLECTION.docPhoto"], forms: ["base64"] } },
  });
  const payload = JSON.parse(valid);
  const form = Object.assign({}, ...payload.data);
  Object.assign(form.DOCUMENT_COLLECTION, { docSign: "JVBERi0xLjcK" });
  Object.assign(form.BASIC_INFORMATION, { pan: "ABCCE1234F", zzz: 1 });
  Object.assign(form.PERSONAL_INFORMATION, { applicantMiddleName: "" });
  const { errors, warnings } = validateSections(form, { profile: all, today: "1980-01-01" });
  const found = new Set(errors.map(({ code }) => code));
  for (const code of house.codes.filter((code) => code.startsWith("house_"))) assert.ok(found.has(code), code);
  for (const issue of [...errors, ...warnings]) {
    assert.equal(issue.severity, errors.includes(issue) ? "error" : "warning");
    const lists = ["not_allowed", "house_allowed", "house_kind", "house_host", "house_form"];
    assert.equal(Array.isArray(issue.allowed), lists.includes(issue.code), issue.code);
    assert.equal(typeof issue.max === "number", ["house_length", "house_size"].includes(issue.code), issue.code);
  }
  assert.ok(found.has("pan_implausible"));
});

/** All mistakes of a profile. */
function mistakesOf(rules) {
  try {
    profile(rules);
  } catch (error) {
    assert.ok(error instanceof house.ProfileError && error.name === "ProfileError", error);
    const lines = error.mistakes.map(({ path, message }) => (path ? `${path}: ${message}` : message));
    assert.equal(error.message, `dkyc: the profile cannot be used:\n${lines.join("\n")}`);
    return lines;
  }
  return [];
}

test("all mistakes at once, in the order of the object", () => {
  const lines = mistakesOf({
    warnings: { title_mismatch: "of", syntax: "off" },
    feilds: {},
    unknown: { fields: "off" },
    fields: {
      "BASIC_INFORMATION.pam": {},
      "BASIC_INFORMATION.kycType": { allowed: ["9"], mandatory: false, max_length: 1.5 },
      "DOCUMENT_COLLECTION.docPhoto": { allowed: [], hosts: ["https://x"], kinds: ["jpg"], forms: "url" },
      "BASIC_INFORMATION.amc": { pattern: "(", max_length: "3", allowed: [] },
      "PERSONAL_INFORMATION.applicantFirstName": { pattern: /a/, mandatory: undefined },
    },
  });
  assert.deepEqual(lines.map((line) => line.replace(/: .*/s, "")), [
    "warnings.title_mismatch",
    "warnings.syntax",
    "feilds",
    "unknown.fields",
    'fields."BASIC_INFORMATION.pam"',
    ...["allowed", "mandatory", "max_length"].map((key) => `fields."BASIC_INFORMATION.kycType".${key}`),
    ...["allowed", "hosts", "kinds", "forms"].map((key) => `fields."DOCUMENT_COLLECTION.docPhoto".${key}`),
    ...["pattern", "max_length", "allowed"].map((key) => `fields."BASIC_INFORMATION.amc".${key}`),
    'fields."PERSONAL_INFORMATION.applicantFirstName".pattern',
  ]);
  assert.match(lines[4], /did you mean BASIC_INFORMATION\.pan\?$/);
  assert.deepEqual(mistakesOf({}), []);
  assert.deepEqual(mistakesOf({ fields: { user_id: { max_length: 2.0 } } }), []);
  assert.match(mistakesOf([])[0], /^must be a table/);
  assert.match(mistakesOf({ fields: { user_id: { allowed: ["\ud800"] } } })[0], /half of a character/);
  assert.match(mistakesOf({ fields: { user_id: { pattern: "(?:a{100}){101}" } } })[0], /too large/);
  for (const nothing of [undefined, null, "fields = {}", 7, () => {}, { a: 1n }, { toJSON() {} }]) {
    assert.throws(() => profile(nothing), /^TypeError: dkyc: a profile must be an object that can be written as JSON/);
  }
});

test("only a profile is one, and only here", () => {
  const made = profile({});
  for (const other of [{}, null, "dkyc.toml", { ...made }, Object.create(made), 1]) {
    for (const check of [(options) => validate("{}", options), (options) => validateField("user_id", "x", options), (options) => house.fix("{}", options)]) {
      assert.throws(() => check({ profile: other }), /^TypeError: dkyc: profile must be what profile\(\{ … \}\) returns\.$/);
    }
  }
  assert.deepEqual(validate("{}", { profile: undefined }), dkyc.validate("{}"));
  // Elsewhere, house rules would be passed over in silence.
  for (const { validate } of [dkyc, hi, fixing]) assert.throws(() => validate("{}", { profile: made }), /^TypeError: dkyc: only dkyc\/house knows profiles\.$/);
  for (const language of ["de", null, {}, "toString"]) {
    assert.throws(() => profile({}, { language }), /^RangeError: dkyc: unknown language/);
    assert.throws(() => house.explain("type", language), language === undefined ? undefined : /^RangeError: dkyc: unknown language/);
  }
});

test("the core keeps some profiles, and takes the others again", () => {
  const many = Array.from({ length: 20 }, (_, index) => profile({ fields: { "BASIC_INFORMATION.amc": { allowed: [`HOUSE${index}`] } } }));
  const judge = (path, value, told) => validateField(path, value, { profile: told }).map(({ code }) => code);
  const all = () =>
    many.forEach((told, index) => {
      assert.deepEqual(judge("BASIC_INFORMATION.amc", `HOUSE${index}`, told), []);
      assert.deepEqual(judge("BASIC_INFORMATION.amc", `HOUSE${index + 1}`, told), ["house_allowed"]);
      assert.deepEqual(judge("BASIC_INFORMATION.amc", "OTHER"), []);
    });
  all();
  // A large payload has a core of its own, and so has what comes after it. Its document is a value with a pattern of the profile beside it.
  const large = withValue("DOCUMENT_COLLECTION.docPhoto", "A".repeat(8 << 20));
  const told = profile({ fields: { "BASIC_INFORMATION.amc": { pattern: "^X" }, "DOCUMENT_COLLECTION.docPhoto": { max_bytes: 1 } } });
  for (const input of [large, JSON.stringify(large)]) {
    assert.deepEqual(validate(input, { profile: told }).errors.map(({ code }) => code), ["house_pattern", "house_size"]);
  }
  all();
  // What fails in between leaves nothing behind.
  assert.throws(() => profile({ fields: 1 }), house.ProfileError);
  assert.deepEqual(judge("BASIC_INFORMATION.amc", "OTHER"), []);
  assert.throws(() => validateField("x", "OTHER", { profile: told }), RangeError);
  assert.deepEqual(judge("BASIC_INFORMATION.amc", "OTHER"), []);
  all();
});

test("a profile is what it was when it was made", () => {
  const rules = { fields: { user_id: { allowed: ["A"] } } };
  const made = profile(rules);
  rules.fields.user_id.allowed.push("B");
  assert.deepEqual(validateField("user_id", "B", { profile: made }).map(({ code }) => code), ["house_allowed"]);
});

test("patterns that take much of JavaScript's engine", () => {
  const told = profile({ fields: { user_id: { pattern: "^(?:a|b)+$" } } });
  const long = "ab".repeat(1 << 20);
  const found = validateField("user_id", long, { profile: told }).map(({ code }) => code);
  assert.ok(found.length === 0 || found[0] === "house_pattern", "it says something");
  assert.deepEqual(validateField("user_id", "abc", { profile: told }).map(({ code }) => code), ["house_pattern"]);
});

test("no report, error or text of a profile has a value in it", () => {
  const told = profile(rules);
  const secret = "SENTINEL7";
  for (const { path } of house.fields) {
    for (const value of [secret, `${secret}@example.com`, `https://${secret}.example/x`]) {
      const text = JSON.stringify(validateField(path, value, { profile: told })) + JSON.stringify(validate(withValue(path, value), { profile: told }));
      assert.ok(!text.includes(secret), path);
    }
  }
});

test("fields and JSON Schema are narrowed", () => {
  const told = profile({
    fields: {
      "BASIC_INFORMATION.kycType": { allowed: ["5", "1"] },
      "BASIC_INFORMATION.amc": { pattern: "^HOUSE[12]$", max_length: 9 },
      "PERSONAL_INFORMATION.applicantMiddleName": { mandatory: true, allowed: ["Ravi"] },
      "DOCUMENT_COLLECTION.docPhoto": { forms: ["base64"], kinds: ["jpeg"], max_bytes: 10, hosts: ["*.example.com"] },
    },
  });
  const field = (wanted) => told.fields.find(({ path }) => path === wanted);
  const plain = (wanted) => dkyc.fields.find(({ path }) => path === wanted);
  assert.deepEqual(told.fields.map(({ path }) => path), dkyc.fields.map(({ path }) => path));
  const kyc = field("BASIC_INFORMATION.kycType");
  assert.deepEqual(kyc.codes.map(({ code }) => code), ["1", "5"]);
  assert.deepEqual([kyc.allowed, kyc.example], [["5", "1"], "1"]);
  const { example, ...amc } = plain("BASIC_INFORMATION.amc");
  // No value is known that keeps the pattern.
  assert.deepEqual(field("BASIC_INFORMATION.amc"), { ...amc, maxLength: 9, pattern: "^HOUSE[12]$" });
  const middle = field("PERSONAL_INFORMATION.applicantMiddleName");
  assert.deepEqual([middle.mandatory, middle.example], [true, "Ravi"]);
  const { path, forms, kinds, maxBytes, hosts } = field("DOCUMENT_COLLECTION.docPhoto");
  assert.deepEqual({ path, forms, kinds, maxBytes, hosts }, { path: "DOCUMENT_COLLECTION.docPhoto", forms: ["base64"], kinds: ["jpeg"], maxBytes: 10, hosts: ["*.example.com"] });
  assert.deepEqual(field("BASIC_INFORMATION.pan"), plain("BASIC_INFORMATION.pan"));
  for (const { path, example } of told.fields) {
    if (example !== undefined) assert.deepEqual(validateField(path, example, { profile: told, warnings: false }), [], path);
  }
  const hindi = profile({}, { language: "hi" });
  assert.deepEqual(hindi.fields, hi.fields);
  assert.deepEqual([hindi.sections, told.sections], [hi.sections, dkyc.sections]);

  assert.deepEqual(profile(rules).jsonSchema, JSON.parse(shell("schema", "--profile", at("profile.toml"))));
  assert.deepEqual(hindi.jsonSchema, dkyc.jsonSchema);
  const { input } = told.sectionsSchema["~standard"].jsonSchema;
  assert.deepEqual(input({ target: "draft-07" }).$defs.BASIC_INFORMATION.properties.kycType.enum, ["5", "1"]);
  assert.deepEqual(told.fieldSchema("BASIC_INFORMATION.kycType")["~standard"].jsonSchema.input({ target: "draft-2020-12" }).enum, ["5", "1"]);
});

test("no repair breaks a house rule", () => {
  const told = profile({ fields: { "COMMUNICATION_ADDRESS.commMobileNo": { pattern: "^\\+91 " }, "DOCUMENT_COLLECTION.docPhoto": { forms: ["data_url"] } } });
  const payload = withValue("COMMUNICATION_ADDRESS.commMobileNo", "+91 98765 43210");
  payload.data.find((element) => "BASIC_INFORMATION" in element).BASIC_INFORMATION.pan = "abcpe1234f";
  const paths = ({ repairs }) => repairs.map(({ path }) => path);
  assert.deepEqual(paths(house.fix(payload, { profile: told })), ["BASIC_INFORMATION.pan"]);
  assert.deepEqual(paths(house.fix(JSON.stringify(payload), { profile: told })), ["BASIC_INFORMATION.pan"]);
  assert.ok(paths(house.fix(payload)).includes("COMMUNICATION_ADDRESS.commMobileNo"));
  assert.deepEqual(house.fix(payload), fixing.fix(payload));
  const photo = "data:image/jpeg;base64,/9j/4AAQ";
  assert.equal(house.fixField("DOCUMENT_COLLECTION.docPhoto", photo, undefined, { profile: told }), undefined);
  assert.equal(house.fixField("DOCUMENT_COLLECTION.docPhoto", photo), fixing.fixField("DOCUMENT_COLLECTION.docPhoto", photo));
  assert.deepEqual(house.fix(payload, { profile: told }).report.errors.map(({ code }) => code), ["house_form"]);
});

test("codes and explanations", () => {
  const words = (text) => text.replaceAll(/\s+/g, " ");
  assert.equal(house.codes.length, dkyc.codes.length + 9);
  for (const code of house.codes) {
    for (const language of ["en", "hi"]) {
      const { severity, ...texts } = house.explain(code, language);
      const printed = words(shell("explain", code, "--lang", language));
      for (const text of Object.values(texts)) assert.ok(printed.includes(words(text)), `${code}: ${text}`);
      assert.equal(severity, dkyc.codes.includes(code) ? dkyc.explain(code).severity : "error");
    }
    assert.deepEqual(house.explain(code), house.explain(code, "en"));
  }
  assert.throws(() => house.explain("pan"), /^RangeError: dkyc: there is no such code\.$/);
});

test("require and slim", async () => {
  const names = (module) => Object.keys(module).filter((name) => !["init", "default", "module.exports"].includes(name)).sort();
  const require = createRequire(import.meta.url);
  for (const other of [slim, require("dkyc/house"), require("dkyc/house/slim")]) assert.deepEqual(names(other), names(house));
  for (const name of names(dkyc)) assert.ok(name in house, name);
  assert.throws(() => slim.profile(rules), /call "await init/);
  await slim.init(readFileSync(new URL("../dist/house.wasm", import.meta.url)));
  for (const { profile, validate } of [slim, require("dkyc/house")]) {
    assert.deepEqual(validate(valid, { profile: profile(rules) }), house.validate(valid, { profile: house.profile(rules) }));
  }
  await house.ready();
});
