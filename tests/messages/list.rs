//! Every sentence in each language, with an example for each reason.

use std::collections::BTreeMap;
use std::fmt::Write;

use dkyc::api::Endpoint;
use dkyc::host::{self, Given, JsonKind};
use dkyc::spec::FieldSpec;
use dkyc::{Issue, Language, NaiveDate, Options};
use dkyc_tests::{cases, edited, payload, payload_with};

use super::hindi;

/// Texts that are not among the cases.
const TEXTS: [&[u8]; 22] = [
    b"{\"a\": 1 // comment\n}",
    b"{'a': 1}",
    b"{\"a\": NaN}",
    b"[\"C:\\scans\"]",
    b"<html>",
    b"\x1F\x8B\x08",
    b"\xFF\xFE{\0}\0",
    b"user_id=1&phone_number=2",
    b"[object Object]",
    b"{} {}",
    b"{} x",
    b"{\"a\": tru}",
    b"[\"\\ud83c\"]",
    b"{\"pan\": \"ABCPE1234F\"}",
    b"{\"BASIC_INFORMATION\": {}}",
    b"{\"payload\": {\"user_id\": \"user-1001\", \"data\": []}}",
    b"{\"data\": {\"user_id\": \"user-1001\", \"data\": []}}",
    b"{\"data\": \"[]\", \"user_id\": \"N/A\"}",
    b"7",
    b"{\"zzz\": 1, \"zzz\": 2}",
    b"{\"user_id\": \"half \\ud83d\"}",
    b"{\"user_id\": \"u\", \"user_id\": \"u\", \"data\": [{\"ZZZ\": 1}]}",
];

/// Values that break a rule, or are implausible.
const VALUES: [(&str, &str); 33] = [
    ("BASIC_INFORMATION.uidNo", "XXXX XXXX 0124"),
    ("BASIC_INFORMATION.uidNo", "2345"),
    ("BASIC_INFORMATION.uidNo", "234567890125"),
    ("BASIC_INFORMATION.pan", "ABCPE0000F"),
    ("BASIC_INFORMATION.dob", "1990-02-14"),
    ("BASIC_INFORMATION.dob", "14/02/1990"),
    ("BASIC_INFORMATION.dob", "14-SEPT-1990"),
    ("BASIC_INFORMATION.dob", "14-FEB-90"),
    ("BASIC_INFORMATION.dob", "4-FEB-1990"),
    ("BASIC_INFORMATION.dob", "14 FEB"),
    ("BASIC_INFORMATION.dob", "30-FEB-1990"),
    ("BASIC_INFORMATION.dob", "14-FEB-2040"),
    ("BASIC_INFORMATION.dob", "14-FEB-1890"),
    ("BASIC_INFORMATION.kycType", "9"),
    ("FAMILY_INFORMATION.fatherTitle", "Mrs"),
    ("FATCA_DECLARATION.kraInfo", "other"),
    ("PERSONAL_INFORMATION.gender", "female"),
    ("COMMUNICATION_ADDRESS.commAddress2", "-"),
    ("COMMUNICATION_ADDRESS.commMobileNo", "+91 98765 43210"),
    ("COMMUNICATION_ADDRESS.commEmailId", "asha@example,com"),
    ("COMMUNICATION_ADDRESS.commCountry", "91"),
    ("COMMUNICATION_ADDRESS.commState", "MH"),
    ("COMMUNICATION_ADDRESS.commpincode", "400 001"),
    ("COMMUNICATION_ADDRESS.commpincode", "110001"),
    ("DOCUMENT_COLLECTION.docPhoto", "ftp://files.example.com/photo.jpg"),
    ("DOCUMENT_COLLECTION.docPhoto", "http://localhost/photo.jpg"),
    ("DOCUMENT_COLLECTION.docPhoto", "data:image/png;base64,"),
    ("DOCUMENT_COLLECTION.docPhoto", "data:image/png;base64,iVBORw0KGgo="),
    ("DOCUMENT_COLLECTION.docPhoto", "iVBORw0KGgo"),
    ("DOCUMENT_COLLECTION.docPhoto", "iVBO-w0K_go="),
    ("DOCUMENT_COLLECTION.docPhoto", "iVBORw0K\\nGgo="),
    ("DOCUMENT_COLLECTION.docPhoto", "photo.jpg"),
    ("DOCUMENT_COLLECTION.docPhoto", "JVBERi0xLjcK"),
];

/// What a sentence is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    Text,
    Object,
    Field,
}

/// The sentences of each reason.
#[derive(Default)]
struct Found(BTreeMap<String, Vec<(Way, String)>>);

