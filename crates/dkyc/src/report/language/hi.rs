//! The sentences in Hindi. `docs/hindi.md` says which words are used, and how sentences are built.

mod explanation;
mod terms;

use std::borrow::Cow;

use super::texts::{Advice, Explained, Remedy, Texts};
use crate::code::Code;
use crate::json::JsonKind;
use crate::place::Place;
#[cfg(feature = "house")]
use crate::profile::rules::Form;
use crate::reason::Reason;

/// The Hindi texts. No verb agrees with a label, and what follows a label goes with nouns of both genders.
pub(super) enum Hindi {}

impl Texts for Hindi {
    const SECTION: &'static str = "खंड ";
    const PAYLOAD: &'static str = "पेलोड";
    const THE_PAYLOAD: &'static str = "पेलोड";
    const REQUEST: &'static str = "अनुरोध";
    const THE_REQUEST: &'static str = "अनुरोध";
    const TOP_LEVEL: &'static str = "सीधे पेलोड";
    const LINE: &'static str = "पंक्ति";
    const COLUMN: &'static str = "कॉलम";
    const AND: &'static str = " और ";
    const OR: &'static str = " या ";
    const TO: &'static str = " से ";

    #[expect(clippy::too_many_lines, reason = "an arm for each reason")]
    fn template(reason: Reason) -> &'static str {
        match reason {
            Reason::NoJson => "{whole} खाली है; एक JSON ऑब्जेक्ट भेजें।",
            Reason::CutOff => "JSON बीच में ही समाप्त हो जाता है; पूरा {whole} भेजें।",
            Reason::AfterEnd => "JSON समाप्त होने के बाद भी कुछ लिखा है; केवल एक {whole} भेजें, और उसके बाद कुछ न लिखें।",
            Reason::TooDeep => "JSON में एक के भीतर एक 127 से अधिक स्तर हैं; स्तर कम करें।",
            Reason::NotUtf8 => "यहाँ से आगे का टेक्स्ट UTF-8 में नहीं है; इसे UTF-8 में सहेजें।",
            Reason::LoneSurrogate => {
                "यह \\u एस्केप सरोगेट युग्म का केवल आधा भाग है; सीधे वह वर्ण लिखें, या युग्म के दोनों भाग लिखें।"
            }
            Reason::ControlCharacter => {
                "स्ट्रिंग में नई पंक्ति या कोई दूसरा नियंत्रण वर्ण सीधे नहीं लिखा जा सकता; इसे एस्केप करके लिखें।"
            }
            Reason::UnexpectedCharacter => "इस वर्ण पर JSON का रूप सही नहीं है; इसे यहीं ठीक करें।",
            Reason::TrailingComma => "बंद करने वाले कोष्ठक से पहले कॉमा लगा है; इसे हटाएँ।",
            Reason::Comment => "JSON में टिप्पणियाँ नहीं होतीं; इस टिप्पणी को हटाएँ।",
            Reason::Quotes => "JSON में कुंजियाँ और स्ट्रिंग सीधे दोहरे उद्धरण-चिह्नों में लिखी जाती हैं; यहाँ ये चिह्न लगाएँ।",
            Reason::ForeignWord => {
                "JSON में NaN, Infinity, undefined, None, True या False नहीं लिखे जाते; null, true या false लिखें।"
            }
            Reason::Backslash => {
                "स्ट्रिंग में बैकस्लैश दो बार लिखा जाता है, जैसे C:\\\\scans\\\\photo.jpg; यहाँ भी दो लिखें।"
            }
            Reason::Markup => "यह JSON नहीं, HTML या XML है, जो अक्सर कोई त्रुटि पृष्ठ होता है; पेलोड ही भेजें।",
            Reason::Compressed => "डेटा gzip या zstd से कंप्रेस किया गया है; पहले उसे डीकंप्रेस करें।",
            Reason::Utf16 => "टेक्स्ट UTF-16 में है; इसे UTF-8 में सहेजें।",
            Reason::FormEncoded => "टेक्स्ट JSON में नहीं, फ़ॉर्म-एन्कोडिंग में है; पेलोड JSON में भेजें।",
            Reason::ObjectAsText => {
                "यह JSON नहीं, JavaScript ऑब्जेक्ट का टेक्स्ट रूप है; ऑब्जेक्ट को JSON.stringify से JSON में बदलें।"
            }
            Reason::Several => {
                "इसके बाद एक और JSON ऑब्जेक्ट है; एक बार में एक ही पेलोड भेजें, या हर पंक्ति में एक पेलोड लिखकर --ndjson से जाँचें।"
            }
            Reason::NotPayload => "{whole} एक ऑब्जेक्ट होना चाहिए{found}; {remedy}।",
            Reason::NotAllSections => {
                "सभी खंडों के लिए एक ऑब्जेक्ट होना चाहिए{found}; उसमें हर खंड को उसके नाम के साथ रखें।"
            }
            Reason::NotSection => "खंड {name} एक ऑब्जेक्ट होना चाहिए{found}; इसके फ़ील्ड एक ऑब्जेक्ट में रखें।",
            Reason::NotElement => {
                "{name} का हर तत्व एक ऑब्जेक्ट होना चाहिए{found}; खंड को उसके नाम के साथ एक ऑब्जेक्ट में रखें।"
            }
            Reason::NotArray => "{label} में ऑब्जेक्टों की सूची (array) होनी चाहिए{found}; {remedy}।",
            Reason::NotObject => "{label} में एक ऑब्जेक्ट होना चाहिए{found}; ऑब्जेक्ट भेजें या इसे छोड़ दें।",
            #[cfg(feature = "api")]
            Reason::NotNumber => "{label} में संख्या {codes} होनी चाहिए; इसे उद्धरण-चिह्नों और दशमलव बिंदु के बिना लिखें।",
            Reason::NotText | Reason::NotAllowed => "{label} में {remedy}",
            Reason::DataObject => {
                "{label} में ऑब्जेक्टों की सूची (array) होनी चाहिए{found}; हर खंड को अलग ऑब्जेक्ट में रखें, या यह काम dkyc fix से करवाएँ।"
            }
            Reason::PayloadInData | Reason::Wrapped => {
                "पूरा पेलोड \"{key}\" के अंदर है; केवल वही भेजें जो इसके अंदर है, या यह काम dkyc fix से करवाएँ।"
            }
            Reason::InWrapped => "{label} को शीर्ष स्तर पर रखें; केवल वही भेजें जो \"{key}\" के अंदर है।",
            Reason::Flat => {
                "{label} मौजूद नहीं है, और इसके फ़ील्ड शीर्ष स्तर पर हैं; हर फ़ील्ड को data में उसके खंड में रखें, या यह काम dkyc fix से करवाएँ।"
            }
            Reason::OuterSections => {
                "{label} मौजूद नहीं है, और इसके खंड शीर्ष स्तर पर हैं; उन्हें data में, ऑब्जेक्टों की सूची (array) के रूप में रखें, या यह काम dkyc fix से करवाएँ।"
            }
            Reason::Missing => "{member} मौजूद नहीं है; {remedy}।",
            Reason::Blank => "{label} भरना अनिवार्य है; इसे खाली न छोड़ें।",
            Reason::NotUnicode => {
                "{label} में किसी वर्ण का केवल आधा भाग है, जो अक्सर कटा हुआ इमोजी होता है; इसे फिर से लिखें या छोटा करें।"
            }
            Reason::PanFormat => {
                "{label} में क्रम से पाँच बड़े अंग्रेज़ी अक्षर, चार अंक और एक बड़ा अंग्रेज़ी अक्षर होना चाहिए, जैसे AAAAA1234A; इसे पैन कार्ड से देखकर लिखें।"
            }
            Reason::UidFormat => "{label} में 12 अंक होने चाहिए; बीच में स्पेस या हाइफ़न न लिखें।",
            Reason::UidMasked => "{label} के कुछ अंक छिपाए गए हैं; स्पेस या हाइफ़न के बिना पूरे 12 अंक लिखें।",
            Reason::DateFormat => {
                "{label} में तिथि 14-FEB-2025 जैसी होनी चाहिए; दिन के दो अंक, महीना JAN से DEC, और वर्ष के चार अंक लिखें।"
            }
            Reason::DateIso => {
                "{label} में तिथि 14-FEB-2025 जैसी होनी चाहिए; दिन को सबसे पहले लिखें, और महीना JAN से DEC के रूप में।"
            }
            Reason::DateSlashes => {
                "{label} में तिथि 14-FEB-2025 जैसी होनी चाहिए; / की जगह हाइफ़न लगाएँ, और महीना JAN से DEC के रूप में लिखें।"
            }
            Reason::DateSept => "{label} में तिथि 14-SEP-2025 जैसी होनी चाहिए; SEPT नहीं, SEP लिखें।",
            Reason::DateTwoDigitYear => "{label} में तिथि 14-FEB-2025 जैसी होनी चाहिए; वर्ष के चारों अंक लिखें।",
            Reason::DateOneDigitDay => "{label} में तिथि 05-FEB-2025 जैसी होनी चाहिए; दिन दो अंकों में लिखें।",
            Reason::NoSuchDay => "{label} में लिखी तिथि कैलेंडर में नहीं है; दिन, महीना और वर्ष जाँचें।",
            Reason::DocumentUrl => {
                "{label} में पूरा http या https URL होना चाहिए; RFC 3986 जिन वर्णों की अनुमति नहीं देता, उन्हें पर्सेंट-एन्कोड करें, या दस्तावेज़ Base64 में भेजें।"
            }
            Reason::DocumentBase64 => {
                "{label} में Base64 या http(s) URL होना चाहिए; मानक वर्णमाला और पैडिंग के साथ लिखें, नई पंक्तियों और स्पेस के बिना।"
            }
            Reason::EmptyDataUrl => "{label} में ऐसा data: URL है जिसमें कुछ नहीं है; पूरी फ़ाइल Base64 में भेजें।",
            Reason::UrlSafeBase64 => {
                "{label} में URL-safe Base64 है; मानक वर्णमाला में लिखें, यानी - और _ की जगह + और /, और पैडिंग के साथ।"
            }
            Reason::UnpaddedBase64 => {
                "{label} का Base64 अधूरा है या उसमें पैडिंग नहीं है; पूरी फ़ाइल भेजें, और जहाँ ज़रूरी हो वहाँ अंत में = लिखें।"
            }
            Reason::Base64WithBreaks => "{label} के Base64 में नई पंक्तियाँ या स्पेस हैं; उन्हें हटाएँ।",
            Reason::Duplicate => "\"{name}\" एक से अधिक बार है; केवल एक रखें।",
            Reason::DuplicateSection => "खंड {name} एक से अधिक बार है; केवल एक रखें।",
            Reason::DuplicateUnknown => "\"{key}\" एक से अधिक बार है; इसे हटाएँ।",
            Reason::UnknownField | Reason::Misplaced | Reason::Wrapper => {
                "विनिर्देश में {object} के लिए \"{key}\" नाम की कोई कुंजी नहीं है; {remedy}"
            }
            Reason::UnknownSection => "विनिर्देश में \"{key}\" नाम का कोई खंड नहीं है; {remedy}",
            #[cfg(feature = "api")]
            Reason::Length => "{label} में {length} वर्ण होने चाहिए; जाँचें कि इसे पूरा कॉपी किया गया है।",
            #[cfg(feature = "api")]
            Reason::NotAlphanumeric => "{label} में केवल A से Z तक के अक्षर और अंक हो सकते हैं; बाकी सब हटा दें।",
            #[cfg(feature = "api")]
            Reason::PathSegment => {
                "{label} में केवल एक या दो बिंदु नहीं हो सकते, क्योंकि इनसे URL का पता बदल जाता है; उत्तर में मिला session_id लिखें।"
            }
            #[cfg(feature = "house")]
            Reason::HouseAllowed => "संस्था के नियमों के अनुसार {label} में {remedy}",
            #[cfg(feature = "house")]
            Reason::HouseMissing => "{member} मौजूद नहीं है, और संस्था के नियमों के अनुसार अनिवार्य है; {remedy}।",
            #[cfg(feature = "house")]
            Reason::HouseBlank => "संस्था के नियमों के अनुसार {label} भरना अनिवार्य है; इसे खाली न छोड़ें।",
            #[cfg(feature = "house")]
            Reason::HouseLength => {
                "संस्था के नियमों के अनुसार {label} में अधिकतम {max} {characters} हो सकते हैं; इसे छोटा करें।"
            }
            #[cfg(feature = "house")]
            Reason::HousePattern => "संस्था के नियमों के अनुसार {label} का रूप {pattern} जैसा होना चाहिए; इसे ठीक करें।",
            #[cfg(feature = "house")]
            Reason::HouseSize => {
                "संस्था के नियमों के अनुसार {label} में अधिकतम {max} {bytes} की फ़ाइल हो सकती है; छोटी फ़ाइल भेजें।"
            }
            #[cfg(feature = "house")]
            Reason::HouseKind => {
                "संस्था के नियमों के अनुसार {label} में {file kinds} प्रकार की फ़ाइल होनी चाहिए; फ़ाइल इसी प्रकार में भेजें।"
            }
            #[cfg(feature = "house")]
            Reason::HouseHost => "संस्था के नियमों के अनुसार {label} का URL {hosts} पर होना चाहिए; दस्तावेज़ वहीं रखें।",
            #[cfg(feature = "house")]
            Reason::HouseForm => {
                "संस्था के नियमों के अनुसार {label} को {forms} के रूप में भेजा जाना चाहिए; इसी रूप में भेजें।"
            }
            #[cfg(feature = "house")]
            Reason::HouseUnknown | Reason::HouseMisplaced | Reason::HouseWrapper => {
                "विनिर्देश में {object} के लिए \"{key}\" नाम की कोई कुंजी नहीं है, और संस्था के नियम किसी दूसरी कुंजी की अनुमति नहीं देते; {remedy}"
            }
            Reason::DataUrl => "{label} में data: URL है; केवल कॉमा के बाद का Base64 भेजें, या http(s) URL भेजें।",
            Reason::PanNumberZero => "{label} के चार अंक 0000 नहीं होने चाहिए; इसे पैन कार्ड से देखकर लिखें।",
            Reason::PanNotOfIndividual => {
                "किसी व्यक्ति के {label} का चौथा अक्षर P होना चाहिए; इसे पैन कार्ड से देखकर लिखें।"
            }
            Reason::UidNotIssued => {
                "{label} का पहला अंक 2 से 9 और अंतिम अंक सही जाँच अंक होना चाहिए; सभी 12 अंक आधार कार्ड से देखकर लिखें।"
            }
            Reason::DateInFuture => "{label} में आज के बाद की तिथि नहीं होनी चाहिए; दिन, महीना और वर्ष जाँचें।",
            Reason::BeforeBirth => "{label} में जन्म तिथि से पहले की तिथि नहीं होनी चाहिए; दोनों तिथियाँ जाँचें।",
            Reason::Under18 => {
                "{label} के अनुसार व्यक्तिगत सत्यापन के दिन आयु कम से कम 18 वर्ष होनी चाहिए; दोनों तिथियाँ जाँचें, क्योंकि नाबालिग का केवाईसी अलग प्रकार से होता है।"
            }
            Reason::Over120 => {
                "{label} के अनुसार व्यक्तिगत सत्यापन के दिन आयु 120 वर्ष से अधिक नहीं होनी चाहिए; दोनों तिथियाँ जाँचें।"
            }
            Reason::OtherBirthDate => "{label} में वही तिथि होनी चाहिए जो आवेदक की जन्म तिथि है; दोनों तिथियाँ जाँचें।",
            Reason::TitleOfOtherGender => {
                "{label} और लिंग में मेल होना चाहिए: Mr पुरुषों के लिए है, Mrs और Miss महिलाओं के लिए; दोनों जाँचें।"
            }
            Reason::TitleNotOfFather => {
                "{label} और संबंध में मेल होना चाहिए: पिता के लिए Mr लिखा जाता है; दोनों जाँचें।"
            }
            Reason::SpouseOfUnmarried => "{label} में पति/पत्नी लिखा है, पर वैवाहिक स्थिति अविवाहित है; दोनों जाँचें।",
            Reason::PinCodeForm => "{label} में छह अंक होने चाहिए, जिनमें पहला 1 से 9 हो; इसे स्पेस के बिना लिखें।",
            Reason::PinCodeOfOtherState => {
                "{label} में ऐसा कोड होना चाहिए जो भारतीय डाक के अनुसार इस पते के राज्य का हो; पिन कोड और राज्य, दोनों जाँचें।"
            }
            Reason::UnknownState => {
                "{label} में तीन अंकों का राज्य कोड होना चाहिए, जैसे महाराष्ट्र के लिए 027; सही कोड देखकर लिखें।"
            }
            Reason::MobileForm => {
                "{label} में दस अंक होने चाहिए, जिनमें पहला 6 से 9 हो; +91, आगे के शून्य और स्पेस न लिखें।"
            }
            Reason::EmailForm => "{label} में केवल एक पता होना चाहिए, जैसे name@example.com; इसे ठीक करें।",
            Reason::NotThePan => "{label} में पैन ही होना चाहिए, क्योंकि प्रमाण पैन कार्ड है; दोनों नंबर जाँचें।",
            Reason::NotTheAadhaar => {
                "{label} के अंतिम अंक वही होने चाहिए जो आधार संख्या के हैं, क्योंकि प्रमाण आधार कार्ड है; दोनों नंबर जाँचें।"
            }
            Reason::FileKind => {
                "{label} में {kinds} प्रकार की फ़ाइल होनी चाहिए, पर इसके शुरुआती बाइट कुछ और बताते हैं; सही फ़ाइल भेजें।"
            }
            Reason::InsecureUrl => {
                "{label} में https URL होना चाहिए; http पर इसे रास्ते में कोई भी पढ़ और बदल सकता है।"
            }
            Reason::UnreachableUrl => {
                "{label} का URL ऐसा होना चाहिए जिस तक दूसरे भी पहुँच सकें; यह होस्ट केवल आपके अपने नेटवर्क में है।"
            }
            Reason::SaysNothing => "{label} में N/A जैसा शब्द है, जिससे कोई जानकारी नहीं मिलती; {remedy}।",
            Reason::CallingCode => {
                "{label} में भारत के लिए 101 होना चाहिए; 91 फ़ोन का देश कोड है, और 356 ISO की संख्या है।"
            }
        }
    }

    fn remedy(remedy: Remedy) -> &'static str {
        match remedy {
            Remedy::SendElements => "सूची का हर तत्व अलग-अलग भेजें",
            Remedy::SendMembers => "{mandatory members} के साथ एक ऑब्जेक्ट भेजें",
            Remedy::SendArray => "सूची को ही भेजें, उद्धरण-चिह्नों के बिना",
            Remedy::MakeArray => "सभी खंड एक सूची में रखें",
            Remedy::SendFile => "Base64 या http(s) URL होना चाहिए{found}; फ़ाइल को एक Base64 स्ट्रिंग के रूप में भेजें।",
            Remedy::Quote => "टेक्स्ट होना चाहिए{found}; इसे दोहरे उद्धरण-चिह्नों में लिखें।",
            Remedy::QuoteCode => "टेक्स्ट होना चाहिए{found}; {codes} को दोहरे उद्धरण-चिह्नों में लिखें।",
            Remedy::SendYesOrNo => "टेक्स्ट होना चाहिए{found}; true के लिए Y और false के लिए N भेजें।",
            Remedy::SendYes => "टेक्स्ट होना चाहिए{found}; true के लिए Y भेजें।",
            Remedy::SendNo => "टेक्स्ट होना चाहिए{found}; false के लिए N भेजें।",
            Remedy::SendText => "टेक्स्ट होना चाहिए{found}; टेक्स्ट ही भेजें।",
            Remedy::SendOneValue => "टेक्स्ट होना चाहिए{found}; टेक्स्ट के रूप में एक ही मान भेजें।",
            Remedy::SendAsText => "टेक्स्ट होना चाहिए{found}; इसे टेक्स्ट के रूप में भेजें।",
            Remedy::SendCode => "टेक्स्ट होना चाहिए{found}; {codes} को टेक्स्ट के रूप में भेजें।",
            Remedy::UseSuggested => "केवल {codes} लिखा जा सकता है; क्या आपका आशय {meant} से था?",
            Remedy::UseCode => "केवल {codes} लिखें, ठीक इसी रूप में।",
            #[cfg(feature = "house")]
            Remedy::UseMeant => "केवल {allowed} लिखा जा सकता है; क्या आपका आशय {meant} से था?",
            #[cfg(feature = "house")]
            Remedy::UseAllowed => "केवल {allowed} लिखें, ठीक इसी रूप में।",
            Remedy::FillInOrEmpty => "सही जानकारी लिखें, या इसे खाली छोड़ दें",
            Remedy::FillInReal => "सही जानकारी लिखें",
            Remedy::Rename => "कुंजी \"{key}\" का नाम बदलकर \"{name}\" करें",
            Remedy::FillIn => "इसे भरें",
            Remedy::Add => "इसे जोड़ें",
            Remedy::AddTo => "इसे {holder} में जोड़ें",
            Remedy::AddNameTo => "{holder} में {name} जोड़ें",
            Remedy::AddToData => "इसे data में जोड़ें",
            Remedy::Suggest => "क्या आपका आशय {meant} से था?",
            Remedy::Unwrap => "केवल वही भेजें जो इसके अंदर है।",
            Remedy::Move => "इसे {home} में ले जाएँ।",
            Remedy::MoveAs => "इसे {home key} नाम से {home} में ले जाएँ।",
            Remedy::RemoveSame => "इसे हटाएँ, क्योंकि यह {home} में पहले से है।",
            Remedy::RemoveOther => "इसे हटाएँ, क्योंकि {home} में {home key} पहले से है।",
            Remedy::Remove => "इसे हटाएँ।",
        }
    }

    fn found(kind: JsonKind) -> &'static str {
        match kind {
            JsonKind::Text => ", टेक्स्ट नहीं",
            JsonKind::Number => ", संख्या नहीं",
            JsonKind::Boolean => ", true या false नहीं",
            JsonKind::List => ", सूची नहीं",
            JsonKind::Object => ", ऑब्जेक्ट नहीं",
        }
    }

    #[cfg(feature = "house")]
    fn characters(_: u64) -> &'static str {
        "वर्ण"
    }

    #[cfg(feature = "house")]
    fn bytes(_: u64) -> &'static str {
        "बाइट"
    }

    #[cfg(feature = "house")]
    fn form(form: Form) -> &'static str {
        match form {
            Form::Url => "http(s) URL",
            Form::Base64 => "Base64",
            Form::DataUrl => "data: URL",
        }
    }

    /// In quotes a label needs no other form, whatever follows.
    fn label(place: Place) -> Cow<'static, str> {
        ["‘", terms::term(place.label()), "’"].concat().into()
    }

    fn term(english: &'static str) -> &'static str {
        terms::term(english)
    }

    fn explanation(code: Code) -> Explained {
        explanation::explanation(code)
    }

    fn advice(advice: Advice) -> &'static str {
        explanation::advice(advice)
    }
}
