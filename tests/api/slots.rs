//! What a slot of a draft is made from.

use std::borrow::Cow;

use dkyc::draft::{self, Slot};
use dkyc::{Code, Document, Extras, Gender, NaiveDate, Pan, Text};

#[test]
fn from_text() {
    assert_eq!(Slot::from("F"), Slot::Valid(Gender::Female));
    assert_eq!(Slot::from("F".to_owned()), Slot::Valid(Gender::Female));
    assert_eq!(Slot::from(Cow::Borrowed("F")), Slot::Valid(Gender::Female));
    assert_eq!(Slot::<Gender>::from(" \u{3000}"), Slot::Blank);
    assert!(matches!(Slot::<Gender>::from("f"), Slot::Wrong(wrong) if wrong.code() == Code::NotAllowed));
    assert!(matches!(Slot::<Pan<'_>>::from("f"), Slot::Wrong(wrong) if wrong.code() == Code::PanFormat));
}

#[test]
fn from_a_value() {
    assert_eq!(Slot::from(Gender::Male), Slot::Valid(Gender::Male));
    let day = NaiveDate::from_ymd_opt(1990, 2, 14).expect("a day");
    assert_eq!(Slot::from(day), Slot::Valid(day));
    let text = Text::new("x").expect("a text");
    assert_eq!(Slot::from(text.clone()), Slot::Valid(text));
    assert!(matches!(Slot::from(Pan::new("x")), Slot::Wrong(wrong) if wrong.code() == Code::PanFormat));
}

/// `None` is absent, and `Some` is what it holds.
#[test]
fn from_an_option() {
    assert_eq!(Slot::<Gender>::from(None::<&str>), Slot::Absent);
    assert_eq!(Slot::<Gender>::from(None::<String>), Slot::Absent);
    assert_eq!(Slot::<Gender>::from(None::<Gender>), Slot::Absent);
    assert_eq!(Slot::from(Some("F")), Slot::Valid(Gender::Female));
    assert_eq!(Slot::from(Some("F".to_owned())), Slot::Valid(Gender::Female));
    assert_eq!(Slot::from(Some(Gender::Female)), Slot::Valid(Gender::Female));
    assert_eq!(Slot::<Gender>::from(Some("")), Slot::Blank);
    assert!(matches!(Slot::<Gender>::from(Some("f")), Slot::Wrong(_)));
    assert!(matches!(Slot::from(Some(Pan::new("x"))), Slot::Wrong(_)));
}

/// For every kind of member, the sections and extras among them.
#[test]
fn in_a_draft() {
    let middle_name: Option<String> = Some("Ravi".to_owned());
    let last_name: Option<&str> = None;
    let personal = draft::PersonalInformation {
        applicant_middle_name: middle_name.into(),
        applicant_last_name: last_name.into(),
        gender: Some(Gender::Female).into(),
        ..Default::default()
    };
    assert_eq!(personal.applicant_middle_name.get().map(Text::as_str), Some("Ravi"));
    assert_eq!(personal.applicant_last_name, Slot::Absent);
    let documents = draft::DocumentCollection {
        doc_photo: Some("QUJD").into(),
        doc_sign: Document::new("QUJD").into(),
        ..Default::default()
    };
    assert_eq!(documents.doc_photo, documents.doc_sign);
    let sections = draft::Sections {
        personal_information: Some(personal).into(),
        document_collection: Some(documents).into(),
        family_information: None::<draft::FamilyInformation<'_>>.into(),
        ..Default::default()
    };
    let extras = Extras::new("{}").ok();
    let draft =
        draft::PushUserData { data: Some(sections).into(), extras: extras.into(), ..Default::default() };
    let sections = draft.data.get().expect("the sections");
    assert!(sections.personal_information.get().is_some());
    assert_eq!((&sections.family_information, &draft.user_id), (&Slot::Absent, &Slot::Absent));
    assert_eq!(draft.extras.get().map(Extras::as_json), Some("{}"));
}
