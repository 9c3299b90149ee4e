// A payload as text, with its report beside it.
import "../style/checker.css";
import { useEffect, useRef, useState } from "react";
import { announce } from "../announce";
import { useCore } from "../core";
import { download } from "../download";
import { DropZone } from "../drop-zone";
import { exampleValues, payloadOf } from "../form/payload";
import { link } from "../route";
import { checkerTexts } from "../texts/checker";
import { frameTexts } from "../texts/frame";
import { size } from "../words";
import type { Entry } from "../worker/answer-checks";
import type { Editor } from "./editor";
import { type Format, formatOf } from "./format";
import { GoOn, canGoOn } from "./go-on";
import { type Handed, MOST_SHOWN, checkFiles, takeHanded } from "../handed-over";
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
  /** What the text is called. */
  const [file, setFile] = useState<() => string>(() => noName);
  const [trouble, setTrouble] = useState<"" | "editorFailed" | "exampleFailed" | "unreadable">("");
  const by = useCore();
  const texts = { ...frameTexts(), ...checkerTexts() };
  // The bytes of a file, until its text is edited: the text has lost whatever is not UTF-8.
  const bytes = useRef<Uint8Array>(undefined);
  const input = () => bytes.current ?? editor.current?.text() ?? "";
  const checkNow = () => {
    dismiss();
    if (editor.current) check(input(), format);
  };
  const now = useRef(checkNow);
  const show = (text: string, name = noName, content?: Uint8Array) => {
    setTrouble("");
    setFile(() => name);
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
        editor.current = createEditor(element, checkerTexts(), () => {
          bytes.current = undefined;
          now.current();
        });
        const handed = takeHanded();
        if (handed) take.current(handed);
        else now.current();
      })
      .catch(() => setTrouble("editorFailed"));
    return () => {
      isGone = true;
      // What came too late is not shown at another visit.
      takeHanded();
      editor.current?.remove();
      editor.current = undefined;
    };
  }, []);
  useEffect(() => now.current(), [format]);
  const checkedBy = useRef(by);
  useEffect(() => {
    if (checkedBy.current === by) return;
    checkedBy.current = by;
    editor.current?.speak(texts);
    // Not `checkNow`: what was repaired stays on the page.
    if (editor.current) check(input(), format);
  });
  useEffect(() => {
    if (result) editor.current?.mark(result.entries);
  }, [result]);

  const read = async (chosen: File) => {
    const content = new Uint8Array(await chosen.arrayBuffer());
    setFormat(formatOf(chosen.name) ?? format);
    show(new TextDecoder().decode(content), () => `${chosen.name}, ${size(chosen.size)}`, content);
  };
  const open = (files: File[]) => {
    const [first] = files;
    if (!first || files.length > 1 || first.size > MOST_SHOWN || /\.(gz|zst)$/i.test(first.name)) checkFiles(files);
    else read(first).catch(() => setTrouble("unreadable"));
  };
  return (
    <DropZone className="checker" take={open}>
      <header className="view-head">
        <h1>{texts.title}</h1>
        <p className="lead">
          {texts.lead} <a href={link("files")}>{texts.many}</a>
        </p>
      </header>
      <div className="checker-bar">
        <OpenButton open={open} />
        <button
          type="button"
          onClick={() => {
            setFormat("json");
            show(`${JSON.stringify(payloadOf(exampleValues()), undefined, 2)}\n`, () => checkerTexts().anExample);
          }}
        >
          {texts.example}
        </button>
        <button
          type="button"
          onClick={() => {
            import("./repair-example")
              .then(({ default: example }) => {
                setFormat("json");
                show(example, () => checkerTexts().fromOlder);
              })
              .catch(() => setTrouble("exampleFailed"));
          }}
        >
          {texts.older}
        </button>
        <button
          type="button"
          onClick={() => {
            show("");
            announce(texts.cleared);
          }}
        >
          {texts.clear}
        </button>
        <button
          type="button"
          onClick={() => {
            download(new Blob([input() as BlobPart], { type: "text/plain" }), `payload.${format}`);
            announce(texts.downloaded);
          }}
        >
          {texts.download}
        </button>
        <label>
          {texts.format}{" "}
          <select
            value={format}
            aria-describedby={FORMAT_HINT}
            onChange={(event) => setFormat(event.currentTarget.value as Format)}
          >
            {Object.entries(texts.formats).map(([name, meaning]) => (
              <option key={name} value={name}>
                {meaning}
              </option>
            ))}
          </select>
        </label>
        <span className="quiet">{file()}</span>
      </div>
      <p className="quiet small" id={FORMAT_HINT}>
        {texts.formatHint}
      </p>
      {(trouble || failure || repairFailure) && (
        <p className="message error" role="alert">
          {trouble ? texts[trouble] : failure ? texts.troubles.check[failure] : texts.troubles.repair[repairFailure || "failed"]}
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
              <repaired.Panel
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
                  {isRepairing ? texts.repairing : texts.repair}
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

const noName = () => "";

function OpenButton({ open }: { open(files: File[]): void }) {
  const texts = checkerTexts();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="main-button" onClick={() => input.current?.click()}>
        {texts.openFile}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        tabIndex={-1}
        accept=".json,.ndjson,.jsonl,.gz,application/json,text/plain"
        aria-label={texts.fileToCheck}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = "";
          if (files.length > 0) open(files);
        }}
      />
    </>
  );
}
