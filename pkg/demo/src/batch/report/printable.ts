// As crates/dkyc-cli/src/printable.rs: keys and file names, made fit for a line of text.

/** Control characters, line separators, and what has the Unicode property Default_Ignorable_Code_Point. */
const UNPRINTABLE = /[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff9-\ufffb]/gu;

/** A line of text, or the beginning of one, that nothing obeys that reads it. */
export function printable(text: string): string {
  const shown = text
    .replaceAll(UNPRINTABLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
    .replaceAll("##", "#\\u{23}");
  const begin = shown.trimStart();
  return begin.startsWith("::") ? `\\u{3a}:${begin.slice(2)}` : shown;
}
