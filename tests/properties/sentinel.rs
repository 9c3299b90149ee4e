//! No value of a payload ever shows: a value that is easily recognised is put everywhere in turn, and looked for in everything
//! that can be printed.

use std::fmt::{Debug, Display, Write};

use dkyc::spec::{FieldSpec, Rule};
use dkyc::{
    Document, Extras, Language, NaiveDate, NotAnObject, Options, Pan, PushUserData, Report, Text, Uid,
    Violation,
};
use dkyc_tests::{all_escaped, edited, json_string, payload, payload_with};
use garde::Validate;

use crate::draft::{example, filled};

/// Every trace that one of the values below would leave, in small letters.
const TRACES: [&str; 14] = [
    "7391 8264",
    "31-feb-1937",
    "sentinel",
    "\\u0073\\u0065",
    "qzxpj7391k",
    "qzxpj",
    "7391826450",
    "7.391",
    "17-mar",
    "1937-03",
    "u0vovel",
    "83, 69",
    "c0/ffe",
    "c0\\/ffe",
];

/// A valid value, by which its field is recognised. Codes are not secret: the report lists them all.
fn valid_value(rule: Rule) -> Option<Vec<&'static str>> {
    match rule {
        Rule::Text => Some(vec!["SENTINEL", " sentinel@SENTINEL.example "]),
        Rule::Pan => Some(vec!["QZXPJ7391K"]),
        Rule::Uid => Some(vec!["739182645017"]),
        Rule::Date => Some(vec!["17-MAR-1937", "17-mar-1937"]),
        Rule::Document => Some(vec![
            "https://sentinel.example/SENTINEL",
            "U0VOVElORUw=",
            "c0/ffeA=",
            "data:SENTINEL;base64,U0VOVElORUw=",
        ]),
        _ => None,
    }
}

/// Strings that break every rule but `text`.
const WRONG: [&str; 16] = [
    "SENTINEL",
    "QZXPJ7391KX",
    "qzxpj7391k",
    "739182645017 ",
    "7391 8264 5017",
    "17-MAR-1937x",
    "31-FEB-1937-03",
    "17-mar-37",
    "https://sentinel.example/SENTINEL x",
    "ftp://SENTINEL",
    "https:///SENTINEL",
    "data:SENTINEL,SENTINEL",
    "U0VOVElORUw",
    "c0/ffee",
    "Mr SENTINEL",
    "01 SENTINEL",
];

/// JSON of every other type, and text that is not JSON.
const OTHER_JSON: [&str; 18] = [
    "739182645017",
    "-7.391e826450",
    "[\"SENTINEL\"]",
    "{\"a\":\"SENTINEL\"}",
    "[739182645017,[\"QZXPJ7391K\"]]",
    "SENTINEL",
    "\"SENTINEL",
    "\"SENTINEL\\x\"",
    "\"SENTINEL\\ud800\"",
    "\"SENTINEL\nSENTINEL\"",
    "\"SENTINEL\" \"SENTINEL\"",
    "\"SENTINEL\",",
    "'SENTINEL'",
    "7391826450x17",
    "07391826450",
    "[\"SENTINEL\"",
    "\"QZXPJ7391K\":1",
    "\"17-MAR-1937\"]",
];

/// Everything that has been printed, to be looked through at the end.
#[derive(Default)]
struct Shown(String);

impl Shown {
    fn debug(&mut self, of: impl Debug) -> &mut Self {
        writeln!(self.0, "{of:?}").expect("a string takes what it is given");
        self
    }

    fn display(&mut self, of: impl Debug + Display) -> &mut Self {
        writeln!(self.0, "{of}\n{of:#?}").expect("a string takes what it is given");
        self.debug(of)
    }

    /// A report in each of its forms, and all that can be asked of it.
    fn report(&mut self, report: &Report) -> &mut Self {
        let error: &dyn std::error::Error = report;
        assert!(error.source().is_none(), "no other error is passed on");
        self.0.push_str(&serde_json::to_string(report).expect("a report is JSON"));
        for issue in report.issues() {
            for &language in Language::ALL {
                self.0.push_str(&issue.message_in(language));
            }
            self.debug((issue.path(), issue.pointer(), issue.suggestion(), issue.allowed()));
        }
        self.display(report)
    }

