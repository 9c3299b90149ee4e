import { createRoot } from "react-dom/client";
import { App } from "./app";
import { applyTheme } from "./theme";

applyTheme();
const page = document.getElementById("page");
if (page) createRoot(page).render(<App />);

// A browser without service workers, or a page that is no https, only loses the use without a network.
if (import.meta.env.PROD && "serviceWorker" in navigator) {
  navigator.serviceWorker.register("./service-worker.js").catch(() => {});
}
