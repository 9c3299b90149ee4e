// The package, with the names that the page uses. What it does not export yet is made here; once it does, this file is
// `export * from "dkyc/slim";` alone.
import { type FieldInfo as PackageField, type SectionName, fields as packageFields } from "dkyc/slim";

export * from "dkyc/slim";
export { field as fieldSchema } from "dkyc/slim";

export interface FieldInfo extends PackageField {
  /** What people call the field. */
  readonly label: string;
}

export const fields: readonly FieldInfo[] = packageFields.map((info) => ({ ...info, label: info.description }));

/** The sections, in the order of the payload. */
export const sections: readonly { readonly name: SectionName; readonly title: string }[] = [
  { name: "BASIC_INFORMATION", title: "Basic information" },
  { name: "PERSONAL_INFORMATION", title: "Personal information" },
  { name: "FAMILY_INFORMATION", title: "Family information" },
  { name: "COMMUNICATION_ADDRESS", title: "Communication address" },
  { name: "PERMANENT_ADDRESS", title: "Permanent address" },
  { name: "IDENTITY_VERIFICATION", title: "Identity verification" },
  { name: "INPERSON_VERIFICATION", title: "In-person verification" },
  { name: "FATCA_DECLARATION", title: "FATCA declaration" },
  { name: "DOCUMENT_COLLECTION", title: "Document collection" },
];
