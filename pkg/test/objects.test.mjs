// An object never has another verdict than its JSON text; what has no JSON text is a TypeError that tells no value.
import assert from "node:assert/strict";
import { test } from "node:test";
import vm from "node:vm";
import { fields, isWarning, pushUserData, validate, validateField, validateSection, validateSections } from "dkyc";
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
    if (["undefined", "function", "symbol"].includes(typeof value) || name === "toJSON that gives nothing") {
      for (const check of [validate, validateSections]) {
        assert.throws(() => check(value), { name: "TypeError", message: /pass an object/ }, name);
      }
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

test("what cannot be written as JSON is a TypeError that tells no value", () => {
  const cycle = payload();
  cycle.data[0].BASIC_INFORMATION = cycle;
  let deep = {};
  for (let level = 0; level < 100_000; level++) deep = { deep };
  const hostile = {
    "a BigInt": change("BASIC_INFORMATION", { pan: 1n }),
    "a whole BigInt": 1n,
    "a cycle": cycle,
    "a getter": { get user_id() { throw new Error(SECRET); } },
    "a getter in a section": change("BASIC_INFORMATION", { get pan() { throw SECRET; } }),
    toJSON: { toJSON() { throw new RangeError(SECRET); } },
    "a getter of toJSON": Object.defineProperty({}, "toJSON", { get() { throw SECRET; } }),
    "a proxy": new Proxy({}, { ownKeys() { throw SECRET; } }),
    "a proxy that is revoked": (() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy; })(),
    depth: { ...payload(), extras: deep },
  };
  for (const [name, value] of Object.entries(hostile)) {
    for (const check of [validate, (value) => pushUserData["~standard"].validate(value)]) {
      assert.throws(() => check(value), (error) => {
        assert.equal(error.name, "TypeError", name);
        assert.match(error.message, /^dkyc: /, name);
        assert.ok(!`${error.stack}${error.cause}`.includes(SECRET), name);
        return true;
      });
    }
  }
  assert.equal(validate(valid).valid, true, "and the next call works");
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

test("text that is half a surrogate pair is no UTF-8", () => {
  const { errors } = validate(valid.replace("Asha", "A\uD800"));
  const [error] = errors;
  assert.equal(errors.length, 1);
  assert.equal(error.code, "syntax");
  assert.match(error.message, /UTF-8/);
  assert.equal(valid.split("\n")[error.line - 1].slice(0, error.column - 1).endsWith('"A'), true);
  assert.equal(validate('{"a" \uD800').errors[0].column, 6);
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
        assert.throws(() => validateField(path, value), { name: "TypeError", message: /^dkyc: this cannot/ }, name);
        continue;
      }
      const alone = validateField(path, value).filter((issue) => !isWarning(issue));
      const whole = validateSection(section, `{"${key}":${json}}`);
      const codes = whole.errors.filter((error) => error.path === path).map(({ code }) => code);
      assert.deepEqual(alone.map(({ code }) => code), codes, `${path}: ${name}`);
    }
  }
  assert.equal(validateField("BASIC_INFORMATION.pan", "\uD800")[0].code, "syntax");
});
