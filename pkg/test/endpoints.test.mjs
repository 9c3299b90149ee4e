// `dkyc/api`: the same requests, answers, tokens and retries as the command, over the tables of tests/endpoints; what it keeps to
// itself; and the example with fetch against the sandbox.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { inspect } from "node:util";
import * as api from "dkyc/api";
import * as slim from "dkyc/api/slim";
import { startSandbox } from "dkyc/sandbox";
import { cases, root, valid } from "./support.mjs";

const program = process.env.DKYC ?? fileURLToPath(new URL("target/debug/dkyc", root));
const base = "https://example.com/kyc/";
const fresh = "eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjE3NDEwMDAwMDB9.c2ln";
const today = "2025-06-15";

/** What the command prints. */
function shell(args, input) {
  const { status, stdout, stderr } = spawnSync(program, args, { input, encoding: "utf8" });
  assert.ok(status === 0 || status === 1, stderr);
  return stdout;
}

const TEXT = String.raw`"((?:[^"\\]|\\.)*)"`;

/** The text of a string literal of Rust. */
const text = (literal) =>
  literal?.replaceAll(/\\(?:u\{(\w+)\}|x(\w\w)|(.))/g, (_, point, byte, other) =>
    other ? ({ n: "\n", r: "\r", t: "\t", 0: "\0" })[other] ?? other : String.fromCodePoint(Number.parseInt(point ?? byte, 16)));

/** The rows of a table of tests/endpoints: what this pattern finds in it, `TEXT` being a string literal. */
function rows(file, pattern, least) {
  const source = readFileSync(new URL(`tests/endpoints/${file}.rs`, root), "utf8");
  const found = [...source.matchAll(new RegExp(pattern.replaceAll("TEXT", TEXT), "gm"))].map(([, ...groups]) => groups.map(text));
  assert.ok(found.length >= least, `${file}: ${found.length} rows`);
  return found;
}

/** `SendLink` as `send_link`. */
const snake = (name) => name.replaceAll(/(?<!^)[A-Z]/g, "_$&").toLowerCase();

const link = { user_id: "user-1", phone_number: "9876543210", send_notification: 1, link_type: "free" };
const members = {
  generate_token: ["username", "password"],
  send_link: Object.keys(link),
  get_details: ["session_id"],
};
const values = rows("requests", String.raw`\(TEXT\.into\(\)|^ +\(TEXT, "\w*"\),$|, TEXT\.into\(\), "`, 30).map((groups) => groups.find(Boolean));
const requests = [
  // The command takes no text for a mistake.
  ...rows("requests", String.raw`\(\s*Endpoint::(\w+),\s*TEXT,`, 9).filter(([, json]) => json).map(([endpoint, json]) => [snake(endpoint), json]),
  ...values.flatMap((value) =>
    Object.entries(members).map(([endpoint, keys]) => [endpoint, `{${keys.map((key) => `"${key}": ${value}`).join()}}`])),
  ["generate_token", '{"username": "agent1001", "password": "Secret1001"}'],
  ["send_link", JSON.stringify(link)],
  ["send_link", JSON.stringify({ ...link, phone_number: "+91 98765 43210", user_id: "test" })],
  ...["a b/ü", "~.-_", "😀?#%", "..."].map((session_id) => ["get_details", JSON.stringify({ session_id })]),
  ["push_user_data", valid],
  ["push_user_data", '{"user_id": "user-1"}'],
];

test("requests are checked as the command checks them", () => {
  for (const [endpoint, json] of requests) {
    const printed = JSON.parse(shell(["check", "--endpoint", endpoint, "--format", "json", "--today", today], json));
    delete printed.source;
    const issues = [...printed.errors, ...printed.warnings];
    for (const issue of issues) delete issue.fixable;
    assert.deepEqual(api.checkRequest(endpoint, json, { today }), printed, json);
    assert.deepEqual(api.checkRequest(endpoint, Buffer.from(json), { today }), printed, json);
    let object;
    try {
      object = JSON.parse(json);
    } catch {
      continue;
    }
    // A string is JSON text, not a value.
    if (typeof object === "string") continue;
    const found = ({ errors, warnings }) => [...errors, ...warnings].map(({ line, column, message, ...issue }) => issue);
    const again = JSON.stringify(object);
    assert.deepEqual(found(api.checkRequest(endpoint, object, { today })), found(api.checkRequest(endpoint, again, { today })), json);
  }
  const single = ([name, bytes]) => bytes.length > 0 && name !== "types_whole_array.json";
  for (const [name, bytes] of cases.filter(single)) {
    const { errors, warnings } = api.checkRequest("push_user_data", bytes, { today });
    const printed = JSON.parse(shell(["check", "--format", "json", "--today", today], bytes));
    const codes = (issues) => issues.map(({ code, path, message, line, column }) => [code, path, message, line, column]);
    assert.deepEqual([codes(errors), codes(warnings)], [codes(printed.errors), codes(printed.warnings)], name);
  }
});

