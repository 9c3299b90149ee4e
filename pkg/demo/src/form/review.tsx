// The last step: the fields that are left to correct, and the payload.
import { useEffect, useState } from "react";
import { type FieldValues, useFormContext, useWatch } from "react-hook-form";
import type { Issue, Report } from "dkyc/slim";
import { announce } from "../announce";
import { useEngine } from "../engine";
import { steps, useCore } from "../core";
import { findings } from "../findings";
import { go, link } from "../route";
import { formTexts } from "../texts/form";
import { checkObject } from "../worker/check";
import { PayloadPanel } from "./payload-panel";
import { payloadOf } from "./payload";
import { STEP_TITLE } from "./step-panel";
import { unfinished } from "./verdict";

export function Review() {
  const texts = formTexts();
  const { control, handleSubmit } = useFormContext();
  const values: FieldValues = useWatch({ control });
  const isReady = useEngine();
  const report = useReport(values);
  const open = isReady ? steps().map((step) => ({ step, left: unfinished(step, values) })) : [];
  const total = open.reduce((sum, { left }) => sum + left.length, 0);
  const first = open.find(({ left }) => left.length > 0)?.left[0];
  const showFirst = () => {
    announce(texts.toCorrect(total));
    if (first) go("form", first.path);
  };
  return (
    <section className="panel" aria-labelledby={STEP_TITLE}>
      <header className="panel-head">
        <p className="quiet">{texts.afterStep(steps().length)}</p>
        <h2 id={STEP_TITLE} tabIndex={-1}>
          {texts.review}
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
            {texts.showErrors}
          </button>
        </form>
      )}
      {report && report.warnings.length > 0 && <Warnings warnings={findings(report.warnings)} />}
      <PayloadPanel values={values} isValid={report?.valid === true} />
    </section>
  );
}

function Verdict({ report, total }: { report: Report | undefined; total: number }) {
  const texts = formTexts();
  if (!report) return <p className="verdict quiet">{texts.checking}</p>;
  if (report.valid) {
    const next = report.warnings.length > 0 ? texts.lookAtWarnings : texts.isReady;
    return (
      <p className="verdict good">
        {texts.isValid} {next}
      </p>
    );
  }
  return (
    <p className="verdict bad">
      {texts.toCorrect(total)} {texts.followLink}
    </p>
  );
}

function Warnings({ warnings }: { warnings: readonly Issue[] }) {
  return (
    <div className="summary">
      <section>
        <h3>{formTexts().probablyMistakes}</h3>
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
  const by = useCore();
  useEffect(() => {
    let isCurrent = true;
    checkObject(payloadOf(values))
      .then((found) => {
        if (!isCurrent) return;
        setReport(found);
        announce(found.valid ? formTexts().isValid : formTexts().notValidYet);
      })
      .catch(() => {});
    return () => {
      isCurrent = false;
    };
  }, [values, by]);
  return report;
}
