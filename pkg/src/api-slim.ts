export * from "./api.js";
export { init } from "./source/given.js";
