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
import {
  type Answer,
  type ApiRequest,
  InvalidRequestError,
  type RequestReport,
  type Retry,
  type SendLink,
  type SessionData,
  checkRequest,
  createRequest,
  needsRefresh,
  noAnswer,
  readAnswer,
  retry,
  retryAfter,
} from "dkyc/api";
import { init as initApi } from "dkyc/api/slim";
import { type Language, sections as hindiSections, validate as validateInHindi } from "dkyc/hi";
import { init as initHindi } from "dkyc/hi/slim";
import {
  type HouseField,
  type Mistake,
  ProfileError,
  type Profile,
  type ProfileRules,
  type Report as HouseReport,
  fixField as fixFieldByRules,
  explain as explainInHindi,
  profile,
  validate as validateByRules,
  validateField as validateFieldByRules,
} from "dkyc/house";
import { init as initHouse } from "dkyc/house/slim";
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
    const cause: readonly string[] | undefined = issue.related;
  }
  if (issue.code === "type") {
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

// The endpoint decides what is sent and what comes back.
const link: SendLink = { user_id: "u-1", phone_number: "9876543210", send_notification: 1, link_type: "free" };
const target = { base: new URL("https://example.com"), token: "t" };
const request: ApiRequest<"send_link"> = createRequest("send_link", link, target);
fetch(request.url, { ...request, signal: AbortSignal.timeout(1000) });
// @ts-expect-error a boolean is none of 0 and 1
createRequest("send_link", { ...link, send_notification: true }, target);
// @ts-expect-error that is a request to another endpoint
createRequest("get_details", link, target);
// @ts-expect-error there is no such endpoint
createRequest("sendLink", link, target);
createRequest("push_user_data", payload, target);
createRequest("get_details", '{"session_id": "s"}', { base: "https://example.com" });
const ofRequest: RequestReport = checkRequest("send_link", { anything: 1 }, { today: "2025-06-15" });
const fewest: number | undefined = ofRequest.errors[0]?.min;
const ofError = (error: unknown) => (error instanceof InvalidRequestError ? error.report.errors[0]?.code === "path_segment" : false);
async function details(response: Response): Promise<string> {
  const answer = await readAnswer("get_details", response);
  if (answer.kind !== "success") {
    // @ts-expect-error it may not be there
    const said: string = answer.message;
    // @ts-expect-error only a success has a final state
    const final: boolean = answer.isFinal;
    return answer.data.msg ?? answer.kind;
  }
  const session: SessionData = answer.data.session_data;
  const final: boolean = answer.isFinal;
  const acknowledged: number | undefined = session.user_ack;
  const images: unknown[] | undefined = session.captured_images;
  const ends: undefined = answer.expires;
  return answer.data.session_data.session_status;
}
async function token(response: Response): Promise<string | undefined> {
  const answer = await readAnswer("generate_token", response);
  return answer.kind === "success" ? answer.data.Token : undefined;
}
const lost: Answer<"send_link"> = noAnswer("send_link", new TypeError("fetch failed"));
const next: Retry = retry(lost, { attempt: 2, policy: { repeatUnsafe: true } });
// @ts-expect-error there is no delay unless it is to wait
const delay: number = next.delay;
if (next.retry === "wait" || next.retry === "later") next.delay.toFixed();
const seconds: number | undefined = retryAfter(new Headers());
const refresh: boolean = needsRefresh("e30.e30.", { now: new Date(), margin: 60 });
const ready2: Promise<void> = initApi(new URL("https://example.com/api.wasm"));

const language: Language = "hi";
const hindi: Report = validateInHindi({}, { language });
// @ts-expect-error there is no such language
validateInHindi({}, { language: "de" });
const hindiTitle: string | undefined = hindiSections[0]?.title;
const ready3: Promise<void> = initHindi(new URL("https://example.com/hi.wasm"));

const rules: ProfileRules = {
  fields: {
    "BASIC_INFORMATION.amc": { allowed: ["HOUSE1"], max_length: 6, pattern: "^H" },
    "DOCUMENT_COLLECTION.docPhoto": { kinds: ["jpeg"], forms: ["base64"], hosts: ["docs.example.com"], max_bytes: 2_000_000, mandatory: true },
  },
  unknown: { fields: "error" },
  warnings: { title_mismatch: "off", pan_implausible: "error" },
};
// @ts-expect-error there is no such field
profile({ fields: { "BASIC_INFORMATION.pam": {} } });
// @ts-expect-error nor such a key
profile({ fields: { "BASIC_INFORMATION.pan": { maxLength: 1 } } });
// @ts-expect-error nor such a kind of file
profile({ fields: { "DOCUMENT_COLLECTION.docPhoto": { kinds: ["jpg"] } } });
// @ts-expect-error errors stay errors
profile({ warnings: { pan_format: "off" } });
const house: Profile = profile(rules, { language: "hi" });
const byRules: HouseReport = validateByRules({}, { profile: house, language: "en", allow: ["title_mismatch"] });
// @ts-expect-error rules are made a profile first
validateByRules({}, { profile: rules });
// @ts-expect-error only dkyc/house knows profiles
validate({}, { profile: house });
for (const error of byRules.errors) {
  const severity: "error" = error.severity;
  if (error.code === "house_length") error.max?.toFixed();
  if (error.code === "not_allowed") error.allowed.join();
  if (error.code === "pan_implausible") error.related?.join();
}
for (const issue of validateFieldByRules("BASIC_INFORMATION.amc", "x", { profile: house })) {
  if (issue.severity === "warning") {
    // @ts-expect-error no house rule is a warning
    issue.code === "house_allowed";
  }
}
const narrowed: HouseField | undefined = house.fields[0];
const longest: number | undefined = narrowed?.maxLength;
const byStandard: StandardSchemaV1.Result<PushUserData> | Promise<StandardSchemaV1.Result<PushUserData>> = (house.payloadSchema as StandardSchemaV1<PushUserData>)["~standard"].validate({});
const byField: StandardSchemaV1<string> = house.fieldSchema("BASIC_INFORMATION.amc");
const rightByRules: "1" | "2" | "3" | "4" | "5" | undefined = fixFieldByRules("BASIC_INFORMATION.kycType", 1, null, { profile: house });
const explained: string = explainInHindi("house_host", "hi").remedy;
const mistakes: readonly Mistake[] = new ProfileError([{ path: "", message: "" }]).mistakes;
const ready4: Promise<void> = initHouse(new URL("https://example.com/house.wasm"));
