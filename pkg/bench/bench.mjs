// dkyc beside its peers in one run, on the payloads of crates/dkyc-bench. Prints a Markdown table.
//
// The subjects take turns, in every second round backwards: each leaves its garbage to the next. A time is the median of the
// rounds, a ratio the median of the ratios within each round. What dkyc gives beyond its peers: repeated keys, suggestions,
// lines and columns, warnings, and sentences that hold no value.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { validate, validateField } from "../dist/index.js";
import { peers } from "./peers.mjs";

const ROUNDS = 20;
/** Milliseconds for which a subject runs in a round. */
const TURN = 20;

const folder = process.argv[2];
const reads = (report) => report.errors.length + report.warnings.length + report.valid;

/** For each row, its name and the subjects: dkyc, then the peers. */
function* rows() {
  for (const name of ["simple", "small", "invalid", "large"]) {
    const text = readFileSync(join(folder, `${name}.json`), "utf8");
    const bytes = Buffer.from(text);
    const object = JSON.parse(text);
    for (const [peer, errors] of Object.entries(peers)) {
      if (validate(text).valid !== (errors(object) === 0)) throw new Error(`${name}: ${peer} does not agree`);
    }
    const each = (read) => Object.values(peers).map((errors) => () => errors(read()));
    yield [`${name}, text`, [() => reads(validate(text)), ...each(() => JSON.parse(text))]];
    yield [`${name}, bytes`, [() => reads(validate(bytes)), ...each(() => JSON.parse(bytes.toString()))]];
    yield [`${name}, object`, [() => reads(validate(object)), ...each(() => object)]];
  }
}

/** Microseconds that a call takes. */
function time(task, calls) {
  const start = process.hrtime.bigint();
  for (let call = 0; call < calls; call++) task();
  return Number(process.hrtime.bigint() - start) / 1e3 / calls;
}

/** How many calls take a turn, once the code is compiled. */
function callsOf(task) {
  let calls = 1;
  for (let warm = 0; warm < 5; warm++) {
    calls = Math.min(20_000, Math.max(1, Math.round((TURN * 1000) / time(task, calls))));
  }
  return calls;
}

const median = (numbers) => [...numbers].sort((one, other) => one - other)[numbers.length >> 1];
const shown = (micros) => (micros < 1000 ? `${micros.toFixed(1)} µs` : `${(micros / 1000).toFixed(1)} ms`);

const names = Object.keys(peers);
console.log(`| payload | dkyc |${names.map((name) => ` ${name} | ratio |`).join("")}`);
console.log(`|${"---|".repeat(2 + 2 * names.length)}`);
for (const [name, subjects] of rows()) {
  const calls = subjects.map(callsOf);
  const order = subjects.map((_, index) => index);
  const rounds = Array.from({ length: ROUNDS }, (_, round) => {
    const times = [];
    for (const index of round % 2 ? order.toReversed() : order) times[index] = time(subjects[index], calls[index]);
    return times;
  });
  const times = subjects.map((_, index) => median(rounds.map((round) => round[index])));
  const cells = names.map((_, index) => {
    const ratio = median(rounds.map((round) => round[index + 1] / round[0]));
    return ` ${shown(times[index + 1])} | **${ratio.toFixed(ratio < 10 ? 1 : 0)}** |`;
  });
  console.log(`| ${name} | ${shown(times[0])} |${cells.join("")}`);
}
const field = () => validateField("BASIC_INFORMATION.pan", "ABCPE1234F");
const calls = callsOf(field);
const micros = median(Array.from({ length: ROUNDS }, () => time(field, calls)));
console.log(`\n\`validateField\` of a PAN: ${(1000 * micros).toFixed(0)} ns.`);
