// The content of a file, read as far as it is needed. Places in it are counted in bytes from its beginning.

export class Text {
  readonly #pieces: AsyncIterator<Uint8Array>;
  #memory = new Uint8Array(1 << 16);
  #begin = 0;
  #end = 0;
  /** The place of the first byte that is still here. */
  #first = 0;
  isAtEnd = false;

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  /** The place behind the last byte that was read. */
  get end(): number {
    return this.#first + this.#end - this.#begin;
  }

  /** Reads some more, unless the end is reached. */
  async more(): Promise<boolean> {
    while (!this.isAtEnd) {
      const { done, value } = await this.#pieces.next();
      if (done) this.isAtEnd = true;
      else if (value.length > 0) {
        this.#append(value);
        return true;
      }
    }
    return false;
  }

  /** The byte at a place; behind the end, one that no JSON has. */
  at(place: number): number {
    return place < this.end ? (this.#memory[this.#index(place)] as number) : 0;
  }

  /** The bytes between two places, until more is read. */
  slice(from: number, to: number): Uint8Array {
    return this.#memory.subarray(this.#index(from), this.#index(to));
  }

  /** The place of a byte between these two, or -1. */
  find(byte: number, from: number, to: number): number {
    const found = this.slice(from, to).indexOf(byte);
    return found < 0 ? -1 : from + found;
  }

  /** Forgets what is before this place. */
  drop(to: number) {
    this.#begin = this.#index(to);
    this.#first = to;
  }

  #index(place: number): number {
    return this.#begin + place - this.#first;
  }

  #append(bytes: Uint8Array) {
    const length = this.#end - this.#begin;
    if (this.#end + bytes.length > this.#memory.length) {
      const kept = this.#memory.subarray(this.#begin, this.#end);
      const needed = length + bytes.length;
      // What was long is not kept for what is short.
      const fits = 2 * needed <= this.#memory.length && this.#memory.length <= 8 * needed;
      const memory = fits ? this.#memory : new Uint8Array(2 * needed);
      memory.set(kept);
      this.#memory = memory;
      this.#begin = 0;
      this.#end = length;
    }
    this.#memory.set(bytes, this.#end);
    this.#end += bytes.length;
  }
}

/** White space of JSON. */
export function isWhite(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

export const MARK = [0xef, 0xbb, 0xbf];

export function hasMark(bytes: Uint8Array): boolean {
  return MARK.every((byte, index) => bytes[index] === byte);
}
