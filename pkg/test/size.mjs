// What a page has to load, in KB (1000 bytes) after gzip -9.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const limits = { "dkyc.wasm": 60, "index.js": 82, "fix.wasm": 95, "fix.js": 122, "api.wasm": 124, "api.js": 136, "hi.wasm": 68, "hi.js": 95, "house.wasm": 170, "house.js": 212 };

let tooBig = false;
for (const [name, limit] of Object.entries(limits)) {
  const bytes = readFileSync(new URL(`../dist/${name}`, import.meta.url));
  const size = gzipSync(bytes, { level: 9 }).length / 1000;
  console.log(`Size: ${name.padEnd(10)} ${size.toFixed(2)} KB gzip (at most ${limit})`);
  tooBig ||= size > limit;
}
process.exitCode = tooBig ? 1 : 0;
