import { count } from "./words";

export const house = {
  title: "House rules",
  lead: "A company may allow less than the specification does: only some codes, only JPEG, only small documents. Load the file with these rules, dkyc.toml, and the whole page follows them, too. The file stays in your browser, and is forgotten when you reload the page.",
  load: "Load a profile",
  file: "Profile",
  drop: "or drop it here",
  remove: "Remove the profile",
  removed: "Only the specification counts again.",
  holds: (file: string, fields: number) => `${file} holds: it has rules for ${count(fields, "field")}.`,
  mistakes: (file: string, mistakes: number) => `${file} cannot be used. It has ${count(mistakes, "mistake")}:`,
  broken: (file: string, kind: string, place: string) => `${file} is not ${kind}${place}.`,
  place: (line: number, column: number) => `, from line ${line}, column ${column} on`,
  unreadable: "This file could not be read. Choose it again.",
};
