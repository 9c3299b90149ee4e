//! Payloads to start from, made from the table.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::rule::Rule;
use crate::spec::{FieldSpec, OBJECTS, ObjectSpec, SECTIONS};

/// A whole payload, invented and valid, with every field of the table filled in. JSON text, indented.
#[must_use]
pub fn example() -> String {
    payload(|field| field.example.to_owned())
}

/// A payload to fill in: a field that takes a code lists the codes, `"M|F|T"`; every other field is empty. JSON text, indented.
/// It is not valid until it is filled in.
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

/// The value of each field.
type Fill = fn(&FieldSpec) -> String;

struct Payload(Fill);
struct Sections(Fill);
struct Section(&'static ObjectSpec, Fill);
struct Fields(&'static ObjectSpec, Fill);

impl Serialize for Payload {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut payload = serializer.serialize_map(None)?;
        for member in OBJECTS[0].fields {
            match member.rule {
                Rule::Sections => payload.serialize_entry(member.key, &Sections(self.0))?,
                // Whatever it holds is not documented.
                Rule::Object => {}
                _ => payload.serialize_entry(member.key, &(self.0)(member))?,
            }
        }
        payload.end()
    }
}

impl Serialize for Sections {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(SECTIONS.iter().map(|section| Section(section, self.0)))
    }
}

impl Serialize for Section {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map([(self.0.name, Fields(self.0, self.1))])
    }
}

impl Serialize for Fields {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.fields.iter().map(|field| (field.key, (self.1)(field))))
    }
}
