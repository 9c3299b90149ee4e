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

const YES = "yes";

function AskedButton(props: { id: string; label: string; question: string; isHarmless(): boolean; act(): void }) {
  const { id, label, question, isHarmless, act } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const ask = () => {
    if (!dialog.current) return;
    dialog.current.returnValue = "";
    dialog.current.showModal();
  };
  return (
    <>
      <button type="button" onClick={() => (isHarmless() ? act() : ask())}>
        {label}
      </button>
      <dialog
        ref={dialog}
        aria-labelledby={`${id}-title`}
        // Not when its button is pressed: then the dialog would be gone before it is closed.
        onClose={(event) => {
          if (event.currentTarget.returnValue === YES) act();
        }}
      >
        <h2 id={`${id}-title`}>{question}</h2>
        <p>All that was filled in and all documents are removed from this tab. This cannot be undone.</p>
        <form method="dialog" className="buttons">
          <button type="submit">Keep it</button>
          <button type="submit" className="danger-button" value={YES}>
            {label}
          </button>
        </form>
      </dialog>
    </>
  );
}
