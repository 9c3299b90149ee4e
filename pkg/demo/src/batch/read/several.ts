// Several payloads in a file that is not NDJSON. As crates/dkyc-cli/src/input/records.rs.
import { MOST_PAYLOAD, tooLong } from "./failure";
import type { Payload } from "./payload";
import { Scan, looksLikePayload } from "./scan";
import { type Text, isWhite } from "./text";

const [OPEN, OBJECT, COMMA, CLOSE] = [0x5b, 0x7b, 0x2c, 0x5d];

/**
 * The payloads, if there are several: an array of which the first element looks like a payload, or two objects, one after the
 * other, that both do. Everything else is one payload, and wrong as a whole if it is wrong.
 */
export async function severalOf(text: Text, start: number): Promise<AsyncGenerator<Payload> | undefined> {
  const several = (first: number, isArray: boolean) => new Several(text, start).from(first, isArray);
  const looksRight = (from: number, to: number) => looksLikePayload(text.slice(from, to));
  const begin = await next(text, start);
  if (text.at(begin) === OPEN) {
    const first = await next(text, begin + 1);
    if (text.at(first) !== OBJECT) return undefined;
    const { end } = await valueFrom(text, first);
    return looksRight(first, end) ? several(first, true) : undefined;
  }
  if (text.at(begin) !== OBJECT) return undefined;
  const first = await valueFrom(text, begin);
  if (!first.isWhole || !looksRight(begin, first.end)) return undefined;
  const behind = await next(text, first.end);
  if (text.at(behind) !== OBJECT) return undefined;
  const { end } = await valueFrom(text, behind);
  return looksRight(behind, end) ? several(begin, false) : undefined;
}

/** The place of the next byte that is not white space, or the end. */
async function next(text: Text, from: number): Promise<number> {
  let at = from;
  for (;;) {
    while (at < text.end && isWhite(text.at(at))) at++;
    if (at < text.end) return at;
    if (at - from > MOST_PAYLOAD) throw tooLong("longSpace");
    if (!(await text.more())) return at;
  }
}

/** Where the value ends that begins here, or the text does; and whether it is the value. `record` is its number, if it is known to be one of several. */
async function valueFrom(text: Text, start: number, record?: number): Promise<{ end: number; isWhole: boolean }> {
  const scan = new Scan();
  for (let from = start; ; ) {
    const found = scan.end(text.slice(from, text.end));
    const end = found < 0 ? text.end : from + found;
    if (end - start > MOST_PAYLOAD) throw tooLong(record ? "longPayload" : "longFile", record);
    if (found >= 0) return { end, isWhole: true };
    from = text.end;
    if (!(await text.more())) return { end: from, isWhole: false };
  }
}

/** What breaks a list of payloads. The texts break as the file does, at their last character but for the second. */
type Break = "unexpected" | "cut off" | "behind the end";

class Several {
  readonly #text: Text;
  #record = 0;
  /** How far lines and columns are counted, and the line and column there. */
  #counted: number;
  #line = 1;
  #column = 1;

  constructor(text: Text, start: number) {
    this.#text = text;
    this.#counted = start;
  }

  async *from(first: number, isArray: boolean): AsyncGenerator<Payload> {
    const text = this.#text;
    for (let at = first; ; ) {
      const { line, column } = this.#position(at);
      text.drop(at);
      const record = ++this.#record;
      const { end, isWhole } = await valueFrom(text, at, record);
      yield { bytes: text.slice(at, end), record, isLine: false, line, column, from: at, to: end };
      if (!isWhole) return;
      at = await next(text, end);
      if (isArray) {
        if (text.at(at) === CLOSE) {
          at = await next(text, at + 1);
          if (at < text.end) yield this.#broken(at, "behind the end");
          return;
        }
        if (at < text.end && text.at(at) !== COMMA) return yield this.#broken(at, "unexpected");
        at = at < text.end ? await next(text, at + 1) : at;
        if (at === text.end) return yield this.#broken(at, "cut off");
      }
      if (at === text.end) return;
      if (!begins(text.at(at))) return yield this.#broken(at, "unexpected");
    }
  }

  /** The line and column at a place, which is not before the last that was asked for. */
  #position(place: number): { line: number; column: number } {
    const passed = this.#text.slice(this.#counted, place);
    let start = 0;
    for (let feed = passed.indexOf(0x0a); feed >= 0; feed = passed.indexOf(0x0a, start)) {
      start = feed + 1;
      this.#line++;
      this.#column = 1;
    }
    // All bytes but those that go on with a character.
    for (let at = start; at < passed.length; at++) if (((passed[at] as number) & 0xc0) !== 0x80) this.#column++;
    this.#counted = place;
    return { line: this.#line, column: this.#column };
  }

  /** A text, and how many of its columns come before the place where it breaks. If the line is too short, they are on the one before. */
  #broken(place: number, how: Break): Payload {
    const { line, column } = this.#position(place);
    const [text, before, inNextLine] = (
      {
        unexpected: ["]", 0, []],
        "cut off": ["[", 1, ["[\n"]],
        "behind the end": ["[]]", 2, ["[]\n]", "[]\n ]"]],
      } as const
    )[how];
    const short = inNextLine[column - 1];
    const where = short ? { line: Math.max(line - 1, 0), column: 1 } : { line, column: column - before };
    const bytes = new TextEncoder().encode(short ?? text);
    return { bytes, record: ++this.#record, isLine: false, ...where, from: 0, to: 0 };
  }
}

/** Whether a value can begin with this byte. */
function begins(byte: number): boolean {
  return /[{["\-\da-z]/i.test(String.fromCharCode(byte));
}
