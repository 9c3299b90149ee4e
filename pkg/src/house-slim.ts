export * from "./house.js";
export { init } from "./source/given.js";
