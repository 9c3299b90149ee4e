// A payload as text, with its report beside it.
import "../style/checker.css";
import { useEffect, useRef, useState } from "react";
import { announce } from "../announce";
import { download } from "../download";
import { DropZone } from "../drop-zone";
import { exampleValues, payloadOf } from "../form/payload";
import { link } from "../route";
import { size } from "../words";
import type { Entry } from "../worker/check.worker";
import type { Editor } from "./editor";
import { type Format, formatOf } from "./format";
import { GoOn, canGoOn } from "./go-on";
import { type Handed, MOST_SHOWN, checkFiles, takeHanded } from "../handed-over";
import { RepairPanel } from "./repair-panel";
import { ReportPanel } from "./report-panel";
import { useCheck } from "./use-check";
import { useRepair } from "./use-repair";

const FORMAT_HINT = "format-hint";

export default function CheckerView() {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor>(undefined);
  const [format, setFormat] = useState<Format>("json");
  const { result, check, isChecking, failure } = useCheck();
  const { repaired, isRepairing, repair, dismiss, failure: repairFailure } = useRepair();
  const [file, setFile] = useState("");
  const [trouble, setTrouble] = useState("");
  // The bytes of a file, until its text is edited: the text has lost whatever is not UTF-8.
  const bytes = useRef<Uint8Array>(undefined);
  const input = () => bytes.current ?? editor.current?.text() ?? "";
  const checkNow = () => {
    dismiss();
    if (editor.current) check(input(), format);
  };
  const now = useRef(checkNow);
  const show = (text: string, name = "", content?: Uint8Array) => {
    setTrouble("");
    setFile(name);
    editor.current?.show(text);
    bytes.current = content;
    now.current();
  };
  const takeOver = ({ name, bytes: content, isNdjson }: Handed) => {
    setFormat(isNdjson ? "ndjson" : "json");
    show(new TextDecoder().decode(content), name, content);
  };
  const take = useRef(takeOver);
  useEffect(() => {
    now.current = checkNow;
    take.current = takeOver;
  });

  useEffect(() => {
    const element = host.current;
    let isGone = false;
    import("./editor")
      .then(({ createEditor }) => {
        if (isGone || !element) return;
        editor.current = createEditor(element, () => {
          bytes.current = undefined;
          now.current();
        });
        const handed = takeHanded();
        if (handed) take.current(handed);
        else now.current();
      })
      .catch(() => setTrouble("The editor could not be loaded. Reload the page."));
    return () => {
      isGone = true;
      // What came too late is not shown at another visit.
      takeHanded();
      editor.current?.remove();
      editor.current = undefined;
    };
  }, []);
  useEffect(() => now.current(), [format]);
  useEffect(() => {
    if (result) editor.current?.mark(result.entries);
  }, [result]);

  const read = async (chosen: File) => {
    const content = new Uint8Array(await chosen.arrayBuffer());
    setFormat(formatOf(chosen.name) ?? format);
    show(new TextDecoder().decode(content), `${chosen.name}, ${size(chosen.size)}`, content);
  };
  const open = (files: File[]) => {
    const [first] = files;
    if (!first || files.length > 1 || first.size > MOST_SHOWN || /\.(gz|zst)$/i.test(first.name)) checkFiles(files);
    else read(first).catch(() => setTrouble("This file could not be read. Choose it again."));
  };
  return (
    <DropZone className="checker" take={open}>
      <header className="view-head">
        <h1>Check a payload</h1>
        <p className="lead">
          Paste a payload, or open a file. It never leaves this tab. <a href={link("files")}>Check many at once</a>
        </p>
      </header>
      <div className="checker-bar">
        <OpenButton open={open} />
        <button
          type="button"
          onClick={() => {
            setFormat("json");
            show(`${JSON.stringify(payloadOf(exampleValues()), undefined, 2)}\n`, "An example");
          }}
        >
          Example
        </button>
        <button
          type="button"
          onClick={() => {
            import("./repair-example")
              .then(({ default: example }) => {
                setFormat("json");
                show(example, "From an older program");
              })
              .catch(() => setTrouble("The example could not be loaded. Reload the page when you are online."));
          }}
        >
          Older payload
        </button>
        <button
          type="button"
          onClick={() => {
            show("");
            announce("The text was cleared.");
          }}
        >
          Clear
        </button>
        <button
          type="button"
          onClick={() => {
            download(new Blob([input() as BlobPart], { type: "text/plain" }), `payload.${format}`);
            announce("The text was downloaded.");
          }}
        >
          Download
        </button>
        <label>
          Format{" "}
          <select
            value={format}
            aria-describedby={FORMAT_HINT}
            onChange={(event) => setFormat(event.currentTarget.value as Format)}
          >
            <option value="json">JSON: one payload</option>
            <option value="ndjson">NDJSON: one payload per line</option>
          </select>
        </label>
        <span className="quiet">{file}</span>
      </div>
      <p className="quiet small" id={FORMAT_HINT}>
        A file named .json, .ndjson or .jsonl sets the format. For anything else, choose it here.
      </p>
      {(trouble || failure || repairFailure) && (
        <p className="message error" role="alert">
          {trouble || failure || repairFailure}
        </p>
      )}
      <div className="checker-panes">
        <div className="editor" ref={host} />
        <ReportPanel
          result={result}
          isChecking={isChecking}
          goTo={(entry: Entry) => editor.current?.goTo(entry)}
          repair={
            repaired ? (
              <RepairPanel
                repaired={repaired}
                format={format}
                take={() => editor.current?.replace(repaired.text)}
                dismiss={dismiss}
              />
            ) : (
              <div className="buttons">
                <button
                  type="button"
                  className="main-button"
                  aria-busy={isRepairing}
                  onClick={() => void repair(input(), format)}
                >
                  {isRepairing ? "Repairing…" : "Repair"}
                </button>
                {canGoOn(result) && <GoOn text={() => editor.current?.text() ?? ""} />}
              </div>
            )
          }
        />
      </div>
    </DropZone>
  );
}

function OpenButton({ open }: { open(files: File[]): void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="main-button" onClick={() => input.current?.click()}>
        Open a file
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        tabIndex={-1}
        accept=".json,.ndjson,.jsonl,.gz,application/json,text/plain"
        aria-label="File to check"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = "";
          if (files.length > 0) open(files);
        }}
      />
    </>
  );
}
