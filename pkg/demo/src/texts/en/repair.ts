import { count, number } from "./words";

export const repair = {
  repairs: (repairs: number) => count(repairs, "repair"),
  nothing: "Nothing to repair",
  nothingLead: "Nothing here has only one right form. The report says what to do.",
  use: "Use the repaired text",
  downloaded: "The repaired text was downloaded.",
  leave: "Leave it as it is",
  notListed: (repairs: number) => `${number(repairs)} more are not listed here.`,
  left: (errors: number, warnings: number) =>
    `${count(errors, "error")} and ${count(warnings, "warning")} are left, which only a person can put right.`,
  isValid: (warnings: number) => `The repaired payload is valid${warnings > 0 ? `, with ${count(warnings, "warning")}` : ""}.`,
  allValid: (warnings: number) => `All payloads are then valid${warnings > 0 ? `, with ${count(warnings, "warning")}` : ""}.`,
  line: (line: number) => `Line ${line}:`,
  /** What was done, by the name of the repair. */
  done: {
    unwrapped: "The payload was taken out of the object around it",
    renamed: "The key got its documented name",
    collected: "The sections were put into data",
    listed: "The object data became a list of sections",
    sorted_in: "The fields were sorted into their sections",
    moved: "The field was moved into its section",
    removed: "A repetition with the same value was removed",
    written_as_text: "The number became text",
    trimmed: "The space around the value was removed",
    pan: "Letters became capital; space, dashes and dots were removed",
    aadhaar: "Space and dashes were removed",
    date: "The date got the form 14-FEB-1990",
    code: "The value became the code that it stands for",
    url: "Characters that a link must not contain were encoded",
    document: "The Base64 was made plain and complete",
    country: "A calling code became the code of the country",
    pin_code: "Space and dashes were removed",
    state: "The name or number of the state became its code",
    mobile: "Only the ten digits were kept",
  },
};
