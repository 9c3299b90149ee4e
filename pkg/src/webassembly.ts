/** The same error wherever the core is needed. The table, the schema and the explanations do without it. */
export function needWebAssembly() {
  if (typeof WebAssembly === "undefined") {
    throw new Error("dkyc: there is no WebAssembly here (React Native's Hermes has none); check the payload on a server.");
  }
}
