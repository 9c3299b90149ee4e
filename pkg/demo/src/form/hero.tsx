import { fields } from "dkyc/slim";
import { steps } from "../table";

/** What the form does, in short. */
export function Hero() {
  return (
    <section className="hero" aria-labelledby="hero-title">
      <h1 id="hero-title">Fill in the DKYC form</h1>
      <p className="lead">
        All {steps.length} sections and {fields.length} fields are checked as you go. Each problem is shown at its field, with
        what to do about it.
      </p>
    </section>
  );
}
