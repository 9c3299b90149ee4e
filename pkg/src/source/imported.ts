// For workerd and edge runtimes, where compiling bytes is forbidden and a .wasm is imported as a compiled module.
import imported from "dkyc.wasm";

export const module = () => imported;
export const moduleAhead = async () => imported;
export const instanceAhead = async (module: WebAssembly.Module, imports?: WebAssembly.Imports) => new WebAssembly.Instance(module, imports);
