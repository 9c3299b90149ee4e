// The payload, to be read, copied or downloaded.
import { useMemo } from "react";
import type { FieldValues } from "react-hook-form";
import { announce } from "../announce";
import { download } from "../download";
import { formTexts } from "../texts/form";
import { frameTexts } from "../texts/frame";
import { jsonOf } from "../worker/check";
import { CopyButton } from "../copy-button";
import { payloadOf, preview } from "./payload";

export function PayloadPanel({ values, isValid }: { values: FieldValues; isValid: boolean }) {
  const texts = formTexts();
  const text = useMemo(() => preview(payloadOf(values), texts.characters), [values, texts]);
  const blob = () => jsonOf(payloadOf(values));
  return (
    <section className="payload" aria-labelledby="payload-title">
      <header>
        <h3 id="payload-title">{texts.payload}</h3>
        <div className="buttons">
          <CopyButton what={texts.thePayload} content={blob} />
          <button
            type="button"
            onClick={async () => {
              download(await blob(), "push_user_data.json");
              announce(texts.downloaded);
            }}
          >
            {frameTexts().download}
          </button>
        </div>
      </header>
      {!isValid && <p className="quiet">{texts.soFar}</p>}
      {/* Focusable, so that it can be scrolled by keyboard. */}
      <pre className="code" tabIndex={0} role="region" aria-label={texts.payloadText}>
        {text}
      </pre>
    </section>
  );
}