test("a wrong call is an exception", async () => {
  for (const call of [
    () => api.checkRequest("sendLink", {}),
    () => api.checkRequest("send_link", undefined),
    () => api.checkRequest("send_link", {}, { today: 7 }),
    () => api.noAnswer("x"),
    () => api.retry({ endpoint: "send_link", kind: "lost" }),
    () => api.tokenState(undefined),
    () => api.needsRefresh("Bearer x"),
  ]) assert.throws(call, (error) => error instanceof TypeError && error.message.startsWith("dkyc: "), String(call));
  await assert.rejects(api.readAnswer("send_link", {}), /^TypeError: dkyc: pass the Response that fetch returns\.$/);
  await assert.rejects(api.readAnswer("x", new Response("{}")), /^TypeError: dkyc: the endpoint must be one of generate_token, send_link, /);
  const read = new Response("{}");
  await read.text();
  await assert.rejects(api.readAnswer("send_link", read), /^TypeError: dkyc: the body of this response has already been read\.$/);
});

test("requests are sent as the command writes them", () => {
  const file = fileURLToPath(new URL(".token", import.meta.url));
  writeFileSync(file, fresh);
  let sentOnes = 0;
  for (const [endpoint, json] of requests) {
    const target = { base, token: endpoint === "generate_token" ? undefined : fresh };
    const { valid, errors } = api.checkRequest(endpoint, json);
    if (!valid) {
      const refused = (error) => error instanceof api.InvalidRequestError && error.endpoint === endpoint && error.report.errors.length === errors.length;
      assert.throws(() => api.createRequest(endpoint, json, target), refused);
      continue;
    }
    sentOnes += 1;
    const printed = shell(["request", "--endpoint", endpoint, "--base", base, "--token-file", file], json).trimEnd().split("\n");
    const lines = printed.map((line) => /^(\S+) = (".*")$/.exec(line).slice(1)).map(([name, value]) => [name, JSON.parse(value)]);
    const all = (wanted) => lines.filter(([name]) => name === wanted).map(([, value]) => value);
    for (const request of [json, Buffer.from(json), JSON.parse(json.replace(/^\uFEFF/, ""))]) {
      const sent = api.createRequest(endpoint, request, target);
      assert.deepEqual([sent.endpoint, sent.redirect], [endpoint, "manual"]);
      assert.deepEqual([all("request"), all("url")], [[sent.method], [sent.url]]);
      assert.deepEqual(all("header"), Object.entries(sent.headers).map((header) => header.join(": ")));
      assert.deepEqual(sent.body && JSON.parse(sent.body), all("data-binary").map((text) => JSON.parse(text.replace(/^\uFEFF/, "")))[0]);
      const whole = new Request(sent.url, sent);
      assert.deepEqual([whole.method, whole.redirect, whole.headers.get("auth")], [sent.method, "manual", target.token ?? null]);
    }
  }
  rmSync(file);
  assert.ok(sentOnes > 8, `${sentOnes} were sent`);
  const wrong = [{ base }, { base, token: null }, { base, token: "x y" }, { base, token: "é" }, { base: "ftp://x", token: fresh }, { base: "https://xé", token: fresh }, { base, token: "x\0y" }, { base: "", token: fresh }, { base: "https://user:pass@x", token: fresh }, { base: "https://x?q", token: fresh }];
  for (const target of wrong) {
    assert.throws(() => api.createRequest("get_details", { session_id: "s-1" }, target), (error) => error instanceof TypeError && !/x y|pass@/.test(error.message));
  }
  assert.equal(api.createRequest("get_details", { session_id: "s" }, { base: new URL("https://example.com"), token: fresh }).url, "https://example.com/agentapi/v1/session/get_details/s");
});

