// What an editor makes of `dkyc schema --editor`: VS Code's language service for JSON completes, explains and underlines.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import languageService from "vscode-json-languageservice";

const { getLanguageService, TextDocument } = languageService;
const root = fileURLToPath(new URL("../../..", import.meta.url));
const dkyc = (...args) =>
  execFileSync("cargo", ["run", "--quiet", "--package", "dkyc-cli", "--", ...args], { cwd: root, encoding: "utf8" });

const uri = "file:///a.payload.json";
const service = getLanguageService({});
service.configure({ schemas: [{ uri: "file:///dkyc.schema.json", fileMatch: ["*.payload.json"], schema: JSON.parse(dkyc("schema", "--editor")) }] });

/** A document, and the place in it that `|` marks. */
function at(text) {
  const document = TextDocument.create(uri, "json", 1, text.replace("|", ""));
  return { document, json: service.parseJSONDocument(document), position: document.positionAt(text.indexOf("|")) };
}
async function completions(text) {
  const { document, json, position } = at(text);
  return (await service.doComplete(document, position, json)).items;
}
async function problems(text) {
  const { document, json } = at(text);
  const found = await service.doValidation(document, json);
  return found.map(({ message, range }) => [message, document.getText(range)]);
}
const section = (inside) => `{"data": [{"PERSONAL_INFORMATION": ${inside}}]}`;

test("fields and codes are completed, with what they mean", async () => {
  const keys = await completions(section('{"|"}'));
  const key = keys.find(({ label }) => label === "maritalStatus");
  assert.match(JSON.stringify(key.documentation), /Marital status/);
  const codes = await completions(section('{"maritalStatus": |}'));
  assert.deepEqual(codes.map(({ label }) => label).sort(), ['"01"', '"02"', '"03"']);
  assert.match(JSON.stringify(codes.find(({ label }) => label === '"02"')), /unmarried/);
});

test("an empty file offers whole payloads, and a section its fields", async () => {
  const offered = await completions("|");
  const example = offered.find(({ label }) => label === "example");
  assert.deepEqual(JSON.parse(example.textEdit.newText), JSON.parse(dkyc("template", "--example")));
  assert.ok(offered.some(({ label }) => label === "payload"));
  const snippet = (await completions(section("|"))).find(({ label }) => label === "PERSONAL_INFORMATION");
  assert.match(snippet.textEdit.newText, /^\{\n\s*"applicantTitle": "\$\{1\|Mr,Mrs,Miss,Dr\|\}",\n/);
});

test("a field is explained where the pointer is", async () => {
  const { document, json, position } = at(section('{"marital|Status": "01"}'));
  const hover = await service.doHover(document, position, json);
  assert.match(JSON.stringify(hover.contents), /\*\*Marital status\*\*, mandatory.*`01` married/);
});

test("a wrong code is underlined, and a valid payload is not", async () => {
  const found = await problems(section('{"maritalStatus": "1"}'));
  assert.ok(found.some(([message, text]) => text === '"1"' && message.includes('"01", "02", "03"')), JSON.stringify(found));
  assert.deepEqual(await problems(dkyc("template", "--example")), []);
});
