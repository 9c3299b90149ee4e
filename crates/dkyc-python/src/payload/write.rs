//! An object of Python → the JSON text as which it is judged: what `json.dumps` would write, as far as a check reads it.
//!
//! What a check skips (the value of a key that is not documented, the content of `extras`) is only looked at, to see that it
//! can be written. Of an object that may hold the whole payload, the keys are written, too.

use dkyc::spec::{FieldSpec, OBJECTS, ObjectSpec, Rule, SECTIONS};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyString, PyTuple};

use super::fault::{Fault, Why};
use super::members::each;
use super::reach::{Reach, key_text};
use super::shape::Shape;

/// As many errors as a report lists.
const MOST: usize = 1000;

pub(super) struct Writer {
    json: Vec<u8>,
    faults: Vec<Fault>,
    reach: Reach,
}

/// What holds the value that is written: its documented path, its pointer, and how many levels it is inside.
struct Holder<'h> {
    path: &'h str,
    pointer: &'h str,
    level: usize,
}

impl Writer {
    pub(super) fn new() -> Self {
        Self { json: Vec::with_capacity(4096), faults: Vec::new(), reach: Reach::default() }
    }

    /// The text, and what it has no form for.
    pub(super) fn write(mut self, shape: Shape, value: &Bound<'_, PyAny>) -> (Vec<u8>, Vec<Fault>) {
        let root = Holder { path: "", pointer: "", level: 0 };
        match shape {
            Shape::Payload => self.payload(value, &root),
            Shape::Sections => self.element(value, &root),
            Shape::Section(section) => {
                self.section(section, value, &Holder { path: section.name, ..root });
            }
        }
        (self.json, self.faults)
    }

    fn payload(&mut self, value: &Bound<'_, PyAny>, holder: &Holder<'_>) {
        let mut is_first_stray = true;
        self.object(
            value,
            holder,
            OBJECTS[0].fields,
            |field| field.key,
            |writer, field, value| match field.rule {
                Rule::Sections => writer.data(value),
                Rule::Object => {
                    writer.look_into(value, &Holder { path: field.path, pointer: "/extras", level: 0 });
                    writer.stand_in(value);
                }
                _ => writer.scalar(value),
            },
            // A payload may be inside the only one.
            |writer, value| {
                if std::mem::take(&mut is_first_stray) {
                    writer.keys(value);
                } else {
                    writer.stand_in(value);
                }
            },
        );
    }

    fn data(&mut self, value: &Bound<'_, PyAny>) {
        if !(value.is_instance_of::<PyList>() || value.is_instance_of::<PyTuple>()) {
            self.look_into(value, &Holder { path: "data", pointer: "/data", level: 0 });
            return self.keys(value);
        }
        self.json.push(b'[');
        let elements = value.try_iter().into_iter().flatten().map_while(Result::ok);
        for (index, element) in elements.enumerate() {
            self.comma(index);
            let (path, pointer) = (format!("data[{index}]"), format!("/data/{index}"));
            self.element(&element, &Holder { path: &path, pointer: &pointer, level: 2 });
        }
        self.json.push(b']');
    }

    /// An object of sections.
    fn element(&mut self, value: &Bound<'_, PyAny>, holder: &Holder<'_>) {
        self.object(
            value,
            holder,
            SECTIONS,
            |section| section.name,
            |writer, section, value| {
                let pointer = format!("{}/{}", holder.pointer, section.name);
                let inner = Holder { path: section.name, pointer: &pointer, level: holder.level + 1 };
                writer.section(section, value, &inner);
            },
            Self::stand_in,
        );
    }

    fn section(&mut self, section: &'static ObjectSpec, value: &Bound<'_, PyAny>, holder: &Holder<'_>) {
        let key = |field: &'static FieldSpec| field.key;
        let member = |writer: &mut Self, _, value: &Bound<'_, PyAny>| writer.scalar(value);
        self.object(value, holder, section.fields, key, member, Self::stand_in);
    }

