// The languages of the entry `dkyc/house`.
export { languages, words } from "./two.js";

/** That of a check that is not told any. */
export const USUAL = 0;
