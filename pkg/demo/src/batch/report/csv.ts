// As crates/dkyc-cli/src/print/csv.rs and frequencies.rs: one row per problem, or per code and field, by RFC 4180.
import type { Found } from "../found";
import type { Frequency } from "../frequencies";
import { printable } from "./printable";

/** How many problems are listed. */
export const MOST_IN_CSV = 1_000_000;

export const PROBLEMS_HEAD = "source,record,line,column,severity,code,path,pointer,message\r\n";

export function problemRow(source: string, { record, line, column, issue }: Found): string {
  const { severity, code, path, pointer, message } = issue;
  const cells = [cell(source), record ?? "", line, column, severity, code, cell(path), cell(pointer), cell(message)];
  return `${cells.join(",")}\r\n`;
}

export function frequenciesAsCsv(rows: readonly Frequency[]): string {
  const row = ({ issues, payloads, severity, code, path }: Frequency) =>
    `${issues},${payloads},${severity},${code},${cell(path)}\r\n`;
  return `count,payloads,severity,code,path\r\n${rows.map(row).join("")}`;
}

/** A spreadsheet takes a text that begins like a formula for a formula, unless a quote is before it. */
function cell(content: string): string {
  const text = printable(content);
  const quote = /^[=+\-@]/.test(text) && text !== "-" ? "'" : "";
  return /[,"\r\n]/.test(text) ? `"${quote}${text.replaceAll('"', '""')}"` : `${quote}${text}`;
}
