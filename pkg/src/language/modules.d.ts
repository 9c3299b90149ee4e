/** One of `one.ts`, `two.ts` and `either.ts`, as build.mjs chooses. */
declare module "#language" {
  export const languages: readonly import("./words.js").Language[];
  export const words: readonly import("./words.js").Words[];
  export const USUAL: number;
}
