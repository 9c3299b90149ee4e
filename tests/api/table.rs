//! The words for people in the table: labels of fields, titles of sections.

use std::collections::BTreeSet;

use dkyc::spec::{OBJECTS, Rule, SECTIONS};

/// Labels that begin with a small letter: the specification's own spelling.
const SPELT_SO: [&str; 1] = ["eKYC type"];

#[test]
fn labels_are_words_for_people() {
    for field in OBJECTS.iter().flat_map(|object| object.fields) {
        let label = field.label;
        let is_key = matches!(field.rule, Rule::Sections | Rule::Object) && label == field.key;
        let is_capital = label.starts_with(|c: char| c.is_uppercase());
        assert!(is_capital || is_key || SPELT_SO.contains(&label), "{label:?} of {}", field.path);
        assert_eq!(label.trim(), label, "{}", field.path);
    }
}

/// No two fields of a section can be taken for each other.
#[test]
fn labels_are_unique_in_their_object() {
    for object in OBJECTS {
        let labels: BTreeSet<_> = object.fields.iter().map(|field| field.label.to_lowercase()).collect();
        assert_eq!(labels.len(), object.fields.len(), "{}", object.name);
    }
}

#[test]
fn every_section_has_a_title_of_its_own() {
    let titles: BTreeSet<_> = SECTIONS.iter().map(|section| section.title.to_lowercase()).collect();
    assert_eq!(titles.len(), SECTIONS.len());
    for section in SECTIONS {
        assert!(
            section.title.starts_with(|c: char| c.is_uppercase()),
            "{:?} of {}",
            section.title,
            section.name
        );
        assert_ne!(section.title, section.name);
    }
}
