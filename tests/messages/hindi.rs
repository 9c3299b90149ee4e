//! Hindi: complete, written in Hindi throughout, and chosen in every way that there is.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use dkyc::api::{Endpoint, REQUESTS};
use dkyc::spec::{FieldSpec, OBJECTS, ObjectSpec};
use dkyc::{Code, Language, Options, Report};
use dkyc_tests::payload_with;

/// Latin words that are written so in Hindi, too: of computing, of the API, and in examples.
const LATIN: &str = "A AAAAA AMC API array Base C DD DEC Dr FATCA FEB False GP HOUSE HTML ID IP ISO Infinity JAN JPEG JSON JavaScript KRA MAR MON MP Matroska Miss Mr Mrs N NaN None OTP P PDF PNG QuickTime RFC SEP SEPT TIFF True UTF URL Unicode Verhoeff WebM XML XXXX Y YYYY Z a z com data dkyc docs example explain false fix format gzip http https jpg localhost name ndjson null org photo s scans toml true u undefined zstd";

/// Words that are names: of sections, fields and endpoints, and codes.
fn names() -> BTreeSet<&'static str> {
    let objects = || OBJECTS.iter().chain(REQUESTS);
    let fields = || objects().flat_map(|object| object.fields);
    let codes = fields().flat_map(|field| field.rule.codes()).map(|allowed| allowed.code);
    let endpoints = Endpoint::ALL.iter().map(|endpoint| endpoint.as_str());
    let names = objects().map(|object| object.name).chain(fields().map(|field| field.key)).chain(codes);
    names.chain(endpoints).chain([LATIN]).flat_map(words).collect()
}

/// The Latin words of a text.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(|c: char| !(c.is_ascii_alphabetic() || c == '_'));
    parts.filter(|word| word.contains(char::is_alphabetic))
}

/// A text without what stands in double quotes: keys of the payload.
fn without_quoted(text: &str) -> String {
    text.split('"').step_by(2).collect()
}

#[track_caller]
pub(super) fn assert_is_hindi(text: &str, what: &str) {
    let names = names();
    let plain = without_quoted(text).replace("JSON.stringify", "").replace("URL-safe", "");
    let english: Vec<_> = words(&plain).filter(|word| !names.contains(word)).collect();
    assert!(english.is_empty(), "{english:?} in {what}: {text}");
    assert!(text.ends_with(['।', '?']), "{what}: {text}");
    assert_is_written_well(text, what);
}

/// One form of each letter, and nothing that cannot be seen.
#[track_caller]
fn assert_is_written_well(text: &str, what: &str) {
    let odd = |c: char| {
        matches!(c,
            // Letters with a dot below as one character, which other programs write as two.
            '\u{958}'..='\u{95F}'
            // Digits of Devanagari: numbers are the same in every language.
            | '\u{966}'..='\u{96F}'
            // Joiners, and spaces that are none.
            | '\u{200B}'..='\u{200F}' | '\u{A0}' | '\u{FEFF}')
    };
    assert!(!text.contains(odd), "{what}: {text:?}");
    assert!(!text.contains("  ") && !text.contains(" ।") && !text.contains(" ;"), "{what}: {text}");
    assert!(!without_quoted(text).contains(['{', '}']) || text.contains("\": "), "{what}: {text}");
    assert_eq!(text.trim(), text, "{what}");
}

fn objects() -> impl Iterator<Item = &'static ObjectSpec> {
    OBJECTS.iter().chain(REQUESTS)
}

/// The English words of the table: labels of fields, titles of sections, meanings of codes. Names of keys and endpoints are none.
fn terms() -> BTreeSet<&'static str> {
    let labels = |field: &'static FieldSpec| {
        let label = Some(field.label).filter(|label| *label != field.key);
        label.into_iter().chain(field.rule.codes().iter().filter_map(|allowed| allowed.label))
    };
    let titles = objects().map(|object| object.title).filter(|title| !title.contains('_'));
    let states = dkyc::State::CODES.iter().filter_map(|state| state.label);
    objects().flat_map(|object| object.fields).flat_map(labels).chain(titles).chain(states).collect()
}

/// The rows of the Hindi terms: English, Hindi.
pub(crate) fn rows() -> Vec<(String, String)> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/dkyc/src/report/language/hi/terms.rs");
    let source = fs::read_to_string(source).expect("the terms");
    let rows = source.split_once("static TERMS").expect("the table").1;
    let texts: Vec<_> = rows.split('"').skip(1).step_by(2).collect();
    texts.chunks(2).map(|row| (row[0].to_owned(), row[1].to_owned())).collect()
}

#[test]
fn every_term_of_the_table_has_hindi() {
    let rows = rows();
    let (english, hindi): (Vec<_>, Vec<_>) =
        rows.iter().map(|(english, hindi)| (&**english, &**hindi)).unzip();
    let known: BTreeSet<_> = english.iter().copied().collect();
    assert_eq!(known.len(), english.len(), "a row for each term");
    assert_eq!(known, terms(), "known, and needed");
    for text in hindi {
        assert!(text.contains(|c: char| ('\u{900}'..='\u{97F}').contains(&c)), "{text}");
        assert_is_written_well(text, text);
    }
    let pan = FieldSpec::find("BASIC_INFORMATION.pan").expect("a field");
    assert_eq!((pan.label_in(Language::Hindi), pan.label_in(Language::English)), ("पैन", "PAN"));
    assert_eq!(OBJECTS[1].title_in(Language::Hindi), "मूल जानकारी");
    let female = &dkyc::Gender::CODES[1];
    assert_eq!(female.label_in(Language::Hindi), Some("महिला"));
    assert_eq!(female.label_in(Language::English), Some("female"));
}

