// As crates/dkyc-cli/src/print/html.rs: one page without scripts, to keep or to print.
import head from "../../../../../crates/dkyc-cli/src/print/html/head.html?raw";
import { version } from "../../../../package.json";
import { core } from "../../core";
import { batchTexts } from "../../texts/batch";
import { frameTexts } from "../../texts/frame";
import { number } from "../../words";
import type { Batch } from "../batch";
import { endedEarly } from "../verdict";
import { xml } from "./html-row";

/** How many rows are listed. */
const MOST = 1000;

export function batchAsHtml(batch: Batch): string {
  const { frequencies, rows } = batch;
  const listed = rows.length;
  const leftOut = batch.errors + batch.warnings - listed;
  const { noProblems, page } = batchTexts();
  const problems = [page.where, page.severity, page.code, page.field, page.problem];
  return [
    head.replace("{language}", page.language).replace("{title}", page.title),
    summary(batch),
    frequencies.length > 0 ? mostFrequent(batch) : `<p>${noProblems}\n`,
    listed > 0 ? `${table(page.problems, problems)}${rows.join("")}</table>\n` : "",
    leftOut > 0 ? `<p>${page.notListed(leftOut)}\n` : "",
    `<footer>${page.written(version)}</footer>\n</html>\n`,
  ].join("");
}

/** The beginning of a table. */
function table(title: string, columns: readonly string[]): string {
  return `<h2>${title}</h2>\n<table>\n<thead><tr>${columns.map((name) => `<th>${name}`).join("")}</thead>\n`;
}

function summary(batch: Batch): string {
  const { payloads, valid, errors, warnings, unreadable, checked } = batch;
  const { counts: names, page } = batchTexts();
  const counts = [
    [names.payloads, payloads],
    [names.valid, valid],
    [page.invalid, payloads - valid],
    [names.errors, errors],
    [names.warnings, warnings],
  ] as const;
  const items = counts.map(([name, its]) => `<div><dt>${name}<dd>${number(its)}</div>\n`);
  const missing = `<p class=error>${page.unread(unreadable)}\n`;
  const early = `<p class=error>${endedEarly(batch)} ${page.othersMayHoldMore}\n`;
  const notes = `${checked === undefined ? "" : early}${unreadable > 0 ? missing : ""}`;
  return `<h1>${page.heading}</h1>\n<dl>\n${items.join("")}</dl>\n${notes}`;
}

function mostFrequent({ frequencies }: Batch): string {
  const { counts, frequent, page } = batchTexts();
  const columns = [page.count, counts.payloads, page.severity, page.code, page.field, page.meaning, page.remedy];
  const rows = frequencies.slice(0, MOST).map(({ issues, payloads, severity, code, path }) => {
    const { meaning, remedy } = core().explain(code);
    const cells = [code, xml(path).replace(".", ".<wbr>"), xml(meaning), xml(remedy)];
    return `<tr><td class=n>${number(issues)}<td class=n>${number(payloads)}<td class=${severity}>${frameTexts().severity[severity]}<td>${cells.join("<td>")}\n`;
  });
  return `${table(frequent, columns)}${rows.join("")}</table>\n`;
}
