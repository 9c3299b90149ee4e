// An object never has another verdict than its JSON text; what has no JSON text is a TypeError that tells no value.
import assert from "node:assert/strict";
import { test } from "node:test";
import vm from "node:vm";
import { fields, payloadSchema, validate, validateField, validateSection, validateSections } from "dkyc";
import { chance, valid, withoutPositions } from "./support.mjs";

const payload = () => JSON.parse(valid);
const SECRET = "ZZZPZ9999Z";

function sameAsText(check, value, name) {
  let text;
  try {
    text = JSON.stringify(value);
  } catch {
    assert.throws(() => check(value), TypeError, name);
    return;
  }
  assert.deepEqual(check(value), withoutPositions(check(text)), name);
}

/** Values, each of which is put into many places. */
const values = {
  undefined: undefined,
  null: null,
  empty: "",
  text: "x",
  "a zero byte": "a\0b",
  "only a zero byte": "\0",
  "control characters": "\u0001\u0002:\u0003",
  "not ASCII": "é中😀",
  "U+FFFD": "\uFFFD",
  "half a pair": "a\uD800b",
  "the other half": "\uDC00",
  number: 3,
  "minus zero": -0,
  "no number": NaN,
  infinity: Infinity,
  true: true,
  function: () => SECRET,
  symbol: Symbol(SECRET),
  date: new Date(0),
  "a date that is none": new Date(NaN),
  "a string object": new String("ABCPE1234F"),
  "a number object": new Number(1),
  "a boolean object": new Boolean(false),
  "a number object in disguise": Object.setPrototypeOf(new Number(1), Object.prototype),
  "a string object in disguise": Object.setPrototypeOf(new String(""), null),
  array: [],
  "an array with a hole": [, 1],
  object: {},
  "no prototype": Object.create(null),
  "a class": new (class Form {
    pan = "x";
  })(),
  map: new Map([["pan", "x"]]),
  proxy: new Proxy({ pan: "x" }, {}),
  revived: { toJSON: () => "ABCPE1234F" },
  "toJSON that is none": { toJSON: 1 },
  "toJSON that gives nothing": { toJSON: () => undefined },
  "an inherited member": Object.create({ pan: "x" }),
  "a hidden member": Object.defineProperty({}, "pan", { value: "x", enumerable: false }),
  "a getter": { get pan() { return "x"; } },
  "another realm": vm.runInNewContext("({ pan: 'x' })"),
  "__proto__": JSON.parse('{"__proto__": {"pan": "x"}, "constructor": 1, "toString": 2}'),
  "a key that is half a pair": { "\uD800": 1 },
  bytes: new Uint8Array([1, 2]),
};

const places = {
  "user_id": (value) => ({ ...payload(), user_id: value }),
  extras: (value) => ({ ...payload(), extras: value }),
  data: (value) => ({ ...payload(), data: value }),
  "an undocumented key": (value) => ({ ...payload(), remark: value }),
  "an element of data": (value) => ({ ...payload(), data: [...payload().data, value] }),
  "the first element": (value) => ({ ...payload(), data: [value, ...payload().data] }),
  "a section": (value) => change("BASIC_INFORMATION", value),
  "a field": (value) => change("BASIC_INFORMATION", { ...payload().data[0].BASIC_INFORMATION, pan: value }),
  "a document": (value) => change("DOCUMENT_COLLECTION", { docPhoto: value }),
};

function change(section, value) {
  const changed = payload();
  const element = changed.data.find((element) => section in element);
  element[section] = value;
  return changed;
}

for (const [place, put] of Object.entries(places)) {
  test(`every kind of value as ${place}`, () => {
    for (const [name, value] of Object.entries(values)) sameAsText(validate, put(value), name);
  });
}

test("every kind of value as the whole", () => {
  for (const [name, value] of Object.entries(values)) {
    const refused = (message) => {
      for (const check of [validate, validateSections]) assert.throws(() => check(value), { name: "TypeError", message }, name);
    };
    if (["undefined", "function", "symbol"].includes(typeof value) || name === "toJSON that gives nothing") {
      refused(/pass an object/);
    } else if (name === "map") {
      refused(/this is a Map/);
    } else if (typeof value !== "string" && name !== "bytes") {
      sameAsText(validate, value, name);
      sameAsText(validateSections, value, name);
      sameAsText((value) => validateSection("BASIC_INFORMATION", value), value, name);
    }
  }
});

