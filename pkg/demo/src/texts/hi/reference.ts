import type { reference as english } from "../en/reference";
import { number } from "./words";

export const reference: typeof english = {
  title: "संदर्भ",
  lead: "पेलोड का हर फ़ील्ड और रिपोर्ट का हर कोड।",
  search: "खोजें",
  placeholder: "पैन, तिथि…",
  found: (fields, codes) => `${number(fields)} फ़ील्ड, ${number(codes)} कोड`,
  onThisPage: "इस पृष्ठ पर",
  fields: "फ़ील्ड",
  codes: "रिपोर्ट के कोड",
  nothing: "कुछ नहीं मिला। शब्द का केवल एक भाग लिखकर देखें।",
  topLevel: "शीर्ष स्तर",
  mandatory: "अनिवार्य",
  optional: "वैकल्पिक",
  example: "उदाहरण:",
  openInForm: "फ़ॉर्म में खोलें",
  codesLead: "त्रुटि होने पर पेलोड अमान्य होता है। चेतावनी होने पर नहीं: मान की अनुमति है, पर वह शायद गलत है।",
  anyText: "कोई भी टेक्स्ट।",
  sentence: (words) => `${words}।`,
  rules: {
    text: "कोई भी टेक्स्ट, जो खाली न हो।",
    enum: "इनमें से एक कोड, ठीक इसी रूप में; छोटे-बड़े अक्षर और आगे के शून्य भी वैसे ही लिखें।",
    pan: "क्रम से पाँच बड़े अंग्रेज़ी अक्षर, चार अंक और एक बड़ा अंग्रेज़ी अक्षर।",
    uid: "बारह अंक, जिनके बीच कुछ न हो।",
    date: "ऐसी तिथि जो कैलेंडर में हो, DD-MON-YYYY रूप में।",
    document: "http(s) URL (RFC 3986), या पैडिंग के साथ Base64।",
  },
};