    /// A text of the payload, and all that is said and known of it.
    fn payload(&mut self, text: &str) -> &mut Self {
        // Every date lies ahead of this day.
        let long_ago = Options::new().today(NaiveDate::MIN);
        self.report(&long_ago.check(text)).report(&long_ago.check_sections(text));
        match dkyc::parse(text) {
            Ok(payload) => {
                writeln!(self.0, "{payload:#?}").expect("a string takes what it is given");
                let basic = &payload.data.basic_information;
                let documents = &payload.data.document_collection;
                self.debug((&basic.pan, &basic.uid_no, &documents.doc_photo));
                self.debug((&payload.user_id, &payload.extras, &payload))
            }
            Err(report) => self.report(&report),
        }
    }

    #[track_caller]
    fn has_no_trace(&self, what: &str) {
        let small = self.0.to_lowercase();
        for trace in TRACES {
            assert!(!small.contains(trace), "{trace} shows after {what}: {small}");
        }
    }
}

#[track_caller]
fn assert_no_trace(of: impl Debug, what: &str) {
    Shown(format!("{of:#?}")).debug(of).has_no_trace(what);
}

#[track_caller]
fn assert_no_trace_shown(of: impl Debug + Display, what: &str) {
    Shown::default().display(of).has_no_trace(what);
}

/// There is something to find in the text, and it does not show.
#[track_caller]
fn keeps_quiet(text: &str) {
    assert!(TRACES.iter().any(|trace| text.to_lowercase().contains(trace)), "nothing to find in {text}");
    Shown::default().payload(text).has_no_trace(text);
}

fn fields() -> impl Iterator<Item = &'static FieldSpec> {
    FieldSpec::all()
}

#[test]
fn valid_values() {
    for field in fields() {
        for value in valid_value(field.rule).into_iter().flatten() {
            let plain = json_string(value);
            for literal in [&plain, &plain.replace('/', "\\/"), &all_escaped(value)] {
                let text = payload_with(field.path, literal);
                assert!(dkyc::check(&text).is_valid(), "{literal} in {}", field.path);
                Shown::default().payload(&text).has_no_trace(&text);
            }
        }
    }
}

#[test]
fn wrong_values() {
    for field in fields() {
        for value in WRONG {
            let plain = json_string(value);
            keeps_quiet(&payload_with(field.path, &plain));
            let mut shown = Shown::default();
            for literal in [&plain, &plain.replace('/', "\\/"), &all_escaped(value)] {
                let fields = format!("{{\"{}\":{literal}}}", field.key);
                shown.report(&dkyc::check(payload_with(field.path, literal)));
                if !field.section.is_empty() {
                    shown.report(&dkyc::check_section(field.section, fields).expect("a documented section"));
                }
            }
            shown
                .report(&dkyc::check_field(field.path, value).expect("a documented path"))
                .has_no_trace(value);
        }
    }
}

#[test]
fn other_types_and_broken_json() {
    for field in fields() {
        for literal in OTHER_JSON {
            keeps_quiet(&payload_with(field.path, literal));
        }
    }
}

/// Beside the fields: as a section, in `data`, in `extras`, under unknown and repeated keys.
#[test]
fn everywhere_else() {
    let values = WRONG.iter().map(|value| json_string(value)).chain(OTHER_JSON.map(str::to_owned));
    for literal in values {
        let front = "{\"user_id\"";
        let pan = "\"pan\":\"ABCPE1234F\"";
        for (from, to) in [
            (front, format!("{{\"extras\":{literal},\"user_id\"")),
            (front, format!("{{\"extras\":{{\"a\":[{literal}]}},\"user_id\"")),
            (front, format!("{{\"zzz\":{literal},\"zzz\":{literal},\"user_id\"")),
            (front, format!("{{\"userId\":{literal},\"user_id\"")),
            (front, format!("{{\"user_id\":{literal},\"user_id\"")),
            (front, format!("{{\"data\":{literal},\"user_id\"")),
            (pan, format!("{pan},\"zzz\":{literal}")),
            (pan, format!("{pan},\"PAN\":{literal}")),
            (pan, format!("\"PAN\":{literal}")),
            (pan, format!("{pan},\"pan\":{literal}")),
            ("\"data\":[", format!("\"data\":[{literal},")),
            ("\"data\":[", format!("\"data\":[{{\"BASIC_INFORMATION\":{literal}}},")),
            ("\"data\":[", format!("\"data\":[{{\"ZZZ\":{literal}}},")),
        ] {
            keeps_quiet(&edited(&payload(), &[(from, &to)]));
        }
        keeps_quiet(&literal);
        keeps_quiet(&format!("{}\n{literal}", payload()));
        // Two lines where one document is expected.
        let secret = payload_with("BASIC_INFORMATION.pan", "\"QZXPJ7391K\"");
        keeps_quiet(&format!("{secret}\n{secret}\n{{\"user_id\":{literal}\n"));
    }
}

