//! Payloads to start from, made from the table.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::spec::{FieldSpec, SECTIONS, SectionSpec, TOP_LEVEL};

/// A whole payload, invented and valid, with every field of the table filled in. JSON text, indented.
#[must_use]
pub fn example() -> String {
    payload(|field| field.example.to_owned())
}

/// A payload to be filled in: a field that takes a code lists the codes, `"M|F|T"`; every other field is empty.
/// JSON text, indented. It is not valid before it is filled in.
#[must_use]
pub fn skeleton() -> String {
    payload(|field| {
        let codes: Vec<_> = field.rule.codes().iter().map(|allowed| allowed.code).collect();
        codes.join("|")
    })
}

fn payload(value: fn(&FieldSpec) -> String) -> String {
    let payload = Payload(value);
    serde_json::to_string_pretty(&payload).unwrap_or_default() + "\n"
}

/// What stands in each field.
type Fill = fn(&FieldSpec) -> String;

struct Payload(Fill);
struct Fields(&'static [FieldSpec], Fill);

impl Serialize for Payload {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let section = |section: &'static SectionSpec| [(section.name, Fields(section.fields, self.0))];
        let sections: Vec<_> =
            SECTIONS.iter().map(|spec| std::collections::BTreeMap::from(section(spec))).collect();
        let mut payload = serializer.serialize_map(None)?;
        for field in &TOP_LEVEL {
            payload.serialize_entry(field.key, &(self.0)(field))?;
        }
        payload.serialize_entry("data", &sections)?;
        payload.end()
    }
}

impl Serialize for Fields {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|field| (field.key, (self.1)(field))))
    }
}
