// The last step: what is left to do, and the payload.
import { useEffect, useState } from "react";
import { type FieldValues, useFormContext, useWatch } from "react-hook-form";
import type { Issue, Report } from "dkyc/slim";
import { announce } from "../announce";
import { useEngine } from "../engine";
import { go, link } from "../route";
import { findField, steps } from "../table";
import { checkObject } from "../worker/check";
import { PayloadPanel } from "./payload-panel";
import { payloadOf } from "./payload";
import { STEP_TITLE } from "./step-panel";
import { unfinished } from "./verdict";

export function Review() {
  const { control, handleSubmit } = useFormContext();
  const values: FieldValues = useWatch({ control });
  const isReady = useEngine();
  const report = useReport(values);
  const open = isReady ? steps.map((step) => ({ step, left: unfinished(step, values) })) : [];
  const count = open.reduce((sum, { left }) => sum + left.length, 0);
  const first = open.find(({ left }) => left.length > 0)?.left[0];
  const showFirst = () => {
    announce(`${count} ${count === 1 ? "field needs" : "fields need"} attention.`);
    if (first) go("form", first.path);
  };
  return (
    <section className="panel" aria-labelledby={STEP_TITLE}>
      <header className="panel-head">
        <p className="quiet">After the {steps.length} steps</p>
        <h2 id={STEP_TITLE} tabIndex={-1}>
          Review and payload
        </h2>
      </header>
      <Verdict report={report} count={count} />
      {count > 0 && (
        <form
          noValidate
          onSubmit={(event) => {
            // Shows every error at its field, in all steps.
            handleSubmit(() => {}, showFirst)(event).catch(() => {});
          }}
        >
          <div className="summary">
            {open
              .filter(({ left }) => left.length > 0)
              .map(({ step, left }) => (
                <section key={step.name}>
                  <h3>{step.title}</h3>
                  <ul>
                    {left.map((info) => (
                      <li key={info.path}>
                        <a href={link("form", info.path)}>{info.description}</a>
                      </li>
                    ))}
                  </ul>
                </section>
              ))}
          </div>
          <button type="submit" className="main-button">
            Show all errors, beginning with the first
          </button>
        </form>
      )}
      {report && report.warnings.length > 0 && <Warnings warnings={report.warnings} />}
      <PayloadPanel values={values} isValid={report?.valid === true} />
    </section>
  );
}

function Verdict({ report, count }: { report: Report | undefined; count: number }) {
  if (!report) return <p className="verdict quiet">Checking …</p>;
  if (report.valid) {
    return <p className="verdict good">The payload is valid: this is what the API asks for.</p>;
  }
  return (
    <p className="verdict bad">
      {count} {count === 1 ? "field is" : "fields are"} not right yet. Follow a link to go to the field.
    </p>
  );
}

function Warnings({ warnings }: { warnings: readonly Issue[] }) {
  return (
    <div className="summary">
      <section>
        <h3>Allowed, and probably not meant</h3>
        <ul>
          {warnings.map((warning) => (
            <li key={warning.path + warning.code}>
              <a href={link("form", warning.path)}>{findField(warning.path)?.description ?? warning.path}</a>
              <span className="quiet"> – {warning.message}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** The report on the whole payload, which also compares fields with each other. */
function useReport(values: FieldValues): Report | undefined {
  const [report, setReport] = useState<Report>();
  useEffect(() => {
    let isCurrent = true;
    checkObject(payloadOf(values))
      .then((found) => {
        if (!isCurrent) return;
        setReport(found);
        announce(found.valid ? "The payload is valid." : "The payload is not valid yet.");
      })
      .catch(() => {});
    return () => {
      isCurrent = false;
    };
  }, [values]);
  return report;
}
