// Where something is missing or breaks: no TextEncoder, no WebAssembly, no modules; and a bug of the core.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { SourceMap } from "node:module";
import vm from "node:vm";
import { validate } from "dkyc";
import { fix } from "dkyc/fix";
import { cases, valid } from "./support.mjs";

const dist = new URL("../dist/", import.meta.url);

/** Does something without these globals, and with others. */
async function without(names, task) {
  const kept = Object.fromEntries(names.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]));
  for (const name of names) delete globalThis[name];
  try {
    return await task();
  } finally {
    Object.defineProperties(globalThis, kept);
  }
}

test("no TextEncoder, as in Jest with jsdom", async () => {
  const documents = [...cases.map(([, bytes]) => bytes.toString()), valid.replace("Asha", "Aśhā 中😀 \uFFFD"), '{"é中😀": 1, "\uD83C": 2}', "A".repeat(100_000)];
  await without(["TextEncoder", "TextDecoder", "structuredClone"], async () => {
    const there = await import(new URL("index.js?jsdom", dist));
    for (const text of documents) assert.deepEqual(there.validate(text), validate(text));
    const repairs = await import(new URL("fix.js?jsdom", dist));
    for (const text of documents) assert.deepEqual(repairs.fix(text), fix(text));
    const { validate: judge, jsonSchema } = there.payloadSchema["~standard"];
    const long = "é😀".repeat(20_000);
    assert.equal(judge({ ...JSON.parse(valid), user_id: long }).issues, undefined);
    assert.deepEqual(jsonSchema.input({ target: "draft-2020-12" }), there.jsonSchema);
  });
});

test("no WebAssembly, as in React Native: the same error whatever is called", async () => {
  await without(["WebAssembly", "TextEncoder", "TextDecoder", "atob"], async () => {
    const inside = await import(new URL("index.js?hermes", dist));
    const slim = await import(new URL("slim.js?hermes", dist));
    const message = /^Error: dkyc: there is no WebAssembly here \(React Native's Hermes has none\); check the payload on a server\.$/;
    for (const there of [inside, slim]) {
      const { validate } = there.sectionsSchema["~standard"];
      const calls = [
        () => there.validate(valid),
        () => there.validate({}),
        () => there.validateField("user_id", "x", { today: "2025-03-14" }),
        () => there.fieldSchema("user_id")["~standard"].validate("x"),
        () => validate({}),
        () => validate({ FATCA_DECLARATION: 1n }),
      ];
      for (const call of calls) assert.throws(call, message, String(call));
      await assert.rejects(there.ready(), message);
      assert.equal(there.fields.length, there.fields.filter(({ label }) => label).length, "the table needs none");
      assert.ok(there.explain("type").meaning);
    }
    const repairs = await import(new URL("fix.js?hermes", dist));
    for (const call of [() => repairs.fix("{}"), () => repairs.fix({}), () => repairs.fixField("user_id", 7)]) assert.throws(call, message);
    await assert.rejects(slim.init("https://example.com/dkyc.wasm"), message);
  });
});

test("a classic script", () => {
  const { unpkg, jsdelivr } = JSON.parse(readFileSync(new URL("../package.json", dist)));
  assert.equal(unpkg, jsdelivr);
  const context = vm.createContext({ atob });
  const globals = () => Object.keys(vm.runInContext("globalThis", context)).sort();
  const before = globals();
  vm.runInContext(readFileSync(new URL(`../${unpkg}`, dist), "utf8"), context);
  assert.deepEqual(globals(), [...before, "dkyc"].sort(), "one global");
  const report = vm.runInContext("JSON.stringify(dkyc.validate('{}'))", context);
  assert.equal(report, JSON.stringify(validate("{}")));
});

test("every script has its source map", () => {
  const scripts = readdirSync(dist, { recursive: true }).filter((name) => name.endsWith(".js"));
  assert.ok(scripts.length > 6);
  for (const name of scripts) {
    const script = readFileSync(new URL(name, dist), "utf8");
    const [, url] = /\n\/\/# sourceMappingURL=(.+)\n$/.exec(script);
    const map = JSON.parse(readFileSync(new URL(url, new URL(name, dist)), "utf8"));
    assert.ok(existsSync(new URL(`${name}.map`, dist)));
    for (const source of map.sources) assert.match(source, /^(\.\.\/)+(src|sandbox)\/|^lazy:fflate$/, "no path of the machine that built it");
    // It does not hold the core.
    if (name.endsWith("sandbox.js")) continue;
    const line = script.split("\n").findIndex((text) => text.includes("is too large to be checked here"));
    const column = script.split("\n")[line].indexOf("dkyc: the payload is too large");
    const { originalSource, originalLine } = new SourceMap(map).findEntry(line, column);
    const original = map.sourcesContent[map.sources.indexOf(originalSource)];
    assert.ok(original.split("\n")[originalLine].includes("is too large to be checked here"), name);
  }
});

/** The package, with exports of the core changed. */
async function withExports(name, change) {
  const { Instance } = WebAssembly;
  WebAssembly.Instance = function (module) {
    const { exports } = new Instance(module);
    return { exports: { ...exports, ...change(exports) } };
  };
  const there = await import(new URL(`index.js?${name}`, dist));
  return { ...there, restore: () => (WebAssembly.Instance = Instance) };
}

test("a bug is called a bug, and the next call works", async () => {
  // There is no such section, and no such field: a panic.
  const there = await withExports("bug", (core) => ({
    check: (pointer, size, length, _, ...rest) => core.check(pointer, size, length, 99, ...rest),
    check_field: (pointer, size, length, _, ...rest) => core.check_field(pointer, size, length, 999, ...rest),
  }));
  try {
    for (const call of [() => there.validate(valid), () => there.validateField("user_id", "u-1")]) {
      assert.throws(call, (error) => {
        assert.match(String(error), /^Error: dkyc: internal error; this is a bug/);
        assert.ok(error.cause instanceof WebAssembly.RuntimeError);
        return true;
      });
    }
    assert.equal(there.validate(JSON.parse(valid)).valid, true);
  } finally {
    there.restore();
  }
});

test("no number beyond the table is valid", async () => {
  const there = await withExports("numbers", (core) => ({
    check_values: (pointer, size, length, count, _, ...rest) => core.check_values(pointer, size, length, count, 11, ...rest),
    check_field: (pointer, size, length, _, ...rest) => core.check_field(pointer, size, length, 76, ...rest),
  }));
  try {
    assert.throws(() => there.validate(JSON.parse(valid)), /internal error/);
    assert.throws(() => there.validateField("user_id", "u-1"), /internal error/);
  } finally {
    there.restore();
  }
});
