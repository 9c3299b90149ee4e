export * from "./exports.js";
export { init } from "./source/given.js";
