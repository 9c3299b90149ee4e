// A place where files can be dropped. Everywhere else on the page a dropped file is ignored: the browser would open it
// in place of the page.
import { type DragEvent, type ReactNode, useState } from "react";

interface DropZoneProps {
  readonly className: string;
  take(files: File[]): void;
  readonly children: ReactNode;
}

export function DropZone({ className, take, children }: DropZoneProps) {
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    // An editor inside would insert the file as text.
    event.stopPropagation();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) take(files);
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

/** Dragged text, in contrast, can be dropped into any input. */
function holdsFiles(event: Pick<globalThis.DragEvent, "dataTransfer">): boolean {
  return event.dataTransfer?.types.includes("Files") === true;
}
