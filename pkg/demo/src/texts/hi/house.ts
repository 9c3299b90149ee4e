import type { house as english } from "../en/house";
import { counted, number } from "./words";

export const house: typeof english = {
  title: "संस्था के नियम",
  lead: "कोई संस्था विनिर्देश से कम की अनुमति दे सकती है: केवल कुछ कोड, केवल JPEG, केवल छोटे दस्तावेज़। ये नियम जिस फ़ाइल में हैं, यानी dkyc.toml, उसे लोड करें; फिर पूरा पृष्ठ उनसे भी जाँच करेगा। फ़ाइल आपके ब्राउज़र में ही रहती है, और पृष्ठ फिर से लोड होने पर हट जाती है।",
  load: "नियमों की फ़ाइल चुनें",
  file: "नियमों की फ़ाइल",
  drop: "या खींचकर यहाँ छोड़ें",
  remove: "नियम हटाएँ",
  removed: "अब केवल विनिर्देश के अनुसार जाँच होगी।",
  holds: (file, fields) => `${file} के नियम लागू हैं: ${number(fields)} फ़ील्ड के लिए।`,
  mistakes: (file, mistakes) => `${file} का उपयोग नहीं हो सकता। इसमें ${counted(mistakes, "गलती है", "गलतियाँ हैं")}:`,
  broken: (file, kind, place) => `${file} ${kind} नहीं है${place}।`,
  place: (line, column) => ` (पंक्ति ${line}, कॉलम ${column} से)`,
  unreadable: "यह फ़ाइल पढ़ी नहीं जा सकी। इसे फिर से चुनें।",
};
