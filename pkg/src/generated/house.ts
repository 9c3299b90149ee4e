// Generated from crates/dkyc/src/spec.rs by `cargo xtask npm`; do not edit.

import type { Explanation } from "../explanation.js";
import type { Code } from "../house/report.js";

/** What an error by a house rule is called. */
export type HouseCode =
  | "house_allowed"
  | "house_required"
  | "house_length"
  | "house_pattern"
  | "house_size"
  | "house_kind"
  | "house_host"
  | "house_form"
  | "house_unknown";

/** Every code that a report can have. */
export const codes: readonly Code[] = [
  "syntax",
  "type",
  "required",
  "empty",
  "not_unicode",
  "not_allowed",
  "pan_format",
  "uid_format",
  "date_format",
  "date_invalid",
  "document_url",
  "document_base64",
  "duplicate",
  "house_allowed",
  "house_required",
  "house_length",
  "house_pattern",
  "house_size",
  "house_kind",
  "house_host",
  "house_form",
  "house_unknown",
  "unknown_field",
  "unknown_section",
  "document_data_url",
  "pan_implausible",
  "uid_implausible",
  "date_in_future",
  "date_order",
  "applicant_minor",
  "age_implausible",
  "declaration_mismatch",
  "title_mismatch",
  "spouse_unmarried",
  "pincode_form",
  "pincode_state",
  "state_unknown",
  "mobile_form",
  "email_form",
  "identity_mismatch",
  "document_kind",
  "document_insecure",
  "document_unreachable",
  "placeholder",
  "country_implausible",
];

/** A kind of file. */
export type FileKind = "jpeg" | "png" | "tiff" | "pdf" | "zip" | "xml" | "mp4" | "quicktime" | "3gp" | "webm" | "matroska" | "avi";

/** A form in which a document is sent. */
export type DocumentForm = "url" | "base64" | "data_url";

/** What a profile says of one field. Which keys it can have depends on the field. */
export interface FieldRules {
  /** The only values that are allowed. Of a list of codes, some of its codes. Otherwise a value has the error house_allowed. */
  readonly allowed?: readonly string[];
  /** The forms in which a document may be sent. Otherwise a value has the error house_form. */
  readonly forms?: readonly DocumentForm[];
  /** The hosts at which a URL may be. docs.example.com is this host only, *.example.com every host below example.com. Otherwise a value has the error house_host. */
  readonly hosts?: readonly string[];
  /** The kinds of file that are allowed, told by their first bytes, for a file that is sent as Base64 or in a data URL. Otherwise a value has the error house_kind. */
  readonly kinds?: readonly FileKind[];
  /** Whether the field must be filled in. Otherwise a value has the error house_required. */
  readonly mandatory?: boolean;
  /** The most bytes that a file may have that is sent as Base64 or in a data URL, after decoding. Otherwise a value has the error house_size. */
  readonly max_bytes?: number;
  /** The most characters (Unicode code points) that the value may have. Otherwise a value has the error house_length. */
  readonly max_length?: number;
  /** A regular expression that the value must match somewhere; with ^ and $, as a whole. Otherwise a value has the error house_pattern. */
  readonly pattern?: string;
}

