// A button that copies something and says whether that worked.
import { useEffect, useState } from "react";
import { announce } from "./announce";
import { Of } from "./marked";
import { frameTexts } from "./texts/frame";

/** `what` names the content for a screen reader, unless the button has a `label` that does. */
export function CopyButton(props: { what: string; content(): Blob | Promise<Blob>; label?: string }) {
  const { what, content, label } = props;
  const texts = frameTexts();
  const [state, setState] = useState<"copy" | "copied" | "notCopied">("copy");
  useEffect(() => {
    const timer = setTimeout(() => setState("copy"), 2000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => {
    try {
      // The promise itself: awaiting it first could take longer after the click than the browser allows.
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": Promise.resolve(content()) })]);
      setState("copied");
      announce(texts.copiedWhat(what));
    } catch {
      setState("notCopied");
      announce(texts.copyRefused);
    }
  };
  return (
    <button type="button" onClick={copy}>
      {(state === "copy" && label) || texts[state]}
      {!label && <Of what={what} />}
    </button>
  );
}
