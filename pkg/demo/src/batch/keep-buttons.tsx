// The report, to keep: printed, for a spreadsheet, or as one page.
import { announce } from "../announce";
import { download } from "../download";
import type { Batch } from "./batch";
import { frequenciesAsCsv } from "./report/csv";
import { batchAsHtml } from "./report/html";

export function KeepButtons({ batch }: { batch: Batch }) {
  const save = (content: Blob, name: string) => {
    download(content, name);
    announce(`${name} was downloaded.`);
  };
  const page = () => new Blob([batchAsHtml(batch)], { type: "text/html" });
  const counts = () => new Blob([frequenciesAsCsv(batch.frequencies)], { type: "text/csv" });
  return (
    <>
      <button type="button" onClick={() => window.print()}>
        Print
      </button>
      <button type="button" onClick={() => save(page(), "dkyc-report.html")}>
        Save as a page
      </button>
      <button type="button" onClick={() => save(batch.csv, "dkyc-problems.csv")}>
        All problems as CSV
      </button>
      <button type="button" onClick={() => save(counts(), "dkyc-counts.csv")}>
        Counts as CSV
      </button>
    </>
  );
}
