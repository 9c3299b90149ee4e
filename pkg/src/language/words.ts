// What this package says by itself. All else is said by the core.

/** A language, by its code of ISO 639. */
export type Language = "en" | "hi";

/** The words of one language. */
export interface Words {
  /** An error of a value that has no JSON text. */
  readonly cannotBeSent: string;
  /** What to do with objects that are often passed by mistake, and are `{}` as JSON. */
  readonly mistakes: Readonly<Record<string, string>>;
}

export const english: Words = {
  cannotBeSent: "This cannot be sent: it holds a BigInt, a cycle, half an emoji or too many levels; replace it.",
  mistakes: {
    Promise: "this is a Promise; await it first.",
    ArrayBuffer: "this is an ArrayBuffer; pass new Uint8Array(buffer).",
    SharedArrayBuffer: "this is a SharedArrayBuffer; pass new Uint8Array(buffer).",
    DataView: "this is a DataView; pass new Uint8Array(view.buffer, view.byteOffset, view.byteLength).",
    Blob: "this is a Blob; pass await blob.text().",
    File: "this is a File; pass await file.text().",
    Request: "this is a Request; pass await request.text().",
    Response: "this is a Response; pass await response.text().",
    ReadableStream: "this is a stream; read it to its end, and pass the text or the bytes.",
    FormData: "this is a FormData; pass an object, JSON text or a Uint8Array.",
    URLSearchParams: "this is a URLSearchParams; pass an object, JSON text or a Uint8Array.",
    Map: "this is a Map; pass Object.fromEntries(map).",
  },
};
