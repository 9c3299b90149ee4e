// Objects that lie, change, throw and disguise themselves: each is judged as its JSON text, or refused like it.
import assert from "node:assert/strict";
import { test } from "node:test";
import vm from "node:vm";
import { fields, validate, validateSection, validateSections } from "dkyc";
import { chance, valid, withoutPositions } from "./support.mjs";

const ROUNDS = Number(process.env.ROUNDS ?? 1500);

class Form {}
class List extends Array {}

/** Another object for one that is an ordinary object or array: most of them have the same JSON text. */
const wraps = {
  "no prototype": (object) => Object.assign(Object.create(null), object),
  "a class": (object) => Object.assign(new Form(), object),
  "an inherited object": (object) => Object.create(object),
  "members in another order": (object) => Object.fromEntries(Object.entries(object).reverse()),
  "a frozen object": (object) => Object.freeze({ ...object }),
  "another realm": (object) => vm.runInNewContext(`(${plainText(object)})`),
  "getters": (object) => Object.defineProperties({}, mapped(object, ({ value }) => ({ get: () => value, enumerable: true }))),
  "hidden members": (object) => Object.defineProperties({}, mapped(object, ({ value }) => ({ value }))),
  "symbols beside": (object) => ({ ...object, [Symbol("pan")]: "x", [Symbol.toStringTag]: "Number" }),
  "__proto__": (object) => Object.defineProperty({ ...object }, "__proto__", { value: { pan: "x" }, enumerable: true }),
  "numbers as keys": (object) => ({ 1: "x", ...object, 0: "x" }),
  "toJSON": (object) => ({ toJSON: () => object }),
  "toJSON beside": (object) => ({ ...object, toJSON: () => "x" }),
  "toJSON that is none": (object) => ({ ...object, toJSON: 1 }),
  "toJSON that is inherited": (object) => Object.assign(Object.create({ toJSON: () => null }), object),
  "toJSON that throws": (object) => ({ ...object, toJSON() { throw new Error(); } }),
  "a function": (object) => Object.assign(() => {}, object),
  "a function with toJSON": (object) => Object.assign(() => {}, { toJSON: () => object }),
  "a list": (object) => List.from(Array.isArray(object) ? object : [object]),
  "a list with toJSON": (object) => Object.assign([object].flat(), { toJSON: () => object }),
  "a list with members": (object) => Object.assign([object].flat(), { pan: "x", user_id: 1 }),
  "a list with a hole": (object) => Object.assign([], { 1: object }),
  "a long list": (object) => Object.assign([object].flat(), { length: 40 }),
  "a list that grows": (object) => {
    const list = [object].flat();
    const first = list[0];
    let grown = 0;
    return Object.defineProperty(list, 0, { enumerable: true, get: () => (grown++ < 99 && list.push({ pan: "x" }), first) });
  },
  "a map": (object) => new Map(Object.entries(object)),
  "a date with members": (object) => Object.assign(new Date(0), object),
  "a number with members": (object) => Object.assign(new Number(1), object),
  "a number in disguise, with members": (object) => Object.assign(Object.setPrototypeOf(new Number(1), Object.prototype), object),
  "a string in disguise, with members": (object) => Object.assign(Object.setPrototypeOf(new String(""), null), object),
  "a list in disguise, with members": (object) => Object.assign(Object.setPrototypeOf([], Object.prototype), object),
  "an error": (object) => Object.assign(new Error("x"), object),
  "a proxy": (object) => new Proxy(object, {}),
  "a proxy with toJSON": (object) => new Proxy(object, { get: (of, key) => (key === "toJSON" ? () => ({ pan: "x" }) : of[key]) }),
  "a proxy that has nothing": (object) => new Proxy(Object.assign(object, { toJSON: () => "x" }), { has: () => false }),
  "a proxy that has everything": (object) => new Proxy(object, { has: () => true }),
  "a proxy without prototype": (object) => new Proxy(object, { getPrototypeOf() { throw new Error(); } }),
  "a proxy of another prototype": (object) => new Proxy(object, { getPrototypeOf: () => Array.prototype }),
  "a proxy of a map": () => new Proxy(new Map(), { getPrototypeOf: () => Object.prototype }),
  "a proxy without keys": (object) => new Proxy(object, { ownKeys: () => [...Reflect.ownKeys([])].slice(0, Array.isArray(object) ? 1 : 0) }),
  "a proxy of another length": (object) => new Proxy([object].flat(), { get: (of, key) => (key === "length" ? 1.5 : of[key]) }),
  "a proxy of a length as text": (object) => new Proxy([object].flat(), { get: (of, key) => (key === "length" ? "1" : of[key]) }),
  "a proxy that is revoked": (object) => { const { proxy, revoke } = Proxy.revocable(object, {}); revoke(); return proxy; },
  "a cycle": (object) => Object.assign(object, { extras: object }),
};

