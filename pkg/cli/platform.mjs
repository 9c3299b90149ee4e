// The package with the program of one platform: node pkg/cli/platform.mjs linux-x64 target/release/dkyc FOLDER
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const [platform, program, folder] = process.argv.slice(2);
const [os, cpu] = platform.split("-");
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { version, license } = JSON.parse(readFileSync(here("../package.json"), "utf8"));
const name = os === "win32" ? "dkyc.exe" : "dkyc";

mkdirSync(folder, { recursive: true });
copyFileSync(program, join(folder, name));
chmodSync(join(folder, name), 0o755);
for (const text of ["LICENSE", "LICENSE-APACHE", "LICENSE-MIT"]) copyFileSync(here(`../../${text}`), join(folder, text));
copyFileSync(here("../../THIRD-PARTY.md"), join(folder, "THIRD-PARTY.md"));
const description = `The command line of dkyc for ${platform}. Install the package dkyc, which brings this one.`;
const manifest = { name: `@dkyc/cli-${platform}`, version, description, license, os: [os], cpu: [cpu], preferUnplugged: true };
writeFileSync(join(folder, "package.json"), JSON.stringify(manifest, null, 2) + "\n");
