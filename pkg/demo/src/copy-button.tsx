// A button that copies something and says whether that worked.
import { useEffect, useState } from "react";
import { announce } from "./announce";

/** `what` names the content for a screen reader, unless the button has a `label` that does. */
export function CopyButton(props: { what: string; content(): Blob | Promise<Blob>; label?: string }) {
  const { what, content, label } = props;
  const [state, setState] = useState<"" | "Copied" | "Not copied">("");
  useEffect(() => {
    const timer = setTimeout(() => setState(""), 2000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => {
    try {
      // The promise itself: awaiting it first could take longer after the click than the browser allows.
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": Promise.resolve(content()) })]);
      setState("Copied");
      announce(`Copied ${what}.`);
    } catch {
      setState("Not copied");
      announce("The browser did not allow copying.");
    }
  };
  return (
    <button type="button" onClick={copy}>
      {state || label || "Copy"}
      {!label && <span className="visually-hidden"> {what}</span>}
    </button>
  );
}