/// As in English, no two fields of a section can be taken for each other.
#[test]
fn labels_are_unique_in_their_object() {
    for object in objects() {
        let labels: BTreeSet<_> = object.fields.iter().map(|field| field.label_in(Language::Hindi)).collect();
        assert_eq!(labels.len(), object.fields.len(), "{}", object.name);
    }
    for field in FieldSpec::all() {
        let codes = field.rule.codes().iter().filter_map(|allowed| allowed.label_in(Language::Hindi));
        let meanings: BTreeSet<_> = codes.clone().collect();
        assert_eq!(meanings.len(), codes.count(), "{}", field.path);
    }
}

/// Read it as the person who asks `dkyc explain --lang hi`.
#[test]
fn every_explanation() {
    let mut list = String::new();
    for &code in Code::ALL {
        let dkyc::Explanation { meaning, reason, example, remedy, .. } = code.explanation_in(Language::Hindi);
        let _ = writeln!(list, "{code}\n    {meaning}\n    {reason}\n    {example}\n    {remedy}");
        let english = code.explanation();
        assert_ne!([meaning, reason, &*remedy], [english.meaning, english.reason, &*english.remedy]);
        for text in [meaning, reason, &*remedy] {
            assert_is_hindi(text, code.as_str());
        }
        assert_is_written_well(example, code.as_str());
        assert!(example.ends_with('।'), "{example}");
        // The example is of the same names and values.
        let values = |text: &'static str| text.split('"').skip(1).step_by(2).collect::<Vec<_>>();
        assert_eq!(values(example), values(english.example), "{code}");
    }
    for field in FieldSpec::all() {
        assert_eq!(field.advice_in(Language::English), field.advice());
        let advice = field.advice_in(Language::Hindi);
        assert_eq!(advice.is_some(), field.advice().is_some(), "{}", field.path);
        if let Some(advice) = advice {
            assert_is_hindi(advice, field.path);
            let _ = writeln!(list, "{}\n    {advice}", field.path);
        }
    }
    insta::assert_snapshot!(list);
}

#[test]
fn languages_by_their_codes() {
    for &language in Language::ALL {
        assert_eq!(language.code().parse(), Ok(language));
        assert_eq!(language.to_string(), language.code());
    }
    assert_eq!(Language::default(), Language::English);
    for wrong in ["", "HI", "hi-IN", "de"] {
        assert!(wrong.parse::<Language>().is_err(), "{wrong}");
    }
}

const HINDI: Options = Options::new().language(Language::Hindi);

/// The report says the same in every form, and only the sentences differ from the English one.
#[test]
fn a_report_in_hindi() {
    let payload = payload_with("BASIC_INFORMATION.uidNo", "\"2345\"");
    let report = HINDI.check(&payload);
    let message = "‘आधार संख्या’ में 12 अंक होने चाहिए; बीच में स्पेस या हाइफ़न न लिखें।";
    let [error] = report.errors() else { panic!("{report:?}") };
    assert_eq!(error.message(), message);
    assert_eq!(error.message_in(Language::English), dkyc::check(&payload).errors()[0].message());
    assert_eq!(dkyc::check(&payload).errors()[0].message_in(Language::Hindi), message);
    assert_eq!(error.to_string(), format!("BASIC_INFORMATION.uidNo: {message} (पंक्ति 1, कॉलम 188)"));
    let json = report.to_json();
    assert!(json.contains(&format!("\"message\":\"{message}\"")), "{json}");
    let read: Report = serde_json::from_str(&json).expect("a report");
    assert_eq!(read, report);
    // What was read back keeps its sentence.
    assert_eq!(read.errors()[0].message_in(Language::English), message);
    // Two languages are two reports.
    assert_ne!(report, dkyc::check(&payload));
}

#[test]
fn every_check_knows_the_language() {
    let is_hindi = |report: &Report| {
        assert!(!report.is_valid() || !report.warnings().is_empty());
        assert!(report.issues().all(|issue| issue.message().contains(['।', '?'])), "{report}");
    };
    is_hindi(&HINDI.check("{}"));
    is_hindi(&HINDI.check("{\"zzz\": 1"));
    is_hindi(&HINDI.check_sections("{\"ZZZ\": {}}"));
    is_hindi(&HINDI.check_section("BASIC_INFORMATION", "{}").expect("a section"));
    is_hindi(&HINDI.check_field("BASIC_INFORMATION.pan", "x").expect("a field"));
    is_hindi(&HINDI.parse("{}").expect_err("an error"));
    is_hindi(&HINDI.read("{}").1);
    is_hindi(&HINDI.check_request(Endpoint::GetDetails, "{}"));
    is_hindi(&dkyc::draft::PushUserData::default().check(&HINDI));
    is_hindi(&HINDI.fix("{}").report);
    is_hindi(&HINDI.mark_fixable("{}", HINDI.check("{}")));
    is_hindi(&HINDI.check("{}").without_positions().without_unknown_keys());
}
