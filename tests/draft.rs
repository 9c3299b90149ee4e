//! Payloads built in Rust: filled in, validated by garde, made into typed payloads, written, and read again.

use std::borrow::Cow;
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use chrono::{Datelike, NaiveDate};
use dkyc::draft::{self, Slot};
use dkyc::host::{self, Given};
use dkyc::spec::{FieldSpec, OBJECTS, SECTIONS};
use dkyc::{Document, Extras, Gender, PushUserData};
use dkyc_tests::{VALID, issues, json_string, payload, payload_with, report_of, section_fields, short};
use garde::Validate;

/// A draft with what `value` says in each field, by its path.
pub(crate) fn filled<'a>(value: impl Fn(&str) -> &'a str) -> draft::PushUserData<'a> {
    given(|path| Given::Text(value(path)))
}

/// The same with values of any JSON type.
pub(crate) fn given<'a>(value: impl Fn(&str) -> Given<'a>) -> draft::PushUserData<'a> {
    let mut object = host::draft(0).expect("a draft of a payload");
    object.begin_data();
    for (index, element) in (0..SECTIONS.len()).zip(0..) {
        object.begin_section(index, element).expect("a section of the table");
    }
    for (number, field) in FieldSpec::all().enumerate() {
        object.set_field(number, value(field.path)).expect("a field of the table");
    }
    object.into_payload()
}

/// The example of the field with this path.
pub(crate) fn example(path: &str) -> &'static str {
    FieldSpec::find(path).expect("a documented path").example
}

/// What garde says, a line each: `path: code`.
fn problems(of: &impl Validate<Context = ()>) -> Vec<String> {
    let report = of.validate().err().unwrap_or_else(garde::Report::new);
    report.iter().map(|(path, error)| format!("{path}: {error}")).collect()
}

fn json(payload: &impl serde::Serialize) -> String {
    serde_json::to_string(payload).expect("a payload is JSON")
}

#[test]
fn a_payload_built_in_rust_is_written_as_the_api_takes_it() {
    let draft = filled(example);
    assert_eq!(problems(&draft), [""; 0]);
    let built = PushUserData::try_from(draft).expect("a valid draft");
    assert_eq!(json(&built), payload(), "every field under its name, in the order of the table");
    assert_eq!(report_of(json(&built)), dkyc::Report::default());
    assert_eq!(dkyc::parse(&json(&built)).expect("a valid payload"), built);
    assert_eq!(dkyc::parse(VALID).expect("a valid payload"), built);
}

#[test]
fn sections_and_one_section_by_themselves() {
    let built = PushUserData::try_from(filled(example)).expect("a valid draft");
    assert!(dkyc::check_sections(json(&built.data)).is_valid());
    let identity = json(&built.data.identity_verification);
    assert!(dkyc::check_section("IDENTITY_VERIFICATION", identity).expect("a documented section").is_valid());
}

#[test]
fn what_is_absent_is_not_written() {
    let text = payload_with("FAMILY_INFORMATION.motherTitle", "null");
    let parsed = dkyc::parse(&text).expect("a valid payload");
    assert_eq!(parsed.data.family_information.mother_title, None);
    assert!(!json(&parsed).contains("motherTitle"));
    assert!(!json(&parsed).contains("extras"));
}

