// UTF-8 where TextEncoder and TextDecoder are missing, as in Jest with jsdom.

/** What {@link TextEncoder} is needed for. */
export interface Encoder {
  encodeInto(text: string, memory: Uint8Array): { read: number; written: number };
}

/** What {@link TextDecoder} is needed for. */
export interface Decoder {
  decode(bytes: Uint8Array): string;
}

export const encoder = (): Encoder => (typeof TextEncoder === "undefined" ? { encodeInto } : new TextEncoder());

export const decoder = (): Decoder => (typeof TextDecoder === "undefined" ? { decode } : new TextDecoder());

/** Half of a surrogate pair becomes U+FFFD. */
function encodeInto(text: string, memory: Uint8Array): { read: number; written: number } {
  let [read, written] = [0, 0];
  for (const character of text) {
    let point = character.codePointAt(0) as number;
    if (point >= 0xd800 && point < 0xe000) point = 0xfffd;
    const length = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (written + length > memory.length) break;
    for (let index = length - 1; index > 0; index--) {
      memory[written + index] = 0x80 | (point & 0x3f);
      point >>= 6;
    }
    memory[written] = length === 1 ? point : ((0xf00 >> length) & 0xff) | point;
    read += character.length;
    written += length;
  }
  return { read, written };
}

function decode(bytes: Uint8Array): string {
  let escaped = "";
  for (const byte of bytes) escaped += `%${(byte | 0x100).toString(16).slice(1)}`;
  return decodeURIComponent(escaped);
}
