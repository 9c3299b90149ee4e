export * from "./exports.js";
export { fix, fixField, type Fixed, type FixOptions, type Repair } from "./repair.js";