/// Reading, writing and reading again gives the same payload, however its text was written.
#[test]
fn round_trips() {
    let rewritten = [
        payload(),
        VALID.to_owned(),
        format!("\u{FEFF}{VALID}"),
        include_str!("cases/valid_one_object.json").to_owned(),
        include_str!("cases/valid_without_optional_fields.json").to_owned(),
        include_str!("cases/valid_escapes.json").to_owned(),
        include_str!("cases/valid_extras.json").to_owned(),
        include_str!("cases/valid_documents.json").to_owned(),
        include_str!("cases/valid_unknown.json").to_owned(),
        payload_with("DOCUMENT_COLLECTION.docPhoto", r#""\/\/\/\/""#),
        payload_with("DOCUMENT_COLLECTION.docPhoto", r#""data:image\/png;base64,ab+\/""#),
        payload_with("BASIC_INFORMATION.dob", r#""01-jan-0001""#),
        payload_with("BASIC_INFORMATION.dob", r#""29-Feb-2000""#),
        payload_with("FAMILY_INFORMATION.motherTitle", r#""\u0000\"\\\/\ud83d\ude42""#),
    ];
    for text in rewritten {
        let first = dkyc::parse(&text).expect("a valid payload");
        let written = json(&first);
        assert!(report_of(&written).is_valid(), "{written}");
        let second = dkyc::parse(&written).expect("a valid payload");
        assert!(first == second, "not the same payload after a round trip of {text}");
        assert_eq!(json(&second), written);
    }
}

#[test]
fn values_are_typed() {
    let text = payload_with("DOCUMENT_COLLECTION.docPhoto", r#""\/+8=""#);
    let parsed = dkyc::parse(&text).expect("a valid payload");
    let basic = &parsed.data.basic_information;
    assert_eq!(Some(basic.dob), NaiveDate::from_ymd_opt(1990, 2, 14));
    assert_eq!(
        (basic.pan.as_str(), basic.uid_no.as_str(), basic.amc.as_str()),
        ("ABCPE1234F", "234567890124", "TEST_AMC")
    );
    let gender = parsed.data.personal_information.gender;
    assert_eq!((gender, gender.code(), gender.label()), (Gender::Female, "F", Some("female")));
    assert_eq!((basic.kyc_type.code(), basic.kyc_type.label()), ("1", None));
    let documents = &parsed.data.document_collection;
    assert_eq!(documents.doc_photo.decode().as_deref(), Some(&[0xFF, 0xEF][..]));
    assert_eq!(documents.doc_sign.decode(), None);
    assert!(
        matches!(&documents.doc_sign, Document::Url(url) if url.as_str() == "https://files.example.com/signature.png")
    );
}

/// However a document's slashes are written, it is the same document.
#[test]
fn documents_are_decoded() {
    for (literal, bytes) in [
        (r#""QUJD""#, &b"ABC"[..]),
        (r#""\u0051UJD""#, b"ABC"),
        (r#""/+8=""#, b"\xFF\xEF"),
        (r#""\/+8=""#, b"\xFF\xEF"),
        (r#""\u002f+8\u003D""#, b"\xFF\xEF"),
        (r#""////""#, b"\xFF\xFF\xFF"),
        (r#""\/\/\/\/""#, b"\xFF\xFF\xFF"),
        (r#""data:;base64,\/+8=""#, b"\xFF\xEF"),
        (r#""DATA:image\/png;BASE64,////""#, b"\xFF\xFF\xFF"),
        (r#""data:image\u002Fpng;base64,\/\/\/\/""#, b"\xFF\xFF\xFF"),
    ] {
        let text = payload_with("DOCUMENT_COLLECTION.docPhoto", literal);
        let parsed = dkyc::parse(&text).expect("a valid payload");
        let photo = &parsed.data.document_collection.doc_photo;
        assert_eq!(photo.decode().as_deref(), Some(bytes), "{literal}");
    }
    let long = "ab+/".repeat(5000);
    let text = payload_with("DOCUMENT_COLLECTION.docPhoto", &json_string(&long).replace('/', "\\/"));
    let parsed = dkyc::parse(&text).expect("a valid payload");
    let Document::Base64(data) = &parsed.data.document_collection.doc_photo else { panic!("Base64") };
    assert!(data.as_text() == long, "the text without escapes");
    assert_eq!(data.decode().len(), 15_000);
}

/// Documents are equal, and have the same hash, when their text is the same without the escapes of JSON.
#[test]
fn equal_documents_have_equal_hashes() {
    let document = |literal: &str| {
        let text = payload_with("DOCUMENT_COLLECTION.docPhoto", literal);
        dkyc::parse(&text).expect("a valid payload").data.document_collection.doc_photo.clone().into_owned()
    };
    let hash = |document: &Document<'_>| BuildHasherDefault::<DefaultHasher>::default().hash_one(document);
    let documents = [r#""QU/D""#, r#""QU\/D""#, r#""QU\u002fD""#].map(document);
    let others = [r#""QUJD""#, r#""data:;base64,QU/D""#, r#""https://QU/D""#].map(document);
    for same in &documents {
        assert!(*same == documents[0]);
        assert_eq!(hash(same), hash(&documents[0]));
        for other in &others {
            assert!(same != other);
            assert_ne!(hash(same), hash(other), "with this hasher");
        }
    }
}

/// What is read is borrowed from the text. Base64 with escaped slashes is kept as it stands, so that only who asks for its
/// text pays for a copy.
#[test]
fn documents_are_not_copied() {
    let is_borrowed = |literal: &str| {
        let text = payload_with("DOCUMENT_COLLECTION.docPhoto", literal);
        match &dkyc::parse(&text).expect("a valid payload").data.document_collection.doc_photo {
            Document::Url(url) => matches!(url.clone().into_text(), Cow::Borrowed(_)),
            Document::Base64(data) | Document::DataUrl { data, .. } => {
                matches!(data.as_text(), Cow::Borrowed(_))
            }
            _ => false,
        }
    };
    for length in [4, 128, 132, 4096, 4100, 20_000] {
        for stride in [1, 5, 64, 100, 129, 1000] {
            let base64: String = (0..length).map(|at| if at % stride == 0 { '/' } else { 'A' }).collect();
            let (plain, escaped) = (json_string(&base64), json_string(&base64).replace('/', "\\/"));
            assert!(is_borrowed(&plain), "{length} characters, a slash every {stride}");
            assert!(
                !is_borrowed(&escaped),
                "kept with its escapes: {length} characters, a slash every {stride}"
            );
            assert!(is_borrowed(&plain.replacen('"', "\"data:;base64,", 1)));
            assert!(!is_borrowed(&escaped.replacen('"', "\"data:;base64,", 1)));
        }
    }
    assert!(is_borrowed("\"https://a.example\""));
    let url = |text: &str| match Document::new(text.to_owned()) {
        Ok(Document::Url(url)) => url.into_text().into_owned(),
        _ => String::new(),
    };
    assert_eq!(url("https://a.example"), "https://a.example");
}

/// Members have the names of their keys, as Rust writes them.
#[test]
fn members_are_named_after_their_keys() {
    let drafts = [
        format!("{:?}", draft::PushUserData::default()),
        format!("{:?}", draft::BasicInformation::default()),
        format!("{:?}", draft::PersonalInformation::default()),
        format!("{:?}", draft::FamilyInformation::default()),
        format!("{:?}", draft::CommunicationAddress::default()),
        format!("{:?}", draft::PermanentAddress::default()),
        format!("{:?}", draft::IdentityVerification::default()),
        format!("{:?}", draft::InpersonVerification::default()),
        format!("{:?}", draft::FatcaDeclaration::default()),
        format!("{:?}", draft::DocumentCollection::default()),
    ];
    assert_eq!(drafts.len(), OBJECTS.len());
    for (draft, object) in drafts.iter().zip(OBJECTS) {
        let members = object.fields.iter().map(|field| format!("{}: Absent", snake_case(field.key)));
        let members = members.collect::<Vec<_>>().join(", ");
        assert!(draft.ends_with(&format!(" {{ {members} }}")), "{draft}");
    }
}

fn snake_case(key: &str) -> String {
    key.chars().fold(String::new(), |name, c| {
        if c.is_uppercase() { format!("{name}_{}", c.to_lowercase()) } else { format!("{name}{c}") }
    })
}

#[test]
fn code_lists_know_their_codes() {
    assert_eq!(Gender::from_code("T"), Some(Gender::Transgender));
    assert_eq!(Gender::from_code("t"), None);
    assert_eq!(Gender::ALL.iter().map(|gender| gender.code()).collect::<Vec<_>>(), ["M", "F", "T"]);
    assert_eq!(Gender::CODES.len(), 3);
}

/// As long as nothing is filled in, everything mandatory is missing, in the order of the document.
#[test]
fn garde_names_fields_by_their_documented_path() {
    let required = |fields: &[FieldSpec]| -> Vec<_> {
        let mandatory = fields.iter().filter(|field| field.mandatory);
        mandatory.map(|field| format!("{}: required", field.path)).collect()
    };
    assert_eq!(problems(&draft::PushUserData::default()), required(OBJECTS[0].fields));
    let sections: Vec<_> = SECTIONS.iter().map(|section| format!("{}: required", section.name)).collect();
    assert_eq!(problems(&draft::Sections::default()), sections);
    let identity = draft::Sections {
        identity_verification: draft::IdentityVerification::default().into(),
        ..Default::default()
    };
    let mut want = sections;
    want.splice(5..6, required(SECTIONS[5].fields));
    assert_eq!(problems(&identity), want);
    let problems = problems(&draft::IdentityVerification { id_proof: "1".into(), ..Default::default() });
    assert_eq!(problems[..2], ["idProof: not_allowed", "idProofIdentityNo: required"]);
}

/// Each field in turn: garde finds in a draft what `check` finds in a text.
#[test]
fn garde_and_check_agree() {
    for field in section_fields() {
        for value in ["", " ", "x", "3", "30-FEB-2025", "https://", "\u{FEFF}", field.example] {
            let draft = filled(|path| if path == field.path { value } else { example(path) });
            let checked = report_of(payload_with(field.path, &json_string(value)));
            let checked: Vec<_> =
                checked.errors().iter().map(|error| format!("{}: {}", error.path(), error.code())).collect();
            assert_eq!(problems(&draft), checked, "{value:?} in {}", field.path);
            assert_eq!(PushUserData::try_from(draft).is_ok(), checked.is_empty());
        }
    }
}

#[test]
fn other_types_in_a_draft() {
    let mut draft = filled(example);
    draft.user_id = Slot::OtherType;
    draft.extras = Slot::OtherType;
    draft.data = Slot::OtherType;
    assert_eq!(problems(&draft), ["user_id: type", "data: type", "extras: type"]);
    let error = PushUserData::try_from(draft).expect_err("an invalid draft");
    let errors: Vec<_> = error.errors().iter().map(short).collect();
    assert_eq!(errors, ["type user_id /user_id", "type data /data", "type extras /extras"]);
}

/// As they are written.
#[test]
fn extras_are_compared() {
    let [one, same, other] =
        ["{\"a\":1}", "{\"a\":1}", "{\"a\":2}"].map(|json| Extras::new(json).expect("an object"));
    assert!(one == same && one != other);
}

#[test]
fn extras_of_any_content() {
    let mut draft = filled(example);
    draft.extras = Extras::new(r#" {"a": [1, 2.50], "a": {"": null}} "#).expect("an object").into();
    let built = PushUserData::try_from(draft).expect("a valid draft");
    let written = json(&built);
    assert!(written.contains(r#","extras":{"a": [1, 2.50], "a": {"": null}}"#), "{written}");
    assert_eq!(issues(&written), [""; 0]);
    assert_eq!(dkyc::parse(&written).expect("a valid payload").extras, built.extras);
    for text in ["", "[]", "null", "\"x\"", "{", "{} {}", r#"{"a":"\ud800"}"#] {
        assert!(Extras::new(text).is_err(), "{text}");
    }
}

/// `DD-MON-YYYY` has room for the years 0001 to 9999; chrono for many more.
#[test]
fn years_that_the_document_cannot_write() {
    let first = |year| NaiveDate::from_ymd_opt(year, 1, 1).expect("a year that chrono knows");
    for (date, fits) in [
        (first(1), true),
        (first(9999), true),
        (first(2000), true),
        (first(0), false),
        (first(-1), false),
        (first(10_000), false),
        (NaiveDate::MIN, false),
        (NaiveDate::MAX, false),
    ] {
        let slot = Slot::from(date);
        assert_eq!(slot.get().is_some(), fits, "year {}", date.year());
        let draft = draft::BasicInformation { dob: date.into(), ..Default::default() };
        let told = problems(&draft).contains(&"dob: date_invalid".to_owned());
        assert_eq!(told, !fits, "year {}", date.year());
        // Put past the draft, it is not written either.
        let mut built = PushUserData::try_from(filled(example)).expect("a valid draft");
        built.data.basic_information.dob = date;
        let written = serde_json::to_string(&built);
        assert_eq!(written.is_ok_and(|text| report_of(text).is_valid()), fits, "year {}", date.year());
    }
}

/// A service's own structure, checked by garde together with the payload that it holds.
#[derive(Validate)]
struct Submission<'a> {
    #[garde(length(min = 1))]
    sender: String,
    #[garde(dive)]
    payload: draft::PushUserData<'a>,
    #[garde(dive)]
    others: Vec<draft::BasicInformation<'a>>,
}

#[test]
fn paths_below_another_structure_are_kept() {
    let mut payload = filled(|path| if path == "BASIC_INFORMATION.pan" { "x" } else { example(path) });
    payload.user_id = Slot::Blank;
    let others = vec![draft::BasicInformation { pan: "ABCPE1234F".into(), ..Default::default() }];
    let found = problems(&Submission { sender: String::new(), payload, others });
    let missing = SECTIONS[0].fields.iter().filter(|field| field.mandatory).count() - 1;
    assert_eq!(found.len(), 3 + missing, "{found:#?}");
    for line in [
        "payload.user_id: empty",
        "payload.BASIC_INFORMATION.pan: pan_format",
        "others[0].uploadType: required",
    ] {
        assert!(found.contains(&line.to_owned()), "{line} in {found:#?}");
    }
    assert!(found.iter().any(|line| line.starts_with("sender: ")), "{found:#?}");
}

/// A date that is put into its slot past all checks is held to its rule all the same: who validates a draft can write it.
#[test]
fn a_year_of_five_digits_is_not_valid() {
    for (year, want) in [(9999, false), (1, false), (10_000, true), (0, true), (-1, true)] {
        let basic = draft::BasicInformation {
            dob: Slot::Valid(NaiveDate::from_ymd_opt(year, 1, 1).expect("a day")),
            ..Default::default()
        };
        let problems = basic.validate().expect_err("most fields are absent").to_string();
        assert_eq!(problems.contains("dob: date_invalid"), want, "the year {year}");
    }
}

/// In a payload, extras are on the second level.
#[test]
fn extras_are_nested_no_deeper_than_a_payload_can_hold() {
    for (levels, want) in [(126, true), (127, false)] {
        let nested = format!("{}1{}", r#"{"a":"#.repeat(levels), "}".repeat(levels));
        assert_eq!(Extras::new(&nested).is_ok(), want, "{levels} levels");
    }
}

#[test]
fn a_document_is_made_of_text_that_keeps_the_rule() {
    let code = |text: &'static str| Document::new(text).map_err(dkyc::Violation::code).err();
    assert_eq!(code("https://files.example.com/photo.jpg"), None);
    assert_eq!(code("QUJD"), None);
    assert_eq!(code("javascript:alert(1)"), Some(dkyc::Code::DocumentBase64));
    assert_eq!(code("javascript://alert(1)"), Some(dkyc::Code::DocumentUrl));
    assert_eq!(code("http://"), Some(dkyc::Code::DocumentUrl));
    assert_eq!(code(" "), Some(dkyc::Code::Empty));
}
