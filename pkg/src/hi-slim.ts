export * from "./hi.js";
export { init } from "./source/given.js";
