import { CopyButton } from "../copy-button";
import { marked } from "../marked";
import { formTexts } from "../texts/form";

const INSTALL = "npm install dkyc";

const IN_A_FORM = `import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { sectionsSchema } from "dkyc";
import { useForm } from "react-hook-form";

const { register, handleSubmit, formState } = useForm({
  resolver: standardSchemaResolver(sectionsSchema),
  mode: "onTouched",
});

<input {...register("BASIC_INFORMATION.pan")} />
<p>{formState.errors.BASIC_INFORMATION?.pan?.message}</p>`;

const ON_A_SERVER = `import { validate } from "dkyc";

const { valid, errors, warnings } = validate(payload); // an object, JSON text or bytes
for (const { path, code, message } of errors) console.log(path, code, message);`;

/** How developers use the package in a form or on a server. */
export function Usage() {
  const texts = formTexts();
  return (
    <section className="usage" aria-labelledby="usage-title">
      <h2 id="usage-title">{texts.inCode}</h2>
      <p className="lead">
        {marked(texts.inCodeLead, (name) => (
          <code>{name}</code>
        ))}
      </p>
      <div className="examples">
        <Example title={texts.install} text={INSTALL} />
        <Example title="React Hook Form" text={IN_A_FORM} />
        <Example title={texts.wholePayload} text={ON_A_SERVER} />
      </div>
    </section>
  );
}

function Example({ title, text }: { title: string; text: string }) {
  const texts = formTexts();
  return (
    <figure aria-label={title}>
      <figcaption>
        {title}
        <CopyButton what={texts.theCode(title)} content={() => new Blob([text], { type: "text/plain" })} />
      </figcaption>
      <pre className="code" tabIndex={0} role="region" aria-label={texts.code(title)}>
        {text}
      </pre>
    </figure>
  );
}
