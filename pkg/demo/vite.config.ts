import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { POLICY, contentSecurityPolicy } from "./build/content-security-policy.ts";
import { offline } from "./build/offline.ts";
import { packageSizes } from "./build/package-sizes.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  // Static files that work in any folder of any server.
  base: "./",
  resolve: {
    alias: [
      // The package as it was built, not a copy of it from a registry.
      { find: /^dkyc\/slim$/, replacement: here("../dist/slim.js") },
      { find: /^dkyc\/dkyc\.wasm/, replacement: here("../dist/dkyc.wasm") },
    ],
  },
  define: { PACKAGE_SIZES: JSON.stringify(packageSizes(here("../dist"))) },
  build: {
    target: "es2022",
    // The floor of the package: WebAssembly with 128-bit SIMD.
    cssTarget: ["chrome91", "firefox89", "safari16.4"],
    modulePreload: { polyfill: false },
    // No data: URLs, which the policy forbids.
    assetsInlineLimit: 0,
    // The parser that CodeMirror's commands would need to indent a language: nothing here asks for it.
    rolldownOptions: { treeshake: { moduleSideEffects: [{ test: /@lezer\/common/, sideEffects: false }] } },
  },
  worker: { format: "es" },
  // The page has the policy in itself; as a header it holds for the workers, too.
  preview: { headers: { "Content-Security-Policy": POLICY } },
  plugins: [contentSecurityPolicy(), offline()],
});
