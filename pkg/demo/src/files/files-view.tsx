// The first screen: what this page does, and a place for files. What checks them is loaded when there are some.
import { Suspense, lazy, useState } from "react";
import { DropZone } from "../drop-zone";
import { checkFiles, useFiles } from "../handed-over";
import { LoadFailure } from "../load-failure";
import { marked } from "../marked";
import { link } from "../route";
import { frameTexts } from "../texts/frame";
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
          <Suspense fallback={<p className="loading">{frameTexts().loading}</p>}>
            <BatchView files={files} />
          </Suspense>
        </LoadFailure>
      )}
    </DropZone>
  );
}

function Start() {
  const texts = frameTexts();
  const [hasFailed, setFailed] = useState(false);
  const showExample = () => {
    import("../batch/batch-example")
      .then(({ exampleFile }) => checkFiles([exampleFile()]))
      .catch(() => setFailed(true));
  };
  return (
    <section className="hero" aria-labelledby="start-title">
      <h1 id="start-title">{texts.filesTitle}</h1>
      <p className="lead">{texts.filesLead}</p>
      <p className="lead">
        <strong>{texts.staysHere}</strong> {texts.staysHereLead}
      </p>
      <div className="drop-files">
        <p>
          <strong>{texts.dropFiles}</strong>
        </p>
        <div className="buttons">
          <ChooseButton label={texts.chooseFiles} />
          <button type="button" onClick={showExample}>
            {texts.tryExample}
          </button>
        </div>
        <p className="quiet small">{texts.kindsOfFiles}</p>
      </div>
      {hasFailed && (
        <p className="message error" role="alert">
          {texts.exampleFailed}
        </p>
      )}
      <p>
        {marked(
          texts.onlyOne,
          (form) => (
            <a href={link("form")}>{form}</a>
          ),
          (checker) => (
            <a href={link("checker")}>{checker}</a>
          ),
        )}
      </p>
    </section>
  );
}
