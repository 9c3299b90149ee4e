/** One of the files beside this one, as build.mjs chooses. */
declare module "#source" {
  /** The core, compiled. */
  export function module(): WebAssembly.Module;
  /** The same, without blocking the page. */
  export function moduleAhead(): Promise<WebAssembly.Module>;
  /** An instance of it, without blocking the page. */
  export function instanceAhead(module: WebAssembly.Module, imports?: WebAssembly.Imports): Promise<WebAssembly.Instance>;
}
declare module "*.deflated" {
  const base64: string;
  export default base64;
}
declare module "dkyc.wasm" {
  const module: WebAssembly.Module;
  export default module;
}
