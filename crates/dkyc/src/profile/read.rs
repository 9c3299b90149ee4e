//! Tree → profile.

use std::sync::Arc;

use super::Profile;
use super::key::{KEYS, Key, Of, meant_or_all};
use super::node::{Member, Node, Reading};
use super::rules::FieldRules;
use crate::code::Code;
use crate::place::Place;
use crate::spec::{FieldSpec, ObjectSpec};
use crate::suggest;

/// A table of a profile.
pub(crate) struct Table {
    pub(crate) name: &'static str,
    pub(crate) about: &'static str,
    pub(crate) is: Is,
}

/// What a table of a profile is about.
#[derive(Clone, Copy)]
pub(crate) enum Is {
    Fields,
    Unknown,
    Warnings,
}

pub(crate) static TABLES: &[Table] = &[
    Table { name: "fields", about: "What is said of each field, under its path.", is: Is::Fields },
    Table {
        name: "unknown",
        about: "What becomes of keys that the specification does not have.",
        is: Is::Unknown,
    },
    Table { name: "warnings", about: "What becomes of each warning, under its code.", is: Is::Warnings },
];

/// What a table of the profile says of undocumented keys, and of warnings.
pub(crate) const UNKNOWN_LEVELS: [&str; 2] = ["error", "warning"];
pub(crate) const WARNING_LEVELS: [&str; 3] = ["error", "warning", "off"];
/// The only key of the table `unknown`.
pub(crate) const UNKNOWN_FIELDS: &str = "fields";

pub(super) fn profile(reading: &mut Reading<'_>, node: &Node) -> Profile {
    let mut profile = Profile::default();
    for Member { key, offset, node } in reading.table(node).unwrap_or_default() {
        reading.within(key, |reading| match TABLES.iter().find(|table| table.name == key) {
            Some(Table { is: Is::Fields, .. }) => read_fields(reading, node, &mut profile),
            Some(Table { is: Is::Unknown, .. }) => read_unknown(reading, node, &mut profile),
            Some(Table { is: Is::Warnings, .. }) => read_warnings(reading, node, &mut profile),
            None => unknown_key(reading, *offset, key, "table", TABLES.iter().map(|table| table.name)),
        });
    }
    profile.fields.sort_by_key(|(place, _)| *place);
    profile
}

fn unknown_key(
    reading: &mut Reading<'_>,
    offset: Option<usize>,
    key: &str,
    what: &str,
    names: impl Iterator<Item = &'static str> + Clone,
) {
    let or = meant_or_all(key, names, &format!("the {what}s are"));
    reading.mistake(offset, format!("there is no {what} {key:?} in a profile; {or}"));
}

fn read_fields(reading: &mut Reading<'_>, node: &Node, profile: &mut Profile) {
    for Member { key, offset, node } in reading.table(node).unwrap_or_default() {
        reading.within(key, |reading| {
            let Ok(place) = Place::of_field(key) else {
                return reading.mistake(*offset, unknown_field(key));
            };
            let Some(field) = place.field_spec() else { return };
            let rules = read_field(reading, node, field);
            if rules != FieldRules::default() {
                profile.fields.push((place, Arc::new(rules)));
            }
        });
    }
}

fn unknown_field(name: &str) -> String {
    if ObjectSpec::find(name).is_ok() {
        return format!("this is a section; write the path of a field in quotes: [fields.\"{name}.…\"]");
    }
    // A key without its section.
    let key = suggest::name(name, FieldSpec::all().map(|field| field.key)).unwrap_or_default();
    let named: Vec<_> = FieldSpec::all().filter(|field| field.key == key).map(|field| field.path).collect();
    let meant = FieldSpec::find(name).err().and_then(|unknown| unknown.suggestion());
    let or = match (meant, &named[..]) {
        (Some(meant), _) => format!("did you mean {meant}?"),
        (None, []) => "dkyc fields lists them".to_owned(),
        (None, paths) => format!("did you mean {}?", paths.join(" or ")),
    };
    format!("there is no field {name:?}; {or}")
}

fn read_field(reading: &mut Reading<'_>, node: &Node, field: &'static FieldSpec) -> FieldRules {
    let mut rules = FieldRules::default();
    let mistakes = reading.mistakes.len();
    for Member { key, offset, node } in reading.table(node).unwrap_or_default() {
        reading.within(key, |reading| match Key::find(key) {
            None => unknown_key(reading, *offset, key, "key", KEYS.iter().map(|key| key.name)),
            Some(known) if !known.of.is_of(field) => {
                let names = KEYS.iter().filter(|key| key.of.is_of(field)).map(|key| key.name);
                let names = names.collect::<Vec<_>>().join(", ");
                let what = if Of::Documents.is_of(field) { "a document" } else { "not a document" };
                reading.mistake(*offset, format!("{} is {what}; its keys are {names}", field.path));
            }
            Some(known) => known.read(reading, node, field, &mut rules),
        });
    }
    if reading.mistakes.len() == mistakes && leaves_nothing(field, &rules) {
        reading.mistake(
            node.offset,
            "leaves no value: what is allowed is too long or does not match the pattern",
        );
    }
    rules
}

/// Whether there is no value that all these rules allow, as far as that can be told.
fn leaves_nothing(field: &FieldSpec, rules: &FieldRules) -> bool {
    let codes = || field.rule.codes().iter().map(|allowed| allowed.code);
    if rules.allowed.is_empty() {
        codes().next().is_some() && rules.first_allowed(codes()).is_none()
    } else {
        rules.first_allowed(rules.allowed.iter().map(String::as_str)).is_none()
    }
}

fn read_unknown(reading: &mut Reading<'_>, node: &Node, profile: &mut Profile) {
    for Member { key, offset, node } in reading.table(node).unwrap_or_default() {
        reading.within(key, |reading| {
            if key != UNKNOWN_FIELDS {
                return unknown_key(reading, *offset, key, "key", [UNKNOWN_FIELDS].into_iter());
            }
            profile.forbids_unknown = level(reading, node, &UNKNOWN_LEVELS) == Some("error");
        });
    }
}

fn read_warnings(reading: &mut Reading<'_>, node: &Node, profile: &mut Profile) {
    for Member { key, offset, node } in reading.table(node).unwrap_or_default() {
        reading.within(key, |reading| {
            let code = match key.parse::<Code>() {
                Ok(code) if code.is_warning() => code,
                Ok(_) => {
                    return reading
                        .mistake(*offset, format!("{key} is the code of an error, which stays an error"));
                }
                Err(unknown) => {
                    let or = match unknown.suggestion() {
                        Some(meant) => format!("did you mean {meant}?"),
                        None => format!("the codes are {}", warnings().collect::<Vec<_>>().join(", ")),
                    };
                    return reading.mistake(*offset, format!("there is no warning {key:?}; {or}"));
                }
            };
            match level(reading, node, &WARNING_LEVELS) {
                Some("error") => profile.raised |= code.bit(),
                Some("off") => profile.left_out |= code.bit(),
                _ => {}
            }
        });
    }
}

/// The codes of the warnings.
pub(crate) fn warnings() -> impl Iterator<Item = &'static str> {
    Code::ALL.iter().filter(|code| code.is_warning()).map(|code| code.as_str())
}

fn level(reading: &mut Reading<'_>, node: &Node, levels: &'static [&'static str]) -> Option<&'static str> {
    let text = reading.text(node)?;
    let level = levels.iter().copied().find(|level| *level == text);
    if level.is_none() {
        let or = meant_or_all(text, levels.iter().copied(), "it can be");
        reading.mistake(node.offset, format!("cannot be {text:?}; {or}"));
    }
    level
}
