import { count, number } from "./words";

const valid = (payloads: number) => `${count(payloads, "payload")}, ${payloads === 1 ? "valid" : "all valid"}`;

export const batch = {
  checkingFiles: (files: number) => `Checking ${count(files, "file")}…`,
  failed: "The check failed",
  failedLead: "What checks files could not be loaded, or it stopped. Reload the page when you are online, or choose fewer or smaller files.",
  chooseAgain: "Choose files again",
  chooseOthers: "Check other files",
  howFar: "How far the check is",
  progress: (read: string, size: string, file: number, files: number) =>
    `${read} of ${size}, file ${number(file)} of ${number(files)}.`,
  soFar: (payloads: number, invalid: number) => `${count(payloads, "payload")} so far, ${number(invalid)} not valid.`,
  found: (payloads: number, invalid: number) => `${count(payloads, "payload")}, ${number(invalid)} not valid.`,
  /** What a report says first. `early` is whether the check was ended early. */
  verdict(payloads: number, invalid: number, unread: number, early: boolean): string {
    const nothing = early ? "no payload was found" : "No payload was found";
    const some = invalid === 0 ? valid(payloads) : `${number(invalid)} of ${count(payloads, "payload")} not valid`;
    return `${early ? "Ended early: " : ""}${payloads === 0 ? nothing : some}${unread > 0 ? `, ${count(unread, "file")} not read` : ""}`;
  },
  endedEarly: (checked: number, files: number) =>
    `The check was ended early: ${number(checked)} of ${count(files, "file")} checked to the end.`,
  foundByThen: "This is what was found by then.",
  again: "The files are read once more, to report in English.",
  counts: { payloads: "Payloads", valid: "Valid", invalid: "Not valid", errors: "Errors", warnings: "Warnings" },
  print: "Print",
  saveAsPage: "Save as a page",
  problemsAsCsv: "All problems as CSV",
  countsAsCsv: "Counts as CSV",
  downloaded: (name: string) => `${name} was downloaded.`,
  files: "Files",
  file: "File",
  moreFiles: (files: number) => `${number(files)} more files are not shown.`,
  openAndRepair: "Open and repair",
  notRead: (why: string) => `Not read to its end: ${why}.`,
  gone: "The file can no longer be read. Choose it again.",
  noProblems: "No problems were found.",
  frequent: "Most frequent first",
  problems: "Problems",
  whatIsWrong: "What is wrong",
  rarer: (kinds: number) => `${number(kinds)} rarer kinds are not shown here. “Counts as CSV” has them.`,
  onlyCounted: (problems: number) =>
    `${count(problems, "more problem")} ${problems === 1 ? "is" : "are"} counted but not listed, because there are too many different keys or a payload has more than 1,000 problems.`,
  csvHas: (problems: number) => `“All problems as CSV” has the first ${number(problems)}.`,
  wholePayload: "The whole payload",
  moreAbout: (code: string) => `More about ${code}`,
  theFirst: (shown: number, all: number) => `These are the first ${shown} of ${number(all)}.`,
  line: (line: number) => `line ${line}`,
  payload: (record: number) => `payload ${record}`,
  openInChecker: "Open in the checker",
  /** Why a file was not read to its end. */
  failures: {
    ended: () => "you ended the check early",
    otherKind: (name: string) => `the name says that this is a ${name} file, but its content is not`,
    cutOff: () => "the gzip data is cut off; copy the whole file",
    damaged: () => "the gzip data is damaged; create the file again",
    notHere: (name: string) =>
      `this is a ${name} file, which this browser cannot unpack; unpack it first, or use dkyc check on the command line`,
    longContent: (most: string) => `its content is longer than ${most}; dkyc check on the command line takes more`,
    longFile: (most: string) => `the file is longer than ${most}; dkyc check on the command line takes more`,
    longLine: (most: string, line: number) => `line ${line} is longer than ${most}; dkyc check on the command line takes more`,
    longPayload: (most: string, record: number) =>
      `payload ${record} is longer than ${most}; dkyc check on the command line takes more`,
    longSpace: (most: string) =>
      `the space between two payloads is longer than ${most}; dkyc check on the command line takes more`,
    unreadable: () => "it cannot be read; choose files, not folders, and choose a file again if it has changed",
    memory: () => "there is not enough memory to read it",
    unchecked: () => "it could not be checked; choose it again",
  },
  /** The page to keep. */
  page: {
    language: "en",
    title: "DKYC payloads: report",
    heading: "DKYC payloads",
    invalid: "Invalid",
    unread: (files: number) => `${count(files, "file")} could not be read to the end and may hold more problems.`,
    othersMayHoldMore: "The others may hold more problems.",
    notListed: (problems: number) => `${count(problems, "more problem")} not listed.`,
    written: (version: string) => `Written by dkyc ${version}. This page contains no value of any payload.`,
    problems: "All problems",
    where: "Where",
    severity: "Severity",
    code: "Code",
    field: "Field",
    problem: "Problem",
    count: "Count",
    meaning: "What it means",
    remedy: "What to do",
  },
};
