// The languages of the entry `dkyc/hi`.
import { hindi } from "./hindi.js";
import { type Language, type Words, english } from "./words.js";

export const languages: readonly Language[] = ["en", "hi"];
export const words: readonly Words[] = [english, hindi];
export const USUAL = 1;
