// What is around the views, and the first screen. `[…]` marks what is a link, or code.
import { severity } from "./severity";
import { number } from "./words";

export const frame = {
  number,
  severity,
  bytes: "bytes",
  views: { files: "Files", form: "Form", checker: "Checker", reference: "Reference", house: "Rules" },
  viewsLabel: "Views",
  skip: "Skip to content",
  loading: "Loading…",
  about: "dkyc checks the [push_user_data] payload of the DKYC API. Your data stays in your browser, and this page also works offline.",
  licence: "Licensed under MIT or Apache-2.0.",
  spoken: "The page is in English.",
  unspoken: "Hindi could not be loaded. Try again when you are online.",
  partFailed: "Part of this page could not be loaded. Reload it when you are online; your entries in the form are kept.",
  houseHolds: (file: string) => `Checked by the house rules in ${file}, too`,
  copy: "Copy",
  copied: "Copied",
  notCopied: "Not copied",
  copiedWhat: (what: string) => `Copied ${what}.`,
  copyRefused: "The browser did not allow copying.",
  download: "Download",
  cancel: "Cancel",
  close: "Close",
  exampleFailed: "The example could not be loaded. Reload the page when you are online.",
  unreadable: "This file could not be read. Choose it again.",
  filesTitle: "Check KYC data before you send it",
  filesLead:
    "Choose the files you are about to send to the DKYC API. It reads every payload, which is one customer’s data, and shows each mistake: where it is, and what to do about it.",
  staysHere: "Nothing leaves this computer.",
  staysHereLead:
    "The files are read here, in your browser, and no report contains a value from them: no name, no identity number, no address.",
  dropFiles: "Drop files here",
  chooseFiles: "Choose files",
  filesToCheck: "Files to check",
  tryExample: "Try an example",
  kindsOfFiles: "JSON or NDJSON, one payload or millions, also as .gz",
  onlyOne: "Only one customer? [Fill in the form], or [paste a payload].",
};
