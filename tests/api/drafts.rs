//! `draft::PushUserData::check`: the report on a payload that was built in Rust is the one on its JSON text.

use dkyc::draft::{self, Slot};
use dkyc::host::{Given, JsonKind};
use dkyc::spec::{FieldSpec, SECTIONS};
use dkyc::{Code, Extras, NaiveDate, Options, PushUserData};
use dkyc_tests::{json_string, section_of};
use proptest::collection::{hash_map, vec};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value;

use crate::draft::{example, filled, given};
use crate::properties::config;

/// How a draft differs from the one that is filled with the examples.
#[derive(Clone, Debug)]
struct Differences {
    fields: std::collections::HashMap<usize, Different>,
    /// Sections that are absent, or of another type.
    sections: Vec<(usize, bool)>,
    data: Part,
    extras: Part,
}

/// The value of a field.
#[derive(Clone, Copy, Debug)]
enum Different {
    Absent,
    OtherType,
    NotUnicode,
    Text(&'static str),
}

/// What there is of a member that is no field.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Part {
    There,
    Absent,
    OtherType,
}

#[rustfmt::skip]
const TEXTS: [&str; 26] = [
    "", " \t", "x", "01", "1", "02", "31", "30", "f", "Mr", "Mrs", "n/a", "36", "91", "110001", "ABCCE1234F", "abcpe1234f",
    "234567890123", "XXXX XXXX 0124", "14-FEB-2010", "15-FEB-1890", "31-FEB-2020", "http://localhost/a", "QUJD",
    "data:image/png;base64,iVBORw0KGgo=", "ftp://a",
];

fn differences() -> impl Strategy<Value = Differences> {
    let fields = FieldSpec::all().count();
    let value = prop_oneof![
        2 => Just(Different::Absent),
        2 => Just(Different::OtherType),
        1 => Just(Different::NotUnicode),
        20 => select(&TEXTS[..]).prop_map(Different::Text),
    ];
    let part = || prop_oneof![10 => Just(Part::There), 1 => Just(Part::Absent), 1 => Just(Part::OtherType)];
    let sections = prop_oneof![2 => Just(Vec::new()), 1 => vec((0..SECTIONS.len(), any::<bool>()), 1..4)];
    (hash_map(0..fields, value, 0..10), sections, part(), part())
        .prop_map(|(fields, sections, data, extras)| Differences { fields, sections, data, extras })
}

impl Differences {
    fn of(&self, path: &str) -> Different {
        let number = FieldSpec::all().position(|field| field.path == path).expect("a documented path");
        self.fields.get(&number).copied().unwrap_or(Different::Text(example(path)))
    }

    fn section(&self, index: usize) -> Part {
        let part = self.sections.iter().find(|(section, _)| *section == index);
        part.map_or(Part::There, |(_, is_absent)| if *is_absent { Part::Absent } else { Part::OtherType })
    }

    fn draft(&self) -> draft::PushUserData<'static> {
        let mut draft = given(|path| match self.of(path) {
            Different::Absent => Given::Nothing,
            Different::OtherType => Given::OtherType(JsonKind::Number),
            Different::NotUnicode => Given::NotUnicode,
            Different::Text(text) => Given::Text(text),
        });
        if let Slot::Valid(sections) = &mut draft.data {
            for index in 0..SECTIONS.len() {
                change(sections, index, self.section(index));
            }
        }
        put(&mut draft.data, self.data);
        draft.extras = Extras::new(r#"{"a":1}"#).expect("an object").into();
        put(&mut draft.extras, self.extras);
        draft
    }

