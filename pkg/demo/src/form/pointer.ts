// An error that appears under a field moves everything below it. If that happened while a mouse button is down, the
// element under the pointer would move away and the click would be lost.
let released: Promise<void> = Promise.resolve();

/** Resolves immediately, or as soon as the button that is down is released. */
export function pointerReleased(): Promise<void> {
  return released;
}

let release = () => {};

window.addEventListener("pointerdown", () => {
  release();
  released = new Promise((resolve) => {
    // After the click event, which follows immediately.
    release = () => setTimeout(resolve, 0);
  });
});
window.addEventListener("pointerup", () => release());
window.addEventListener("pointercancel", () => release());
