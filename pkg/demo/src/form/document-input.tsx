// A document: a file, which is converted to Base64, or a link.
import { useEffect, useRef } from "react";
import type { FieldInfo } from "dkyc/slim";
import { useFormContext } from "react-hook-form";
import { DropZone } from "../drop-zone";
import { Of } from "../marked";
import { formTexts } from "../texts/form";
import { frameTexts } from "../texts/frame";
import { size } from "../words";
import { GroupedField } from "./field-frame";
import { fieldId } from "./focus";
import { useKyc } from "./kyc-form";
import type { FileNote } from "./session";
import { type FieldState, useField } from "./use-field";

export function DocumentInput({ info }: { info: FieldInfo }) {
  const texts = formTexts();
  const state = useField(info);
  const { files, lost, setDocument, readings } = useKyc();
  const reading = readings.at(info.path);
  const read = (chosen: File) => {
    // Never rejects: a failure is shown as part of the reading.
    void readings.read(info, chosen);
  };
  const readOne = ([file, ...others]: File[]) => {
    if (others.length > 0) readings.refuse(info.path, () => formTexts().dropped(others.length + 1));
    else if (file) read(file);
  };
  const file = files[info.path];
  const isGone = file !== undefined && state.value === "";
  useFocusKept(info, `${reading.progress === undefined} ${file !== undefined}`);
  return (
    <GroupedField info={info} state={state} role="group">
      <DropZone className="document" take={readOne}>
        {reading.progress !== undefined ? (
          <Progress info={info} done={reading.progress} cancel={() => readings.cancel(info.path)} />
        ) : file && !isGone ? (
          <div className="file">
            <div>
              <strong>{nameOf(file)}</strong>
              <span className="quiet">{texts.asBase64(size(file.size), size(state.value.length))}</span>
            </div>
            <button type="button" className="quiet-button" onClick={() => setDocument(info.path, "")}>
              {texts.remove}
              <Of what={info.label} />
            </button>
          </div>
        ) : (
          <Choose info={info} state={state} read={read} />
        )}
      </DropZone>
      {reading.failure && (
        <p className="message error" role="alert">
          {reading.failure()}
        </p>
      )}
      {isGone && (
        <p className="message warning">{texts.notKept(nameOf(file), size(file.size))}</p>
      )}
      {!isGone && lost.includes(info.path) && (
        <p className="message warning">{texts.willBeLost}</p>
      )}
    </GroupedField>
  );
}

/** That of a payload has no name. */
function nameOf({ name }: FileNote): string {
  return name || formTexts().ofPayload;
}

/** If the element with the focus is replaced, moves the focus to its replacement instead of the top of the page. */
function useFocusKept(info: FieldInfo, shown: string) {
  const before = useRef(shown);
  useEffect(() => {
    if (before.current !== shown && document.activeElement === document.body) {
      document.getElementById(fieldId(info.path))?.querySelector("button")?.focus({ preventScroll: true });
    }
    before.current = shown;
  }, [info.path, shown]);
}

function Progress({ info, done, cancel }: { info: FieldInfo; done: number; cancel(): void }) {
  const percent = Math.round(done * 100);
  return (
    <div className="file">
      <progress max={100} value={percent} aria-label={formTexts().reading(info.label)} />
      <span className="quiet">{percent} %</span>
      <button type="button" className="quiet-button" onClick={cancel}>
        {frameTexts().cancel}
      </button>
    </div>
  );
}

function Choose(props: { info: FieldInfo; state: FieldState; read(file: File): void }) {
  const { info, state, read } = props;
  const texts = formTexts();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="drop">
      <div className="drop-row">
        <button type="button" onClick={() => input.current?.click()}>
          {texts.chooseFile}
          <Of what={info.label} />
        </button>
        <span className="quiet">{texts.orDrop}</span>
        <input
          ref={input}
          type="file"
          hidden
          tabIndex={-1}
          aria-label={texts.fileFor(info.label)}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = "";
            if (file) read(file);
          }}
        />
      </div>
      <LinkInput info={info} state={state} />
    </div>
  );
}

const KEEP = { keepValue: true, keepDefaultValue: true, keepError: true, keepDirty: true, keepTouched: true };

function LinkInput({ info, state }: { info: FieldInfo; state: FieldState }) {
  const { register, unregister } = useFormContext();
  const { forgetFile, readings } = useKyc();
  const id = `input-${info.path}`;
  // Keeps the value, but does not write a file's megabytes into an input that has been removed.
  useEffect(() => () => unregister(info.path, KEEP), [info.path, unregister]);
  return (
    <div className="drop-link">
      <label htmlFor={id}>
        {formTexts().link}
        <Of what={info.label} />
      </label>
      <input
        id={id}
        type="text"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        {...state.aria}
        {...register(info.path, {
          onChange: () => {
            forgetFile(info.path);
            // A message about a refused file no longer matters.
            readings.cancel(info.path);
          },
        })}
      />
    </div>
  );
}
