//! What the command itself says to people who read a report, an explanation or the table of fields, in each language. Help, and
//! what is wrong with the usage, is in English.

use dkyc::{Language, Severity};

use crate::count::{Count, IndianNumber, Number};

/// The words of a language.
pub(crate) struct Words {
    pub(crate) error: &'static str,
    pub(crate) warning: &'static str,
    pub(crate) number: fn(u64) -> String,
    pub(crate) errors: fn(u64) -> String,
    pub(crate) warnings: fn(u64) -> String,
    pub(crate) and: &'static str,
    pub(crate) valid: &'static str,
    pub(crate) invalid: &'static str,
    /// The beginning of the summary: how many payloads were checked.
    pub(crate) checked: fn(u64) -> String,
    /// The same of requests to another endpoint.
    pub(crate) requests_checked: fn(u64) -> String,
    pub(crate) end: &'static str,
    /// How many files could not be read.
    pub(crate) unreadable: fn(u64) -> String,
    /// How many of how many problems can be repaired.
    pub(crate) repairable: fn(u64, u64) -> String,
    /// How many others have the same cause. The text counts them, the number tells one from many.
    pub(crate) same_cause: fn(&str, u64) -> String,
    pub(crate) lists_everything: &'static str,
    pub(crate) not_listed: fn(u64, u64) -> String,
    pub(crate) other_problems: fn(u64) -> String,
    pub(crate) most_frequent: &'static str,
    pub(crate) in_all: &'static str,
    pub(crate) payload: &'static str,
    /// In the notes of `dkyc fix`.
    pub(crate) repaired: &'static str,
    pub(crate) would_be_repaired: &'static str,
    pub(crate) the_payload: &'static str,
    pub(crate) more: fn(usize, usize) -> String,
    pub(crate) explain: Explain,
}

impl Words {
    pub(crate) fn severity(&self, severity: Severity) -> &'static str {
        match severity {
            Severity::Error => self.error,
            Severity::Warning => self.warning,
        }
    }
}

/// What `dkyc explain` and `dkyc fields` say.
pub(crate) struct Explain {
    pub(crate) is_error: &'static str,
    pub(crate) is_request_error: &'static str,
    pub(crate) is_warning: &'static str,
    pub(crate) meaning: &'static str,
    pub(crate) reason: &'static str,
    pub(crate) example: &'static str,
    pub(crate) remedy: &'static str,
    pub(crate) fields: &'static str,
    pub(crate) codes: &'static str,
    pub(crate) section: &'static str,
    pub(crate) mandatory: &'static str,
    pub(crate) optional: &'static str,
    pub(crate) mandatory_text: &'static str,
    pub(crate) optional_text: &'static str,
    pub(crate) one_code: &'static str,
    pub(crate) one_of_codes: &'static str,
    pub(crate) one_of_numbers: &'static str,
    pub(crate) letters_and_digits: fn(usize, usize) -> String,
    pub(crate) path_segment: &'static str,
    pub(crate) day_exists: &'static str,
    pub(crate) document: &'static str,
    pub(crate) data: &'static str,
    pub(crate) extras: &'static str,
    /// Before codes in the table of fields.
    pub(crate) only: &'static str,
    pub(crate) one_of: &'static str,
    pub(crate) more_about_a_field: &'static str,
}

/// The words of a language.
pub(crate) fn of(language: Language) -> &'static Words {
    match language {
        Language::Hindi => &HINDI,
        _ => &ENGLISH,
    }
}

static ENGLISH: Words = Words {
    error: "error",
    warning: "warning",
    number: |number| Number(number).to_string(),
    errors: |count| Count(count, "error").to_string(),
    warnings: |count| Count(count, "warning").to_string(),
    and: " and ",
    valid: "valid",
    invalid: "invalid",
    checked: |payloads| format!("{} checked: ", Count(payloads, "payload")),
    requests_checked: |requests| format!("{} checked: ", Count(requests, "request")),
    end: ".",
    unreadable: |files| format!("{} could not be read.", Count(files, "file")),
    repairable: |fixable, problems| {
        format!("{} of {} can be repaired: dkyc fix", Number(fixable), Count(problems, "problem"))
    },
    same_cause: |counted, count| {
        format!("{counted} more {} this cause", if count == 1 { "has" } else { "have" })
    },
    lists_everything: "--format json lists everything.",
    not_listed: |errors, warnings| {
        let (errors, warnings) = (Count(errors, "error"), Count(warnings, "warning"));
        format!("Not listed: {errors} and {warnings} more; --max-issues raises the limit.")
    },
    other_problems: |count| format!("and {}", Count(count, "other problem")),
    most_frequent: "Most frequent",
    in_all: "In all",
    payload: "payload",
    repaired: "repaired",
    would_be_repaired: "repairable",
    the_payload: "the payload",
    more: |errors, warnings| format!("{errors} errors and {warnings} warnings more"),
    explain: Explain {
        is_error: "Error: the payload is invalid",
        is_request_error: "Error: the request is invalid",
        is_warning: "Warning: the payload stays valid",
        meaning: "What it means",
        reason: "Why it matters",
        example: "Example",
        remedy: "What to do",
        fields: "Fields",
        codes: "Codes in reports",
        section: "Section",
        mandatory: "mandatory",
        optional: "optional",
        mandatory_text: "Any string with at least one character that is not white space.",
        optional_text: "Any string; it may be empty.",
        one_code: "Exactly this code:",
        one_of_codes: "Exactly one of these codes, which are case-sensitive and keep their leading zeros:",
        one_of_numbers: "Exactly one of these numbers, without quotation marks:",
        letters_and_digits: |min, max| format!("{min} to {max} letters A to Z or digits."),
        path_segment: "Any string with at least one character that is not white space, but not \".\" or \"..\".",
        day_exists: "The day must exist.",
        document: "A URL or Base64.",
        data: "\
data
  The sections, mandatory

An array of objects. Each object holds any number of sections under their names, in any order.
",
        extras: "\
extras
  Anything else, optional

An object with any content. dkyc does not check what is in it.
",
        only: "only",
        one_of: "one of",
        more_about_a_field: "dkyc explain FIELD explains the rule of a field and what its codes mean.",
    },
};

