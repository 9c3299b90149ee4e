// Some payloads that are invented, as are the mistakes in them.
import { type FieldInfo, fields } from "dkyc/slim";
import { set } from "react-hook-form";
import { exampleValues, payloadOf } from "../form/payload";

/** A usual mistake for each rule. */
const mistakes: Record<FieldInfo["rule"], (example: string) => string> = {
  pan: (example) => example.toLowerCase(),
  uid: (example) => example.replaceAll(/\d{4}/g, "$& ").trim(),
  date: () => "30-FEB-1990",
  enum: (example) => example.replace(/^0/, ""),
  text: () => "",
  document: () => "photo.jpg",
};

const PAYLOADS = 40;

/** Every third payload has a mistake, each at another field. */
export function exampleFile(): File {
  const wrong = fields.filter(({ rule, mandatory, example }) => mandatory && mistakes[rule](example) !== example);
  const lines = Array.from({ length: PAYLOADS }, (_, index) => {
    const values = exampleValues();
    // Some mistakes are more frequent than others.
    const info = index % 3 === 0 ? wrong[(7 * Math.floor((index * index) / 150)) % wrong.length] : undefined;
    if (info) set(values, info.path, mistakes[info.rule](info.example));
    return `${JSON.stringify(payloadOf(values))}\n`;
  });
  return new File(lines, "example.ndjson");
}
