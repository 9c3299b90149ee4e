// Throws the draft away, after asking.
import { useRef } from "react";
import { announce } from "../announce";
import { useKyc } from "./kyc-form";

export function ClearButton() {
  const { clear } = useKyc();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        Clear everything
      </button>
      <dialog ref={dialog} aria-labelledby="clear-title">
        <h2 id="clear-title">Clear the whole form?</h2>
        <p>All that was filled in and all documents are removed from this tab. This cannot be undone.</p>
        <form method="dialog" className="buttons">
          <button type="submit">Keep it</button>
          <button
            type="submit"
            className="danger-button"
            onClick={() => {
              clear();
              announce("The form is empty.");
            }}
          >
            Clear everything
          </button>
        </form>
      </dialog>
    </>
  );
}
