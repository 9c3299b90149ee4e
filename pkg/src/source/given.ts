// For a .wasm that the application serves as a file of its own.
import { compileAhead } from "../compile.js";
import { needWebAssembly } from "../webassembly.js";

export { instanceAhead } from "../compile.js";

let given: WebAssembly.Module | undefined;

export function module(): WebAssembly.Module {
  if (!given) throw new Error('dkyc: call "await init(urlOrBytesOrModule)" before anything is checked.');
  return given;
}

export const moduleAhead = async () => module();

/**
 * Makes the package ready, from the file `dkyc/dkyc.wasm` by its URL or its `Response`, its bytes, or a compiled module.
 * Must be awaited once before anything is checked.
 */
export async function init(
  from: string | URL | Response | Promise<Response> | BufferSource | WebAssembly.Module,
): Promise<void> {
  needWebAssembly();
  given ??= await compiled(await from);
}

async function compiled(from: string | URL | Response | BufferSource | WebAssembly.Module) {
  if (from instanceof WebAssembly.Module) return from;
  const response = typeof from === "string" || from instanceof URL ? await fetch(from) : from;
  if (!(response instanceof Response)) return compileAhead(response);
  if (!response.ok) throw new Error(`dkyc: the .wasm could not be loaded: status ${response.status}.`);
  // Not compileStreaming: that asks for a content type which many servers do not send.
  return compileAhead(await response.arrayBuffer());
}