test("chance finds no object with another verdict", () => {
  const next = chance(7);
  const kinds = Object.values(values);
  for (let round = 0; round < 3000; round++) {
    const object = payload();
    for (let changes = next(4); changes >= 0; changes--) {
      const element = object.data[next(object.data.length)];
      const name = element && Object.keys(element)[0];
      const section = element?.[name];
      const value = kinds[next(kinds.length)];
      const own = section instanceof Object && !kinds.includes(section);
      const keys = own ? Object.keys(section) : [];
      const key = keys[next(keys.length + 1)];
      switch (next(6)) {
        case 0: if (key) delete section[key]; break;
        case 1: if (key) section[key] = value; break;
        case 2: if (key) section[`${key}x`] = value; break;
        case 3: object.data.push(next(2) ? element : value); break;
        case 4: if (name && !kinds.includes(element)) element[name] = value; break;
        default: if (next(2)) object[["user_id", "phone_number", "data", "extras"][next(4)]] = value;
          if (!Array.isArray(object.data)) object.data = [];
      }
    }
    sameAsText(validate, object, `round ${round}`);
  }
});

/** What cannot be written as JSON, each with the path that holds it; those that are nested too deeply apart. */
function unwritable() {
  const cycle = payload();
  cycle.data[0].BASIC_INFORMATION.pan = { cycle };
  return {
    "a whole BigInt": [1n, ""],
    "a BigInt": [change("BASIC_INFORMATION", { pan: 1n }), "BASIC_INFORMATION.pan"],
    "a BigInt at the top": [{ ...payload(), phone_number: 1n }, "phone_number"],
    "a cycle": [cycle, "BASIC_INFORMATION.pan"],
    "a getter": [{ get user_id() { throw new Error(SECRET); } }, "user_id"],
    "a getter in a section": [change("BASIC_INFORMATION", { get pan() { throw SECRET; } }), "BASIC_INFORMATION.pan"],
    "a getter that is a section": [{ ...payload(), data: [{ get FATCA_DECLARATION() { throw SECRET; } }] }, "FATCA_DECLARATION"],
    "a getter of a whole element": [{ ...payload(), data: [{}, Object.defineProperty([], 0, { get() { throw SECRET; } })] }, "data[1]"],
    toJSON: [{ toJSON() { throw new RangeError(SECRET); } }, ""],
    "toJSON of a field": [change("BASIC_INFORMATION", { pan: { toJSON() { throw new RangeError(SECRET); } } }), "BASIC_INFORMATION.pan"],
    "a getter of toJSON": [Object.defineProperty({}, "toJSON", { get() { throw SECRET; } }), ""],
    "a proxy": [new Proxy({}, { ownKeys() { throw SECRET; } }), ""],
    "a proxy that is revoked": [(() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy; })(), ""],
    "a BigInt in extras": [{ ...payload(), extras: { "~/": [1n] } }, "extras"],
    "a BigInt under an unknown key": [{ ...payload(), remark: 1n }, "remark"],
    "a BigInt under an unknown key of a section": [change("BASIC_INFORMATION", { ...payload().data[0].BASIC_INFORMATION, "a/b": 1n }), "BASIC_INFORMATION.a/b"],
  };
}

test("what cannot be written as JSON is a TypeError that names the documented place, and no value", () => {
  for (const [name, [value, path]] of Object.entries(unwritable())) {
    assert.throws(() => validate(value), (error) => {
      assert.equal(error.name, "TypeError", name);
      const place = { "": "this", remark: "this", "data[1]": "data", "BASIC_INFORMATION.a/b": "BASIC_INFORMATION" }[path] ?? path;
      assert.ok(error.message.startsWith(`dkyc: ${place} cannot be written as JSON; `), `${name}: ${error.message}`);
      assert.ok(!`${error.stack}${error.cause}`.includes(SECRET), name);
      return true;
    });
  }
  assert.equal(validate(valid).valid, true, "and the next call works");
});