impl Found {
    fn add<'i>(&mut self, way: Way, issues: impl IntoIterator<Item = &'i Issue>) {
        for issue in issues {
            let sentences = self.0.entry(host::reason(issue).expect("not read back")).or_default();
            let sentence = issue.message();
            let rest = without_label(issue, &sentence);
            if !sentences.iter().any(|(_, known)| known.ends_with(&rest)) {
                sentences.push((way, sentence));
            }
        }
    }
}

/// The sentence without what it is about.
fn without_label(issue: &Issue, sentence: &str) -> String {
    let path = issue.path();
    let labels = Language::ALL
        .iter()
        .map(|&language| FieldSpec::find(&path).map_or(&*path, |field| field.label_in(language)));
    let mut rests = labels.filter_map(|label| sentence.trim_start_matches('‘').strip_prefix(label));
    rests.next().unwrap_or(sentence).to_owned()
}

fn found(language: Language) -> Found {
    let mut found = Found::default();
    let options =
        Options::new().today(NaiveDate::from_ymd_opt(2026, 1, 1).expect("a day")).language(language);
    let edits = [
        ("\"relationship\":\"F\"", "\"relationship\":\"S\""),
        ("\"maritalStatus\":\"01\"", "\"maritalStatus\":\"02\""),
    ];
    let texts = cases().into_iter().map(|(_, text)| text).chain(TEXTS.map(<[u8]>::to_vec));
    let texts =
        texts.chain(VALUES.map(|(path, value)| payload_with(path, &format!("\"{value}\"")).into_bytes()));
    for text in texts.chain([edited(&payload(), &edits).into_bytes()]) {
        let report = options.check(&text);
        found.add(Way::Text, report.issues());
        let is_json = !report.errors().iter().any(|error| error.code() == dkyc::Code::Syntax);
        found.add(Way::Object, report.without_positions().issues().filter(|_| is_json));
    }
    for (root, text) in [(1, "[]"), (2, "[]")] {
        found.add(
            Way::Object,
            host::check(root, text.as_bytes(), &options).expect("a root").without_positions().issues(),
        );
    }
    for (endpoint, text) in [
        (Endpoint::GenerateToken, r#"{"username": "a!", "password": "Secret1001"}"#),
        (
            Endpoint::SendLink,
            r#"{"user_id": "u", "phone_number": "9876543210", "send_notification": "1", "link_type": "free"}"#,
        ),
        (Endpoint::GetDetails, r#"{"session_id": ".."}"#),
        (Endpoint::GetDetails, "[]"),
    ] {
        found.add(Way::Text, options.check_request(endpoint, text).issues());
    }
    let house = crate::house::profile(crate::house::PROFILE);
    let shapes = ["{\"pan\": \"ABCPE1234F\"}", "{\"payload\": {\"user_id\": \"user-1001\", \"data\": []}}"]
        .map(str::to_owned);
    for text in shapes.into_iter().chain([crate::house::broken()]) {
        found.add(Way::Text, options.profile(&house).check(text).issues());
    }
    for (path, value) in VALUES {
        found.add(Way::Field, options.check_field(path, value).expect("a field").issues());
    }
    for (number, _) in FieldSpec::all().enumerate() {
        let kinds =
            [JsonKind::Number, JsonKind::Boolean, JsonKind::List, JsonKind::Object].map(Given::OtherType);
        for value in kinds.into_iter().chain([Given::Nothing, Given::Text(" "), Given::NotUnicode]) {
            found.add(Way::Field, host::check_field(number, value, &options).expect("a field").issues());
        }
    }
    found
}

/// Read this list as the person who sees the sentences. They are shown once, without those that differ only in the label: first as
/// in JSON text, then as in objects and for single fields where these differ.
fn list(language: Language) -> String {
    /// More are alike but for names.
    const MOST: usize = 10;
    let found = found(language);
    let mut list = String::new();
    for reason in host::reasons() {
        let Some(sentences) = found.0.get(&reason) else { panic!("no example of {reason}") };
        let _ = writeln!(list, "{reason}");
        let mut ways: BTreeMap<Way, usize> = BTreeMap::new();
        for (way, sentence) in sentences {
            let count = ways.entry(*way).or_default();
            *count += 1;
            if *count <= MOST {
                let way = match way {
                    Way::Text => "text",
                    Way::Object => "object",
                    Way::Field => "field",
                };
                let _ = writeln!(list, "    {way:7} {sentence}");
            }
        }
    }
    list
}

#[test]
fn every_sentence() {
    let list = list(Language::English);
    insta::assert_snapshot!(list);
}

#[test]
fn every_sentence_in_hindi() {
    let list = list(Language::Hindi);
    insta::assert_snapshot!(list);
}

/// Whatever is said in Hindi is said in Hindi: names, codes and terms of computing are the only Latin words.
#[test]
fn no_english_is_left() {
    for (reason, sentences) in found(Language::Hindi).0 {
        for (_, sentence) in sentences {
            hindi::assert_is_hindi(&sentence, &reason);
        }
    }
}
