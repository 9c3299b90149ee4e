export * from "./exports.js";
// In Hindi, instead of those of the same name.
export { explain } from "./explain-hindi.js";
export { fields, sections } from "./generated/hindi.js";