test("neither exceptions nor the console show a value", async () => {
  const secret = "hunter22secret";
  const shows = (shown) => assert.ok(!inspect(shown, { depth: 9 }).includes(secret), inspect(shown, { depth: 9 }));
  const request = api.createRequest("generate_token", { username: "agent1001", password: secret }, { base });
  shows(request);
  shows([api.createRequest("get_details", { session_id: secret }, { base, token: `e30.e30.${secret}` })]);
  assert.equal(inspect(request), "{ endpoint: 'generate_token', method: 'POST' }");
  assert.match(request.body, /hunter22secret/);
  const answers = [
    await api.readAnswer("generate_token", new Response(JSON.stringify({ Token: secret }))),
    await api.readAnswer("send_link", new Response(JSON.stringify({ msg: secret, track: { x: secret } }), { status: 400, headers: { "Retry-After": "5" } })),
  ];
  answers.forEach(shows);
  assert.equal(answers[0].data.Token, secret);
  assert.match(inspect(answers[1]), /kind: 'rejected'.*retryAfter: 5/s);
  const many = Array.from({ length: 30 }, (_, index) => `"${secret}${index}": 1, "${secret}${index}": 2`);
  for (const [endpoint, wrong] of [
    ["generate_token", { username: `${secret}!`, password: secret }],
    ["send_link", { ...link, user_id: [secret], phone_number: { secret }, [secret]: secret }],
    ["generate_token", `{"username": "agent1001", ${many.join()}}`],
    ["generate_token", `{"password": "${secret}`],
    ["get_details", { session_id: { toJSON() { throw new Error(secret); } } }],
  ]) {
    assert.throws(() => api.createRequest(endpoint, wrong, { base, token: fresh }), (error) => {
      assert.ok(!String(error).includes(secret) && !error.cause, String(error));
      return true;
    });
  }
  assert.throws(
    () => api.createRequest("generate_token", `{"username": 7, ${many.join()}}`, { base }),
    /^InvalidRequestError: dkyc: the request to generate_token is not valid: username type, password required, duplicate(, duplicate){7} and 22 more\.$/,
  );
});

const answers = [
  ...rows("answers", String.raw`\(\s*(GenerateToken|SendLink|GetDetails|PushUserData),\s*TEXT,`, 50).map(([endpoint, body]) => [snake(endpoint), 200, body]),
  ...rows("answers", String.raw`^ {8}\(TEXT, (?:None|Some\("\w"\))\)`, 5).map(([body]) => ["get_details", 400, body]),
  ["generate_token", 401, '{"msg": "no", "success": true}'],
  ["send_link", 500, "<html>"],
  ["send_link", 429, ""],
  ["send_link", 302, "{}"],
  ["get_details", 408, '{"msg": "\\ud800"}'],
  ["push_user_data", 400, '{"msg": "Invalid request parameters", "track": null, "errors": {"a": [{"code": "x"}]}}'],
  ["push_user_data", 204, null],
  ["push_user_data", 200, `{"session_id": "s", "x": ${"[".repeat(127)}${"]".repeat(127)}}`],
];

/** Every member of a session with this value, and a link that ends then. */
const forms = rows("answers", String.raw`^ {8}\(TEXT, (?:None|Some\(|object|array|false|true)`, 90).flatMap(([value]) => {
  const { properties } = JSON.parse(shell(["openapi"])).components.schemas.session_data;
  const session = Object.keys(properties).map((key) => `"${key}": ${key === "session_status" ? '"waiting"' : value}`);
  return [
    ["get_details", 200, `{"session_data": {${session.join()}}}`],
    ["send_link", 200, JSON.stringify({ link_url: "u", session_id: "s", link_expiry_time: value })],
  ];
});

test("answers are read, and repeated, as the command does", async () => {
  const attempts = [[1, false, []], [4, true, ["7"]], [5, false, ["301"]], [2, false, ["301", "x", "5"]]];
  for (const [index, [endpoint, status, body]] of [...answers, ...forms].entries()) {
    const [attempt, renewed, asked] = attempts[index % attempts.length];
    const headers = asked.map((value) => ["Retry-After", value]);
    const told = ["--attempt", `${attempt}`, "--random", "0.5", "--now", "0", ...(renewed ? ["--renewed"] : []), ...asked.flatMap((value) => ["--retry-after", value])];
    const printed = JSON.parse(shell(["answer", "--endpoint", endpoint, "--status", `${status}`, "--show-values", ...told], body ?? ""));
    const answer = await api.readAnswer(endpoint, new Response(body, { status, headers }));
    const { retry, delay = null } = api.retry(answer, { attempt, renewed, random: 0.5 });
    const { kind, httpStatus, missing, odd, message, data, isFinal, expires } = answer;
    const seen = { endpoint: answer.endpoint, http_status: httpStatus, status: answer.status, kind, body: answer.body, retry, delay_ms: delay, missing, odd, message, data };
    const { session_status, final, expires: ends, ...common } = printed;
    assert.deepEqual(seen, common, `${endpoint} ${body}`);
    assert.deepEqual([isFinal, expires ?? null], [final, ends ?? null], `${endpoint} ${body}`);
    if (asked.length > 0) assert.equal(answer.retryAfter, Math.max(...asked.map(Number).filter(Boolean)));
  }
  const { isFinal, remark } = await api.readAnswer("get_details", new Response('{"session_data": {"session_status": "user_abandoned"}}'));
  assert.equal(isFinal, true);
  assert.match(remark, /\w/);
});

