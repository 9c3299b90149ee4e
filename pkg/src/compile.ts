// Bytes → module. A file of its own, as at the edge this is forbidden, and bundlers for it refuse a script that only names it.

/** Compiles at once, in which some older browsers refuse a module of this size. */
export function compile(bytes: Uint8Array<ArrayBuffer>): WebAssembly.Module {
  try {
    return new WebAssembly.Module(bytes);
  } catch (error) {
    throw explained(error, bytes);
  }
}

/** Compiles without blocking the page. */
export async function compileAhead(bytes: BufferSource): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    throw explained(error, bytes);
  }
}

/** Makes an instance without blocking the page. */
export const instanceAhead = (module: WebAssembly.Module, imports?: WebAssembly.Imports) => WebAssembly.instantiate(module, imports);

/** Why the core cannot be compiled here, with what to do. */
function explained(error: unknown, bytes: BufferSource): Error {
  let why: string;
  if (error instanceof RangeError) {
    why = 'this browser compiles only small modules at once; call "await ready()" first.';
  } else if (!WebAssembly.validate(bytes)) {
    why = "this browser is too old, without 128-bit SIMD in WebAssembly, or the file that was loaded is no .wasm.";
  } else {
    why = "WebAssembly is blocked here; add 'wasm-unsafe-eval' to script-src in the page's Content-Security-Policy.";
  }
  return new Error(`dkyc: ${why}`, { cause: error });
}
