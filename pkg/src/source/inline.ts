// The module inside the script: works everywhere with no set-up, and at once. It is compressed, because what a server
// does to a script saves little of Base64, and it is unpacked here, because the browser's own way is asynchronous.
import { inflateSync } from "fflate";
import { compile, compileAhead } from "../compile.js";
import base64 from "../../wasm/dkyc.wasm.deflated";

export { instanceAhead } from "../compile.js";

declare global {
  interface Uint8ArrayConstructor {
    fromBase64?(text: string): Uint8Array<ArrayBuffer>;
  }
}

export const module = () => compile(wasm());
export const moduleAhead = () => compileAhead(wasm());

function wasm(): Uint8Array<ArrayBuffer> {
  return inflateSync(deflated()) as Uint8Array<ArrayBuffer>;
}

function deflated(): Uint8Array {
  // Ten times as fast, where there is one.
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