/** A port that nobody listens on. */
async function closedPort() {
  const server = createServer();
  await new Promise((listens) => server.listen(0, "127.0.0.1", listens));
  const { port } = server.address();
  await new Promise((closes) => server.close(closes));
  return port;
}

test("answers that did not come", async () => {
  const port = await closedPort();
  for (const [endpoint, retries] of [["get_details", ["wait", "wait"]], ["send_link", ["wait", "unsafe"]]]) {
    const refused = await fetch(`http://127.0.0.1:${port}`).catch((error) => api.noAnswer(endpoint, error));
    const unknown = await fetch("http://there-is-none.invalid").catch((error) => api.noAnswer(endpoint, error));
    const several = new TypeError("fetch failed", { cause: new AggregateError([{ code: "ECONNREFUSED", syscall: "connect" }]) });
    const broken = new Response(new ReadableStream({ start: (stream) => stream.error(new Error("broken")) }));
    for (const [failure, answer, retry] of [
      ["not_sent", refused, retries[0]],
      ["not_sent", unknown, retries[0]],
      ["not_sent", api.noAnswer(endpoint, several), retries[0]],
      ["no_answer", api.noAnswer(endpoint, new TypeError("fetch failed", { cause: { code: "ECONNRESET", syscall: "read" } })), retries[1]],
      ...[
        { code: "ERR_SSL_WRONG_VERSION_NUMBER" },
        { code: "DEPTH_ZERO_SELF_SIGNED_CERT" },
        { code: "ERR_TLS_CERT_ALTNAME_INVALID" },
        { message: "bad port" },
        { code: "ECONNRESET", message: "Client network socket disconnected before secure TLS connection was established" },
      ].map((cause) => ["not_sent", api.noAnswer(endpoint, new TypeError("fetch failed", { cause })), retries[0]]),
      ["no_answer", api.noAnswer(endpoint, { get cause() { throw new Error("mine"); } }), retries[1]],
      ["no_answer", await api.readAnswer(endpoint, Response.error()), retries[1]],
      ["no_answer", api.noAnswer(endpoint), retries[1]],
      ["no_answer", api.noAnswer(endpoint, null), retries[1]],
      ["no_answer", api.noAnswer(endpoint, new DOMException("too long", "TimeoutError")), retries[1]],
      ["no_answer", await api.readAnswer(endpoint, broken), retries[1]],
    ]) {
      const printed = JSON.parse(shell(["answer", "--endpoint", endpoint, "--failure", failure]));
      assert.deepEqual([answer.kind, answer.httpStatus, answer.body, api.retry(answer).retry], [failure, null, "none", retry]);
      assert.deepEqual([printed.kind, printed.http_status, printed.body, printed.retry], [failure, null, "none", retry]);
    }
  }
});

test("what is no response is refused, and never taken for a lost one", async () => {
  const locked = new Response("{}");
  locked.body.getReader();
  const read = new Response("{}");
  await read.text();
  const headers = new Headers();
  const arrayBuffer = async () => new ArrayBuffer(0);
  const stubs = [-1, 65_736, 1.5, Number.NaN, "200", undefined].map((status) => ({ status, headers, arrayBuffer }));
  for (const wrong of [locked, read, ...stubs, { status: 200, arrayBuffer }, { status: 200, headers: {}, arrayBuffer }, {}, null, undefined, "{}"]) {
    await assert.rejects(api.readAnswer("get_details", wrong), (error) => error instanceof TypeError && error.message.startsWith("dkyc: "));
  }
  const huge = { status: 200, headers, arrayBuffer: async () => { throw new RangeError("Array buffer allocation failed"); } };
  await assert.rejects(api.readAnswer("get_details", huge), RangeError);
});

