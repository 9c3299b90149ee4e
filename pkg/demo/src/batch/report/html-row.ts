// A problem in the page to keep.
import type { Issue } from "dkyc/slim";
import type { Found } from "../found";
import { printable } from "./printable";

export function htmlRow(source: string, { line, column, issue }: Found, severities: Readonly<Record<Issue["severity"], string>>): string {
  const { severity, code, path, message } = issue;
  const place = xml(`${source}:${line}:${column}`);
  // A path may go on in the next line after its dot.
  return `<tr><td>${place}<td class=${severity}>${severities[severity]}<td>${code}<td>${xml(path).replace(".", ".<wbr>")}<td>${xml(message)}\n`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A text between tags. */
export function xml(text: string): string {
  return printable(text).replaceAll(/[&<>"'\ufffe\uffff]/g, (character) => ENTITIES[character] ?? "\ufffd");
}
