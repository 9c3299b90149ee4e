/** One of `none.ts` and `some.ts`, as build.mjs chooses. */
declare module "#house" {
  export const importsFor: (text: (start: number, length: number) => string) => WebAssembly.Imports | undefined;
  export const choose: (core: import("../engine.js").Engine, rules: import("./some.js").Rules | undefined) => void;
  export const isByHouse: (code: string) => boolean | undefined;
  export const rulesOf: (profile: unknown) => import("./some.js").Rules | undefined;
}
