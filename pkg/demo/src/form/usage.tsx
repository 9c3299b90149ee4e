import { CopyButton } from "../copy-button";

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
  return (
    <section className="usage" aria-labelledby="usage-title">
      <h2 id="usage-title">In your own code</h2>
      <p className="lead">
        This form is built on the npm package. Its <code>fields</code> hold the labels, rules and codes; its schemas work
        with every form library that supports Standard Schema.
      </p>
      <div className="examples">
        <Example title="Install" text={INSTALL} />
        <Example title="React Hook Form" text={IN_A_FORM} />
        <Example title="A whole payload, in the browser or in Node" text={ON_A_SERVER} />
      </div>
    </section>
  );
}

function Example({ title, text }: { title: string; text: string }) {
  return (
    <figure aria-label={title}>
      <figcaption>
        {title}
        <CopyButton what={`the code: ${title}`} content={() => new Blob([text], { type: "text/plain" })} />
      </figcaption>
      <pre className="code" tabIndex={0} role="region" aria-label={`Code: ${title}`}>
        {text}
      </pre>
    </figure>
  );
}
