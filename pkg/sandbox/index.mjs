// Starts `dkyc sandbox` for the tests of a Node program, and stops it.
import { spawn } from "node:child_process";

const HOW_TO_GET =
  "Install the command with `cargo install --path crates/dkyc-cli` in a checkout of dkyc, " +
  "or name the program in the option `program` or in the variable DKYC.";

/** The flags of `dkyc sandbox`, by the names of the options. */
const flags = {
  host: "--host",
  port: "--port",
  account: "--account",
  tokenLifetime: "--token-lifetime",
  linkLifetime: "--link-lifetime",
  step: "--step",
  fail: "--fail",
  rate: "--rate",
  delay: "--delay",
  bodyLimit: "--body-limit",
  seed: "--seed",
  db: "--db",
};

function argumentsOf(options) {
  const given = Object.entries({ port: 0, ...options }).filter(([, value]) => value !== undefined);
  return given.flatMap(([name, value]) => {
    if (!Object.hasOwn(flags, name)) throw new TypeError(`dkyc sandbox has no option ${JSON.stringify(name)}`);
    return [value].flat().map((value) => `${flags[name]}=${value}`);
  });
}

export async function startSandbox({ program = process.env.DKYC || "dkyc", log = false, ...options } = {}) {
  const child = spawn(program, ["sandbox", ...argumentsOf(options)], { stdio: ["ignore", "pipe", log ? "inherit" : "pipe"] });
  // What it says if it cannot start. Later it only has to be read, so that the pipe is never full.
  let complaint = "";
  child.stderr?.setEncoding("utf8").on("data", (text) => (complaint = (complaint + text).slice(-2000)));
  const ended = new Promise((resolve) => child.once("close", resolve));
  // Whoever forgets to stop it still comes to an end, and it ends, too.
  const kill = () => void child.kill("SIGKILL");
  process.once("exit", kill);
  void ended.then(() => process.removeListener("exit", kill));

  const url = await new Promise((resolve, reject) => {
    let output = "";
    child.once("error", (error) => {
      const isMissing = error.code === "ENOENT" || error.code === "EACCES";
      reject(isMissing ? new Error(`The program ${program} was not found. ${HOW_TO_GET}`, { cause: error }) : error);
    });
    child.once("close", () => reject(new Error(`dkyc sandbox did not start: ${complaint.trim() || HOW_TO_GET}`)));
    child.stdout.setEncoding("utf8").on("data", (text) => {
      output += text;
      const line = /^listening on (http:\/\/\S+)\n/.exec(output);
      if (line) resolve(line[1]);
    });
  });
  child.unref();
  child.stdout.unref();
  child.stderr?.unref();

  const stop = async () => {
    child.ref();
    child.kill("SIGTERM");
    await ended;
  };
  return Object.assign({ url, stop }, Symbol.asyncDispose && { [Symbol.asyncDispose]: stop });
}
