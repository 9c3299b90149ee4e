// For workerd and edge runtimes, where compiling bytes is forbidden and a .wasm is imported as a compiled module.
import module from "dkyc.wasm";

export function source(): WebAssembly.Module {
  return module;
}
