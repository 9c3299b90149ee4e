import type { Words } from "./words.js";

export const hindi: Words = {
  cannotBeSent: "इसे भेजा नहीं जा सकता: इसमें BigInt, अपने-आप में लौटने वाला संदर्भ, आधा इमोजी या बहुत अधिक स्तर हैं; इसे बदलें।",
  mistakes: {
    Promise: "यह Promise है; पहले await करें।",
    ArrayBuffer: "यह ArrayBuffer है; new Uint8Array(buffer) दें।",
    SharedArrayBuffer: "यह SharedArrayBuffer है; new Uint8Array(buffer) दें।",
    DataView: "यह DataView है; new Uint8Array(view.buffer, view.byteOffset, view.byteLength) दें।",
    Blob: "यह Blob है; await blob.text() दें।",
    File: "यह File है; await file.text() दें।",
    Request: "यह Request है; await request.text() दें।",
    Response: "यह Response है; await response.text() दें।",
    ReadableStream: "यह स्ट्रीम है; इसे अंत तक पढ़ें और टेक्स्ट या बाइट दें।",
    FormData: "यह FormData है; ऑब्जेक्ट, JSON टेक्स्ट या Uint8Array दें।",
    URLSearchParams: "यह URLSearchParams है; ऑब्जेक्ट, JSON टेक्स्ट या Uint8Array दें।",
    Map: "यह Map है; Object.fromEntries(map) दें।",
  },
};