export const houseExplanations: Readonly<Record<"en" | "hi", Readonly<Record<HouseCode, Explanation>>>> = {
  en: {
    house_allowed: {
      severity: "error",
      meaning: "The value is valid, but it is not one of those that the house rules allow for this field.",
      reason: "The house rules say what this company sends. Another value may belong to another company, or to a journey that it does not offer.",
      example: "With allowed = [\"HOUSE1\", \"HOUSE2\"] for BASIC_INFORMATION.amc, \"amc\": \"OTHER\" is reported.",
      remedy: "Use one of the values that the message names. If the value is right, the list in the profile (dkyc.toml) has to change.",
    },
    house_required: {
      severity: "error",
      meaning: "The field is optional by the specification, but mandatory by the house rules, and it is absent, null or blank.",
      reason: "The API would take the payload, but this company needs the value.",
      example: "With mandatory = true for PERSONAL_INFORMATION.applicantMiddleName, a payload without a middle name is reported.",
      remedy: "Ask the customer for the value, and fill it in.",
    },
    house_length: {
      severity: "error",
      meaning: "The value has more characters than the house rules allow. A character is a Unicode code point.",
      reason: "A system behind this company's journey may cut off what is longer, or refuse it.",
      example: "With max_length = 105 for PERSONAL_INFORMATION.applicantFirstName, a first name of 106 characters is reported.",
      remedy: "Shorten the value, as far as it stays true.",
    },
    house_pattern: {
      severity: "error",
      meaning: "The value does not match the regular expression that the house rules have for this field.",
      reason: "The house rules describe the form that this company's values have. Another form is probably a mistake.",
      example: "With pattern = '^[^@]+@example\\.com$' for COMMUNICATION_ADDRESS.commEmailId, \"asha@example.org\" is reported.",
      remedy: "Correct the value so that it has the form that the message shows.",
    },
    house_size: {
      severity: "error",
      meaning: "The file that is sent as Base64 or in a data URL has more bytes than the house rules allow, after decoding.",
      reason: "Large files make the upload slow, and a gateway may refuse them.",
      example: "With max_bytes = 2_000_000 for DOCUMENT_COLLECTION.docPhoto, a photo of 3 MB is reported. A file at a URL is not fetched.",
      remedy: "Send a smaller file: with fewer pixels, or compressed more.",
    },
    house_kind: {
      severity: "error",
      meaning: "The first bytes of the file that is sent as Base64 or in a data URL are not those of a kind that the house rules allow.",
      reason: "Whoever receives the files of this company may be able to read only these kinds.",
      example: "With kinds = [\"jpeg\"] for DOCUMENT_COLLECTION.docPhoto, a PNG is reported. A file at a URL is not fetched.",
      remedy: "Convert the file to one of the kinds that the message names, and send that.",
    },
    house_host: {
      severity: "error",
      meaning: "The document is at a URL whose host is not one of those that the house rules allow.",
      reason: "A document at another host may be unreachable, or in the hands of somebody else.",
      example: "With hosts = [\"docs.example.com\"] for DOCUMENT_COLLECTION.docPhoto, https://files.example.com/photo.jpg is reported.",
      remedy: "Put the document at one of these hosts, and send its URL there.",
    },
    house_form: {
      severity: "error",
      meaning: "The document is sent in a form that the house rules do not allow: as a URL, as Base64, or as a data URL.",
      reason: "The house rules say how this company sends its documents.",
      example: "With forms = [\"base64\"] for DOCUMENT_COLLECTION.docPhoto, a URL is reported, and so is a data URL.",
      remedy: "Send the document in the form that the message names.",
    },
    house_unknown: {
      severity: "error",
      meaning: "The payload has a key at its top level or in a section that the specification does not have, and the house rules allow none.",
      reason: "The API passes over such a key. It is often a misspelt one, whose value is then lost.",
      example: "With fields = \"error\" under [unknown], the key applicantTile is reported.",
      remedy: "Rename the key as the message suggests, or remove it.",
    },
  },
  hi: {
    house_allowed: {
      severity: "error",
      meaning: "मान मान्य है, लेकिन संस्था के नियम इस फ़ील्ड में जिन मानों की अनुमति देते हैं, उनमें से नहीं है।",
      reason: "संस्था के नियम बताते हैं कि यह संस्था क्या भेजती है। कोई दूसरा मान किसी दूसरी संस्था का, या ऐसी प्रक्रिया का हो सकता है जो यहाँ नहीं होती।",
      example: "BASIC_INFORMATION.amc के लिए allowed = [\"HOUSE1\", \"HOUSE2\"] हो, तो \"amc\": \"OTHER\" पर यह त्रुटि आती है।",
      remedy: "संदेश में दिए गए मानों में से एक लिखें। यदि मान सही है, तो प्रोफ़ाइल (dkyc.toml) की सूची बदलनी होगी।",
    },
    house_required: {
      severity: "error",
      meaning: "फ़ील्ड विनिर्देश के अनुसार वैकल्पिक है, लेकिन संस्था के नियमों के अनुसार अनिवार्य है, और वह मौजूद नहीं है, null है या खाली है।",
      reason: "API पेलोड स्वीकार कर लेता, लेकिन इस संस्था को यह जानकारी चाहिए।",
      example: "PERSONAL_INFORMATION.applicantMiddleName के लिए mandatory = true हो, तो बिना मध्य नाम वाले पेलोड पर यह त्रुटि आती है।",
      remedy: "ग्राहक से जानकारी माँगें और उसे भरें।",
    },
    house_length: {
      severity: "error",
      meaning: "मान में उससे अधिक वर्ण हैं जितने की संस्था के नियम अनुमति देते हैं। वर्ण का अर्थ है एक यूनिकोड कोड पॉइंट।",
      reason: "इस संस्था का कोई सिस्टम लंबे मान को काट सकता है, या अस्वीकार कर सकता है।",
      example: "PERSONAL_INFORMATION.applicantFirstName के लिए max_length = 105 हो, तो 106 वर्णों के नाम पर यह त्रुटि आती है।",
      remedy: "मान को उतना ही छोटा करें कि वह सही बना रहे।",
    },
    house_pattern: {
      severity: "error",
      meaning: "मान उस रेगुलर एक्सप्रेशन से मेल नहीं खाता जो संस्था के नियमों में इस फ़ील्ड के लिए है।",
      reason: "संस्था के नियम बताते हैं कि इस संस्था के मान किस रूप में होते हैं। किसी दूसरे रूप में अक्सर कोई गलती होती है।",
      example: "COMMUNICATION_ADDRESS.commEmailId के लिए pattern = '^[^@]+@example\\.com$' हो, तो \"asha@example.org\" पर यह त्रुटि आती है।",
      remedy: "मान को ठीक करें, ताकि उसका रूप संदेश में दिए गए रूप जैसा हो।",
    },
    house_size: {
      severity: "error",
      meaning: "Base64 या data: URL में भेजी गई फ़ाइल में, डिकोड करने के बाद, उससे अधिक बाइट हैं जितने की संस्था के नियम अनुमति देते हैं।",
      reason: "बड़ी फ़ाइलों से अपलोड धीमा होता है, और कोई गेटवे उन्हें अस्वीकार कर सकता है।",
      example: "DOCUMENT_COLLECTION.docPhoto के लिए max_bytes = 2_000_000 हो, तो 3 MB की फ़ोटो पर यह त्रुटि आती है। URL पर रखी फ़ाइल डाउनलोड नहीं की जाती।",
      remedy: "छोटी फ़ाइल भेजें: कम पिक्सेल वाली, या अधिक कंप्रेस की हुई।",
    },
    house_kind: {
      severity: "error",
      meaning: "Base64 या data: URL में भेजी गई फ़ाइल के शुरुआती बाइट ऐसे किसी प्रकार के नहीं हैं जिसकी संस्था के नियम अनुमति देते हैं।",
      reason: "हो सकता है कि इस संस्था की फ़ाइलें पाने वाले केवल इन्हीं प्रकारों को पढ़ सकें।",
      example: "DOCUMENT_COLLECTION.docPhoto के लिए kinds = [\"jpeg\"] हो, तो PNG पर यह त्रुटि आती है। URL पर रखी फ़ाइल डाउनलोड नहीं की जाती।",
      remedy: "फ़ाइल को संदेश में दिए गए किसी प्रकार में बदलें और वही भेजें।",
    },
    house_host: {
      severity: "error",
      meaning: "दस्तावेज़ ऐसे URL पर है जिसके होस्ट की अनुमति संस्था के नियम नहीं देते।",
      reason: "किसी दूसरे होस्ट पर रखा दस्तावेज़ पहुँच से बाहर, या किसी और के हाथ में हो सकता है।",
      example: "DOCUMENT_COLLECTION.docPhoto के लिए hosts = [\"docs.example.com\"] हो, तो https://files.example.com/photo.jpg पर यह त्रुटि आती है।",
      remedy: "दस्तावेज़ को इनमें से किसी होस्ट पर रखें और वहाँ का URL भेजें।",
    },
    house_form: {
      severity: "error",
      meaning: "दस्तावेज़ ऐसे रूप में भेजा गया है जिसकी संस्था के नियम अनुमति नहीं देते: URL, Base64 या data: URL के रूप में।",
      reason: "संस्था के नियम बताते हैं कि यह संस्था अपने दस्तावेज़ कैसे भेजती है।",
      example: "DOCUMENT_COLLECTION.docPhoto के लिए forms = [\"base64\"] हो, तो URL पर यह त्रुटि आती है, और data: URL पर भी।",
      remedy: "दस्तावेज़ संदेश में दिए गए रूप में भेजें।",
    },
    house_unknown: {
      severity: "error",
      meaning: "पेलोड के शीर्ष स्तर पर या किसी खंड में ऐसी कुंजी है जो विनिर्देश में नहीं है, और संस्था के नियम ऐसी किसी कुंजी की अनुमति नहीं देते।",
      reason: "API ऐसी कुंजी पर ध्यान नहीं देता। अक्सर उसका नाम गलत लिखा होता है, और तब उसका मान खो जाता है।",
      example: "[unknown] में fields = \"error\" हो, तो कुंजी applicantTile पर यह त्रुटि आती है।",
      remedy: "संदेश में सुझाए गए नाम से कुंजी का नाम बदलें, या उसे हटाएँ।",
    },
  },
};
