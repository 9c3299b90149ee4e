export * from "./fix.js";
export { init } from "./source/given.js";
