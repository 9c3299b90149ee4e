// Where a file can be dropped; and nowhere else, or the browser would show the file in the place of the page.
import { type DragEvent, type ReactNode, useState } from "react";

export function DropZone(props: { className: string; take(file: File): void; children: ReactNode }) {
  const { className, take, children } = props;
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    // Before an editor inside takes it for text.
    event.stopPropagation();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) take(file);
  };
  return (
    <div
      className={isOver ? `${className} over` : className}
      onDragOverCapture={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDropCapture={drop}
    >
      {children}
    </div>
  );
}

export function refuseStrayFiles() {
  const refuse = (event: globalThis.DragEvent) => {
    if (!holdsFiles(event) || event.defaultPrevented) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = "none";
  };
  window.addEventListener("dragover", refuse);
  window.addEventListener("drop", refuse);
}

/** Not a piece of text, which can be dropped into any input. */
function holdsFiles(event: Pick<globalThis.DragEvent, "dataTransfer">): boolean {
  return event.dataTransfer?.types.includes("Files") === true;
}
