// The compiled core, called by hand: what wasm-bindgen generates for this moves a text one character at a time.
// See crates/dkyc-wasm for the other side.
import { choose, importsFor } from "#house";
import { instanceAhead, module, moduleAhead } from "#source";
import { isWellFormed } from "./half.js";
import type { Rules } from "./house/some.js";
import { read } from "./read.js";
import type { Issue, Report } from "./report.js";
import type { Shape } from "./shape.js";
import { decoder, encoder } from "./utf8.js";
import { needWebAssembly } from "./webassembly.js";

/** Options, as the core takes them. */
export interface Flags {
  /** As {@link Engine.day} gives it, 0 when it is not told; in front of these eight digits the number of the language. */
  readonly today: number;
  /** A bit for each warning that is suppressed. */
  readonly allowed: number;
  /** How many errors, and how many warnings, a report lists; 0 for the usual number. */
  readonly most: number;
  /** House rules. */
  readonly rules?: Rules | undefined;
}

export interface Exports {
  readonly memory: WebAssembly.Memory;
  __wbindgen_malloc(size: number, align: number): number;
  __wbindgen_free(pointer: number, size: number, align: number): void;
  report(): number;
  write(whole: boolean): number;
  text(): number;
  check(pointer: number, size: number, length: number, kind: number, positions: number, today: number, allowed: number, most: number): number;
  check_values(pointer: number, size: number, length: number, count: number, kind: number, today: number, allowed: number, most: number): number;
  check_field(pointer: number, size: number, length: number, field: number, value: number, today: number, allowed: number): number;
  day(pointer: number, size: number, length: number): number;
}

let compiled: WebAssembly.Module | undefined;
let running: Engine | undefined;
/** One whose memory a large payload has taken: kept for the next one only as long as nobody needs the memory. */
let grown: WeakRef<Engine> | undefined;
/** Whether an engine can be made whenever one is needed; where not, the one that there is stays, whatever its memory. */
let canBeMade = true;

/** How much memory may be kept. */
const KEPT = 4 << 20;

/** Lets the core do something. */
export function run<T>(task: (core: Engine) => T): T {
  const core = engine();
  try {
    return task(core);
  } catch (error) {
    // What is left of it cannot be trusted.
    running = grown = undefined;
    throw core.isOutOfMemory(error)
      ? new RangeError("dkyc: the payload is too large to be checked here.")
      : new Error("dkyc: internal error; this is a bug, please report it.", { cause: error });
  } finally {
    if (running && canBeMade && core.size > KEPT) {
      grown = new WeakRef(core);
      running = undefined;
    }
  }
}

/** What there is instead of a report when the document must be written as JSON first. */
export const UNUSUAL: unique symbol = Symbol();

/** The core, compiled at the first call. */
function engine(): Engine {
  needWebAssembly();
  return running ?? grown?.deref() ?? (running = new Engine(new WebAssembly.Instance((compiled ??= module()), importsFor(textIn))));
}

/** A text in the memory of the core that runs. */
function textIn(start: number, length: number): string {
  return engine().text(start, length);
}

/**
 * Compiles the core ahead of the first call, without blocking the page. Some older browsers compile a module of this size in
 * no other way, nor make an instance of it.
 */
export async function ready(): Promise<void> {
  needWebAssembly();
  compiled ??= await moduleAhead();
  try {
    engine();
  } catch {
    canBeMade = false;
    running = new Engine(await instanceAhead(compiled, importsFor(textIn)));
  }
}

export class Engine {
  readonly exports: Exports;
  readonly #encoder = encoder();
  readonly #decoder = decoder();
  #memory = new Uint8Array();
  /** The input: where it was written, how much memory it has, and how much of that it takes. */
  #pointer = 0;
  #size = 0;
  #length = 0;

  constructor({ exports }: WebAssembly.Instance) {
    this.exports = exports as unknown as Exports;
  }

