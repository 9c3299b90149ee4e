// What was found, the most frequent first. A row opens to examples, and each example leads to its payload in the checker.
import { useId, useState } from "react";
import { core, findField } from "../core";
import { Of } from "../marked";
import { link } from "../route";
import { batchTexts } from "../texts/batch";
import { frameTexts } from "../texts/frame";
import { number } from "../words";
import type { Batch } from "./batch";
import type { Example, Frequency } from "./frequencies";
import { isNdjson } from "./read/name";
import { MOST_IN_CSV } from "./report/csv";
import { payloadOf } from "./run";
import { useOpen } from "./use-open";

/** How many rows are shown. The files to keep have all of them. */
const SHOWN = 200;

export function FrequencyList({ batch, files }: { batch: Batch; files: readonly File[] }) {
  const texts = batchTexts();
  const { frequencies, errors, warnings } = batch;
  if (frequencies.length === 0) return batch.payloads > 0 && <p>{texts.noProblems}</p>;
  const left = errors + warnings - frequencies.reduce((sum, { issues }) => sum + issues, 0);
  return (
    <section aria-labelledby="frequencies-title">
      <h2 id="frequencies-title">{texts.frequent}</h2>
      <table className="frequencies">
        <thead>
          <tr>
            <th scope="col">{texts.problems}</th>
            <th scope="col">{texts.counts.payloads}</th>
            <th scope="col">{texts.whatIsWrong}</th>
          </tr>
        </thead>
        <tbody>
          {frequencies.slice(0, SHOWN).map((row) => (
            <Row key={`${row.code} ${row.path}`} row={row} files={files} />
          ))}
        </tbody>
      </table>
      {frequencies.length > SHOWN && (
        <p className="quiet">{texts.rarer(frequencies.length - SHOWN)}</p>
      )}
      {left > 0 && (
        <p className="quiet">{texts.onlyCounted(left)}</p>
      )}
      {batch.listed > MOST_IN_CSV && (
        <p className="quiet">{texts.csvHas(MOST_IN_CSV)}</p>
      )}
    </section>
  );
}

function Row({ row, files }: { row: Frequency; files: readonly File[] }) {
  const texts = batchTexts();
  const { code, severity, path, issues, payloads, examples } = row;
  const { meaning, remedy } = core().explain(code);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const field = findField(path);
  return (
    <tr>
      <td className="number">{number(issues)}</td>
      <td className="number">{number(payloads)}</td>
      <td>
        <button type="button" className="kind" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          <span className={`tag ${severity}`}>{frameTexts().severity[severity]}</span>
          <strong>{field?.label ?? (path || texts.wholePayload)}</strong>
          <span className="meaning">{meaning}</span>
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
                {remedy} <a href={link("reference", code)}>{texts.moreAbout(code)}</a>
                {issues > examples.length && ` · ${texts.theFirst(examples.length, issues)}`}
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
  const texts = batchTexts();
  const which = () => {
    if (record === undefined) return name;
    return `${name}, ${isNdjson(name) ? batchTexts().line(record) : batchTexts().payload(record)}`;
  };
  return (
    <li>
      <span className="place">
        {name}:{line}:{column}
        {record !== undefined && !isNdjson(name) && ` (${texts.payload(record)})`}
      </span>
      <span>{message}</span>
      {to > 0 && (
        <button
          type="button"
          className="link-button"
          aria-busy={isReading}
          onClick={() => void open(async (signal) => ({ name: which, bytes: await payloadOf(example, signal) }))}
        >
          {texts.openInChecker}
          <Of what={which()} />
        </button>
      )}
      {hasFailed && (
        <span className="message error" role="alert">
          {texts.gone}
        </span>
      )}
    </li>
  );
}