test("of a schema, it is an issue of the place that holds it, beside those of other places", () => {
  const { validate } = payloadSchema["~standard"];
  for (const [name, [value, path]] of Object.entries(unwritable())) {
    const { issues } = validate(value);
    const ours = issues.filter((issue) => issue.code === "type" || issue.code === "syntax");
    assert.ok(!JSON.stringify(issues).includes(SECRET), name);
    if (path === "") continue;
    assert.equal(ours.length, 1, name);
    const keys = { "data[1]": ["data", 1] }[path] ?? path.split(".");
    assert.deepEqual(ours[0].path.slice(-keys.length), keys, name);
    assert.equal(ours[0].pointer, `/${ours[0].path.join("/")}`.replace("a/b", "a~1b"));
    assert.equal(ours[0].severity, "error");
  }
  const two = change("BASIC_INFORMATION", { ...payload().data[0].BASIC_INFORMATION, pan: 1n, dob: "x" });
  assert.deepEqual(validate(two).issues.map(({ path, code }) => [path.at(-1), code]), [["pan", "type"], ["dob", "date_format"]]);
  for (const value of [undefined, () => SECRET, Symbol(SECRET)]) {
    assert.deepEqual(validate(value).issues.map(({ path, code }) => [path, code]), [[[], "type"]]);
  }
});

/** An object with that many levels. */
function deep(levels) {
  let value = {};
  for (let level = 1; level < levels; level++) value = { value };
  return value;
}

test("what is nested too deeply is called so, however deep it is", () => {
  const { extras } = { extras: { ...payload(), extras: deep(126) } };
  assert.equal(validate(extras).valid, true);
  for (const levels of [127, 200, 5000, 100_000, 1_000_000]) {
    const report = validate({ ...payload(), extras: deep(levels) });
    assert.deepEqual(report.errors.map(({ code }) => code), ["syntax"], String(levels));
    assert.match(report.errors[0].message, /127|deep|levels/, String(levels));
    const place = (value) => payloadSchema["~standard"].validate(value).issues.map(({ path, code }) => [path.join("."), code]);
    assert.deepEqual(place({ ...payload(), extras: deep(levels) }), [["extras", "syntax"]], String(levels));
    const section = { ...payload().data[0].BASIC_INFORMATION, pan: deep(levels) };
    assert.deepEqual(place(change("BASIC_INFORMATION", section)), [["data.0.BASIC_INFORMATION.pan", "type"]], String(levels));
    assert.deepEqual(validateField("BASIC_INFORMATION.pan", deep(levels)).map(({ code }) => code), ["type"]);
  }
});