test("where a request cannot go is a TypeError", () => {
  for (const target of [undefined, null, "http://127.0.0.1", { base: "http://127.0.0.1", token: Symbol("x") }, { base: "http://127.0.0.1", token: 7 }]) {
    assert.throws(() => api.createRequest("get_details", { session_id: "s" }, target), (error) => error instanceof TypeError && error.message.startsWith("dkyc: "));
  }
  assert.equal(api.InvalidRequestError.name, "InvalidRequestError");
});

test("policies", () => {
  const lost = api.noAnswer("send_link");
  assert.deepEqual(api.retry(lost, { random: 0.5, policy: { repeatUnsafe: true, base: 1000 } }), { retry: "wait", delay: 500 });
  assert.equal(api.retry(lost, { attempt: 2, policy: { maxRequests: 2, repeatUnsafe: true } }).retry, "unsafe");
  const asked = { ...api.noAnswer("get_details"), retryAfter: 10 };
  assert.deepEqual(api.retry(asked, { policy: { longestWait: 9999 } }), { retry: "later", delay: 10_000 });
  assert.deepEqual(api.retry(asked, { attempt: 4, random: 0.999, policy: { cap: 0 } }), { retry: "wait", delay: 10_000 });
  assert.equal(api.retry(asked, { attempt: 1e300 }).retry, "no");
  assert.equal(api.retry(lost, { attempt: 2, random: 0.999, policy: { base: Infinity, cap: Infinity, repeatUnsafe: true } }).delay, 2 ** 31 - 1);
  const wrongAttempts = [
    ...[Number.NaN, 0, -3, 1.5, "3", null].map((attempt) => ({ attempt })),
    ...[Number.NaN, 1, -0.1, "0"].map((random) => ({ random })),
    ...["maxRequests", "base", "cap", "longestWait"].flatMap((name) => [Number.NaN, -1, null, "1"].map((value) => ({ policy: { [name]: value } }))),
  ];
  for (const wrong of wrongAttempts) assert.throws(() => api.retry(asked, wrong), TypeError, JSON.stringify(wrong));
  const delays = Array.from({ length: 200 }, () => api.retry(api.noAnswer("get_details"), { attempt: 3 }).delay);
  assert.ok(delays.every((delay) => Number.isInteger(delay) && delay >= 0 && delay < 2000) && new Set(delays).size > 100, "full jitter");
});

test("Retry-After", () => {
  const NOW = 784_111_777;
  let understood = 0;
  for (const [header] of rows("retries", String.raw`^ {8}\(TEXT, (?:None|Some\()`, 45)) {
    // What no header can hold: fetch refuses it.
    if (/[^\t -ÿ]/.test(header)) continue;
    const { delay_ms } = JSON.parse(shell(["answer", "--endpoint", "get_details", "--status", "429", "--retry-after", header, "--now", `${NOW}`, "--random", "0"], ""));
    const seconds = api.retryAfter(new Headers([["Retry-After", header]]), NOW * 1000);
    assert.equal((seconds ?? 0) * 1000, delay_ms, header);
    understood += seconds === undefined ? 0 : 1;
  }
  assert.ok(understood > 15, `${understood} were understood`);
  const until = "Sun, 06 Nov 1994 08:50:07 GMT";
  for (const [values, date, want] of [
    [[], undefined, undefined],
    [["5", until, "7"], undefined, 30],
    [["Sunday, 06-Nov-94 08:50:07 GMT", "5"], undefined, 30],
    [[until, "Sunday, 06-Nov-94 08:50:37 GMT"], undefined, 60],
    [[until], "Sun, 06 Nov 1994 08:50:00 GMT", 7],
    [["-1"], undefined, undefined],
    [["soon", "1.5"], undefined, undefined],
    [[until], "Sun, 06 Nov 1994 08:50:00 GMT, Sun, 06 Nov 1994 08:50:05 GMT", 7],
  ]) {
    const headers = new Headers(values.map((value) => ["Retry-After", value]));
    if (date) headers.set("Date", date);
    assert.equal(api.retryAfter(headers, new Date(NOW * 1000)), want, String(values));
  }
});