    /// An object of the table; `stray` writes the value of a key that is not documented. Anything else is written for its type.
    fn object<N>(
        &mut self,
        value: &Bound<'_, PyAny>,
        holder: &Holder<'_>,
        names: &'static [N],
        name: impl Fn(&'static N) -> &'static str,
        mut member: impl FnMut(&mut Self, &'static N, &Bound<'_, PyAny>),
        mut stray: impl FnMut(&mut Self, &Bound<'_, PyAny>),
    ) {
        let Ok(dict) = value.cast::<PyDict>() else { return self.stand_in(value) };
        self.json.push(b'{');
        let (mut count, mut expected) = (0, 0);
        each(dict, |key, value| {
            let text = key.cast::<PyString>().ok().and_then(|key| key.to_str().ok());
            // Keys mostly come in the documented order.
            let index = text.and_then(|key| {
                let is_it = |index: &usize| names.get(*index).is_some_and(|known| name(known) == key);
                Some(expected).filter(is_it).or_else(|| (0..names.len()).find(is_it))
            });
            if let (Some(index), Some(key)) = (index, text) {
                expected = index + 1;
                self.comma(count);
                self.key(key);
                member(self, &names[index], value);
                count += 1;
                return;
            }
            match key_text(key) {
                Ok(key) => {
                    self.comma(count);
                    self.key(&key);
                    self.look_into(value, holder);
                    stray(self, value);
                    count += 1;
                }
                Err(why) => self.fault(holder, why),
            }
        });
        self.json.push(b'}');
    }

    /// Looks into a value of which a check does not read the content.
    fn look_into(&mut self, value: &Bound<'_, PyAny>, holder: &Holder<'_>) {
        if let Err(why) = self.reach.check(value, holder.level + 1) {
            self.fault(holder, why);
        }
    }

    /// A value of which only the type counts, and the keys: they tell whether a payload is inside.
    fn keys(&mut self, value: &Bound<'_, PyAny>) {
        let Ok(dict) = value.cast::<PyDict>() else { return self.stand_in(value) };
        self.json.push(b'{');
        let mut count = 0;
        each(dict, |key, _| {
            if let Ok(key) = key_text(key) {
                self.comma(count);
                self.key(&key);
                self.json.extend_from_slice(b"null");
                count += 1;
            }
        });
        self.json.push(b'}');
    }

    fn fault(&mut self, holder: &Holder<'_>, why: Why) {
        let is_known = |fault: &Fault| fault.pointer == holder.pointer && fault.why == why;
        if self.faults.len() < MOST && !self.faults.iter().any(is_known) {
            self.faults.push(Fault { path: holder.path.to_owned(), pointer: holder.pointer.to_owned(), why });
        }
    }

    /// A value of a field. Half of a surrogate pair is an error of the field.
    fn scalar(&mut self, value: &Bound<'_, PyAny>) {
        match value.cast::<PyString>().map(|text| text.to_str()) {
            Ok(Ok(text)) => self.text(text),
            Ok(Err(_)) => self.json.extend_from_slice(br#""\ud800""#),
            Err(_) if is_foreign(value) => self.json.extend_from_slice(b"{}"),
            Err(_) => self.stand_in(value),
        }
    }

    /// A value of which only the type counts.
    fn stand_in(&mut self, value: &Bound<'_, PyAny>) {
        let text = if value.is_instance_of::<PyString>() {
            "\"\""
        } else if value.is_none() {
            "null"
        } else if let Ok(truth) = value.cast::<PyBool>() {
            if truth.is_true() { "true" } else { "false" }
        } else if value.is_instance_of::<PyDict>() {
            "{}"
        } else if value.is_instance_of::<PyList>() || value.is_instance_of::<PyTuple>() {
            "[]"
        } else if let Some(number) = number(value) {
            self.json.extend_from_slice(number.as_bytes());
            return;
        } else {
            "0"
        };
        self.json.extend_from_slice(text.as_bytes());
    }

    fn comma(&mut self, count: usize) {
        if count > 0 {
            self.json.push(b',');
        }
    }

    fn key(&mut self, key: &str) {
        self.text(key);
        self.json.push(b':');
    }

    fn text(&mut self, text: &str) {
        // Writing to memory does not fail.
        let _ = serde_json::to_writer(&mut self.json, text);
    }
}

/// Whether it is of a type that JSON does not have, and no number either, so that a sentence calls it an object.
fn is_foreign(value: &Bound<'_, PyAny>) -> bool {
    let is_json = value.is_none()
        || value.is_instance_of::<PyInt>()
        || value.is_instance_of::<PyFloat>()
        || value.is_instance_of::<PyList>()
        || value.is_instance_of::<PyTuple>();
    !is_json && value.get_type().name().map_or(true, |name| name != "Decimal")
}

/// A number as JSON has it.
fn number(value: &Bound<'_, PyAny>) -> Option<String> {
    if value.is_instance_of::<PyInt>() {
        return value.extract::<i64>().ok().map(|number| number.to_string());
    }
    let number = value.cast::<PyFloat>().ok()?.value();
    number.is_finite().then(|| format!("{number:?}"))
}
