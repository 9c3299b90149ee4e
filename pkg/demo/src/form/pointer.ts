// An error that appears under a field moves what is below it. Between pressing and releasing a mouse button that would
// carry away what is being clicked, and the click would be lost.
let released: Promise<void> = Promise.resolve();

/** Resolves at once, or when the button that is held down is released. */
export function pointerReleased(): Promise<void> {
  return released;
}

let release = () => {};

window.addEventListener("pointerdown", () => {
  release();
  released = new Promise((resolve) => {
    // Not before the click itself, which comes right after.
    release = () => setTimeout(resolve, 0);
  });
});
window.addEventListener("pointerup", () => release());
window.addEventListener("pointercancel", () => release());
