// What the page knows about particular fields. Everything else about a field comes from the package.
import type { FieldPath } from "dkyc/slim";

type FieldOf<Section extends string> = Extract<FieldPath, `${Section}.${string}`>;

/** Each field of the permanent address, with the field of the communication address that it can be copied from. */
export const sameAddress: Readonly<Record<FieldOf<"PERMANENT_ADDRESS">, FieldOf<"COMMUNICATION_ADDRESS">>> = {
  "PERMANENT_ADDRESS.perAddress1": "COMMUNICATION_ADDRESS.commAddress1",
  "PERMANENT_ADDRESS.perAddress2": "COMMUNICATION_ADDRESS.commAddress2",
  "PERMANENT_ADDRESS.perAddress3": "COMMUNICATION_ADDRESS.commAddress3",
  "PERMANENT_ADDRESS.perPincode": "COMMUNICATION_ADDRESS.commpincode",
  "PERMANENT_ADDRESS.perCity": "COMMUNICATION_ADDRESS.commCity",
  "PERMANENT_ADDRESS.perDistrict": "COMMUNICATION_ADDRESS.commDistrict",
  "PERMANENT_ADDRESS.perState": "COMMUNICATION_ADDRESS.commState",
  "PERMANENT_ADDRESS.perCountry": "COMMUNICATION_ADDRESS.commCountry",
  "PERMANENT_ADDRESS.perAddressProof": "COMMUNICATION_ADDRESS.commAddressProof",
  "PERMANENT_ADDRESS.peridentityNo": "COMMUNICATION_ADDRESS.commIdentityNo",
};

/** Where a state of India is entered by its code. For addresses elsewhere, these fields take any text. */
export const stateFields: ReadonlySet<FieldPath> = new Set([
  "COMMUNICATION_ADDRESS.commState",
  "PERMANENT_ADDRESS.perState",
]);

/** The keys that a phone shows. Postal codes and country codes are not here: outside India they can have letters. */
export const keyboards: Partial<Record<FieldPath, "numeric" | "email">> = {
  phone_number: "numeric",
  "BASIC_INFORMATION.uidNo": "numeric",
  "COMMUNICATION_ADDRESS.commMobileNo": "numeric",
  "COMMUNICATION_ADDRESS.commEmailId": "email",
};
