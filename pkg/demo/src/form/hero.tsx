import { fields } from "dkyc/slim";
import { CopyButton } from "../copy-button";
import { steps } from "../table";

const INSTALL = "npm install dkyc";
const count = fields.filter((info) => info.section).length;

/** What dkyc does, in a few lines. */
export function Hero() {
  return (
    <section className="hero" aria-labelledby="hero-title">
      <h1 id="hero-title">Payloads that are right the first time</h1>
      <p className="lead">
        dkyc knows the {steps.length} sections and {count} fields of a DKYC payload and tells all that is wrong with it
        at once, each problem at its exact field, in words that a person can act on.
      </p>
      <div className="install">
        <code>{INSTALL}</code>
        <CopyButton what="the command" content={() => new Blob([INSTALL], { type: "text/plain" })} />
      </div>
      <ul className="facts">
        <li>
          <strong>Nothing leaves this page</strong> Checked in your browser, also without a network
        </li>
        <li>
          <strong>{PACKAGE_SIZES.wasmGzipped + PACKAGE_SIZES.scriptGzipped} KB, all rules in it</strong>{" "}
          {PACKAGE_SIZES.wasmGzipped} KB WebAssembly and {PACKAGE_SIZES.scriptGzipped} KB script, compressed
        </li>
        <li>
          <strong>The same everywhere</strong> One core for Rust, shell and JavaScript
        </li>
      </ul>
    </section>
  );
}
