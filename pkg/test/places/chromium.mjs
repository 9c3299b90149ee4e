// Debian's Chromium: playwright's own comes from no registry.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const PROGRAMS = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function startBrowser(chromium) {
  const found = () => PROGRAMS.find((program) => program && existsSync(program));
  if (!found() && process.getuid?.() === 0) {
    const install = "apt-get update -qq && apt-get install -y -qq chromium";
    execFileSync("sh", ["-c", install], { stdio: ["ignore", "ignore", "inherit"] });
  }
  const executablePath = found();
  if (!executablePath) {
    throw new Error("These tests need a Chromium: install it, or name it in the variable CHROMIUM.");
  }
  return chromium.launch({ executablePath, args: ARGUMENTS });
}