test("tokens", () => {
  const part = (text) => Buffer.from(text).toString("base64url");
  const tokens = [
    ...rows("tokens", String.raw`^ {8}\(TEXT, (?:true|false)\)`, 20).map(([token]) => token),
    ...rows("tokens", String.raw`^ {8}\(TEXT, (?:Ok|Err)`, 25).map(([claims]) => `${part("{}")}.${part(claims)}.`),
  ];
  for (const token of tokens) {
    for (const [now, margin] of [[0, 60], [1_740_999_990, 60], [1_741_000_000, 0]]) {
      const printed = JSON.parse(shell(["token", "--now", `${now}`, "--margin", `${margin}`], token));
      const { state, expires } = api.tokenState(token, { now: now * 1000, margin });
      // The command leaves out the white space around a token.
      if (token === token.trim()) assert.deepEqual({ state, expires }, { state: printed.state, expires: printed.expires }, token);
      else assert.equal(state, "malformed");
      const refresh = () => api.needsRefresh(token, { now: new Date(now * 1000), margin });
      if (state === "malformed") assert.throws(refresh, (error) => error instanceof TypeError && (!token || !error.message.includes(token)));
      else assert.equal(refresh(), state === "expired" || state === "refresh", token);
    }
  }
  const now = 1_740_999_000_000;
  assert.deepEqual(api.tokenState(fresh, { now }), { state: "fresh", expires: 1_741_000_000 });
  for (const [seconds, margin, want] of [[0, 60, false], [939, 60, false], [940, 60, true], [940, 0, false], [1000, 0, true]]) {
    assert.equal(api.needsRefresh(fresh, { now: now + seconds * 1000, margin }), want);
  }
  assert.equal(api.needsRefresh(fresh), true);
  for (const wrong of [{ now: new Date(Number.NaN) }, { now: Number.NaN }, { now: -1 }, { now: null }, { now: "1" }, { margin: Number.NaN }, { margin: -1 }, { margin: null }]) {
    assert.throws(() => api.tokenState(fresh, wrong), TypeError, JSON.stringify(wrong));
    if ("now" in wrong) assert.throws(() => api.retryAfter(new Headers(), wrong.now), TypeError);
  }
});

test("the example makes every session once, or reports it as unknown", async () => {
  const copy = new URL(".example.mjs", import.meta.url);
  const text = readFileSync(new URL("examples/fetch.mjs", root), "utf8");
  assert.ok(text.split("\n").length <= 60, "it is short");
  writeFileSync(copy, text);
  const { createClient } = await import(copy.href).finally(() => rmSync(copy));
  const sandbox = await startSandbox({ program, seed: 7, rate: "50/s", tokenLifetime: 5, fail: ["429:0.05", "503:0.05", "drop:0.1"] });
  const policy = { base: 10, cap: 50, maxRequests: 20 };
  const login = { username: "sandbox", password: "sandbox123" };
  const client = createClient({ base: sandbox.url, login, rate: 60, margin: 0, policy });
  const users = Array.from({ length: 45 }, (_, number) => `user-${number}`);
  const outcomes = await Promise.all(users.map((user_id) => client.send("send_link", { ...link, user_id })));
  const page = await (await fetch(`${sandbox.url}/`)).text();
  const made = [...page.matchAll(/<td>(user-\d+)<td><code>([^<]+)/g)].map(([, ...row]) => row);
  outcomes.forEach(({ answer, end }, number) => {
    const sessions = made.filter(([user_id]) => user_id === users[number]).map(([, session_id]) => session_id);
    if (end === "unsafe") assert.ok(sessions.length < 2, `${users[number]} has ${sessions.length} sessions`);
    else assert.deepEqual([answer.kind, sessions], ["success", [answer.data.session_id]]);
  });
  assert.ok(outcomes.some(({ end }) => end === "unsafe") && outcomes.some(({ end }) => end === "no"));
  await assert.rejects(client.send("send_link", {}), api.InvalidRequestError);
  const [[, session_id]] = made;
  assert.equal((await client.send("get_details", { session_id })).answer.data.session_data.session_id, session_id);
  await sandbox.stop();
});

test("is there for require, too, and slim", async () => {
  const names = (module) => Object.keys(module).filter((name) => !["init", "default", "module.exports"].includes(name)).sort();
  const require = createRequire(import.meta.url);
  for (const other of [require("dkyc/api"), require("dkyc/api/slim"), slim]) assert.deepEqual(names(other), names(api));
  assert.throws(() => slim.checkRequest("send_link", {}), /call "await init/);
  await slim.init(readFileSync(new URL("../dist/api.wasm", import.meta.url)));
  assert.deepEqual(slim.checkRequest("send_link", {}), api.checkRequest("send_link", {}));
});
