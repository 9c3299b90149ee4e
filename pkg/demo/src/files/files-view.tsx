// The first screen: what this page does, and a place for files. What checks them is loaded when there are some.
import { Suspense, lazy, useState } from "react";
import { DropZone } from "../drop-zone";
import { checkFiles, useFiles } from "../handed-over";
import { LoadFailure } from "../load-failure";
import { link } from "../route";
import { ChooseButton } from "./choose-button";

const BatchView = lazy(() => import("../batch/batch-view"));

export function FilesView() {
  const files = useFiles();
  return (
    <DropZone className="files" take={checkFiles}>
      {files.length === 0 ? (
        <Start />
      ) : (
        <LoadFailure>
          <Suspense fallback={<p className="loading">Loading…</p>}>
            <BatchView files={files} />
          </Suspense>
        </LoadFailure>
      )}
    </DropZone>
  );
}

function Start() {
  const [trouble, setTrouble] = useState("");
  const showExample = () => {
    import("../batch/batch-example")
      .then(({ exampleFile }) => checkFiles([exampleFile()]))
      .catch(() => setTrouble("The example could not be loaded. Reload the page when you are online."));
  };
  return (
    <section className="hero" aria-labelledby="start-title">
      <h1 id="start-title">Check KYC data before you send it</h1>
      <p className="lead">
        Choose the files you are about to send to the DKYC API. It reads every payload, which is one customer’s data,
        and shows each mistake: where it is, and what to do about it.
      </p>
      <p className="lead">
        <strong>Nothing leaves this computer.</strong> The files are read here, in your browser, and no report contains a
        value from them: no name, no identity number, no address.
      </p>
      <div className="drop-files">
        <p>
          <strong>Drop files here</strong>
        </p>
        <div className="buttons">
          <ChooseButton label="Choose files" />
          <button type="button" onClick={showExample}>
            Try an example
          </button>
        </div>
        <p className="quiet small">
          JSON or NDJSON, one payload or millions, also as .gz
        </p>
      </div>
      {trouble && (
        <p className="message error" role="alert">
          {trouble}
        </p>
      )}
      <p>
        Only one customer? <a href={link("form")}>Fill in the form</a>, or <a href={link("checker")}>paste a payload</a>.
      </p>
    </section>
  );
}
