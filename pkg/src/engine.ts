// The compiled core, called by hand: what wasm-bindgen generates for this moves a text one character at a time.
// See crates/dkyc-wasm for the other side.
import { source } from "#source";

interface Exports {
  readonly memory: WebAssembly.Memory;
  __wbindgen_start(): void;
  __wbindgen_malloc(size: number, align: number): number;
  __wbindgen_free(pointer: number, size: number, align: number): void;
  report(): number;
  check(pointer: number, size: number, length: number, shape: number, positions: number): number;
  check_field(pointer: number, size: number, length: number, field: number, kind: number): number;
}

let compiled: WebAssembly.Module | undefined;
let running: Engine | undefined;

/** The core, compiled at the first call. */
export function engine(): Engine {
  return (running ??= new Engine((compiled ??= compile())));
}

/** Compiles the core ahead of the first call, without blocking the page. */
export async function ready(): Promise<void> {
  const from = source();
  try {
    compiled ??= isModule(from) ? from : await WebAssembly.compile(from);
  } catch (error) {
    throw explained(error, from);
  }
  engine();
}

function compile(): WebAssembly.Module {
  const from = source();
  try {
    return isModule(from) ? from : new WebAssembly.Module(from);
  } catch (error) {
    throw explained(error, from);
  }
}

/** Not `instanceof`: some runtimes hand over modules of another realm. */
function isModule(from: WebAssembly.Module | Uint8Array): from is WebAssembly.Module {
  return !ArrayBuffer.isView(from);
}

/** Why the core cannot be compiled here, with what to do. */
function explained(error: unknown, from: WebAssembly.Module | Uint8Array<ArrayBuffer>): Error {
  let why: string;
  if (typeof WebAssembly === "undefined") {
    why = "there is no WebAssembly here.";
  } else if (error instanceof RangeError) {
    why = 'this browser compiles only small modules at once; call "await ready()" first.';
  } else if (!isModule(from) && !WebAssembly.validate(from)) {
    why = "this browser is too old: it has no WebAssembly with 128-bit SIMD.";
  } else {
    why = "WebAssembly is blocked here; add 'wasm-unsafe-eval' to script-src in the page's Content-Security-Policy.";
  }
  return new Error(`dkyc: ${why}`, { cause: error });
}

export class Engine {
  readonly #exports: Exports;
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();
  #memory = new Uint8Array();
  /** The input: where it was written, how much memory it has, and how much of that it takes. */
  #pointer = 0;
  #size = 0;
  #length = 0;

  constructor(module: WebAssembly.Module) {
    // All that it imports is a table for JavaScript values, which it does not use.
    const nothing = { __wbindgen_init_externref_table: () => {} };
    this.#exports = new WebAssembly.Instance(module, { "./dkyc_wasm_bg.js": nothing }).exports as unknown as Exports;
    this.#exports.__wbindgen_start();
  }

  /** Takes a text as input. False when it cannot be written as UTF-8: half of a surrogate pair is in it. */
  put(text: string): boolean {
    // An ASCII character takes one byte, any other at most three.
    this.#reserve(text.length < 0x4000 ? text.length * 3 : text.length);
    let { read, written } = this.#encodeInto(text);
    if (read < text.length) {
      this.#exports.__wbindgen_free(this.#pointer, this.#size, 1);
      this.#reserve(text.length * 3);
      ({ read, written } = this.#encodeInto(text));
    }
    this.#length = written;
    return written === read || isWellFormed(text);
  }

  /** Takes bytes as input. */
  putBytes(bytes: Uint8Array) {
    const length = byteLength(bytes);
    this.#reserve(length);
    this.#view().set(bytes, this.#pointer);
    this.#length = length;
  }

  check(shape: number, positions: boolean): string | undefined {
    return this.#report(
      this.#exports.check(this.#pointer, this.#size, this.#length, shape, positions ? 1 : 0),
    );
  }

  checkField(field: number, kind: number): string | undefined {
    return this.#report(this.#exports.check_field(this.#pointer, this.#size, this.#length, field, kind));
  }

  #reserve(size: number) {
    this.#size = size;
    this.#pointer = this.#exports.__wbindgen_malloc(size, 1);
  }

  #encodeInto(text: string) {
    const start = this.#pointer;
    return this.#encoder.encodeInto(text, this.#view().subarray(start, start + this.#size));
  }

  #report(length: number): string | undefined {
    if (length === 0) return undefined;
    const start = this.#exports.report();
    return this.#decoder.decode(this.#view().subarray(start, start + length));
  }

  /** The memory, which is another one after it has grown. */
  #view(): Uint8Array {
    if (this.#memory.length === 0) this.#memory = new Uint8Array(this.#exports.memory.buffer);
    return this.#memory;
  }
}

/** As the engine of JavaScript knows it, whatever a subclass says. */
function byteLength(bytes: Uint8Array): number {
  return Reflect.get(Object.getPrototypeOf(Uint8Array.prototype), "byteLength", bytes);
}

function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