static HINDI: Words = Words {
    error: "त्रुटि",
    warning: "चेतावनी",
    number: |number| IndianNumber(number).to_string(),
    errors: |count| counted(count, "त्रुटि", "त्रुटियाँ"),
    warnings: |count| counted(count, "चेतावनी", "चेतावनियाँ"),
    and: " और ",
    valid: "मान्य",
    invalid: "अमान्य",
    checked: |payloads| format!("{} पेलोड की जाँच हुई: ", IndianNumber(payloads)),
    requests_checked: |requests| format!("{} अनुरोध की जाँच हुई: ", IndianNumber(requests)),
    end: "।",
    unreadable: |files| {
        let could_not = if files == 1 {
            "फ़ाइल पढ़ी नहीं जा सकी।"
        } else {
            "फ़ाइलें पढ़ी नहीं जा सकीं।"
        };
        format!("{} {could_not}", IndianNumber(files))
    },
    repairable: |fixable, problems| {
        let can = if fixable == 1 {
            "समस्या ठीक की जा सकती है"
        } else {
            "समस्याएँ ठीक की जा सकती हैं"
        };
        format!("{} में से {} {can}: dkyc fix", IndianNumber(problems), IndianNumber(fixable))
    },
    same_cause: |counted, _| format!("इसी कारण से और भी: {counted}"),
    lists_everything: "पूरी सूची --format json में है।",
    not_listed: |errors, warnings| {
        let (errors, warnings) = ((HINDI.errors)(errors), (HINDI.warnings)(warnings));
        format!("सूची में नहीं: {errors} और {warnings}; सीमा --max-issues से बढ़ाई जा सकती है।")
    },
    other_problems: |count| format!("और {}", counted(count, "अन्य समस्या", "अन्य समस्याएँ")),
    most_frequent: "सबसे अधिक",
    in_all: "कुल",
    payload: "पेलोड",
    repaired: "ठीक किया गया",
    would_be_repaired: "ठीक किया जा सकता है",
    the_payload: "पूरा पेलोड",
    more: |errors, warnings| {
        format!("इनके अलावा {} और {}", (HINDI.errors)(errors as u64), (HINDI.warnings)(warnings as u64))
    },
    explain: Explain {
        is_error: "त्रुटि: पेलोड अमान्य है",
        is_request_error: "त्रुटि: अनुरोध अमान्य है",
        is_warning: "चेतावनी: पेलोड मान्य रहता है",
        meaning: "अर्थ",
        reason: "यह क्यों ज़रूरी है",
        example: "उदाहरण",
        remedy: "क्या करें",
        fields: "फ़ील्ड",
        codes: "रिपोर्ट में आने वाले कोड",
        section: "खंड",
        mandatory: "अनिवार्य",
        optional: "वैकल्पिक",
        mandatory_text: "कोई भी टेक्स्ट, जिसमें स्पेस के अलावा कम से कम एक वर्ण हो।",
        optional_text: "कोई भी टेक्स्ट; इसे खाली भी छोड़ा जा सकता है।",
        one_code: "केवल यह कोड, ठीक इसी रूप में:",
        one_of_codes: "इनमें से एक कोड, ठीक इसी रूप में; छोटे-बड़े अक्षर और आगे के शून्य भी वैसे ही लिखें:",
        one_of_numbers: "इनमें से एक संख्या, उद्धरण-चिह्नों के बिना:",
        letters_and_digits: |min, max| format!("{min} से {max} अंग्रेज़ी अक्षर (A से Z) या अंक।"),
        path_segment: "कोई भी टेक्स्ट, जिसमें स्पेस के अलावा कम से कम एक वर्ण हो, लेकिन केवल \".\" या \"..\" नहीं।",
        day_exists: "ऐसा दिन कैलेंडर में होना चाहिए।",
        document: "URL या Base64।",
        data: "\
data
  सभी खंड, अनिवार्य

ऑब्जेक्टों की सूची (array)। हर ऑब्जेक्ट में कितने भी खंड, अपने नाम के साथ, किसी भी क्रम में हो सकते हैं।
",
        extras: "\
extras
  और कुछ भी, वैकल्पिक

एक ऑब्जेक्ट, जिसमें कुछ भी हो सकता है। dkyc उसके अंदर की जाँच नहीं करता।
",
        only: "केवल",
        one_of: "इनमें से एक:",
        more_about_a_field: "dkyc explain FIELD से फ़ील्ड का नियम और उसके कोडों के अर्थ जानें।",
    },
};

/// `1 त्रुटि`, `2,000 त्रुटियाँ`.
fn counted(count: u64, one: &str, many: &str) -> String {
    format!("{} {}", IndianNumber(count), if count == 1 { one } else { many })
}
