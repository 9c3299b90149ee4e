// Why a file cannot be read to its end, in the words of the command.
import { size } from "../../words";

/** The most content of a compressed file: a small one can have content without end. */
export const MOST_UNPACKED = 2_000_000_000;
/** The longest payload. */
export const MOST_PAYLOAD = 200_000_000;

/** Its message is for people, and holds nothing of the file. */
export class Unreadable extends Error {}

export const otherKind = (name: string) =>
  new Unreadable(`the name says that this is a ${name} file, but its content is not`);
export const cutOff = () => new Unreadable("the gzip data is cut off; copy the whole file");
export const damaged = () => new Unreadable("the gzip data is damaged; create the file again");
export const notHere = (name: string) =>
  new Unreadable(`this is a ${name} file, which this browser cannot unpack; unpack it first, or use dkyc check on the command line`);
export const unpacksTooFar = () =>
  new Unreadable(`its content is longer than ${size(MOST_UNPACKED)}; dkyc check on the command line takes more`);
export const tooLong = (what: string) =>
  new Unreadable(`${what} is longer than ${size(MOST_PAYLOAD)}; dkyc check on the command line takes more`);

/** What went wrong. The browser's own error could quote something. */
export function reasonOf(error: unknown): string {
  if (error instanceof Unreadable) return error.message;
  // What a browser says of a folder, and of a file that has changed since it was chosen.
  if (error instanceof DOMException) return "it cannot be read; choose files, not folders, and choose a file again if it has changed";
  if (error instanceof RangeError) return "there is not enough memory to read it";
  return "it could not be checked; choose it again";
}