    /// The JSON text that the draft stands for.
    fn text(&self) -> String {
        let literal = |field: &FieldSpec| match self.of(field.path) {
            Different::Absent => None,
            Different::OtherType => Some("7".to_owned()),
            Different::NotUnicode => Some(r#""\ud83d""#.to_owned()),
            Different::Text(text) => Some(json_string(text)),
        };
        let sections = SECTIONS.iter().enumerate().filter_map(|(index, section)| {
            let value = written(self.section(index), || section_of(section, literal))?;
            Some(format!("{{\"{}\":{value}}}", section.name))
        });
        let sections: Vec<_> = sections.collect();
        let fields = dkyc_tests::top_level().map(|field| (field.key, literal(field)));
        let others = [
            ("data", written(self.data, || format!("[{}]", sections.join(",")))),
            ("extras", written(self.extras, || r#"{"a":1}"#.to_owned())),
        ];
        let members = fields.chain(others).filter_map(|(key, value)| Some(format!("\"{key}\":{}", value?)));
        format!("{{{}}}", members.collect::<Vec<_>>().join(","))
    }
}

fn put<T>(slot: &mut Slot<T>, part: Part) {
    match part {
        Part::There => {}
        Part::Absent => *slot = Slot::Absent,
        Part::OtherType => *slot = Slot::OtherType,
    }
}

fn written(part: Part, value: impl FnOnce() -> String) -> Option<String> {
    match part {
        Part::There => Some(value()),
        Part::Absent => None,
        Part::OtherType => Some("7".to_owned()),
    }
}

/// Changes the section with this index.
fn change(sections: &mut draft::Sections<'_>, index: usize, part: Part) {
    match index {
        0 => put(&mut sections.basic_information, part),
        1 => put(&mut sections.personal_information, part),
        2 => put(&mut sections.family_information, part),
        3 => put(&mut sections.communication_address, part),
        4 => put(&mut sections.permanent_address, part),
        5 => put(&mut sections.identity_verification, part),
        6 => put(&mut sections.inperson_verification, part),
        7 => put(&mut sections.fatca_declaration, part),
        8 => put(&mut sections.document_collection, part),
        _ => {}
    }
}

fn options() -> impl Strategy<Value = Options<'static>> {
    let today = (-1..3_000_000).prop_map(NaiveDate::from_num_days_from_ce_opt);
    (proptest::option::of(today), any::<bool>(), any::<Index>(), 0..30_usize).prop_map(
        |(today, all, code, limit)| {
            let options = today.flatten().map_or(Options::new(), |today| Options::new().today(today));
            if all { options } else { options.allow(*code.get(Code::ALL)).max_issues(limit) }
        },
    )
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn as_the_text_that_it_stands_for(differences in differences(), options in options()) {
        let (draft, text) = (differences.draft(), differences.text());
        let report = draft.check(&options);
        // A draft does not keep what stood there instead of text.
        let of_text = options.check(&text).without_positions().to_json().replace(", not a number", "");
        prop_assert_eq!(report.to_json(), of_text, "{}", text);
        prop_assert!(report.issues().all(|issue| (issue.line(), issue.column(), issue.offset()) == (None, None, None)));
        prop_assert_eq!(PushUserData::try_from(draft).is_ok(), report.is_valid());
    }

    /// A pointer leads to its value in the payload that is sent.
    #[test]
    fn pointers_lead_to_the_serialised_values(differences in differences()) {
        let draft = differences.draft();
        let report = draft.check(&Options::new());
        let payload = match PushUserData::try_from(draft) {
            Ok(payload) => serde_json::to_string(&payload).expect("a valid payload is JSON"),
            Err(_) => differences.text(),
        };
        // Half a surrogate pair is nothing that serde_json reads.
        let Ok(payload) = serde_json::from_str::<Value>(&payload) else { return Ok(()) };
        for issue in report.issues() {
            let there = payload.pointer(&issue.pointer()).is_some_and(|value| !value.is_null());
            let is_missing_section = issue.pointer() == "/data" && issue.path() != "data";
            prop_assert_eq!(there, issue.code() != Code::Required || is_missing_section, "{:?}", issue);
        }
    }
}

#[test]
fn warnings_are_there() {
    let draft = filled(|path| match path {
        "BASIC_INFORMATION.ipvDate" => "13-FEB-1990",
        "DOCUMENT_COLLECTION.docPhoto" => "http://files.example.com/photo.jpg",
        _ => example(path),
    });
    let report = draft.check(&Options::new());
    assert!(report.is_valid(), "{report}");
    let told: Vec<_> =
        report.warnings().iter().map(|warning| format!("{} {}", warning.code(), warning.pointer())).collect();
    assert_eq!(
        told,
        [
            "applicant_minor /data/0/BASIC_INFORMATION/dob",
            "date_order /data/0/BASIC_INFORMATION/ipvDate",
            "document_insecure /data/8/DOCUMENT_COLLECTION/docPhoto",
        ]
    );
    assert_eq!(draft.check(&Options::new().warnings(false)), dkyc::Report::default());
    let today = NaiveDate::from_ymd_opt(2025, 3, 2).expect("a day");
    let report = draft.check(&Options::new().today(today));
    assert!(report.warnings().iter().any(|warning| warning.code() == Code::DateInFuture), "{report}");
}

/// A section that is absent is not serialised, so those behind it move up.
#[test]
fn absent_sections_have_no_element() {
    let identity = draft::IdentityVerification { id_proof: "2".into(), ..Default::default() };
    let sections = draft::Sections {
        personal_information: Slot::OtherType,
        identity_verification: identity.into(),
        ..Default::default()
    };
    let draft = draft::PushUserData { data: sections.into(), ..Default::default() };
    let report = draft.check(&Options::new());
    let pointers: Vec<_> = report
        .errors()
        .iter()
        .filter(|error| error.code() != Code::Required)
        .map(dkyc_tests::short)
        .collect();
    assert_eq!(
        pointers,
        [
            "type PERSONAL_INFORMATION /data/0/PERSONAL_INFORMATION",
            "not_allowed IDENTITY_VERIFICATION.idProof /data/1/IDENTITY_VERIFICATION/idProof ~02",
        ]
    );
}
