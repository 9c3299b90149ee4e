// The files, each with what was found in it. Those that could not be read come first.
import { MOST_SHOWN } from "../handed-over";
import { Of } from "../marked";
import { batchTexts } from "../texts/batch";
import { number, size } from "../words";
import type { FileCounts } from "./batch";
import type { Failure } from "./read/failure";
import { isNdjson } from "./read/name";
import { useOpen } from "./use-open";

/** How many are shown. */
const SHOWN = 200;

export function FileList({ counts, files }: { counts: readonly FileCounts[]; files: readonly File[] }) {
  const texts = batchTexts();
  const all = counts.map((its, index) => ({ its, file: files[index] }));
  const rows = [...all.filter(({ its }) => its.why), ...all.filter(({ its }) => !its.why)];
  return (
    <section aria-labelledby="files-title">
      <h2 id="files-title">{texts.files}</h2>
      <table className="file-list">
        <thead>
          <tr>
            <th scope="col">{texts.file}</th>
            <th scope="col">{texts.counts.payloads}</th>
            <th scope="col">{texts.counts.invalid}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map(({ its, file }, index) => (
            <Row key={index} its={its} file={file} />
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && <p className="quiet">{texts.moreFiles(rows.length - SHOWN)}</p>}
    </section>
  );
}

function Row({ its, file }: { its: FileCounts; file: File | undefined }) {
  const texts = batchTexts();
  const { name, payloads, valid, why, isForChecker } = its;
  const { open, isReading, hasFailed } = useOpen();
  const read = async (opened: File) => {
    const bytes = new Uint8Array(await opened.arrayBuffer());
    return { name: () => opened.name, bytes, isNdjson: isNdjson(opened.name) };
  };
  return (
    <tr>
      <td>
        {name}{" "}
        {file && isForChecker && file.size <= MOST_SHOWN && (
          <button type="button" className="link-button" aria-busy={isReading} onClick={() => void open(() => read(file))}>
            {texts.openAndRepair}
            <Of what={name} />
          </button>
        )}
        {why && <p className="message error">{texts.notRead(inWords(why))}</p>}
        {hasFailed && (
          <p className="message error" role="alert">
            {texts.gone}
          </p>
        )}
      </td>
      <td className="number">{number(payloads)}</td>
      <td className="number">{number(payloads - valid)}</td>
    </tr>
  );
}

function inWords({ kind, name, most, record }: Failure): string {
  const say: (what: string, record: number) => string = batchTexts().failures[kind];
  return say(name ?? size(most ?? 0), record ?? 0);
}
