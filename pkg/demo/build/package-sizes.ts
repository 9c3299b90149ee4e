import { readFileSync, statSync } from "node:fs";
import { gzipSync } from "node:zlib";

/** What the package weighs, in KB of 1000 bytes: so that the page never tells old numbers. */
export function packageSizes(dist: string) {
  const gzipped = (name: string) => gzipSync(readFileSync(`${dist}/${name}`), { level: 9 }).length;
  return {
    wasm: kilobytes(statSync(`${dist}/dkyc.wasm`).size),
    wasmGzipped: kilobytes(gzipped("dkyc.wasm")),
    scriptGzipped: kilobytes(gzipped("slim.js")),
  };
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 1000);
}
