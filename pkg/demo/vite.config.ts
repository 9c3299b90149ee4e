import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { POLICY_HEADER, contentSecurityPolicy } from "./build/content-security-policy.ts";
import { offline } from "./build/offline.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  // Relative addresses, so that the page works in any folder.
  base: "./",
  resolve: {
    alias: [
      // The package as built here, not one from a registry.
      { find: /^dkyc\/slim$/, replacement: here("../dist/slim.js") },
      { find: /^dkyc\/dkyc\.wasm/, replacement: here("../dist/dkyc.wasm") },
      { find: /^dkyc\/hi\/slim$/, replacement: here("../dist/hi-slim.js") },
      { find: /^dkyc\/hi\.wasm/, replacement: here("../dist/hi.wasm") },
      { find: /^dkyc\/house\/slim$/, replacement: here("../dist/house-slim.js") },
      { find: /^dkyc\/house\.wasm/, replacement: here("../dist/house.wasm") },
      { find: /^dkyc\/fix\/slim$/, replacement: here("../dist/fix-slim.js") },
      { find: /^dkyc\/fix\.wasm/, replacement: here("../dist/fix.wasm") },
    ],
  },
  build: {
    target: "es2022",
    // The oldest browsers that the package supports: WebAssembly with 128-bit SIMD.
    cssTarget: ["chrome91", "firefox89", "safari16.4"],
    modulePreload: { polyfill: false },
    // The policy forbids data: URLs.
    assetsInlineLimit: 0,
    // Leaves out the parser with which CodeMirror's commands indent code. Nothing here uses it.
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: /@lezer\/common/, sideEffects: false }] },
      // What the first screen needs is one file, whatever else needs parts of it.
      output: { codeSplitting: { groups: [{ name: "index", tags: ["$initial"] }] } },
    },
  },
  worker: { format: "es" },
  // The page contains the policy. As a header it applies to the workers, too.
  preview: { headers: { "Content-Security-Policy": POLICY_HEADER } },
  plugins: [contentSecurityPolicy(), offline()],
});
