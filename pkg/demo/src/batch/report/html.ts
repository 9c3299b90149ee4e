// As crates/dkyc-cli/src/print/html.rs: one page without scripts, to keep or to print.
import { explain } from "dkyc/slim";
import head from "../../../../../crates/dkyc-cli/src/print/html/head.html?raw";
import { version } from "../../../../package.json";
import { count } from "../../words";
import type { Batch } from "../batch";
import { endedEarly } from "../verdict";
import { xml } from "./html-row";

/** How many rows are listed. */
const MOST = 1000;

export function batchAsHtml(batch: Batch): string {
  const { frequencies, rows } = batch;
  const listed = rows.length;
  const leftOut = batch.errors + batch.warnings - listed;
  return [
    head,
    summary(batch),
    frequencies.length > 0 ? mostFrequent(batch) : "<p>No problems were found.\n",
    listed > 0 ? `${PROBLEMS}${rows.join("")}</table>\n` : "",
    leftOut > 0 ? `<p>${count(leftOut, "more problem")} not listed.\n` : "",
    `<footer>Written by dkyc ${version}. This page contains no value of any payload.</footer>\n</html>\n`,
  ].join("");
}

const PROBLEMS =
  "<h2>All problems</h2>\n<table>\n<thead><tr><th>Where<th>Severity<th>Code<th>Field<th>Problem</thead>\n";

function summary(batch: Batch): string {
  const { payloads, valid, errors, warnings, unreadable, checked } = batch;
  const counts = { Payloads: payloads, Valid: valid, Invalid: payloads - valid, Errors: errors, Warnings: warnings };
  const items = Object.entries(counts).map(([name, number]) => `<div><dt>${name}<dd>${written(number)}</div>\n`);
  const missing = `<p class=error>${count(unreadable, "file")} could not be read to the end and may hold more problems.\n`;
  const early = `<p class=error>${endedEarly(batch)} The others may hold more problems.\n`;
  const notes = `${checked === undefined ? "" : early}${unreadable > 0 ? missing : ""}`;
  return `<h1>DKYC payloads</h1>\n<dl>\n${items.join("")}</dl>\n${notes}`;
}

function mostFrequent({ frequencies }: Batch): string {
  const rows = frequencies.slice(0, MOST).map(({ issues, payloads, severity, code, path }) => {
    const { meaning, remedy } = explain(code);
    const cells = [code, xml(path).replace(".", ".<wbr>"), xml(meaning), xml(remedy)];
    return `<tr><td class=n>${written(issues)}<td class=n>${written(payloads)}<td class=${severity}>${severity}<td>${cells.join("<td>")}\n`;
  });
  return (
    "<h2>Most frequent first</h2>\n<table>\n<thead><tr><th>Count<th>Payloads<th>Severity<th>Code<th>Field" +
    `<th>What it means<th>What to do</thead>\n${rows.join("")}</table>\n`
  );
}

function written(number: number): string {
  return number.toLocaleString("en");
}
