// The files, each with what was found in it. Those that could not be read come first.
import { useState } from "react";
import { MOST_SHOWN, openInChecker } from "../handed-over";
import type { FileCounts } from "./batch";
import { isNdjson } from "./read/name";

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

function Row({ its: { name, payloads, valid, why }, file }: { its: FileCounts; file: File | undefined }) {
  const [hasFailed, setFailed] = useState(false);
  const open = async (opened: File) => {
    const bytes = new Uint8Array(await opened.arrayBuffer());
    openInChecker({ name: opened.name, bytes, isNdjson: isNdjson(opened.name) });
  };
  return (
    <tr>
      <td>
        {name}{" "}
        {file && isForChecker(file, payloads) && (
          <button type="button" className="link-button" onClick={() => void open(file).catch(() => setFailed(true))}>
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

/** The checker takes one payload, or one on each line, as they are. */
function isForChecker({ name, size }: File, payloads: number): boolean {
  return size <= MOST_SHOWN && !/\.gz$/i.test(name) && (isNdjson(name) || payloads === 1);
}
