import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const LAZY = /(^|\/)(batch|fix|hi|hindi|house|repair)[-.]/

/** Adds the service worker with the list of files to store. Its version changes when a file does. */
export function offline(): Plugin {
  return {
    name: "offline",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const names = Object.keys(bundle).toSorted();
        // What repairs, what checks files, what is in Hindi, and what knows house rules is stored once it has been used. The page itself is stored as `./`.
        const needed = names.filter((name) => !LAZY.test(name) && name !== "index.html");
        const hash = createHash("sha256");
        for (const name of names) {
          const file = bundle[name];
          hash.update(name).update(file?.type === "asset" ? file.source : (file?.code ?? ""));
        }
        const source = readFileSync(new URL("service-worker.js", import.meta.url), "utf8")
          .replaceAll(/^ *\/[/*].*\n/gm, "")
          .replace("__VERSION__", hash.digest("hex").slice(0, 16))
          .replace("__FILES__", JSON.stringify(needed));
        this.emitFile({ type: "asset", fileName: "service-worker.js", source });
      },
    },
  };
}
