import type { batch as english } from "../en/batch";
import { counted, number } from "./words";

const more = "कमांड लाइन पर dkyc check इससे अधिक भी जाँचता है";

export const batch: typeof english = {
  checkingFiles: (files) => `${counted(files, "फ़ाइल", "फ़ाइलों")} की जाँच हो रही है…`,
  failed: "जाँच नहीं हो सकी",
  failedLead: "फ़ाइलों की जाँच करने वाला भाग लोड नहीं हो सका, या बीच में रुक गया। इंटरनेट से जुड़ने पर पृष्ठ को फिर से लोड करें, या कम या छोटी फ़ाइलें चुनें।",
  chooseAgain: "फ़ाइलें फिर से चुनें",
  chooseOthers: "दूसरी फ़ाइलें जाँचें",
  howFar: "जाँच की प्रगति",
  progress: (read, size, file, files) => `${size} में से ${read}, ${number(files)} में से फ़ाइल ${number(file)}।`,
  soFar: (payloads, invalid) => `अब तक ${number(payloads)} पेलोड, ${number(invalid)} अमान्य।`,
  found: (payloads, invalid) => `${number(payloads)} पेलोड, ${number(invalid)} अमान्य।`,
  verdict(payloads, invalid, unread, early) {
    const valid = payloads === 1 ? "1 पेलोड, मान्य" : `${number(payloads)} पेलोड, सभी मान्य`;
    const some = invalid === 0 ? valid : `${number(payloads)} में से ${number(invalid)} पेलोड अमान्य`;
    const left = unread > 0 ? `, ${counted(unread, "फ़ाइल नहीं पढ़ी गई", "फ़ाइलें नहीं पढ़ी गईं")}` : "";
    return `${early ? "जाँच बीच में रोकी गई: " : ""}${payloads === 0 ? "कोई पेलोड नहीं मिला" : some}${left}`;
  },
  endedEarly: (checked, files) =>
    `जाँच बीच में रोक दी गई: ${number(files)} में से ${counted(checked, "फ़ाइल की जाँच", "फ़ाइलों की जाँच")} अंत तक हुई।`,
  foundByThen: "तब तक जो मिला, वह नीचे है।",
  again: "हिन्दी में रिपोर्ट बनाने के लिए फ़ाइलें फिर से पढ़ी जा रही हैं।",
  counts: { payloads: "पेलोड", valid: "मान्य", invalid: "अमान्य", errors: "त्रुटियाँ", warnings: "चेतावनियाँ" },
  print: "प्रिंट करें",
  saveAsPage: "पृष्ठ के रूप में सहेजें",
  problemsAsCsv: "सभी समस्याएँ CSV में",
  countsAsCsv: "गिनती CSV में",
  downloaded: (name) => `${name} डाउनलोड हो गई।`,
  files: "फ़ाइलें",
  file: "फ़ाइल",
  moreFiles: (files) => `${counted(files, "और फ़ाइल यहाँ नहीं दिखाई गई है", "और फ़ाइलें यहाँ नहीं दिखाई गई हैं")}।`,
  openAndRepair: "खोलें और ठीक करें",
  notRead: (why) => `अंत तक नहीं पढ़ी गई: ${why}।`,
  gone: "यह फ़ाइल अब पढ़ी नहीं जा सकती। इसे फिर से चुनें।",
  noProblems: "कोई समस्या नहीं मिली।",
  frequent: "सबसे अधिक मिली समस्याएँ पहले",
  problems: "समस्याएँ",
  whatIsWrong: "क्या गलत है",
  rarer: (kinds) => `इनके अलावा, कम मिली ${number(kinds)} तरह की समस्याएँ यहाँ नहीं दिखाई गई हैं। वे “गिनती CSV में” की फ़ाइल में हैं।`,
  onlyCounted: (problems) =>
    `${counted(problems, "और समस्या गिनी गई है, पर सूची में नहीं है", "और समस्याएँ गिनी गई हैं, पर सूची में नहीं हैं")}, क्योंकि अलग-अलग कुंजियाँ बहुत अधिक हैं, या किसी पेलोड में 1,000 से अधिक समस्याएँ हैं।`,
  csvHas: (problems) => `“सभी समस्याएँ CSV में” की फ़ाइल में पहली ${number(problems)} समस्याएँ हैं।`,
  wholePayload: "पूरा पेलोड",
  moreAbout: (code) => `${code} के बारे में और जानें`,
  theFirst: (shown, all) => `ये ${number(all)} में से पहले ${shown} उदाहरण हैं।`,
  line: (line) => `पंक्ति ${line}`,
  payload: (record) => `पेलोड ${record}`,
  openInChecker: "जाँच में खोलें",
  failures: {
    ended: () => "आपने जाँच बीच में रोक दी",
    otherKind: (name) => `नाम के अनुसार यह ${name} फ़ाइल है, पर इसकी सामग्री वैसी नहीं है`,
    cutOff: () => "gzip डेटा अधूरा है; पूरी फ़ाइल कॉपी करें",
    damaged: () => "gzip डेटा ख़राब है; फ़ाइल फिर से बनाएँ",
    notHere: (name) => `यह ${name} फ़ाइल है, जिसे यह ब्राउज़र नहीं खोल सकता; पहले इसे डीकंप्रेस करें, या कमांड लाइन पर dkyc check से जाँचें`,
    longContent: (most) => `इसकी सामग्री ${most} से अधिक है; ${more}`,
    longFile: (most) => `फ़ाइल का आकार ${most} से अधिक है; ${more}`,
    longLine: (most, line) => `पंक्ति ${line} का आकार ${most} से अधिक है; ${more}`,
    longPayload: (most, record) => `पेलोड ${record} का आकार ${most} से अधिक है; ${more}`,
    longSpace: (most) => `दो पेलोड के बीच की खाली जगह ${most} से अधिक है; ${more}`,
    unreadable: () => "इसे पढ़ा नहीं जा सकता; फ़ोल्डर नहीं, फ़ाइलें चुनें, और यदि फ़ाइल चुनने के बाद बदली हो, तो उसे फिर से चुनें",
    memory: () => "इसे पढ़ने के लिए पर्याप्त मेमोरी नहीं है",
    unchecked: () => "इसकी जाँच नहीं हो सकी; इसे फिर से चुनें",
  },
  page: {
    language: "hi",
    title: "DKYC पेलोड: रिपोर्ट",
    heading: "DKYC पेलोड",
    invalid: "अमान्य",
    unread: (files) =>
      files === 1
        ? "1 फ़ाइल अंत तक नहीं पढ़ी जा सकी, और उसमें और समस्याएँ हो सकती हैं।"
        : `${number(files)} फ़ाइलें अंत तक नहीं पढ़ी जा सकीं, और उनमें और समस्याएँ हो सकती हैं।`,
    othersMayHoldMore: "बाकी फ़ाइलों में और समस्याएँ हो सकती हैं।",
    notListed: (problems) => `${counted(problems, "और समस्या सूची में नहीं है", "और समस्याएँ सूची में नहीं हैं")}।`,
    written: (version) => `यह पृष्ठ dkyc ${version} से बनाया गया है। इसमें किसी पेलोड का कोई मान नहीं है।`,
    problems: "सभी समस्याएँ",
    where: "स्थान",
    severity: "प्रकार",
    code: "कोड",
    field: "फ़ील्ड",
    problem: "समस्या",
    count: "गिनती",
    meaning: "अर्थ",
    remedy: "क्या करें",
  },
};
