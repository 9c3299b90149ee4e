import { useRef } from "react";
import { checkFiles } from "../handed-over";
import { frameTexts } from "../texts/frame";

/** Asks for the files to check together. */
export function ChooseButton({ label }: { label: string }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="main-button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        tabIndex={-1}
        aria-label={frameTexts().filesToCheck}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = "";
          if (files.length > 0) checkFiles(files);
        }}
      />
    </>
  );
}
