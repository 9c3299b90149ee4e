// The packed package in a page: as it is, through every bundler, and under a Content-Security-Policy.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build as esbuild } from "esbuild";
import { chromium } from "playwright-core";
import { build as viteBuild, createServer as viteServer } from "vite";
import webpack from "webpack";
import { startBrowser } from "./chromium.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const EXPECTED = "true pan_format ABCPE1234F wait";
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };

let browser;
let server;
let origin;

/** Serves the files of some folders, each under a path of its own. */
const folders = {
  "/plain/": "web/",
  "/dkyc/": "node_modules/dkyc/dist/",
  "/esbuild/": "web/dist/esbuild/",
  "/webpack/": "web/dist/webpack/",
  "/vite/": "web/dist/vite/",
};

const IMPORT_MAP = '<script type="importmap">{"imports": {"dkyc": "/dkyc/index.js", "dkyc/slim": "/dkyc/slim.js", "dkyc/fix": "/dkyc/fix.js", "dkyc/api": "/dkyc/api.js"}}</script>';

before(async () => {
  browser = await startBrowser(chromium);
  server = createServer((request, response) => {
    const url = new URL(request.url, "http://localhost");
    const policy = url.searchParams.get("csp");
    if (policy) response.setHeader("content-security-policy", policy);
    const folder = Object.keys(folders).find((path) => url.pathname.startsWith(path));
    const file = folder && here(folders[folder] + url.pathname.slice(folder.length));
    if (url.pathname.endsWith("/page")) {
      const map = folder === "/plain/" ? IMPORT_MAP : "";
      response.setHeader("content-type", "text/html");
      return response.end(`<!doctype html><title>waiting</title>${map}<script type="module" src="${folder}main.js"></script>`);
    }
    if (!file || !existsSync(file)) return response.writeHead(404).end();
    response.setHeader("content-type", TYPES[extname(file)] ?? "application/octet-stream");
    response.end(readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
});

after(async () => {
  await browser?.close();
  server?.close();
});

/** The title that a page gives itself. */
async function title(url) {
  const page = await browser.newPage();
  try {
    await page.goto(url);
    await page.waitForFunction(() => document.title !== "waiting", null, { timeout: 20_000 });
    return await page.title();
  } finally {
    await page.close();
  }
}

test("a script of a page, with the .wasm inside and beside it", async () => {
  assert.equal(await title(`${origin}/plain/page`), EXPECTED);
  assert.equal(await title(`${origin}/plain/page?wasm=/dkyc/dkyc.wasm`), `${EXPECTED} 3`);
  assert.match(await title(`${origin}/plain/page?wasm=/dkyc/none.wasm`), /status 404/);
});

test("Content-Security-Policy", async () => {
  await bundleWithEsbuild();
  const page = (policy, wasm = "") => title(`${origin}/esbuild/page?csp=${encodeURIComponent(policy)}${wasm}`);
  assert.equal(await page("default-src 'self'; script-src 'self' 'wasm-unsafe-eval'"), EXPECTED);
  for (const wasm of ["", "&wasm=/dkyc/dkyc.wasm"]) {
    assert.match(await page("default-src 'self'", wasm), /^Error: dkyc: .*'wasm-unsafe-eval'.*Content-Security-Policy/);
  }
});

async function bundleWithEsbuild() {
  await esbuild({ entryPoints: [here("web/main.js")], bundle: true, format: "esm", outfile: here("web/dist/esbuild/main.js") });
}

test("esbuild", async () => {
  await bundleWithEsbuild();
  assert.equal(await title(`${origin}/esbuild/page`), EXPECTED);
});

test("webpack", async () => {
  const stats = await new Promise((resolve, reject) => {
    const output = { path: here("web/dist/webpack"), filename: "main.js" };
    webpack({ mode: "production", entry: here("web/main.js"), output, performance: false }, (error, stats) =>
      error ? reject(error) : resolve(stats),
    );
  });
  assert.deepEqual(stats.toJson().errors, []);
  assert.deepEqual(stats.toJson().warnings, []);
  assert.equal(await title(`${origin}/webpack/page`), EXPECTED);
});

test("Vite, built", async () => {
  await viteBuild({
    root: here("web"),
    logLevel: "error",
    build: { outDir: "dist/vite", target: "es2022", rollupOptions: { input: here("web/main.js"), output: { entryFileNames: "main.js" } } },
  });
  assert.equal(await title(`${origin}/vite/page`), EXPECTED);
});

test("Vite, in development", async () => {
  const vite = await viteServer({ root: here("web"), logLevel: "error", cacheDir: here("web/dist/vite-cache"), server: { port: 0, host: "127.0.0.1" } });
  await vite.listen();
  try {
    assert.equal(await title(vite.resolvedUrls.local[0]), EXPECTED);
  } finally {
    await vite.close();
  }
});
