// Buttons that discard what was entered. They ask first.
import { type ReactNode, useRef } from "react";
import { announce } from "../announce";
import { formTexts } from "../texts/form";
import { frameTexts } from "../texts/frame";
import { useKyc } from "./kyc-form";

export function AnewButtons() {
  const { clear, fillInExample, isUntouched } = useKyc();
  const texts = formTexts();
  return (
    <>
      <AskedButton
        id="example"
        label={texts.fillInExample}
        question={texts.replaceByExample}
        isHarmless={isUntouched}
        act={() => {
          fillInExample();
          announce(texts.holdsExample);
        }}
      />
      <AskedButton
        id="clear"
        label={texts.clear}
        question={texts.clearAll}
        isHarmless={() => false}
        act={() => {
          clear();
          announce(texts.isEmpty);
        }}
      />
    </>
  );
}

const YES = "yes";

interface AskedButtonProps {
  readonly id: string;
  readonly label: string;
  readonly question: string;
  /** What else the question says. */
  readonly children?: ReactNode;
  isHarmless(): boolean;
  act(): void;
}

/** A button that asks first, unless nothing would be lost. */
export function AskedButton(props: AskedButtonProps) {
  const { id, label, question, children, isHarmless, act } = props;
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
        aria-describedby={`${id}-note`}
        // On close and not on the button's click: `act` may remove the dialog, which has to close first.
        onClose={(event) => {
          if (event.currentTarget.returnValue === YES) act();
        }}
      >
        <h2 id={`${id}-title`}>{question}</h2>
        <div id={`${id}-note`}>
          <p>{formTexts().removes}</p>
          {children}
        </div>
        <form method="dialog" className="buttons">
          <button type="submit">{frameTexts().cancel}</button>
          <button type="submit" className="danger-button" value={YES}>
            {label}
          </button>
        </form>
      </dialog>
    </>
  );
}
