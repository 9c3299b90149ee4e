#!/usr/bin/env node
// `npx dkyc`: runs the command line, which is in a package for each platform.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const { platform, arch, argv } = process;
const packageName = `@dkyc/cli-${platform}-${arch}`;

/** The program, or undefined if there is none for this platform. */
function program() {
  try {
    return createRequire(import.meta.url).resolve(`${packageName}/dkyc${platform === "win32" ? ".exe" : ""}`);
  } catch {
    return undefined;
  }
}

const found = program();
if (found === undefined) {
  console.error(`dkyc: the package ${packageName} is not installed; install it, or run: cargo install dkyc-cli`);
  process.exit(2);
}
const { status, signal, error } = spawnSync(found, argv.slice(2), { stdio: "inherit" });
if (error) console.error(`dkyc: ${packageName} could not be run: ${error.code}`);
if (signal) process.kill(process.pid, signal);
process.exitCode = status ?? 2;
