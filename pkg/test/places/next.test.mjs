// The packed package in Next.js, with both of its bundlers: page of the server, routes of Node and at the edge, page of the client.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { createServer } from "node:net";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { startBrowser } from "./chromium.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const EXPECTED = "true pan_format ABCPE1234F wait";
const NEXT = here("node_modules/next/dist/bin/next");

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** What a page says, markup left out. */
async function text(url) {
  const response = await fetch(url);
  return (await response.text()).replaceAll(/<!-- -->/g, "");
}

/** Builds the project with a bundler, starts it, and looks at what there is under these paths, too. */
async function runs(bundler, paths) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" };
  rmSync(here("next/.next"), { recursive: true, force: true });
  execFileSync(process.execPath, [NEXT, "build", bundler, here("next")], { env, stdio: ["ignore", "pipe", "inherit"] });
  const port = await freePort();
  const server = spawn(process.execPath, [NEXT, "start", "--port", `${port}`, here("next")], { env, stdio: ["ignore", "pipe", "inherit"] });
  const browser = await startBrowser(chromium);
  try {
    await new Promise((resolve, reject) => {
      server.stdout.on("data", (data) => `${data}`.includes("Ready") && resolve());
      server.on("exit", () => reject(new Error("next start ended")));
    });
    const origin = `http://127.0.0.1:${port}`;
    assert.match(await text(`${origin}/`), new RegExp(`server: ${EXPECTED}`));
    for (const path of paths) assert.equal(await text(`${origin}${path}`), EXPECTED, path);
    assert.match(await text(`${origin}/client`), new RegExp(`server: ${EXPECTED}`));
    const page = await browser.newPage();
    await page.goto(`${origin}/client`);
    await page.waitForFunction((expected) => document.querySelector("b")?.textContent === expected, EXPECTED);
  } finally {
    await browser.close();
    server.kill();
  }
}

const usual = process.env.TESTS === "usual";

test("Next.js with Turbopack", { skip: usual }, () => runs("--turbopack", ["/node", "/edge", "/api/edge"]));

// It builds no route of the app at the edge: see next.config.mjs. Webpack itself is tested each time, in browser.test.mjs.
test("Next.js with webpack", { skip: usual }, () => runs("--webpack", ["/node", "/api/edge"]));
