// Reads a file piece by piece.
export type Encoded = { done: number } | { base64: string } | { failed: true };

/** A multiple of three bytes, so that the pieces can be put together without padding between them. */
const PIECE = 3 * 2 ** 18;

self.onmessage = async ({ data: file }: MessageEvent<File>) => {
  try {
    tell({ base64: await encoded(file) });
  } catch {
    tell({ failed: true });
  }
};

async function encoded(file: File): Promise<string> {
  const pieces: string[] = [];
  for (let start = 0; start < file.size; start += PIECE) {
    const piece = new Uint8Array(await file.slice(start, start + PIECE).arrayBuffer());
    pieces.push(base64(piece));
    tell({ done: (start + piece.length) / file.size });
  }
  return pieces.join("");
}

function tell(message: Encoded) {
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
  // As many arguments as every browser takes.
  for (let start = 0; start < bytes.length; start += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(text);
}
