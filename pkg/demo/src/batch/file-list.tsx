// The files, each with what was found in it. Those that could not be read come first.
import { MOST_SHOWN } from "../handed-over";
import type { FileCounts } from "./batch";
import { isNdjson } from "./read/name";
import { useOpen } from "./use-open";

/** How many are shown. */
const SHOWN = 200;

export function FileList({ counts, files }: { counts: readonly FileCounts[]; files: readonly File[] }) {
  const all = counts.map((its, index) => ({ its, file: files[index] }));
  const rows = [...all.filter(({ its }) => its.why), ...all.filter(({ its }) => !its.why)];
  return (
    <section aria-labelledby="files-title">
      <h2 id="files-title">Files</h2>
      <table className="file-list">
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Payloads</th>
            <th scope="col">Not valid</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map(({ its, file }, index) => (
            <Row key={index} its={its} file={file} />
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && <p className="quiet">{(rows.length - SHOWN).toLocaleString("en")} more files are not shown.</p>}
    </section>
  );
}

function Row({ its, file }: { its: FileCounts; file: File | undefined }) {
  const { name, payloads, valid, why, isForChecker } = its;
  const { open, isReading, hasFailed } = useOpen();
  const read = async (opened: File) => {
    const bytes = new Uint8Array(await opened.arrayBuffer());
    return { name: opened.name, bytes, isNdjson: isNdjson(opened.name) };
  };
  return (
    <tr>
      <td>
        {name}{" "}
        {file && isForChecker && file.size <= MOST_SHOWN && (
          <button type="button" className="link-button" aria-busy={isReading} onClick={() => void open(() => read(file))}>
            Open and repair<span className="visually-hidden"> {name}</span>
          </button>
        )}
        {why && <p className="message error">Not read to its end: {why}.</p>}
        {hasFailed && (
          <p className="message error" role="alert">
            The file can no longer be read. Choose it again.
          </p>
        )}
      </td>
      <td className="number">{payloads.toLocaleString("en")}</td>
      <td className="number">{(payloads - valid).toLocaleString("en")}</td>
    </tr>
  );
}
