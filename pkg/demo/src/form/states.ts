import { hindi } from "../language";
import { states as english } from "../texts/en/states";

/** The codes of the states of India, with their names. */
export function states(): [code: string, name: string][] {
  return Object.entries(hindi?.states ?? english);
}
