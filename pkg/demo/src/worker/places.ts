// Line and column of a report → the piece of text to be marked.

export interface Place {
  readonly from: number;
  readonly to: number;
}

interface Position {
  /** From 1; a line ends with LF only. */
  readonly line: number;
  /** From 1, in code points. */
  readonly column: number;
}

/** The places of positions, which may come in any order. The text is gone through once. */
export function places(text: string, positions: readonly Position[]): Place[] {
  const order = positions.map((_, index) => index);
  const at = (index: number) => positions[index] as Position;
  order.sort((a, b) => at(a).line - at(b).line || at(a).column - at(b).column);
  const found: Place[] = [];
  const here = { line: 1, column: 1, offset: text.startsWith("\uFEFF") ? 1 : 0 };
  for (const index of order) {
    const { line, column } = at(index);
    for (; here.line < line; here.line++) {
      const end = text.indexOf("\n", here.offset);
      if (end < 0) break;
      here.offset = end + 1;
      here.column = 1;
    }
    for (; here.column < column && here.offset < text.length; here.column++) {
      // A code point above U+FFFF takes two places in a string.
      here.offset += (text.codePointAt(here.offset) ?? 0) > 0xffff ? 2 : 1;
    }
    found[index] = { from: here.offset, to: here.offset + lengthOfValue(text, here.offset) };
  }
  return found;
}

/** How much of the text is marked: a string or a word, but not pages of it. */
function lengthOfValue(text: string, offset: number): number {
  const piece = text.slice(offset, offset + 200);
  const value = /^"(?:[^"\\\n]|\\.)*"?/.exec(piece) ?? /^[^\s,:[\]{}"]+/.exec(piece);
  return value?.[0].length ?? Math.min(1, text.length - offset);
}
