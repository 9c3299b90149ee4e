// What compiles, and what does not: tsc refuses this file when a line that is to be refused is not.
import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";
import {
  type BasicInformation,
  type Code,
  type ErrorCode,
  type FieldInfo,
  type FieldPath,
  type FieldValue,
  type Issue,
  type PushUserData,
  type Report,
  type SectionName,
  type SchemaIssue,
  type Sections,
  type WarningCode,
  explain,
  fieldSchema,
  fields,
  jsonSchema,
  payloadSchema,
  ready,
  sections,
  sectionsSchema,
  validate,
  validateField,
  validateSection,
  validateSections,
} from "dkyc";
import { type Fixed, type Repair, fix, fixField, validate as validateAndFix } from "dkyc/fix";
import { init, validate as validateSlim } from "dkyc/slim";

const basic: BasicInformation = {
  uploadType: "03",
  pan: "ABCPE1234F",
  dob: "14-FEB-1990",
  amc: "TEST_AMC",
  ipvDate: "03-MAR-2025",
  uidNo: "234567890124",
  ekycType: "I",
  kycType: "1",
};

// Codes are literals, keys are the documented ones, and numbers are no codes.
const wrongCode: BasicInformation = {
  ...basic,
  // @ts-expect-error there is no such code
  kycType: "9",
};
const number: BasicInformation = {
  ...basic,
  // @ts-expect-error a number is no code
  kycType: 1,
};
const misspelt: BasicInformation = {
  ...basic,
  // @ts-expect-error it is called pan
  panNo: "ABCPE1234F",
};
// @ts-expect-error the others are mandatory
const incomplete: BasicInformation = { pan: "ABCPE1234F" };

const payload: PushUserData = {
  user_id: "u-1",
  phone_number: "9876543210",
  data: [{ BASIC_INFORMATION: basic }, {}],
  extras: { anything: [1] },
};
// @ts-expect-error there is no such section
const section: PushUserData = { ...payload, data: [{ BASIC: basic }] };
const optional: Pick<Sections["PERSONAL_INFORMATION"], "applicantMiddleName"> = {};
const title: Sections["PERSONAL_INFORMATION"]["applicantTitle"] = "Mrs";
// @ts-expect-error only Mr, Mrs, Miss and Dr
const otherTitle: Sections["PERSONAL_INFORMATION"]["applicantTitle"] = "Ms";

const path: FieldPath = "BASIC_INFORMATION.pan";
// @ts-expect-error there is no such path
const wrongPath: FieldPath = "BASIC_INFORMATION.panNo";
const name: SectionName = "FATCA_DECLARATION";

// Anything may be judged; names must be documented.
const report: Report = validate({ half: "filled in" });
validate("{}");
validate(new Uint8Array());
validate({}, { today: new Date(), allow: ["date_in_future"], warnings: true });
// @ts-expect-error an error cannot be allowed
validate({}, { allow: ["type"] });
validateSections({});
validateSection(name, {});
// @ts-expect-error there is no such section
validateSection("BASIC", {});
const ofField: readonly Issue[] = validateField(path, undefined, { warnings: true, section: basic });
validateField(path, "", { section: payload.data[0]?.BASIC_INFORMATION, today: "2025-03-14" });
// @ts-expect-error a name is no section
validateField(path, "", { section: "BASIC_INFORMATION" });
for (const issue of ofField) {
  if (issue.severity === "warning") {
    const warning: WarningCode = issue.code;
    const others: readonly string[] | undefined = issue.related;
  } else {
    const error: ErrorCode = issue.code;
    const none: undefined = issue.related;
  }
  if (issue.code === "not_allowed") {
    const first: string | undefined = issue.allowed[0];
    // @ts-expect-error a report is not to be changed
    issue.allowed.push("x");
  } else {
    const none: undefined = issue.allowed;
  }
  if (issue.code === "syntax") {
    const none: undefined = issue.suggestion;
  }
  switch (issue.code) {
    case "required":
    case "unknown_field":
      const meant: string | undefined = issue.suggestion;
      const severity: "error" | "warning" = issue.severity;
      break;
  }
  // @ts-expect-error nor is an issue
  issue.message = "";
}
const errors: readonly Issue<ErrorCode>[] = ofField.filter((issue) => issue.severity === "error");
// @ts-expect-error there may be a warning among them
const unsorted: readonly Issue<ErrorCode>[] = ofField;
// @ts-expect-error a report is not to be changed
report.errors.push(...report.errors);
// @ts-expect-error
report.valid = true;
for (const { code } of validate({}).errors) {
  // @ts-expect-error an error is no warning
  const never: WarningCode = code;
}
// @ts-expect-error there is no such path
validateField("pan", "");

