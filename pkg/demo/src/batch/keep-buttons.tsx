// The report, to keep: printed, for a spreadsheet, or as one page.
import { announce } from "../announce";
import { download } from "../download";
import { batchTexts } from "../texts/batch";
import type { Batch } from "./batch";
import { frequenciesAsCsv } from "./report/csv";
import { batchAsHtml } from "./report/html";

export function KeepButtons({ batch }: { batch: Batch }) {
  const texts = batchTexts();
  const save = (content: Blob, name: string) => {
    download(content, name);
    announce(texts.downloaded(name));
  };
  const page = () => new Blob([batchAsHtml(batch)], { type: "text/html" });
  const counts = () => new Blob([frequenciesAsCsv(batch.frequencies)], { type: "text/csv" });
  return (
    <>
      <button type="button" onClick={() => window.print()}>
        {texts.print}
      </button>
      <button type="button" onClick={() => save(page(), "dkyc-report.html")}>
        {texts.saveAsPage}
      </button>
      <button type="button" onClick={() => save(batch.csv, "dkyc-problems.csv")}>
        {texts.problemsAsCsv}
      </button>
      <button type="button" onClick={() => save(counts(), "dkyc-counts.csv")}>
        {texts.countsAsCsv}
      </button>
    </>
  );
}