/** Those that are the same whenever they are looked at. An unusual object is looked at twice: the second time, by JSON.stringify. */
const steady = Object.entries(wraps).filter(([name]) => name !== "a list that grows").map(([, wrap]) => wrap);

const mapped = (object, member) =>
  Object.fromEntries(Object.entries(Object.getOwnPropertyDescriptors(object)).filter(([key]) => key !== "length").map(([key, of]) => [key, member(of)]));

const values = () => [
  undefined, null, "", " ", "x", "03", "\0", "a\0b", "\u0002\u00000:0\0", "\uD800", "a\uDC00", "\u2028", "é中😀", 3, -0, NaN, Infinity, true, 1n,
  () => "x", Symbol("x"), new Date(0), new Date(NaN), new String("03"), new String(""), new Number(3), new Boolean(false), Object(1n),
  Object(Symbol("x")), /x/, [], [undefined], ["03"], {}, new Map(), new Set(["x"]), new WeakMap(), new Uint8Array(2), new ArrayBuffer(2),
  Promise.resolve(), globalThis.JSON, Object.setPrototypeOf(new Number(3), Object.prototype), Object.setPrototypeOf(new String(""), null),
];

/** A payload with some of this in it; for the same seed, the same once more. */
function hostile(seed) {
  const next = chance(seed);
  const one = (list) => list[next(list.length)];
  const isObject = (value) => value !== null && typeof value === "object";
  const wrapped = (value) => (isObject(value) ? one(steady)(value) : value);
  const payload = JSON.parse(valid);
  for (let changes = next(5); changes > 0; changes--) {
    const { section, key } = one(fields);
    const holder = payload.data.find((element) => section in element)?.[section] ?? payload;
    holder[next(8) ? key : `${key}x`] = next(3) ? one(values()) : wrapped({ value: "x" });
  }
  if (next(3) === 0) payload[one(["user_id", "phone_number", "extras", "remark"])] = one(values());
  const element = one(payload.data);
  const [section] = Object.keys(element);
  if (next(2)) element[section] = wrapped(element[section]);
  if (next(2)) payload.data[payload.data.indexOf(element)] = wrapped(element);
  if (next(3) === 0) payload.data.push(next(2) ? one(values()) : wrapped({ ...element }));
  if (next(3) === 0) payload.data = wrapped(payload.data);
  return next(4) ? payload : wrapped(payload);
}

/** Its sections as a form has them. */
function hostileForm(seed) {
  const { data } = hostile(seed);
  return Array.isArray(data) ? Object.assign({}, ...data) : data;
}

/** What `make` makes is judged as its JSON text. It is made twice, as looking at it may change it. */
function same(check, make, name) {
  const [first, second] = [attempt(make), attempt(make)];
  let text;
  try {
    text = JSON.stringify(first);
  } catch {
    return assert.throws(() => check(second), { name: "TypeError", message: /^dkyc: .* cannot be written/ }, name);
  }
  if (text === "{}" && first instanceof Map) {
    return assert.throws(() => check(second), { name: "TypeError", message: /^dkyc: this is a Map/ }, name);
  }
  if (text === undefined) return assert.throws(() => check(second), { name: "TypeError", message: /^dkyc: pass/ }, name);
  assert.deepEqual(check(second), withoutPositions(check(text)), name);
}

/** What some disguises do not even allow to be put together is nothing. */
function attempt(make) {
  try {
    return make();
  } catch {
    return null;
  }
}

test("every disguise of every part", () => {
  const parts = {
    payload: (payload, wrap) => wrap(payload),
    data: (payload, wrap) => ({ ...payload, data: wrap(payload.data) }),
    element: ({ data: [first, ...others], ...payload }, wrap) => ({ ...payload, data: [wrap(first), ...others] }),
    section: ({ data: [first, ...others], ...payload }, wrap) =>
      ({ ...payload, data: [{ BASIC_INFORMATION: wrap(first.BASIC_INFORMATION) }, ...others] }),
    field: (payload, wrap) => ({ ...payload, user_id: wrap({ value: "x" }) }),
  };
  for (const [part, put] of Object.entries(parts)) {
    for (const [name, wrap] of Object.entries(wraps)) {
      same(validate, () => put(JSON.parse(valid), wrap), `${part}: ${name}`);
    }
  }
});

test("chance finds no disguise with another verdict", () => {
  for (let seed = 1; seed <= ROUNDS; seed++) {
    same(validate, () => hostile(seed), `payload ${seed}`);
    same(validateSections, () => hostileForm(seed), `form ${seed}`);
    const section = (value) => validateSection("BASIC_INFORMATION", value);
    same(section, () => hostileForm(seed).BASIC_INFORMATION ?? null, `section ${seed}`);
  }
});
