// Turns the lines and columns of a report into offsets in the text.

interface Position {
  /** From 1; lines end with LF only. */
  readonly line: number;
  /** From 1, in code points. */
  readonly column: number;
}

/** The offset of each position, in UTF-16 code units. Goes through the text once, however many positions there are. */
export function offsets(text: string, positions: readonly Position[]): number[] {
  const inOrder = [...positions.entries()];
  inOrder.sort(([, a], [, b]) => a.line - b.line || a.column - b.column);
  const found: number[] = [];
  const here = { line: 1, column: 1, offset: text.startsWith("\uFEFF") ? 1 : 0 };
  for (const [index, { line, column }] of inOrder) {
    for (; here.line < line; here.line++) {
      const end = text.indexOf("\n", here.offset);
      if (end < 0) break;
      here.offset = end + 1;
      here.column = 1;
    }
    for (; here.column < column && here.offset < text.length; here.column++) {
      // A code point above U+FFFF has two code units.
      here.offset += (text.codePointAt(here.offset) ?? 0) > 0xffff ? 2 : 1;
    }
    found[index] = here.offset;
  }
  return found;
}
