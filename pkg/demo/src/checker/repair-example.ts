// A payload of an older program: flat, with dates as a database prints them and codes as numbers.
export { default } from "../../../../tests/fix/flat.json?raw";