  /** Takes a text as input, in pieces. False when half of a surrogate pair is in it: it cannot be written as UTF-8. */
  put(pieces: readonly string[]): boolean {
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    this.#reserve(roomFor(length));
    if (!pieces.every((piece) => this.#encode(piece))) {
      this.drop();
      this.#reserve(length * 3);
      for (const piece of pieces) this.#encode(piece);
    }
    return this.#length === length || pieces.every(isWellFormed);
  }

  /** Takes bytes as input. */
  putBytes(bytes: Uint8Array) {
    const length = byteLength(bytes);
    this.#reserve(length);
    // What has been handed over to somebody else cannot even be read.
    if (length > 0) this.#view().set(bytes, this.#pointer);
    this.#length = length;
  }

  /** Gives back an input that is not going to be checked. The core gives back what it checks. */
  drop() {
    this.exports.__wbindgen_free(this.#pointer, this.#size, 1);
  }

  /** The input, as the functions of the core take it. What is called for each field does without this array. */
  get input(): [number, number, number] {
    return [this.#pointer, this.#size, this.#length];
  }

  check(shape: Shape, positions: boolean, { today, allowed, most, rules }: Flags): Report {
    choose(this, rules);
    const { check } = this.exports;
    return this.report(check(this.#pointer, this.#size, this.#length, shape, +positions, today, allowed, most));
  }

  checkValues(parts: number, shape: Shape, { today, allowed, most, rules }: Flags): Report | typeof UNUSUAL {
    choose(this, rules);
    const { check_values } = this.exports;
    const count = check_values(this.#pointer, this.#size, this.#length, parts, shape, today, allowed, most);
    return count === -1 ? UNUSUAL : this.report(count);
  }

  checkField(field: number, kind: number, { today, allowed, rules }: Flags): Issue[] {
    choose(this, rules);
    const { check_field } = this.exports;
    const count = check_field(this.#pointer, this.#size, this.#length, field, kind, today, allowed);
    // No report is made only to be found empty.
    if (count === 0) return [];
    const { errors, warnings } = this.report(count);
    return [...errors, ...warnings];
  }

  /** Reads the day that was put: 20250314, or 0 when it is none. */
  day(): number {
    return this.exports.day(this.#pointer, this.#size, this.#length);
  }

  /**
   * Whether the core stopped because it ran out of memory, which looks the same as a bug in it. It asks for no more at a time
   * than it has already, or twice the input; so when there would be room for that, memory was not the reason.
   */
  isOutOfMemory(error: unknown): boolean {
    if (!(error instanceof WebAssembly.RuntimeError)) return false;
    try {
      const wanted = Math.max(this.size, 2 * this.#size);
      this.exports.memory.grow(Math.ceil(wanted / 0x10000));
      return false;
    } catch {
      return true;
    }
  }

  /** The report on that many issues. */
  report(count: number): Report {
    if (count === 0) return { valid: true, errors: [], warnings: [] };
    const core = this.exports;
    return read(
      () => new Int32Array(core.memory.buffer, core.report()),
      count,
      (length) => this.text(core.text(), length),
      core.write,
    );
  }

  /** A text that the core wrote. */
  text(start: number, length: number): string {
    return this.#decoder.decode(this.#view().subarray(start, start + length));
  }

  /** How much memory it has. */
  get size(): number {
    return this.#view().length;
  }

  #reserve(size: number) {
    this.#size = size;
    this.#length = 0;
    this.#pointer = this.exports.__wbindgen_malloc(size, 1);
  }

  /** Writes a text behind what is there. False when the memory is too small. */
  #encode(text: string): boolean {
    const memory = this.#view().subarray(this.#pointer + this.#length, this.#pointer + this.#size);
    const { read, written } = this.#encoder.encodeInto(text, memory);
    this.#length += written;
    return read === text.length;
  }

  /** The memory, which is another one after it has grown. */
  #view(): Uint8Array {
    if (this.#memory.length === 0) this.#memory = new Uint8Array(this.exports.memory.buffer);
    return this.#memory;
  }
}

/**
 * How many bytes a text will mostly take. An ASCII character takes one, any other at most three; in a large text, nearly all is
 * Base64, and what is not are names.
 */
function roomFor(length: number): number {
  return length + Math.min(length * 2, 0x8000);
}

/** As the engine of JavaScript knows it, whatever a subclass says. */
function byteLength(bytes: Uint8Array): number {
  return Reflect.get(Object.getPrototypeOf(Uint8Array.prototype), "byteLength", bytes);
}
