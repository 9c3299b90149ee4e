// Reads a file in pieces and encodes each.
export type Encoded = { done: number } | { base64: string } | { failed: true };

/** A multiple of three bytes, so that there is no padding between the pieces. */
const PIECE = 3 * 2 ** 18;

self.onmessage = async ({ data: file }: MessageEvent<File>) => {
  try {
    post({ base64: await encoded(file) });
  } catch {
    post({ failed: true });
  }
};

async function encoded(file: File): Promise<string> {
  const pieces: string[] = [];
  for (let start = 0; start < file.size; start += PIECE) {
    const piece = new Uint8Array(await file.slice(start, start + PIECE).arrayBuffer());
    pieces.push(base64(piece));
    post({ done: (start + piece.length) / file.size });
  }
  return pieces.join("");
}

function post(message: Encoded) {
  self.postMessage(message);
}

declare global {
  interface Uint8Array {
    toBase64?(): string;
  }
}

function base64(bytes: Uint8Array): string {
  if (bytes.toBase64) return bytes.toBase64();
  let text = "";
  // Browsers limit the number of arguments of a call.
  for (let start = 0; start < bytes.length; start += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(text);
}
