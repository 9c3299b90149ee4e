export * from "./api.js";
export { fix, fixField, type Fixed, type FixOptions, type Repair } from "./repair.js";
