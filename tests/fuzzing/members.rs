//! A JSON value as programs in other languages hand it over: member by member, without its text.

use std::fmt::Write;

use dkyc::host::{self, Given, JsonKind, ObjectDraft};
use dkyc::spec::{FieldSpec, OBJECTS, SECTIONS};
use serde_json::{Map, Value};

/// What `ObjectDraft` borrows: the members that are not documented, and `extras`, as JSON.
#[derive(Default)]
pub(super) struct Members {
    text: String,
    unknown: Vec<(usize, u32, usize)>,
    extras: String,
}

impl Members {
    pub(super) fn of(payload: &Value) -> Self {
        let mut members = Self { extras: payload["extras"].to_string(), ..Self::default() };
        members.add(payload, 0, 0, |key| OBJECTS[0].fields.iter().any(|field| field.key == key));
        for (element, number) in payload["data"].as_array().into_iter().flatten().zip(0..) {
            members.add(element, 1, number, |key| SECTIONS.iter().any(|section| section.name == key));
            for (section, holder) in SECTIONS.iter().zip(2..) {
                let is_documented = |key: &str| section.fields.iter().any(|field| field.key == key);
                members.add(&element[section.name], holder, number, is_documented);
            }
        }
        members
    }

    fn add(&mut self, value: &Value, holder: usize, element: u32, is_documented: impl Fn(&str) -> bool) {
        for (key, member) in value.as_object().into_iter().flatten().filter(|(key, _)| !is_documented(key)) {
            self.unknown.push((holder, element, self.text.len()));
            let _ = write!(self.text, "{}:{member}", Value::from(key.as_str()));
        }
    }

    /// The payload put together as other languages do; `None` where they write it as JSON.
    pub(super) fn draft<'a>(&'a self, payload: &'a Value) -> Option<ObjectDraft<'a>> {
        let mut draft = host::draft(0)?;
        let payload = payload.as_object()?;
        for (holder, element, start) in &self.unknown {
            draft.add_unknown(*holder, *element, &self.text, *start)?;
        }
        let set = |draft: &mut ObjectDraft<'a>, object: &'a Map<String, Value>, section: &str| {
            for (number, field) in FieldSpec::all().enumerate().filter(|(_, field)| field.section == section)
            {
                match object.get(field.key) {
                    None | Some(Value::Null) => {}
                    Some(Value::String(text)) => draft.set_field(number, Given::Text(text))?,
                    Some(other) => {
                        draft.set_field(number, Given::OtherType(JsonKind::of(other.to_string())?))?;
                    }
                }
            }
            Some(())
        };
        set(&mut draft, payload, "")?;
        if self.extras != "null" {
            draft.set_extras(&self.extras)?;
        }
        match payload.get("data") {
            None | Some(Value::Null) => {}
            Some(data) => {
                draft.begin_data();
                for (element, number) in data.as_array()?.iter().zip(0..) {
                    let element = element.as_object()?;
                    for (index, section) in SECTIONS.iter().enumerate() {
                        match element.get(section.name) {
                            None | Some(Value::Null) => {}
                            Some(object) => {
                                draft.begin_section(index, number)?;
                                set(&mut draft, object.as_object()?, section.name)?;
                            }
                        }
                    }
                }
            }
        }
        Some(draft)
    }
}
