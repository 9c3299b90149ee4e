// Real forms with what people put into them by mistake. An invalid form is never submitted, and each problem is at its field.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { standardSchemaResolver as resolver7 } from "@hookform/resolvers/standard-schema";
import { standardSchemaResolver as resolver4 } from "@hookform/resolvers-4/standard-schema";
import { standardSchemaResolver as resolver5 } from "@hookform/resolvers-5/standard-schema";
import { FieldApi, FormApi } from "@tanstack/form-core";
import { fieldSchema, sectionsSchema, validateSections } from "dkyc";
import { createFormControl } from "react-hook-form";
import { useForm } from "vee-validate";
import { createSSRApp, h } from "vue";
import { renderToString } from "vue/server-renderer";

const valid = JSON.parse(readFileSync(new URL("../../../tests/cases/valid.json", import.meta.url)));
const form = () => structuredClone(Object.assign({}, ...valid.data));

/** What an `<input type="file">` holds. */
class FileList {
  0 = new File(["x"], "photo.jpg");
  length = 1;
}

function deep(levels) {
  let value = "x";
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}

/** What ends up in a field, and in which. */
const mistakes = {
  "a file": ["DOCUMENT_COLLECTION.docPhoto", new File(["x"], "photo.jpg")],
  "a list of files": ["DOCUMENT_COLLECTION.docPhoto", new FileList()],
  "a checkbox": ["FATCA_DECLARATION.panCopy", true],
  "a number": ["COMMUNICATION_ADDRESS.commpincode", 400001],
  "half an emoji": ["PERSONAL_INFORMATION.applicantFirstName", "Asha \uD83C"],
  "a BigInt": ["BASIC_INFORMATION.uidNo", 234567890124n],
  "too many levels": ["BASIC_INFORMATION.pan", deep(200)],
};

/** Those that a form library cannot even copy: they are only handed to the schema. */
function hostile() {
  const cycle = {};
  cycle.cycle = cycle;
  return {
    ...mistakes,
    "a cycle": ["BASIC_INFORMATION.pan", cycle],
    "100,000 levels": ["BASIC_INFORMATION.pan", deep(100_000)],
    "toJSON that throws": ["BASIC_INFORMATION.pan", { toJSON() { throw new Error("ABCPE1234F"); } }],
  };
}

const at = (object, path) => path.split(".").reduce((value, key) => value?.[key], object);

function withMistake(path, value) {
  const changed = form();
  const [section, key] = path.split(".");
  changed[section][key] = value;
  return changed;
}

for (const [version, resolver] of Object.entries({ 4: resolver4, 5: resolver5, 7: resolver7 })) {
  test(`@hookform/resolvers ${version}: each mistake is at its field`, async () => {
    const resolve = (value) => resolver(sectionsSchema)(value, undefined, { fields: {}, shouldUseNativeValidation: false });
    assert.deepEqual((await resolve(form())).errors, {});
    for (const [name, [path, value]] of Object.entries(hostile())) {
      const { errors } = await resolve(withMistake(path, value));
      assert.ok(at(errors, path)?.message, name);
      assert.ok(!JSON.stringify(errors).includes("ABCPE1234F"), name);
    }
    const getter = withMistake("BASIC_INFORMATION.pan", "");
    Object.defineProperty(getter.BASIC_INFORMATION, "pan", { enumerable: true, get() { throw new Error(); } });
    assert.ok((await resolve(getter)).errors.BASIC_INFORMATION.pan.message);
    for (const value of [1n, deep(200), "\uD83C"]) {
      assert.ok((await resolve({ ...form(), remark: { value } })).errors.remark, "under a key that is not documented, if JSON cannot hold it");
    }
  });

  test(`react-hook-form with @hookform/resolvers ${version} submits no invalid form`, async () => {
    const submit = async (values, path) => {
      const control = createFormControl({ defaultValues: form(), resolver: resolver(sectionsSchema) });
      if (path) control.setValue(path, values);
      let sent, refused;
      await control.handleSubmit((form) => (sent = form), (errors) => (refused = errors))();
      return { sent, refused };
    };
    const { sent } = await submit();
    assert.equal(validateSections(sent).valid, true);
    for (const [name, [path, value]] of Object.entries(mistakes)) {
      const { sent, refused } = await submit(value, path);
      assert.equal(sent, undefined, name);
      assert.ok(at(refused, path).message, name);
    }
  });
}

test("TanStack Form submits no invalid form", async () => {
  for (const [name, [path, value]] of [["nothing", [undefined]], ...Object.entries(hostile())]) {
    let sent;
    const defaultValues = path ? withMistake(path, value) : form();
    const api = new FormApi({ defaultValues, validators: { onSubmit: sectionsSchema }, onSubmit: ({ value }) => (sent = value) });
    api.mount();
    const field = path && new FieldApi({ form: api, name: path, validators: { onChange: fieldSchema(path) } });
    field?.mount();
    await api.handleSubmit();
    assert.equal(sent === undefined, path !== undefined, name);
    if (field) {
      assert.ok(field.state.meta.errors[0].message, name);
      field.handleChange(value);
      assert.ok(field.state.meta.errorMap.onChange[0].message, `${name}, as the user types`);
    }
  }
});

test("vee-validate submits no invalid form", async () => {
  for (const [name, [path, value]] of [["nothing", [undefined]], ...Object.entries(mistakes)]) {
    let sent, refused;
    const component = {
      async setup() {
        const { handleSubmit } = useForm({ validationSchema: sectionsSchema, initialValues: path ? withMistake(path, value) : form() });
        await handleSubmit((values) => (sent = values), ({ errors }) => (refused = errors))();
        return () => h("p");
      },
    };
    await renderToString(createSSRApp(component));
    assert.equal(sent === undefined, path !== undefined, name);
    if (path) assert.ok(refused[path], `${name}: ${Object.keys(refused)}`);
  }
});
