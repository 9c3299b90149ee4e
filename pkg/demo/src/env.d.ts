/** Filled in by the build, in KB. */
declare const PACKAGE_SIZES: { wasm: number; wasmGzipped: number; scriptGzipped: number };

declare module "dkyc/dkyc.wasm?url" {
  const url: string;
  export default url;
}
