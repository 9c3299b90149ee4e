// A file → its payloads, by the rules of crates/dkyc-cli/src/input: one on each line if the name says so, else one, an array of
// them, or several one after the other.
import { MOST_PAYLOAD, tooLong } from "./failure";
import { isNdjson } from "./name";
import type { Payload } from "./payload";
import { severalOf } from "./several";
import { Text, hasMark, isWhite } from "./text";
import { contentOf } from "./unpack";

export interface Payloads {
  readonly payloads: AsyncGenerator<Payload>;
  /** Whether the checker can take the file as it is: it is not packed, and holds one payload, or one on each line. */
  readonly isForChecker: boolean;
}

/** The payloads of a file. This, or going through them, throws when it cannot be read to its end. */
export async function payloadsOf(file: File, advance: (bytes: number) => void): Promise<Payloads> {
  const { pieces, isPacked } = await contentOf(file, advance);
  const text = new Text(pieces);
  while (text.end < 3 && (await text.more()));
  const start = hasMark(text.slice(0, text.end)) ? 3 : 0;
  if (isNdjson(file.name)) return { payloads: linesOf(text, start), isForChecker: !isPacked };
  const several = await severalOf(text, start);
  return { payloads: several ?? allOf(text), isForChecker: !isPacked && !several };
}

/** All of the text as one payload. */
async function* allOf(text: Text): AsyncGenerator<Payload> {
  do {
    if (text.end > MOST_PAYLOAD) throw tooLong("longFile");
  } while (await text.more());
  yield { bytes: text.slice(0, text.end), isLine: false, line: 1, column: 1, from: 0, to: text.end };
}

/** Lines end with LF only. Blank ones are counted, and are none. */
async function* linesOf(text: Text, start: number): AsyncGenerator<Payload> {
  for (let record = 1, from = start; ; record++) {
    let [end, searched] = [-1, from];
    for (;;) {
      end = text.find(0x0a, searched, text.end);
      if ((end < 0 ? text.end : end) - from > MOST_PAYLOAD) throw tooLong("longLine", record);
      searched = text.end;
      if (end >= 0 || !(await text.more())) break;
    }
    const to = end < 0 ? text.end : end;
    const bytes = text.slice(from, to);
    if (!isBlank(bytes)) yield { bytes, record, isLine: true, line: record, column: 1, from, to };
    if (end < 0) return;
    from = end + 1;
    text.drop(from);
  }
}

function isBlank(line: Uint8Array): boolean {
  // Not `every`, which calls a function for each byte.
  let at = 0;
  while (at < line.length && isWhite(line[at] as number)) at++;
  return at === line.length;
}