#[test]
fn drafts_and_what_garde_says_of_them() {
    for field in fields() {
        for value in valid_value(field.rule).into_iter().flatten().chain(WRONG) {
            let mut draft = filled(|path| if path == field.path { value } else { example(path) });
            draft.extras = Extras::new(r#"{"SENTINEL":"SENTINEL"}"#).expect("an object").into();
            assert_no_trace(&draft, field.path);
            if let Err(report) = draft.validate() {
                assert_no_trace_shown(report, field.path);
            }
            match PushUserData::try_from(draft) {
                Ok(built) => assert_no_trace(built, field.path),
                Err(report) => assert_no_trace_shown(report, field.path),
            }
        }
    }
}

#[test]
fn values_by_themselves() {
    for value in WRONG.into_iter().chain(["QZXPJ7391K", "739182645017"]) {
        assert_quiet(&Pan::new(value), value);
        assert_quiet(&Uid::new(value), value);
        assert_quiet(&Text::new(value), value);
    }
    for text in ["SENTINEL", "[\"SENTINEL\"]", "{\"SENTINEL\":\"\\ud800\"}", "{\"SENTINEL\":1}"] {
        let extras: Result<Extras<'_>, NotAnObject> = Extras::new(text);
        assert_no_trace(&extras, text);
        assert!(extras.err().is_none_or(|error| !error.to_string().contains("SENTINEL")));
    }
    let unknown = dkyc::check_field("BASIC_INFORMATION.SENTINEL", "SENTINEL").expect_err("no such field");
    assert_no_trace_shown(unknown, "an unknown path");
    let unknown = "SENTINEL".parse::<dkyc::Code>().expect_err("no such code");
    assert_no_trace_shown(unknown, "an unknown code");
}

#[track_caller]
fn assert_quiet<T: Debug>(value: &Result<T, Violation>, what: &str) {
    assert_no_trace(value, what);
    if let Err(wrong) = value {
        assert_no_trace_shown(wrong, what);
    }
}

/// Typed values do not show either, codes among them.
#[test]
fn typed_values() {
    let text = payload_with("BASIC_INFORMATION.dob", "\"17-MAR-1937\"");
    let parsed = dkyc::parse(&text).expect("a valid payload");
    let personal = &parsed.data.personal_information;
    assert_eq!(
        format!("{:?} {:?}", personal.gender, personal.marital_status),
        "Gender(..) MaritalStatus(..)"
    );
    assert_eq!(format!("{:?}", personal.applicant_first_name), "Text(..)");
    assert_eq!(format!("{:?}", parsed.data.document_collection.doc_sign), "Url(..)");
    let secret = payload_with("DOCUMENT_COLLECTION.docPhoto", "\"data:SENTINEL;base64,U0VOVElORUw=\"");
    let secret = dkyc::parse(&secret).expect("a valid payload").data.document_collection.doc_photo.clone();
    assert_no_trace(&secret, "a data URL");
    let Document::DataUrl { data, .. } = &secret else { panic!("a data URL") };
    assert_no_trace(data, "its data");
    // What cannot be written is not shown instead.
    let mut built = PushUserData::try_from(filled(example)).expect("a valid draft");
    built.data.basic_information.dob =
        chrono::NaiveDate::from_ymd_opt(73_918, 3, 17).expect("a day that chrono knows");
    let error = serde_json::to_string(&built).expect_err("a year of five digits");
    assert!(!format!("{error} {error:?}").contains("73918"), "{error}");
}
