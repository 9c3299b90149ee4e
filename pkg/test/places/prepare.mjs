// Packs the package and installs it here as a user would.
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const npm = (...args) => execFileSync("npm", args, { cwd: here("."), encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

const [{ filename }] = JSON.parse(npm("pack", "--json", "--pack-destination", here("."), here("../..")));
rmSync(here("node_modules/dkyc"), { recursive: true, force: true });
npm("install", "--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--prefer-offline", here(filename));
