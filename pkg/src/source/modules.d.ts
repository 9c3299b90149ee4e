/** One of the files beside this one, as build.mjs chooses. */
declare module "#source" {
  export function source(): WebAssembly.Module | Uint8Array<ArrayBuffer>;
}
declare module "*.deflated" {
  const base64: string;
  export default base64;
}
declare module "dkyc.wasm" {
  const module: WebAssembly.Module;
  export default module;
}
