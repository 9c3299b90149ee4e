// The last step: the fields that are left to correct, and the payload.
import { useEffect, useState } from "react";
import { type FieldValues, useFormContext, useWatch } from "react-hook-form";
import type { Issue, Report } from "dkyc/slim";
import { announce } from "../announce";
import { useEngine } from "../engine";
import { findings } from "../findings";
import { go, link } from "../route";
import { steps } from "../table";
import { count } from "../words";
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
  const total = open.reduce((sum, { left }) => sum + left.length, 0);
  const first = open.find(({ left }) => left.length > 0)?.left[0];
  const showFirst = () => {
    announce(`${count(total, "field")} to correct.`);
    if (first) go("form", first.path);
  };
  return (
    <section className="panel" aria-labelledby={STEP_TITLE}>
      <header className="panel-head">
        <p className="quiet">After step {steps.length}</p>
        <h2 id={STEP_TITLE} tabIndex={-1}>
          Review and payload
        </h2>
      </header>
      <Verdict report={report} total={total} />
      {total > 0 && (
        <form
          noValidate
          onSubmit={(event) => {
            // Shows every error at its field, in every step.
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
                        <a href={link("form", info.path)}>{info.label}</a>
                      </li>
                    ))}
                  </ul>
                </section>
              ))}
          </div>
          <button type="submit" className="main-button">
            Show errors and go to the first
          </button>
        </form>
      )}
      {report && report.warnings.length > 0 && <Warnings warnings={findings(report.warnings)} />}
      <PayloadPanel values={values} isValid={report?.valid === true} />
    </section>
  );
}

function Verdict({ report, total }: { report: Report | undefined; total: number }) {
  if (!report) return <p className="verdict quiet">Checking…</p>;
  if (report.valid) {
    const next = report.warnings.length > 0 ? "Look at the warnings before you send it." : "It is ready to be sent.";
    return <p className="verdict good">The payload is valid. {next}</p>;
  }
  return (
    <p className="verdict bad">
      {count(total, "field")} to correct. Follow a link to go to a field.
    </p>
  );
}

function Warnings({ warnings }: { warnings: readonly Issue[] }) {
  return (
    <div className="summary">
      <section>
        <h3>Allowed, but probably mistakes</h3>
        <ul>
          {warnings.map((warning) => (
            <li key={warning.path + warning.code}>
              <a href={link("form", warning.path)}>{warning.message}</a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** The report on the whole payload. */
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
