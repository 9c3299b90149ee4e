//! Payloads that are made wrong, step by step, from a valid one, and written with any white space.

use std::collections::HashSet;

use dkyc::spec::SECTIONS;
use dkyc_tests::{json_string, top_level};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value;

/// JSON in which keys can be repeated and members have an order.
#[derive(Clone, Debug)]
pub(crate) enum Json {
    /// JSON text.
    Raw(String),
    Array(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    /// JSON text, taken apart when it is an object or array whose inside may be looked at.
    fn from_text(text: &str) -> Self {
        let is_parted = text.starts_with(['{', '[']);
        is_parted
            .then(|| serde_json::from_str(text).ok())
            .flatten()
            .map_or_else(|| Self::Raw(text.to_owned()), Self::from_value)
    }

    fn from_value(value: Value) -> Self {
        match value {
            Value::Array(elements) => Self::Array(elements.into_iter().map(Self::from_value).collect()),
            Value::Object(members) => {
                Self::Object(members.into_iter().map(|(key, value)| (key, Self::from_value(value))).collect())
            }
            scalar => Self::Raw(scalar.to_string()),
        }
    }

    fn members(&mut self) -> &mut Vec<(String, Json)> {
        match self {
            Self::Object(members) => members,
            _ => panic!("only objects are asked for their members"),
        }
    }
}

/// One step away from what was.
#[derive(Clone, Debug)]
pub(crate) enum Mutation {
    Field(Index, Index, &'static str),
    RemoveField(Index, Index),
    RepeatField(Index, Index, &'static str),
    StrayField(Index, &'static str, &'static str),
    Section(Index, &'static str),
    RemoveSection(Index),
    RepeatSection(Index, &'static str),
    RepeatSectionElsewhere(Index, &'static str),
    StraySection(Index, &'static str, &'static str),
    Element(Index, &'static str),
    Top(Index, &'static str),
    RemoveTop(Index),
    RepeatTop(Index, &'static str),
    StrayTop(&'static str, &'static str),
    Extras(&'static str),
    SwapFields(Index, Index, Index),
    SwapSections(Index, Index),
    MergeSections(Index, Index),
    SwapTop(Index, Index),
}

const VALUES: [&str; 54] = [
    "null",
    "0",
    "-1.5e3",
    "true",
    "[]",
    "{}",
    "[{\"pan\":1}]",
    "\"\"",
    "\" \"",
    "\"\\u3000\\n\"",
    "\"x\"",
    "\"\u{200B}\"",
    "\"01\"",
    "\"1\"",
    "\"02\"",
    "\"3\"",
    "\"F\"",
    "\"f\"",
    "\"Y\"",
    "\"Mr\"",
    "\"mr\"",
    "\"30\"",
    "\"ABCPE1234F\"",
    "\"abcpe1234f\"",
    "\"\\u0041BCPE1234F\"",
    "\"234567890124\"",
    "\"2345 6789 0124\"",
    "\"14-FEB-2025\"",
    "\"29-Feb-2023\"",
    "\"29-feb-2024\"",
    "\"14-02-2025\"",
    "\"QUJD\"",
    "\"QU\\/D\"",
    "\"QUJ\"",
    "\"QR==\"",
    "\"https://a.example\"",
    "\"https:\\/\\/a\\/\"",
    "\"https://\"",
    "\"ftp://a\"",
    "\"data:;base64,QUJD\"",
    "\"data:,QUJD\"",
    "\"é🙂\"",
    // Valid somewhere, and implausible.
    "\"ABCCE1234F\"",
    "\"ABCPE0000F\"",
    "\"134567890124\"",
    "\"14-FEB-1990\"",
    "\"15-FEB-2010\"",
    "\"01-JAN-1800\"",
    "\"M\"",
    "\"S\"",
    "\"110001\"",
    "\"IN\"",
    "\"http://a.example\"",
    "\"data:image/png;base64,iVBORw0KGgo=\"",
];
const KEYS: [&str; 8] = ["zzz", "aaa/b~", "", "é🙂", "applicantTile", "PAN", "user-id", "k\"\\\n"];
const STRAY_SECTIONS: [&str; 5] = ["ZZZ", "basic_information", "GENDER", "", "FATCA_DECLARATON"];
const OBJECTS: [&str; 5] = [
    "{}",
    "{\"ZZZ\":{}}",
    "{\"BASIC_INFORMATION\":null}",
    "{\"FATCA_DECLARATION\":{\"zzz\":1}}",
    "{\"DOCUMENT_COLLECTION\":7}",
];

/// Any steps, including those that repeat a key in one object.
pub(crate) fn mutations() -> impl Strategy<Value = Vec<Mutation>> {
    vec(prop_oneof![5 => step(), 1 => repeat()], 0..8)
}

/// Any steps but those that repeat a key in one object.
pub(crate) fn mutations_without_repeats() -> impl Strategy<Value = Vec<Mutation>> {
    vec(step(), 0..8)
}

fn step() -> impl Strategy<Value = Mutation> {
    let index = any::<Index>;
    let value = || select(&VALUES[..]);
    prop_oneof![
        12 => (index(), index(), value()).prop_map(|(s, f, v)| Mutation::Field(s, f, v)),
        2 => (index(), index()).prop_map(|(s, f)| Mutation::RemoveField(s, f)),
        2 => (index(), select(&KEYS[..]), value()).prop_map(|(s, k, v)| Mutation::StrayField(s, k, v)),
        1 => (index(), value()).prop_map(|(s, v)| Mutation::Section(s, v)),
        1 => index().prop_map(Mutation::RemoveSection),
        1 => (index(), select(&["null", "{}", "7", "{\"zzz\":1}"][..])).prop_map(|(s, v)| Mutation::RepeatSectionElsewhere(s, v)),
        1 => (index(), select(&STRAY_SECTIONS[..]), value()).prop_map(|(s, k, v)| Mutation::StraySection(s, k, v)),
        1 => (index(), prop_oneof![value(), select(&OBJECTS[..])]).prop_map(|(s, v)| Mutation::Element(s, v)),
        1 => (index(), value()).prop_map(|(t, v)| Mutation::Top(t, v)),
        1 => index().prop_map(Mutation::RemoveTop),
        1 => (select(&KEYS[..]), value()).prop_map(|(k, v)| Mutation::StrayTop(k, v)),
        1 => prop_oneof![value(), Just("{\"a\":1,\"a\":[{}]}")].prop_map(Mutation::Extras),
        1 => (index(), index(), index()).prop_map(|(s, a, b)| Mutation::SwapFields(s, a, b)),
        2 => (index(), index()).prop_map(|(a, b)| Mutation::SwapSections(a, b)),
        2 => (index(), index()).prop_map(|(a, b)| Mutation::MergeSections(a, b)),
        1 => (index(), index()).prop_map(|(a, b)| Mutation::SwapTop(a, b)),
    ]
}

fn repeat() -> impl Strategy<Value = Mutation> {
    let index = any::<Index>;
    let value = || select(&VALUES[..]);
    prop_oneof![
        (index(), index(), value()).prop_map(|(s, f, v)| Mutation::RepeatField(s, f, v)),
        (index(), value()).prop_map(|(s, v)| Mutation::RepeatSection(s, v)),
        (index(), value()).prop_map(|(t, v)| Mutation::RepeatTop(t, v)),
    ]
}

/// What a valid payload becomes after these steps.
pub(crate) fn mutated(mutations: &[Mutation]) -> Json {
    let mut top: Vec<_> =
        top_level().map(|field| (field.key.to_owned(), Json::Raw(json_string(field.example)))).collect();
    let mut data: Vec<_> = SECTIONS
        .iter()
        .map(|section| {
            let fields = section
                .fields
                .iter()
                .map(|field| (field.key.to_owned(), Json::Raw(json_string(field.example))));
            Json::Object(vec![(section.name.to_owned(), Json::Object(fields.collect()))])
        })
        .collect();
    let (on_data, on_top): (Vec<_>, Vec<_>) = mutations.iter().partition(|mutation| is_on_data(mutation));
    for mutation in on_data {
        change_data(&mut data, mutation);
    }
    top.push(("data".to_owned(), Json::Array(data)));
    for mutation in on_top {
        change_top(&mut top, mutation);
    }
    Json::Object(top)
}

fn is_on_data(mutation: &Mutation) -> bool {
    !matches!(
        mutation,
        Mutation::Top(..)
            | Mutation::RemoveTop(_)
            | Mutation::RepeatTop(..)
            | Mutation::StrayTop(..)
            | Mutation::Extras(_)
            | Mutation::SwapTop(..)
    )
}

fn change_top(top: &mut Vec<(String, Json)>, mutation: &Mutation) {
    let raw = |text: &&str| Json::from_text(text);
    let put = |top: &mut Vec<(String, Json)>, key: &str, value| {
        if top.iter().all(|(known, _)| known != key) {
            top.push((key.to_owned(), value));
        }
    };
    match mutation {
        Mutation::StrayTop(key, value) => put(top, key, raw(value)),
        Mutation::Extras(value) => put(top, "extras", Json::Raw((*value).to_owned())),
        _ if top.is_empty() => {}
        Mutation::Top(at, value) => {
            let at = at.index(top.len());
            top[at].1 = raw(value);
        }
        Mutation::RemoveTop(at) => drop(top.remove(at.index(top.len()))),
        Mutation::RepeatTop(at, value) => {
            let key = top[at.index(top.len())].0.clone();
            top.push((key, raw(value)));
        }
        Mutation::SwapTop(one, other) => swap(top, *one, *other),
        _ => {}
    }
}

fn change_data(data: &mut Vec<Json>, mutation: &Mutation) {
    let raw = |text: &&str| Json::from_text(text);
    let section = |data: &[Json], at: Index| Sections::of(data).pick(at);
    match mutation {
        Mutation::Field(at, field, value) => {
            with_fields(data, *at, |fields| {
                let field = field.index(fields.len());
                fields[field].1 = raw(value);
            });
        }
        Mutation::RemoveField(at, field) => {
            with_fields(data, *at, |fields| drop(fields.remove(field.index(fields.len()))));
        }
        Mutation::RepeatField(at, field, value) => with_fields(data, *at, |fields| {
            let key = fields[field.index(fields.len())].0.clone();
            fields.push((key, raw(value)));
        }),
        Mutation::StrayField(at, key, value) => with_fields(data, *at, |fields| {
            if fields.iter().all(|(known, _)| known != key) {
                fields.insert(fields.len() / 2, ((*key).to_owned(), raw(value)));
            }
        }),
        Mutation::SwapFields(at, one, other) => {
            with_fields(data, *at, |fields| swap(fields, *one, *other));
        }
        Mutation::Section(at, value) => {
            if let Some((element, member)) = section(data, *at) {
                data[element].members()[member].1 = raw(value);
            }
        }
        Mutation::RemoveSection(at) => {
            if let Some((element, member)) = section(data, *at) {
                data[element].members().remove(member);
            }
        }
        Mutation::RepeatSection(at, value) => {
            if let Some((element, member)) = section(data, *at) {
                let key = data[element].members()[member].0.clone();
                data[element].members().push((key, raw(value)));
            }
        }
        Mutation::RepeatSectionElsewhere(at, value) => {
            if let Some((element, member)) = section(data, *at) {
                let key = data[element].members()[member].0.clone();
                data.insert(
                    (element * 7 + member * 3) % (data.len() + 1),
                    Json::Object(vec![(key, raw(value))]),
                );
            }
        }
        Mutation::StraySection(at, key, value) => {
            if let Some((element, _)) = section(data, *at)
                && data[element].members().iter().all(|(known, _)| known != key)
            {
                data[element].members().insert(0, ((*key).to_owned(), raw(value)));
            }
        }
        Mutation::Element(at, value) => data.insert(at.index(data.len() + 1), raw(value)),
        Mutation::SwapSections(one, other) if !data.is_empty() => swap(data, *one, *other),
        Mutation::MergeSections(one, other) if !data.is_empty() => {
            let count = data.len();
            merge(data, one.index(count), other.index(count));
        }
        _ => {}
    }
}

/// The places of the members of the objects in `data`.
struct Sections(Vec<(usize, usize)>);

impl Sections {
    fn of(data: &[Json]) -> Self {
        let of_element = |(element, json): (usize, &Json)| {
            let count = if let Json::Object(members) = json { members.len() } else { 0 };
            (0..count).map(move |member| (element, member))
        };
        Self(data.iter().enumerate().flat_map(of_element).collect())
    }

    fn pick(&self, at: Index) -> Option<(usize, usize)> {
        (!self.0.is_empty()).then(|| *at.get(&self.0))
    }
}

fn with_fields(data: &mut [Json], at: Index, change: impl FnOnce(&mut Vec<(String, Json)>)) {
    if let Some((element, member)) = Sections::of(data).pick(at)
        && let Json::Object(fields) = &mut data[element].members()[member].1
        && !fields.is_empty()
    {
        change(fields);
    }
}

fn swap<T>(items: &mut [T], one: Index, other: Index) {
    let count = items.len();
    items.swap(one.index(count), other.index(count));
}

/// Moves the members of one object into another, unless a key would be repeated there.
fn merge(data: &mut [Json], from: usize, into: usize) {
    if let (Json::Object(some), Json::Object(others)) = (&data[from], &data[into])
        && from != into
        && some.iter().all(|(key, _)| others.iter().all(|(other, _)| key != other))
    {
        let members = std::mem::take(data[from].members());
        data[into].members().extend(members);
    }
}

/// JSON text, and where each value in it begins.
#[derive(Debug)]
pub(crate) struct Written {
    pub(crate) text: String,
    /// Pointer, line and column; values under repeated keys and in raw text are left out.
    pub(crate) places: Vec<(String, usize, usize)>,
}

/// Writes the payload after these steps, with white space as `gaps` choose.
pub(crate) fn written(mutations: &[Mutation], gaps: &[u8]) -> Written {
    write(&mutated(mutations), gaps)
}

pub(crate) fn write(json: &Json, gaps: &[u8]) -> Written {
    let mut writer = Writer { text: String::new(), line: 1, column: 1, places: Vec::new(), gaps, next: 0 };
    writer.gap();
    writer.value(json, "", true);
    writer.gap();
    Written { text: writer.text, places: writer.places }
}

struct Writer<'g> {
    text: String,
    line: usize,
    column: usize,
    places: Vec<(String, usize, usize)>,
    gaps: &'g [u8],
    next: usize,
}

impl Writer<'_> {
    fn put(&mut self, text: &str) {
        self.text.push_str(text);
        for c in text.chars() {
            (self.line, self.column) =
                if c == '\n' { (self.line + 1, 1) } else { (self.line, self.column + 1) };
        }
    }

    fn gap(&mut self) {
        const GAPS: [&str; 8] = ["", "", "", " ", "\n", "\r\n", "\t\r", "\n  \n"];
        if let Some(&gap) = self.gaps.get(self.next % self.gaps.len().max(1)) {
            self.put(GAPS[usize::from(gap) % GAPS.len()]);
            self.next += 1;
        }
    }

    fn value(&mut self, json: &Json, pointer: &str, is_noted: bool) {
        if is_noted {
            self.places.push((pointer.to_owned(), self.line, self.column));
        }
        match json {
            Json::Raw(text) => self.put(text),
            Json::Array(elements) => {
                self.put("[");
                for (index, element) in elements.iter().enumerate() {
                    self.put(if index == 0 { "" } else { "," });
                    self.gap();
                    self.value(element, &format!("{pointer}/{index}"), is_noted);
                    self.gap();
                }
                self.put("]");
            }
            Json::Object(members) => {
                self.put("{");
                let mut seen = HashSet::new();
                for (index, (key, value)) in members.iter().enumerate() {
                    self.put(if index == 0 { "" } else { "," });
                    self.gap();
                    self.put(&json_string(key));
                    self.gap();
                    self.put(":");
                    self.gap();
                    let pointer = format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"));
                    if seen.insert(key) || !is_noted {
                        self.value(value, &pointer, is_noted);
                    } else {
                        self.places.push((pointer.clone(), self.line, self.column));
                        self.value(value, &pointer, false);
                    }
                    self.gap();
                }
                self.put("}");
            }
        }
    }
}
