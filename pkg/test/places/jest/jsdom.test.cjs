// In jsdom, which has no TextEncoder.
const { payloadSchema, validate, validateField } = require("dkyc");
const { createRequest } = require("dkyc/api");
const { fix, fixField } = require("dkyc/fix");

test("everything works", () => {
  expect(typeof TextEncoder).toBe("undefined");
  expect(validate("{}").errors[0].code).toBe("required");
  expect(validate({ user_id: "é😀" }).errors[0].path).toBe("phone_number");
  expect(validateField("BASIC_INFORMATION.pan", "x")[0].message).toMatch(/five capital letters/);
  expect(fix({ userId: "é😀", phone_number: 7 }).payload).toEqual({ user_id: "é😀", phone_number: "7" });
  expect(fixField("BASIC_INFORMATION.pan", "abcpe 1234f")).toBe("ABCPE1234F");
  const target = { base: "https://example.com", token: "t" };
  expect(createRequest("get_details", Buffer.from('{"session_id": "é😀"}'), target).url).toMatch(/\/%C3%A9%F0%9F%98%80$/);
  expect(() => validate(new Blob(["{}"]))).toThrow(/await blob\.text\(\)/);
  expect(() => validate(Promise.resolve("{}"))).toThrow(/await it first/);
  const issues = payloadSchema["~standard"].validate({ user_id: 1n }).issues;
  expect(issues.map(({ path }) => path.join("."))).toContain("user_id");
});
