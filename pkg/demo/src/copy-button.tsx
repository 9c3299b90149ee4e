// A button that copies, and says that it did.
import { useEffect, useState } from "react";
import { announce } from "./announce";

/** `label` is there when it says already what is copied. */
export function CopyButton(props: { what: string; content(): Blob | Promise<Blob>; label?: string }) {
  const { what, content, label } = props;
  const [state, setState] = useState<"" | "Copied" | "Not copied">("");
  useEffect(() => {
    const timer = setTimeout(() => setState(""), 2000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => {
    try {
      // The promise goes in, not what it resolves to: the browser asks for a click that was just now.
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": Promise.resolve(content()) })]);
      setState("Copied");
      announce(`Copied ${what}.`);
    } catch {
      setState("Not copied");
      announce("The browser did not allow to copy; download it instead.");
    }
  };
  return (
    <button type="button" onClick={copy}>
      {state || label || "Copy"}
      {!label && <span className="visually-hidden"> {what}</span>}
    </button>
  );
}
