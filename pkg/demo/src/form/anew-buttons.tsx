// What throws the draft away asks first.
import { useRef } from "react";
import { announce } from "../announce";
import { useKyc } from "./kyc-form";

export function AnewButtons() {
  const { clear, fillInExample, isUntouched } = useKyc();
  return (
    <>
      <AskedButton
        id="example"
        label="Fill in an example"
        question="Replace what is filled in by an example?"
        isHarmless={isUntouched}
        act={() => {
          fillInExample();
          announce("The form holds an example.");
        }}
      />
      <AskedButton
        id="clear"
        label="Clear everything"
        question="Clear the whole form?"
        isHarmless={() => false}
        act={() => {
          clear();
          announce("The form is empty.");
        }}
      />
    </>
  );
}

function AskedButton(props: { id: string; label: string; question: string; isHarmless(): boolean; act(): void }) {
  const { id, label, question, isHarmless, act } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" onClick={() => (isHarmless() ? act() : dialog.current?.showModal())}>
        {label}
      </button>
      <dialog ref={dialog} aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`}>{question}</h2>
        <p>All that was filled in and all documents are removed from this tab. This cannot be undone.</p>
        <form method="dialog" className="buttons">
          <button type="submit">Keep it</button>
          <button type="submit" className="danger-button" onClick={act}>
            {label}
          </button>
        </form>
      </dialog>
    </>
  );
}
