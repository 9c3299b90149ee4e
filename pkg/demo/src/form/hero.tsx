import { fields } from "dkyc/slim";
import { steps } from "../table";

/** What dkyc does, in short. */
export function Hero() {
  return (
    <section className="hero" aria-labelledby="hero-title">
      <h1 id="hero-title">Payloads that are right the first time</h1>
      <p className="lead">
        dkyc checks all {steps.length} sections and {fields.length} fields of a DKYC payload at once. It shows each problem
        at its field and says how to fix it.
      </p>
      <p className="lead">
        <strong>Nothing leaves your browser.</strong> This page also works offline.
      </p>
    </section>
  );
}
