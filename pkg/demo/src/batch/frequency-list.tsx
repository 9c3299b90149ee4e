// What was found, the most frequent first. A row opens to examples, and each example leads to its payload in the checker.
import { useId, useState } from "react";
import { explain } from "dkyc/slim";
import { openInChecker } from "../handed-over";
import { link } from "../route";
import { findField } from "../table";
import type { Batch } from "./batch";
import type { Example, Frequency } from "./frequencies";
import { isNdjson } from "./read/name";
import { MOST_IN_CSV } from "./report/csv";
import { payloadOf } from "./run";

/** How many rows are shown. The files to keep have all of them. */
const SHOWN = 200;

export function FrequencyList({ batch, files }: { batch: Batch; files: readonly File[] }) {
  const { frequencies, others, errors, warnings } = batch;
  if (frequencies.length === 0) return batch.payloads > 0 && <p>No problems were found.</p>;
  const listed = frequencies.reduce((sum, { issues }) => sum + issues, 0);
  const left = errors + warnings - listed;
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
          {left.toLocaleString("en")} more problems are only counted: {others > 0 && "their keys are too many to tell apart, or "}
          their payloads have more than 1,000.
        </p>
      )}
      {listed > MOST_IN_CSV && (
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
  const [hasFailed, setFailed] = useState(false);
  const { file, record, line, column, message, to } = example;
  const name = files[file]?.name ?? "";
  const which = record === undefined ? "" : isNdjson(name) ? `, line ${record}` : `, payload ${record}`;
  const open = () => {
    payloadOf(example)
      .then((bytes) => openInChecker({ name: name + which, bytes }))
      .catch(() => setFailed(true));
  };
  return (
    <li>
      <span className="place">
        {name}:{line}:{column}
        {record !== undefined && !isNdjson(name) && ` (payload ${record})`}
      </span>
      <span>{message}</span>
      {to > 0 && (
        <button type="button" className="link-button" onClick={open}>
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
