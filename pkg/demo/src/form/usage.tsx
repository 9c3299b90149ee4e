import { CopyButton } from "../copy-button";

const IN_A_FORM = `import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { sections } from "dkyc";
import { useForm } from "react-hook-form";

const { register, handleSubmit, formState } = useForm({
  resolver: standardSchemaResolver(sections),
  mode: "onTouched",
});

<input {...register("BASIC_INFORMATION.pan")} />
<p>{formState.errors.BASIC_INFORMATION?.pan?.message}</p>`;

const ON_A_SERVER = `import { validate } from "dkyc";

const { valid, errors, warnings } = validate(payload); // an object, JSON text or bytes
for (const { path, code, message } of errors) console.log(path, code, message);`;

/** How to do the same elsewhere. */
export function Usage() {
  return (
    <section className="usage" aria-labelledby="usage-title">
      <h2 id="usage-title">In your own form</h2>
      <p className="lead">
        The form above is made from the package: labels, code lists and kinds of input from <code>fields</code>, errors
        from its Standard Schema objects, which any form library takes that knows <code>~standard</code>.
      </p>
      <div className="examples">
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
        <CopyButton what={`the example ${title}`} content={() => new Blob([text], { type: "text/plain" })} />
      </figcaption>
      <pre className="code" tabIndex={0} role="region" aria-label={`The code: ${title}`}>
        {text}
      </pre>
    </figure>
  );
}