const issue: Issue<ErrorCode> | undefined = report.errors[0];
const code: Code | undefined = report.warnings[0]?.code;
const warning: WarningCode | undefined = report.warnings[0]?.code;
// @ts-expect-error that is no warning
const error: WarningCode = "type";
const line: number | undefined = issue?.line;
const remedy: string = explain("pan_format").remedy;
// @ts-expect-error there is no such code
explain("pan");
const labels: (string | undefined)[] = fields[0]?.codes.map(({ label }) => label) ?? [];
// @ts-expect-error the table is not to be changed
fields.push();
const titles: Record<SectionName, string> = Object.fromEntries(sections.map(({ name, title }) => [name, title])) as Record<SectionName, string>;
const pathInSection = (field: FieldInfo): `${SectionName}.${string}` | undefined => (field.section ? field.path : undefined);
const atTheTop = (field: FieldInfo): "user_id" | "phone_number" | undefined => (field.section === "" ? field.path : undefined);
const $schema: string = jsonSchema.$schema;

// As the specification has it, which the package does not depend on.
const standard: StandardSchemaV1<PushUserData> & StandardJSONSchemaV1<PushUserData> = payloadSchema;
const form: StandardSchemaV1.InferOutput<typeof sectionsSchema> extends Sections ? true : false = true;
const gender: FieldValue<"PERSONAL_INFORMATION.gender"> = "F";
const one: StandardSchemaV1<"M" | "F" | "T"> = fieldSchema("PERSONAL_INFORMATION.gender");
const text: StandardSchemaV1<string> = fieldSchema("user_id");
// @ts-expect-error there is no such path
fieldSchema("gender");

const result = sectionsSchema["~standard"].validate({});
const ofSchema: readonly SchemaIssue[] = result.issues ?? [];
for (const issue of ofSchema) {
  const keys: readonly (string | number)[] = issue.path;
  if (issue.code === "not_allowed") issue.allowed.includes("F");
  const severity: "error" = issue.severity;
}

const promise: Promise<void> = ready();
init(new URL("https://example.com/dkyc.wasm")).then(() => validateSlim({}));

// Text in, text out; an object in, an object out, of which nothing is known but what its report says.
const fixedText: Fixed<string> = fix("{}", { pretty: true, today: new Date(), allow: ["pincode_form"] });
const fixedBytes: string | null = fix(new Uint8Array()).payload;
const fixedObject = fix({ half: "filled in" });
if (fixedObject.report.valid) payloadOf(fixedObject.payload as PushUserData);
// @ts-expect-error it may still be invalid
payloadOf(fixedObject.payload);
function payloadOf(payload: PushUserData): string {
  return payload.user_id;
}
const sameReport: Report = fixedText.report;
const repairs: readonly Repair[] = fixedText.repairs;
const had: Code | undefined = repairs[0]?.code;
// @ts-expect-error a list of repairs is not to be changed
fixedText.repairs.push();
const right: FieldValue<"BASIC_INFORMATION.kycType"> | undefined = fixField("BASIC_INFORMATION.kycType", 1, basic);
const date: string | undefined = fixField("BASIC_INFORMATION.dob", "1990-02-14");
// @ts-expect-error there is no such path
fixField("pan", "");
// @ts-expect-error a name is no section
fixField("BASIC_INFORMATION.pan", "", "BASIC_INFORMATION");
const checked: Report = validateAndFix({});
