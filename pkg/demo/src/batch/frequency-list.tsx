// What was found, the most frequent first. A row opens to examples, and each example leads to its payload in the checker.
import { useId, useState } from "react";
import { explain } from "dkyc/slim";
import { link } from "../route";
import { findField } from "../table";
import { count } from "../words";
import type { Batch } from "./batch";
import type { Example, Frequency } from "./frequencies";
import { isNdjson } from "./read/name";
import { MOST_IN_CSV } from "./report/csv";
import { payloadOf } from "./run";
import { useOpen } from "./use-open";

/** How many rows are shown. The files to keep have all of them. */
const SHOWN = 200;

export function FrequencyList({ batch, files }: { batch: Batch; files: readonly File[] }) {
  const { frequencies, errors, warnings } = batch;
  if (frequencies.length === 0) return batch.payloads > 0 && <p>No problems were found.</p>;
  const left = errors + warnings - frequencies.reduce((sum, { issues }) => sum + issues, 0);
  return (
    <section aria-labelledby="frequencies-title">
      <h2 id="frequencies-title">Most frequent first</h2>
      <table className="frequencies">
        <thead>
          <tr>
            <th scope="col">Problems</th>
            <th scope="col">Payloads</th>
            <th scope="col">What is wrong</th>
          </tr>
        </thead>
        <tbody>
          {frequencies.slice(0, SHOWN).map((row) => (
            <Row key={`${row.code} ${row.path}`} row={row} files={files} />
          ))}
        </tbody>
      </table>
      {frequencies.length > SHOWN && (
        <p className="quiet">
          {(frequencies.length - SHOWN).toLocaleString("en")} rarer kinds are not shown here. “Counts as CSV” has them.
        </p>
      )}
      {left > 0 && (
        <p className="quiet">
          {count(left, "more problem")} {left === 1 ? "is" : "are"} counted but not listed, because there are too many different
          keys or a payload has more than 1,000 problems.
        </p>
      )}
      {batch.listed > MOST_IN_CSV && (
        <p className="quiet">“All problems as CSV” has the first {MOST_IN_CSV.toLocaleString("en")}.</p>
      )}
    </section>
  );
}

function Row({ row, files }: { row: Frequency; files: readonly File[] }) {
  const { code, severity, path, issues, payloads, examples } = row;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const field = findField(path);
  return (
    <tr>
      <td className="number">{issues.toLocaleString("en")}</td>
      <td className="number">{payloads.toLocaleString("en")}</td>
      <td>
        <button type="button" className="kind" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          <span className={`tag ${severity}`}>{severity}</span>
          <strong>{field?.label ?? (path || "The whole payload")}</strong>
          <span className="meaning">{explain(code).meaning}</span>
          <code>
            {code} {path}
          </code>
        </button>
        <div id={id} hidden={!isOpen}>
          {isOpen && (
            <>
              <ul className="examples-of">
                {examples.map((example, index) => (
                  <ExampleRow key={index} example={example} files={files} />
                ))}
              </ul>
              <p className="quiet small">
                {explain(code).remedy} <a href={link("reference", code)}>More about {code}</a>
                {issues > examples.length && ` · These are the first ${examples.length} of ${issues.toLocaleString("en")}.`}
              </p>
            </>
          )}
        </div>
      </td>
    </tr>
  );
}

function ExampleRow({ example, files }: { example: Example; files: readonly File[] }) {
  const { open, isReading, hasFailed } = useOpen();
  const { file, record, line, column, message, to } = example;
  const name = files[file]?.name ?? "";
  const which = record === undefined ? "" : isNdjson(name) ? `, line ${record}` : `, payload ${record}`;
  return (
    <li>
      <span className="place">
        {name}:{line}:{column}
        {record !== undefined && !isNdjson(name) && ` (payload ${record})`}
      </span>
      <span>{message}</span>
      {to > 0 && (
        <button
          type="button"
          className="link-button"
          aria-busy={isReading}
          onClick={() => void open(async (signal) => ({ name: name + which, bytes: await payloadOf(example, signal) }))}
        >
          Open in the checker<span className="visually-hidden"> {name + which}</span>
        </button>
      )}
      {hasFailed && (
        <span className="message error" role="alert">
          The file can no longer be read. Choose it again.
        </span>
      )}
    </li>
  );
}
