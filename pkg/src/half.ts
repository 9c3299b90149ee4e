// JSON text with half of a surrogate pair in it, which UTF-8 has no bytes for: the core gets the escape that stands for it.

/** Half of a surrogate pair. */
const HALF = /[\uD800-\uDFFF]/u;

/** How much longer its escape is. */
const LONGER = 5;

/** Whether there is no half of a surrogate pair. Newer engines say so themselves, six times as fast. */
export function isWellFormed(text: string): boolean {
  return text.isWellFormed?.() ?? !HALF.test(text);
}

/** The text with its halves as escapes. Behind a backslash there is none: as any other character that cannot follow, a control character is put there. */
export function escaped(json: string): string {
  return json.replace(/(\\*)([\uD800-\uDFFF])/gu, (_, backslashes: string, half: string) =>
    backslashes.length % 2 ? `${backslashes}\u0001` : `${backslashes}\\u${half.charCodeAt(0).toString(16)}`,
  );
}

interface Located {
  readonly line?: number;
  readonly column?: number;
}

/** The report on the escaped text as one on the text itself. */
export function unescaped<R extends { readonly errors: readonly Located[]; readonly warnings: readonly Located[] }>(report: R, json: string): R {
  const lines = json.replace(/^\uFEFF/, "").split("\n");
  const moved = <I extends Located>(issue: I): I => {
    const { line, column } = issue;
    return line && column ? { ...issue, column: columnIn(lines[line - 1] ?? "", column) } : issue;
  };
  return { ...report, errors: report.errors.map(moved), warnings: report.warnings.map(moved) };
}

/** The column in a line for that in its escaped form. */
function columnIn(line: string, wanted: number): number {
  let [column, escapedColumn] = [1, 1];
  for (const character of line) {
    if (escapedColumn >= wanted) break;
    escapedColumn += HALF.test(character) ? 1 + LONGER : 1;
    column += 1;
  }
  return column + Math.max(0, wanted - escapedColumn);
}
