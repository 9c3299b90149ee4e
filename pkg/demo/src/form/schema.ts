// Combines the package's Standard Schema objects into a resolver for the form's values:
// { user_id, …, BASIC_INFORMATION: { pan, … } }.
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { type FieldPath, fields } from "dkyc/slim";
import { type FieldValues, type Resolver, get } from "react-hook-form";
import { engineReady } from "../engine";
import { pointerReleased } from "./pointer";
import { errorsOf } from "./verdict";

const everything = fields.map((info) => info.path);

/** Checks the fields that the form asks for: a single one while it is edited, all of them at the end. */
export const resolver: Resolver<FieldValues> = (values, context, options) =>
  standardSchemaResolver(schemaOf((options.names as FieldPath[] | undefined) ?? everything))(
    values,
    context,
    options,
  );

/** Checks field by field, so that typing a name does not check documents of several megabytes again. */
function schemaOf(paths: readonly FieldPath[]): StandardSchemaV1<FieldValues> {
  return {
    "~standard": {
      version: 1,
      vendor: "dkyc-demo",
      async validate(values) {
        await engineReady;
        await pointerReleased();
        const issues = paths.flatMap((path) =>
          errorsOf(path, get(values, path)).map(({ message }) => ({ message, path: path.split(".") })),
        );
        return issues.length > 0 ? { issues } : { value: values as FieldValues };
      },
    },
  };
}
