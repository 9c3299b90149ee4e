// A file → its content in pieces: as it is, or unpacked if its first bytes are those of gzip.
import { MOST_UNPACKED, cutOff, damaged, notHere, otherKind, unpacksTooFar } from "./failure";

/** How much is read at once: little of what is compressed, as it can be a thousand times as long. */
const PIECE = 1 << 20;
const PACKED_PIECE = 1 << 16;

/** What such data begins with. No JSON does. The last is what pzstd writes in front. */
const GZIP = [0x1f, 0x8b];
const ZSTANDARD = [
  [0x28, 0xb5, 0x2f, 0xfd],
  [0x50, 0x2a, 0x4d, 0x18],
];

export interface Content {
  readonly pieces: AsyncGenerator<Uint8Array>;
  readonly isPacked: boolean;
}

/** The content of a file. `advance` is told how many bytes of the file were read. */
export async function contentOf(file: File, advance: (bytes: number) => void): Promise<Content> {
  // One read is enough for a small file, of which there can be thousands.
  const start = await slice(file, 0, PIECE);
  const begins = (magic: readonly number[]) => magic.every((byte, index) => start[index] === byte);
  if (ZSTANDARD.some(begins)) throw notHere("Zstandard");
  if (/\.zst$/i.test(file.name)) throw otherKind("Zstandard");
  if (begins(GZIP) && !("DecompressionStream" in self)) throw notHere("gzip");
  if (begins(GZIP)) return { pieces: limited(unpacked(slices(file, 0, PACKED_PIECE, advance))), isPacked: true };
  if (/\.gz$/i.test(file.name)) throw otherKind("gzip");
  return { pieces: plain(file, start, advance), isPacked: false };
}

async function* plain(file: Blob, start: Uint8Array, advance: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  advance(start.length);
  yield start;
  yield* slices(file, PIECE, PIECE, advance);
}

async function slice(file: Blob, from: number, length: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(from, from + length).arrayBuffer());
}

async function* slices(file: Blob, from: number, length: number, advance: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for (let at = from; at < file.size; at += length) {
    const piece = await slice(file, at, length);
    advance(piece.length);
    yield piece;
  }
}

async function* limited(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let left = MOST_UNPACKED;
  for await (const piece of pieces) {
    left -= piece.length;
    if (left < 0) throw unpacksTooFar();
    yield piece;
  }
}

/**
 * Unpacks gzip data of any number of members, one after the other: pigz, bgzip and `cat` make such files. The browser's
 * decoder takes one member and does not tell where it ends. So whatever may be the head of another one goes to it as a piece
 * of its own: when that is one byte too many, the next member begins there.
 */
async function* unpacked(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let member = new Member();
  for await (const piece of cutAtHeads(packed)) {
    if (!(await member.write(piece))) {
      yield* member.taken();
      if (!isHead(piece, 0) || member.isNew) throw damaged();
      member = new Member();
      if (!(await member.write(piece))) throw damaged();
    }
    yield* member.taken();
  }
  const isWhole = await member.end();
  yield* member.taken();
  if (!isWhole) throw cutOff();
}

/** The same bytes, cut before whatever may be the head of a member. */
async function* cutAtHeads(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held = new Uint8Array();
  for await (const chunk of packed) {
    const bytes = held.length > 0 ? joined(held, chunk) : chunk;
    let from = 0;
    for (let at = bytes.indexOf(GZIP[0] as number, 1); at >= 0; at = bytes.indexOf(GZIP[0] as number, at + 1)) {
      // A head that comes in two chunks is looked at with the next one.
      if (at + HEAD > bytes.length) break;
      if (!isHead(bytes, at)) continue;
      yield bytes.subarray(from, at);
      from = at;
    }
    const kept = Math.max(from, bytes.length - HEAD + 1);
    if (kept > from) yield bytes.subarray(from, kept);
    held = bytes.slice(kept);
  }
  if (held.length > 0) yield held;
}

/** The length of what is looked at: the magic number, the method and the flags. */
const HEAD = 4;

function isHead(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === GZIP[0] && bytes[at + 1] === GZIP[1] && bytes[at + 2] === 8 && (bytes[at + 3] ?? 0xff) < 0x20;
}

function joined(one: Uint8Array, other: Uint8Array) {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** A member that is being unpacked. */
class Member {
  readonly #writer: WritableStreamDefaultWriter<BufferSource>;
  readonly #reading: Promise<void>;
  #unpacked: Uint8Array[] = [];
  /** Whether nothing was written yet. */
  isNew = true;

  constructor() {
    const { readable, writable } = new DecompressionStream("gzip");
    this.#writer = writable.getWriter();
    // The failure is that of what is written.
    this.#writer.closed.catch(() => {});
    this.#reading = this.#read(readable.getReader()).catch(() => {});
  }

  async #read(reader: ReadableStreamDefaultReader<Uint8Array>) {
    for (let read = await reader.read(); !read.done; read = await reader.read()) this.#unpacked.push(read.value);
  }

  /** Whether these bytes belong to it. */
  async write(bytes: Uint8Array): Promise<boolean> {
    try {
      await this.#writer.write(bytes as Uint8Array<ArrayBuffer>);
      this.isNew = false;
      return true;
    } catch {
      return false;
    }
  }

  /** Waits until all that is unpacked has been read: what was not would be lost if the end fails. A write waits by itself. */
  #settled(): Promise<void> {
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(undefined);
    });
  }

  /** Whether it ends here. */
  async end(): Promise<boolean> {
    try {
      await this.#settled();
      await this.#writer.close();
      await this.#reading;
      return true;
    } catch {
      return false;
    }
  }

  *taken(): Generator<Uint8Array> {
    const taken = this.#unpacked;
    this.#unpacked = [];
    yield* taken;
  }
}

