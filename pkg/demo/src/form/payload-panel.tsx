// The payload, to be read, copied or downloaded.
import { useMemo } from "react";
import type { FieldValues } from "react-hook-form";
import { announce } from "../announce";
import { download } from "../download";
import { jsonOf } from "../worker/check";
import { CopyButton } from "../copy-button";
import { payloadOf, preview } from "./payload";

export function PayloadPanel({ values, isValid }: { values: FieldValues; isValid: boolean }) {
  const text = useMemo(() => preview(payloadOf(values)), [values]);
  const blob = () => jsonOf(payloadOf(values));
  return (
    <section className="payload" aria-labelledby="payload-title">
      <header>
        <h3 id="payload-title">The payload</h3>
        <div className="buttons">
          <CopyButton what="the payload" content={blob} />
          <button
            type="button"
            onClick={async () => {
              download(await blob(), "push_user_data.json");
              announce("The payload was downloaded.");
            }}
          >
            Download
          </button>
        </div>
      </header>
      {!isValid && <p className="quiet">This is the payload so far. It is not valid yet.</p>}
      {/* Focusable, so that it can be scrolled by keyboard. */}
      <pre className="code" tabIndex={0} role="region" aria-label="Text of the payload">
        {text}
      </pre>
    </section>
  );
}
