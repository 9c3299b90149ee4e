import { fields } from "dkyc/slim";
import { steps } from "../core";
import { formTexts } from "../texts/form";

/** What the form does, in short. */
export function Hero() {
  const texts = formTexts();
  return (
    <section className="hero" aria-labelledby="hero-title">
      <h1 id="hero-title">{texts.title}</h1>
      <p className="lead">{texts.lead(steps().length, fields.length)}</p>
    </section>
  );
}
