// dkyc beside ajv 8 in one run: allErrors, compiled once, the same checks by the schema that dkyc exports.
//
// Rounds are taken in turn, and the median counts. What dkyc gives beyond ajv: repeated keys, suggestions, lines and
// columns, warnings, and sentences that hold no value.
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import { jsonSchema, validate, validateField } from "dkyc";

const valid = JSON.stringify(JSON.parse(readFileSync(new URL("../../tests/cases/valid.json", import.meta.url))));

// V8 overflows its stack on `(?:[…]{4})*` over a large document; the exported pattern has it written out.
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: true });
const check = ajv.compile(jsonSchema);

/** Six documents of random Base64, 8 MB in all. */
const large = valid.replaceAll(/https:[^"]*/g, () => randomBytes(1_000_000).toString("base64"));
/** Twenty-two fields that are wrong. */
const invalid = broken(22);

function broken(count) {
  const payload = JSON.parse(valid);
  for (const element of payload.data) {
    for (const section of Object.values(element)) {
      for (const key of Object.keys(section)) {
        // A blank where a text must be, and no code, date, PAN or document.
        if (count > 0 && !/Middle|mother|Address[23]/.test(key)) {
          section[key] = "";
          count -= 1;
        }
      }
    }
  }
  return JSON.stringify(payload);
}

const errorsOf = (payload) => (check(payload) ? 0 : check.errors.length);
const reads = (report) => report.errors.length + report.warnings.length + report.valid;

/** Name, what dkyc does, what ajv does, and how many times as fast dkyc is to be. */
function workloads() {
  const list = [];
  for (const [name, text, goals] of [
    ["small, valid", valid, [1.5, 1.5, 1 / 1.8]],
    ["invalid, 22 errors", invalid, [1, 1, undefined]],
    ["large, 8 MB", large, [10, 10, 4]],
  ]) {
    const bytes = Buffer.from(text);
    const object = JSON.parse(text);
    const expected = validate(text);
    if (expected.valid !== (errorsOf(object) === 0)) throw new Error(`${name}: they do not agree`);
    const ajvOfText = () => errorsOf(JSON.parse(text));
    const ajvOfBytes = () => errorsOf(JSON.parse(bytes.toString()));
    list.push([`${name}, text`, () => reads(validate(text)), ajvOfText, goals[0]]);
    list.push([`${name}, bytes`, () => reads(validate(bytes)), ajvOfBytes, goals[1]]);
    list.push([`${name}, object`, () => reads(validate(object)), () => errorsOf(object), goals[2]]);
  }
  return list;
}

/** Microseconds that a call takes, once in a row of calls that takes about 20 ms. */
function time(task, calls) {
  const start = process.hrtime.bigint();
  for (let call = 0; call < calls; call++) task();
  return Number(process.hrtime.bigint() - start) / 1e3 / calls;
}

function calls(task) {
  for (let warm = 0; warm < 3; warm++) time(task, 1);
  const once = time(task, 1);
  const several = Math.max(1, Math.round(20_000 / once));
  time(task, Math.min(several, 5_000));
  return Math.max(1, Math.round(20_000 / time(task, Math.min(several, 5_000))));
}

const median = (numbers) => numbers.sort((one, other) => one - other)[numbers.length >> 1];
const shown = (micros) => (micros >= 1000 ? `${(micros / 1000).toFixed(1)} ms` : `${micros.toFixed(2)} µs`).padStart(9);

console.log(`Node ${process.versions.node}, ajv ${ajv.opts ? JSON.parse(readFileSync(new URL(import.meta.resolve("ajv/package.json")))).version : ""}`);
console.log(`${"".padEnd(28)}     dkyc       ajv  ratio   goal`);
for (const [name, ours, theirs, goal] of workloads()) {
  const [few, many] = [calls(ours), calls(theirs)];
  const rounds = Array.from({ length: 15 }, () => [time(ours, few), time(theirs, many)]);
  const [dkyc, ajv] = [median(rounds.map(([time]) => time)), median(rounds.map(([, time]) => time))];
  const ratio = median(rounds.map(([ours, theirs]) => theirs / ours));
  const met = goal === undefined ? "" : `${goal.toFixed(2).padStart(6)} ${ratio >= goal ? "" : "missed"}`;
  console.log(`${name.padEnd(28)}${shown(dkyc)} ${shown(ajv)} ${ratio.toFixed(2).padStart(6)} ${met}`);
}
const field = () => validateField("BASIC_INFORMATION.pan", "ABCPE1234F");
const many = calls(field);
const perField = median(Array.from({ length: 15 }, () => time(field, many)));
console.log(`${"validateField".padEnd(28)}${shown(perField)}  ${perField < 0.5 ? "" : "missed"} (goal 0.50 µs)`);
