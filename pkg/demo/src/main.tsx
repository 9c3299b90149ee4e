import { createRoot } from "react-dom/client";
import { App } from "./app";
import { refuseStrayFiles } from "./drop-zone";
import { engineReady } from "./engine";
import { applyTheme } from "./theme";

applyTheme();
refuseStrayFiles();
const page = document.getElementById("page");
if (page) createRoot(page).render(<App />);

// Everything else that there is, for the use without a network: only when what is needed now has been loaded. A browser
// without service workers, or a page that is no https, does without.
if (import.meta.env.PROD && "serviceWorker" in navigator) {
  engineReady.then(() => navigator.serviceWorker.register("./service-worker.js")).catch(() => {});
}
