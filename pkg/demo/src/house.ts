// House rules. While somebody's profile is loaded, the page checks by it, too.
import type { Core } from "./english";
import { type Language, redraw } from "./language";
import type { dialogue } from "./worker/dialogue";
import type { Question } from "./worker/answer-repairs";

/** A profile that is loaded: its file, and what checks by it in each language. */
export interface House extends Readonly<Record<Language, Core>> {
  readonly file: string;
  /** The fields of which it says something. */
  readonly paths: readonly string[];
  /** The codes of the warnings that it makes errors. */
  readonly raised: readonly string[];
  /** Asks what repairs. */
  readonly repairs: ReturnType<typeof dialogue<Question>>;
}

export let house: House | undefined;

/** Checks by these house rules from now on, or by none. */
export function setHouse(next: House | undefined) {
  house = next;
  redraw();
}
