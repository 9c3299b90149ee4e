// The sandbox as the tests of other programs start it. The variable DKYC names the command.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { startSandbox } from "dkyc/sandbox";
import { root, valid } from "./support.mjs";

const program = process.env.DKYC ?? fileURLToPath(new URL("target/debug/dkyc", root));
const json = { "content-type": "application/json" };

test("from the token to the approved session", async () => {
  const sandbox = await startSandbox({ program, step: 0, seed: 7 });
  const post = async (path, body, auth = {}) => {
    const answer = await fetch(sandbox.url + path, { method: "POST", headers: { ...json, ...auth }, body });
    return [answer.status, await answer.json()];
  };
  const [, { Token: auth }] = await post(
    "/agentapi/v1/agent/generate_token",
    JSON.stringify({ username: "sandbox", password: "sandbox123" }),
  );
  assert.deepEqual(await post("/appapi/v1/dkyc/push_user_data", valid), [401, { message: "Missing authorization header" }]);
  const [status, { session_id }] = await post("/appapi/v1/dkyc/push_user_data", valid, { auth });
  assert.equal(status, 200);
  const details = await fetch(`${sandbox.url}/agentapi/v1/session/get_details/${session_id}`, { headers: { auth } });
  assert.equal((await details.json()).session_data.session_status, "kyc_result_approved");
  await sandbox.stop();
  await assert.rejects(fetch(sandbox.url));
});

test("several faults and accounts, and an answer that is cut off", async () => {
  const sandbox = await startSandbox({ program, account: ["alice:password1", "bob:password2"], fail: ["503:0", "drop:1"] });
  await assert.rejects(fetch(`${sandbox.url}/agentapi/v1/agent/generate_token`, { method: "POST", headers: json, body: "{}" }));
  assert.equal((await fetch(`${sandbox.url}/nowhere`)).status, 404);
  await sandbox.stop();
});

test("says how to get the command, and why it does not start", async () => {
  await assert.rejects(startSandbox({ program: "/nowhere/dkyc" }), /\/nowhere\/dkyc was not found.*cargo install/);
  await assert.rejects(startSandbox({ program, fail: "404:1" }), /did not start: .*429, 500 to 599, or drop/s);
  await assert.rejects(startSandbox({ program, ports: 1 }), /has no option "ports"/);
});

test("ends with the program that started it", () => {
  const script = `
    const { startSandbox } = require("dkyc/sandbox");
    startSandbox({ program: ${JSON.stringify(program)} }).then(({ url }) => console.log(url));`;
  const { stdout, status } = spawnSync(process.execPath, ["--eval", script], { cwd: fileURLToPath(new URL(".", import.meta.url)), encoding: "utf8" });
  assert.equal(status, 0);
  return assert.rejects(fetch(stdout.trim()));
});

test("is there for require, too", () => {
  assert.equal(typeof createRequire(import.meta.url)("dkyc/sandbox").startSandbox, "function");
});
