// The languages of every entry but `dkyc/hi` and `dkyc/house`.
import { type Language, type Words, english } from "./words.js";

/** As the core counts them. */
export const languages: readonly Language[] = ["en"];
export const words: readonly Words[] = [english];
/** That of a check that is not told any. */
export const USUAL = 0;