test("what is passed by mistake is refused with what to do", () => {
  const mistakes = [
    [Promise.resolve(valid), /await it first/],
    [vm.runInNewContext("Promise.resolve()"), /await it first/],
    [new ArrayBuffer(8), /new Uint8Array\(buffer\)/],
    [new SharedArrayBuffer(8), /new Uint8Array\(buffer\)/],
    [new DataView(new ArrayBuffer(8)), /new Uint8Array\(/],
    [new Blob([valid]), /await blob\.text\(\)/],
    [new Response(valid), /await response\.text\(\)/],
    [new ReadableStream(), /stream/],
    [new FormData(), /FormData/],
    [new Map([["user_id", "u-1"]]), /Object\.fromEntries/],
  ];
  for (const [value, message] of mistakes) {
    for (const check of [validate, validateSections, (value) => validateSection("BASIC_INFORMATION", value)]) {
      assert.throws(() => check(value), { name: "TypeError", message }, String(message));
    }
    const [issue, ...others] = payloadSchema["~standard"].validate(value).issues;
    assert.deepEqual([issue.code, issue.path, others], ["type", [], []]);
    assert.match(issue.message, message);
  }
  // What only calls itself so is judged.
  assert.equal(validate({ [Symbol.toStringTag]: "Promise" }).errors[0].code, "required");
  assert.equal(validate(Object.assign(Promise.resolve(), payload())).valid, true);
});

test("a getter is asked once", () => {
  let asked = 0;
  const object = { ...payload(), get user_id() { return ++asked === 1 ? "u-1" : 1; } };
  assert.equal(validate(object).valid, true);
  assert.equal(asked, 1);
});

test("prototypes that somebody has extended change nothing", () => {
  Object.prototype.pan = "x";
  try {
    sameAsText(validate, change("BASIC_INFORMATION", {}), "a documented key");
    Object.prototype.toJSON = () => "x";
    sameAsText(validate, payload(), "toJSON");
  } finally {
    delete Object.prototype.pan;
    delete Object.prototype.toJSON;
  }
  assert.equal({}.x, undefined);
});

test("half of a surrogate pair in text is the same as its escape", () => {
  const place = ({ path, code, line, column }) => [path, code, line, column];
  const both = (text) => {
    const escaped = text.replaceAll(/[\uD800-\uDFFF]/gu, (half) => `\\u${half.charCodeAt().toString(16)}`);
    const [report, expected] = [validate(text), validate(escaped)];
    assert.deepEqual(report.errors.map(({ code }) => code), expected.errors.map(({ code }) => code));
    return report.errors.map(place);
  };
  const text = valid.replace("Asha", "A\uD800").replace("ABCPE1234F", "x");
  const lines = text.split("\n");
  for (const [, , line, column] of both(text)) assert.ok(column <= lines[line - 1].length);
  // Columns are those of the text as it was given.
  const [error] = both('\uFEFF{"extra": "é😀", "x": "\uD83C"}');
  assert.deepEqual(error, ["", "syntax", 1, 23]);
  assert.deepEqual(both('{"a" \uD800'), [["", "syntax", 1, 6]]);
  // Behind a backslash it is no escape, whatever the escape of the half would make of it.
  assert.deepEqual(validate('{"a": "\\\uD800"}').errors.map(place), [["", "syntax", 1, 9]]);
  assert.deepEqual(validate('{"a": "\\\\\uD800"}').errors.map(place), [["", "syntax", 1, 10]]);
});

test("bytes, wherever they come from", () => {
  const bytes = new TextEncoder().encode(`  ${valid}`);
  assert.equal(validate(bytes).valid, true);
  assert.equal(validate(Buffer.from(bytes)).valid, true);
  assert.equal(validate(bytes.subarray(2)).valid, true);
  assert.equal(validate(vm.runInNewContext("new Uint8Array([123, 125])")).errors[0].code, "required");
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  assert.equal(validate(shared).valid, true);
  class Liar extends Uint8Array {
    get length() { return 1e9; }
    get byteLength() { return -1; }
  }
  assert.equal(validate(new Liar(bytes)).valid, true);
  const tagged = (view, name) => Object.defineProperty(view, Symbol.toStringTag, { value: name });
  assert.equal(validate(tagged(new Uint8Array(bytes), "Text")).valid, true);
  sameAsText(validate, tagged(new DataView(bytes.buffer), "Uint8Array"), "a view that is no list of bytes");
  assert.equal(validate(new Uint8Array(0)).errors[0].code, "syntax");
  structuredClone(bytes, { transfer: [bytes.buffer] });
  assert.equal(validate(bytes).errors[0].code, "syntax");
});

test("a field is judged by itself as in its section", () => {
  const text = (value) => JSON.stringify(value) ?? "null";
  for (const { path, section, key } of fields.filter(({ section }) => section)) {
    for (const [name, value] of Object.entries(values).filter(([name]) => !/pair|half/.test(name))) {
      let json;
      try {
        json = text(value);
      } catch {
        assert.deepEqual(validateField(path, value).map(({ code }) => code), ["type"], name);
        continue;
      }
      const alone = validateField(path, value).filter(({ severity }) => severity === "error");
      const whole = validateSection(section, `{"${key}":${json}}`);
      const codes = whole.errors.filter((error) => error.path === path).map(({ code }) => code);
      assert.deepEqual(alone.map(({ code }) => code), codes, `${path}: ${name}`);
    }
  }
  assert.equal(validateField("BASIC_INFORMATION.pan", "\uD800")[0].code, "syntax");
});
