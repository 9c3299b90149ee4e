import { createRoot } from "react-dom/client";
import { App } from "./app";
import { refuseStrayFiles } from "./drop-zone";
import { engineReady } from "./engine";
import { firstLanguage } from "./language";

refuseStrayFiles();
const page = document.getElementById("page");
if (page) {
  const root = createRoot(page);
  // Not in English first, for somebody who then reads Hindi.
  void firstLanguage.then(() => root.render(<App />));
}

// The service worker stores all files for offline use. It starts only after everything needed now has loaded. Browsers
// without service workers, and pages served over plain http, work without it.
if (import.meta.env.PROD && "serviceWorker" in navigator) {
  engineReady.then(() => navigator.serviceWorker.register("./service-worker.js")).catch(() => {});
}
