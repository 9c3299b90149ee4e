// Repairs: the same in the shell and in JavaScript, for text and for objects; and what users pass by mistake.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import * as dkyc from "dkyc";
import * as esm from "dkyc/fix";
import * as slim from "dkyc/fix/slim";
import { cases, chance, root, valid } from "./support.mjs";

const { fix, fixField } = esm;
const cjs = createRequire(import.meta.url)("dkyc/fix");
const flat = readFileSync(new URL("tests/fix/flat.json", root));
const folder = mkdtempSync(join(tmpdir(), "dkyc-fix-"));
after(() => rmSync(folder, { recursive: true }));

/** The shell asks what day it is; the libraries never do. */
const today = "2025-06-15";

/** What `dkyc fix --format json` prints of these payloads, each a file of its own, without what it says of their source. */
function shell(payloads) {
  const files = payloads.map((payload, index) => {
    const file = join(folder, `${index}.json`);
    writeFileSync(file, payload);
    return file;
  });
  const cargo = ["run", "--quiet", "--package", "dkyc-cli", "--", "fix", "--format", "json", "--today", today, ...files];
  let printed;
  try {
    printed = execFileSync("cargo", cargo, { cwd: root, stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1 << 28 });
  } catch (error) {
    assert.equal(error.status, 1, "something is invalid, and nothing else went wrong");
    printed = error.stdout;
  }
  return printed.toString().trimEnd().split("\n").map((line) => line.replace(/^\{"source":"[^"]*",/, "{"));
}

/** What the library returns, as the shell writes it. */
function written({ payload, repairs, report }) {
  const json = (value) => JSON.stringify(value);
  return `{"repairs":${json(repairs)},"payload":${payload},"report":${json(report)}}`;
}

/** Payloads with some of this in them: for the same seed, the same once more. */
function broken(seed) {
  const next = chance(seed);
  const values = [
    null, 1, 1.5, -1, 91, 400001, 1e21, true, false, "", " ", "x", " 03 ", "abcpe 1234f", "2345-6789 0124", "1990-02-14", "14/02/1990", "14 Feb 1990",
    "1990-02-14T00:00:00Z", "mrs.", "MR", "yes", "Female", "resident indian", "kerala", "Orissa", "27", "India", "+91 98765 43210", "400 001",
    "http://example.com/a b.png", "data:image/png;base64,iVBORw0KGgo=", "\uD800", "é😀", [], {}, ["03"], { pan: "abcpe1234f" },
  ];
  const names = ["panNo", "APP_PAN_NO", "dob_dt", "first_name", "occ", "mobile", "basicInformation", "payload", "extras", "remark", "DATA"];
  const wreck = (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value) && next(3) === 0) return value;
    if (Array.isArray(value)) return value.map(wreck);
    const members = Object.entries(value).flatMap(([key, member]) => {
      const chosen = next(24);
      if (chosen === 0) return [];
      if (chosen < 4) return [[key, values[next(values.length)]]];
      if (chosen < 6) return [[[key.toUpperCase(), key.replace(/[A-Z]/g, "_$&").toLowerCase(), `APP_${key}`, names[next(names.length)]][next(4)], wreck(member)]];
      return [[key, wreck(member)]];
    });
    return Object.fromEntries(members);
  };
  const payload = wreck(next(4) === 0 ? JSON.parse(flat) : JSON.parse(valid));
  const sections = Object.assign({}, ...[payload.data ?? []].flat().filter((element) => typeof element === "object"));
  return [payload, { ...payload, data: sections }, { ...payload, data: undefined, ...sections }, { payload }, { ...payload, data: undefined, ...Object.assign({}, ...Object.values(sections)) }][next(5)];
}

const invented = Array.from({ length: 150 }, (_, seed) => JSON.stringify(broken(seed)));

/** Text with its escapes, as an object has no repeated keys and no other numbers. */
const all = [...cases.filter(([name]) => name !== "types_whole_array.json").map(([, bytes]) => bytes), flat, ...invented.map((json) => Buffer.from(json))];

test("every case is repaired as in the shell, whether it is passed as bytes, as text or to CommonJS", () => {
  const printed = shell(all);
  assert.equal(printed.length, all.length);
  let repairs = 0;
  all.forEach((bytes, index) => {
    const result = fix(bytes, { today });
    repairs += result.repairs.length;
    assert.deepEqual(JSON.parse(written(result)), JSON.parse(printed[index]), `payload ${index}`);
    // The shell escapes what cannot be seen.
    if (!printed[index].includes("\\u")) assert.equal(written(result), printed[index], `payload ${index}`);
    assert.deepEqual(cjs.fix(bytes, { today }), result);
    const text = bytes.toString();
    if (Buffer.from(text).equals(bytes)) assert.deepEqual(fix(text, { today }), result);
  });
  assert.ok(repairs > 1000, `${repairs} repairs`);
});

test("an object is repaired as its JSON text, and stays as it is", () => {
  for (const bytes of all) {
    let object;
    try {
      object = JSON.parse(bytes);
    } catch {
      continue;
    }
    if (typeof object !== "object") continue;
    const json = JSON.stringify(object);
    const { payload, ...rest } = fix(json);
    assert.deepEqual(fix(object), { payload: JSON.parse(payload), ...rest });
    assert.equal(JSON.stringify(object), json);
  }
});

test("repairing twice is repairing once, and what is left is what validate finds", () => {
  for (const bytes of all) {
    const { payload, report } = fix(bytes);
    if (payload === null) continue;
    const again = fix(payload);
    assert.deepEqual(again, { payload, repairs: [], report });
    const { valid, errors, warnings } = dkyc.validate(payload);
    const issue = ({ path, pointer, code }) => [path, pointer, code];
    assert.deepEqual([report.valid, report.errors.map(issue), report.warnings.map(issue)], [valid, errors.map(issue), warnings.map(issue)]);
  }
});

test("a flat payload from an older platform becomes valid", () => {
  const { payload, repairs, report } = fix(JSON.parse(flat));
  assert.deepEqual(report, { valid: true, errors: [], warnings: [] });
  assert.equal(payload.data[0].BASIC_INFORMATION.pan, "ABCPE1234F");
  assert.deepEqual(repairs[0], { repair: "renamed", path: "user_id", pointer: "/user_id" });
  assert.deepEqual(repairs.find(({ repair }) => repair === "date"), {
    repair: "date",
    path: "BASIC_INFORMATION.dob",
    pointer: "/data/0/BASIC_INFORMATION/dob",
    code: "date_format",
  });
});

test("text is written in one line, or in lines when that is wanted", () => {
  const { payload } = fix('{"data" : [ ], "phone_number":7,"user_id":1.0, "more": 1.50e1}');
  assert.equal(payload, '{"user_id":1.0,"phone_number":"7","data":[],"more":1.50e1}');
  assert.equal(fix(payload, { pretty: true }).payload, '{\n  "user_id": 1.0,\n  "phone_number": "7",\n  "data": [],\n  "more": 1.50e1\n}');
  assert.deepEqual(fix({ phone_number: 7 }, { pretty: true }).payload, { phone_number: "7" });
  assert.throws(() => fix("{}", { pretty: 1 }), /^TypeError: dkyc: pretty must be true or false\.$/);
});

test("half of a surrogate pair stays an escape", () => {
  const { payload, report } = fix('{"user_id": "a\uD83C", "phone_number": 7}');
  assert.equal(payload, '{"user_id":"a\\ud83c","phone_number":"7"}');
  assert.equal(report.errors[0].code, "not_unicode");
  assert.equal(fix({ user_id: "a\uD83C" }).payload.user_id, "a\uD83C");
  assert.equal(fixField("BASIC_INFORMATION.pan", " abcpe1234f\uD83C"), undefined);
});

test("what is not JSON is not repaired", () => {
  for (const text of ["", "{", "nothing", "\uD83C", Buffer.from("\xFF", "latin1"), `${"[".repeat(128)}${"]".repeat(128)}`]) {
    const { payload, repairs, report } = fix(text);
    assert.deepEqual([payload, repairs, report.errors.map(({ code }) => code)], [null, [], ["syntax"]]);
  }
  const deep = {};
  for (let at = deep, level = 0; level < 130; level++) at = at.x = {};
  assert.equal(fix(deep).payload, null);
  for (const [text, payload] of [["7", "7"], [" [ 1 ] ", "[1]"], ["null", "null"]]) {
    assert.deepEqual([fix(text).payload, fix(text).report.errors.map(({ code }) => code)], [payload, ["type"]]);
  }
  assert.deepEqual(fix(null).report.errors.map(({ code }) => code), ["type"]);
});

test("what cannot be a payload is refused as by validate", () => {
  const cycle = { data: [] };
  cycle.data.push(cycle);
  const secret = "ABCPE1234F";
  const mistakes = [
    undefined, () => {}, 1n, cycle, Promise.resolve({}), new Map(), new ArrayBuffer(2),
    { user_id: 1n }, { toJSON() { throw new Error(secret); } }, { get user_id() { throw new Error(secret); } },
    new Proxy({}, { ownKeys() { throw new Error(secret); } }),
  ];
  for (const mistake of mistakes) {
    let refused;
    assert.throws(() => dkyc.validate(mistake), (error) => Boolean((refused = String(error))));
    assert.throws(() => fix(mistake), (error) => {
      assert.equal(String(error), refused);
      assert.ok(error instanceof TypeError && !error.message.includes(secret) && error.cause === undefined);
      return true;
    });
  }
  for (const options of [null, [], { today: "x" }, { allow: ["type"] }, { maxIssues: 0 }]) assert.throws(() => fix({}, options), /^(Type|Range)Error: dkyc: /);
});

test("an object that is not an ordinary one is repaired as its JSON text", () => {
  const fixed = (object) => fix(object).payload;
  assert.deepEqual(fixed({ toJSON: () => ({ phone_number: 7 }) }), { phone_number: "7" });
  assert.deepEqual(fixed(Object.assign(Object.create({ user_id: 1 }), { phone_number: 7, data: undefined })), { phone_number: "7" });
  const { payload } = fix({ data: [{ BASIC_INFORMATION: { dob: new Date("1990-02-14") } }] });
  assert.equal(payload.data[0].BASIC_INFORMATION.dob, "14-FEB-1990");
  const kept = fix('{"__proto__": {"pan": "x"}, "phone_number": 7}').payload;
  assert.equal(kept, '{"phone_number":"7","__proto__":{"pan":"x"}}');
  const own = fixed(JSON.parse(kept));
  assert.deepEqual(Object.keys(own), ["phone_number", "__proto__"]);
  assert.equal(Object.getPrototypeOf(own), Object.prototype);
});

test("options are those of validate: a warning that they suppress is not repaired", () => {
  const text = '{"phone_number": "098765 43210"}';
  assert.equal(JSON.parse(fix(text).payload).phone_number, "9876543210");
  for (const options of [{ allow: ["mobile_form"] }, { warnings: false }]) assert.deepEqual(fix(text, options).repairs, []);
  assert.deepEqual(fix("{}", { maxIssues: 1 }).report.more, { errors: 2, warnings: 0 });
});

test("a field is repaired as in a payload that has only this field", () => {
  const lines = readFileSync(new URL("tests/cases/fields.ndjson", root), "utf8").trimEnd().split("\n");
  const values = lines.map((line) => JSON.parse(line));
  let repaired = 0;
  const more = [[1], [true], [false], ["abcpe 1234f"], ["1990-02-14"], [" 03 "], ["Female"], [null], [{}], [[1]]];
  const paths = dkyc.fields.map(({ path }) => path);
  const tried = [...values, ...paths.flatMap((path) => more.map(([value]) => [path, value]))];
  for (const [path, value] of tried) {
    const [section, key] = path.split(".");
    const at = (payload) => (key ? payload.data[0][section]?.[key] : payload[section]);
    const payload = key ? { data: [{ [section]: { [key]: value } }] } : { [section]: value };
    const whole = at(fix(payload).payload);
    const wanted = JSON.stringify(whole) === JSON.stringify(value) || typeof whole !== "string" ? undefined : whole;
    assert.equal(fixField(path, value), wanted, `${path}: ${JSON.stringify(value)}`);
    assert.equal(cjs.fixField(path, value), wanted);
    repaired += wanted === undefined ? 0 : 1;
  }
  assert.ok(repaired > 60, `${repaired} were repaired`);
});

test("a field with the others of its section", () => {
  const path = "COMMUNICATION_ADDRESS.commState";
  assert.equal(fixField(path, "Kerala"), undefined);
  assert.equal(fixField(path, "Kerala", { commCountry: "101" }), "032");
  assert.equal(fixField(path, "Kerala", { commCountry: "101", commState: "032", commAddress1: 7n, commCity: "\uD83C", get commDistrict() { return undefined; } }), "032");
  assert.equal(fixField(path, "Kerala", { get commCountry() { throw new Error("x"); } }), undefined);
  for (const section of [undefined, null, {}]) assert.equal(fixField(path, "Kerala", section), undefined);
  assert.throws(() => fixField(path, "Kerala", "101"), /^TypeError: dkyc: section must be the object/);
  for (const unknown of ["pan", "BASIC_INFORMATION", "data", "", undefined]) {
    assert.throws(() => fixField(unknown, "x"), /^RangeError: dkyc: there is no field with this path\.$/);
  }
  for (const value of [undefined, null, () => {}, Symbol("x"), 1n, NaN, {}, "", " ", "a\0b"]) assert.equal(fixField("BASIC_INFORMATION.pan", value), undefined);
  assert.equal(fixField("BASIC_INFORMATION.pan", "\0abcpe1234f"), undefined);
});

test("slim, and everything else of the package", async () => {
  assert.throws(() => slim.fix("{}"), /call "await init/);
  await assert.rejects(slim.init(Buffer.from("not a .wasm")), /no \.wasm/);
  await slim.init(readFileSync(new URL("../dist/fix.wasm", import.meta.url)));
  assert.deepEqual(slim.fix(flat), fix(flat));
  const names = (module) => Object.keys(module).filter((name) => !["init", "default"].includes(name)).sort();
  assert.deepEqual(names(esm), [...names(dkyc), "fix", "fixField"].sort());
  assert.deepEqual(names(slim), names(esm));
  for (const [name, bytes] of cases) assert.deepEqual(esm.validate(bytes), dkyc.validate(bytes), name);
});

test("large documents", () => {
  const picture = "A".repeat(4_000_000);
  const { payload, repairs } = fix({ data: [{ DOCUMENT_COLLECTION: { docPhoto: `data:image/png;base64,${picture}`, docSign: picture.replaceAll(/A{76}/g, "$&\n") } }] });
  const documents = payload.data[0].DOCUMENT_COLLECTION;
  assert.deepEqual(repairs.map(({ repair }) => repair), ["document", "document"]);
  assert.ok(documents.docPhoto === picture && documents.docSign === picture);
});
