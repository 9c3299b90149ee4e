// Has the package check the form's values: { user_id, …, BASIC_INFORMATION: { pan, … } }.
import { type FieldPath, fields } from "dkyc/slim";
import { type FieldErrors, type FieldValues, type Resolver, get, set } from "react-hook-form";
import { engineReady } from "../engine";
import { pointerReleased } from "./pointer";
import { errorsOf } from "./verdict";

const everything = fields.map((info) => info.path);

/**
 * Checks the fields that the form asks for: a single one while it is edited, all of them at the end. Field by field, so that
 * typing a name does not check documents of several megabytes again.
 */
export const resolver: Resolver<FieldValues> = async (values, _context, { names }) => {
  await engineReady;
  await pointerReleased();
  const errors: FieldErrors = {};
  for (const path of (names as FieldPath[] | undefined) ?? everything) {
    const [first] = errorsOf(path, get(values, path));
    if (first) set(errors, path, { type: first.code, message: first.message });
  }
  return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };
};
