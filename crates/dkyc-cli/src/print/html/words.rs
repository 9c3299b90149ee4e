//! What the page says, in each language.

use dkyc::Language;

use crate::count::{Count, IndianNumber};

/// The words of a language.
pub(super) struct Words {
    pub(super) language: &'static str,
    pub(super) title: &'static str,
    pub(super) heading: &'static str,
    /// Payloads, the valid and the invalid ones, errors, warnings.
    pub(super) counts: [&'static str; 5],
    /// How many files could not be read to their end.
    pub(super) unread: fn(u64) -> String,
    pub(super) no_problems: &'static str,
    pub(super) most_frequent: &'static str,
    pub(super) frequency_columns: [&'static str; 7],
    pub(super) all_problems: &'static str,
    pub(super) problem_columns: [&'static str; 5],
    pub(super) not_listed: fn(u64) -> String,
    pub(super) footer: fn(&str) -> String,
}

pub(super) fn of(language: Language) -> &'static Words {
    match language {
        Language::Hindi => &HINDI,
        _ => &ENGLISH,
    }
}

static ENGLISH: Words = Words {
    language: "en",
    title: "DKYC payloads: report",
    heading: "DKYC payloads",
    counts: ["Payloads", "Valid", "Invalid", "Errors", "Warnings"],
    unread: |files| {
        format!("{} could not be read to the end and may hold more problems.", Count(files, "file"))
    },
    no_problems: "No problems were found.",
    most_frequent: "Most frequent first",
    frequency_columns: ["Count", "Payloads", "Severity", "Code", "Field", "What it means", "What to do"],
    all_problems: "All problems",
    problem_columns: ["Where", "Severity", "Code", "Field", "Problem"],
    not_listed: |problems| format!("{} not listed.", Count(problems, "more problem")),
    footer: |version| format!("Written by dkyc {version}. This page contains no value of any payload."),
};

static HINDI: Words = Words {
    language: "hi",
    title: "DKYC पेलोड: रिपोर्ट",
    heading: "DKYC पेलोड",
    counts: ["पेलोड", "मान्य", "अमान्य", "त्रुटियाँ", "चेतावनियाँ"],
    unread: |files| match files {
        1 => "1 फ़ाइल अंत तक नहीं पढ़ी जा सकी, और उसमें और समस्याएँ हो सकती हैं।".into(),
        _ => format!("{} {MANY_UNREAD}", IndianNumber(files)),
    },
    no_problems: "कोई समस्या नहीं मिली।",
    most_frequent: "सबसे अधिक मिली समस्याएँ पहले",
    frequency_columns: ["गिनती", "पेलोड", "प्रकार", "कोड", "फ़ील्ड", "अर्थ", "क्या करें"],
    all_problems: "सभी समस्याएँ",
    problem_columns: ["स्थान", "प्रकार", "कोड", "फ़ील्ड", "समस्या"],
    not_listed: |problems| match problems {
        1 => "1 और समस्या सूची में नहीं है।".into(),
        _ => format!("{} और समस्याएँ सूची में नहीं हैं।", IndianNumber(problems)),
    },
    footer: |version| format!("यह पृष्ठ dkyc {version} से बनाया गया है। इसमें किसी पेलोड का कोई मान नहीं है।"),
};

const MANY_UNREAD: &str = "फ़ाइलें अंत तक नहीं पढ़ी जा सकीं, और उनमें और समस्याएँ हो सकती हैं।";
