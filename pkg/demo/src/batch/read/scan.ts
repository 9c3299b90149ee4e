// Where a JSON value ends, as far as that can be told without checking it. As crates/dkyc-cli/src/input/scan.rs.
import type { PushUserData } from "dkyc/slim";
import { isWhite } from "./text";

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Goes through a value from its first byte on. */
export class Scan {
  #depth = 0;
  #isInString = false;
  #isEscaped = false;

  /** Goes on through the bytes. Says where in them the value ends, or -1. */
  end(bytes: Uint8Array): number {
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (this.#isInString) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (byte === BACKSLASH) this.#isEscaped = true;
        else if (byte === QUOTE) {
          this.#isInString = false;
          if (this.#depth === 0) return at + 1;
        }
        continue;
      }
      switch (byte) {
        case QUOTE:
          this.#isInString = true;
          break;
        case 0x7b: // {
        case 0x5b: // [
          this.#depth++;
          break;
        case 0x7d: // }
        case 0x5d: // ]
          if (this.#depth === 0) return at;
          if (--this.#depth === 0) return at + 1;
          break;
        default:
          if (this.#depth === 0 && (byte === 0x2c || isWhite(byte))) return at;
      }
    }
    return -1;
  }
}

/** The keys of a payload. The compiler compares them with the table. */
const KEYS: Readonly<Record<keyof PushUserData, true>> = { user_id: true, phone_number: true, data: true, extras: true };

/** Whether an object, or the beginning of one, has a key of a payload. */
export function looksLikePayload(object: Uint8Array): boolean {
  const decoder = new TextDecoder();
  for (let at = 1, depth = 1; at < object.length; at++) {
    const byte = object[at];
    if (byte === 0x7b || byte === 0x5b) depth++;
    else if (byte === 0x7d || byte === 0x5d) depth--;
    else if (byte === QUOTE) {
      const length = new Scan().end(object.subarray(at));
      if (length < 0) return false;
      let next = at + length;
      if (depth === 1) {
        while (next < object.length && isWhite(object[next] as number)) next++;
        const isKey = object[next] === 0x3a;
        if (isKey && Object.hasOwn(KEYS, decoder.decode(object.subarray(at + 1, at + length - 1)))) return true;
      }
      at += length - 1;
    }
  }
  return false;
}
