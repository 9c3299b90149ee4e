//! Text → [`draft`](crate::draft): one pass of serde_json, strings borrowed from the text.
//!
//! Keys and values are taken as the pieces of text that they are (`RawValue`): a piece says where it stands, a number
//! of any size is no error, and what is not looked at is not built. Reading fails only when the text is no JSON.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::draft::{Field, Fields, PushUserData, Sections, Slot};
use crate::json_text::{JsonText, LoneSurrogate};
use crate::payload::Extras;
use crate::place::Place;
use crate::scan::{self, SyntaxError, SyntaxReason};
use crate::spec::SECTIONS;

/// The most fields that a section has.
const MAX_FIELDS: usize = {
    let (mut most, mut section) = (0, 0);
    while section < SECTIONS.len() {
        if SECTIONS[section].fields.len() > most {
            most = SECTIONS[section].fields.len();
        }
        section += 1;
    }
    most
};

/// Where things stand in the text, in bytes, and what a draft has no place for.
#[derive(Default)]
pub(crate) struct Origin<'a> {
    pub(crate) text: &'a str,
    /// The document itself.
    pub(crate) start: usize,
    pub(crate) user_id: usize,
    pub(crate) phone_number: usize,
    pub(crate) data: usize,
    pub(crate) extras: usize,
    pub(crate) sections: [SectionOrigin; SECTIONS.len()],
    /// Elements of `data` that are no objects.
    pub(crate) other_elements: Vec<(usize, usize)>,
    /// Documented keys that stand in the text once more.
    pub(crate) repeats: Vec<Repeat>,
    /// Keys that are not documented, in the order of the text.
    pub(crate) strays: Vec<Stray<'a>>,
}

#[derive(Clone, Copy, Default)]
pub(crate) struct SectionOrigin {
    /// The index in `data` of the object that holds it.
    pub(crate) element: usize,
    pub(crate) start: usize,
    pub(crate) fields: [usize; MAX_FIELDS],
}

pub(crate) struct Repeat {
    pub(crate) place: Place,
    pub(crate) element: usize,
    pub(crate) start: usize,
}

pub(crate) struct Stray<'a> {
    pub(crate) level: Level,
    pub(crate) key: Cow<'a, str>,
    pub(crate) start: usize,
    pub(crate) is_repeated: bool,
}

/// The object that a key stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    Top,
    /// An object that holds sections: the element of `data` with this index.
    Element(usize),
    /// A section, which stands in the element with this index.
    Section(Place, usize),
}

/// What a text was read into; `None` when it holds no object.
pub(crate) type ReadResult<'a, T> = Result<(Option<T>, Origin<'a>), SyntaxError>;

/// Reads a whole payload.
pub(crate) fn payload(json: &[u8]) -> ReadResult<'_, PushUserData<'_>> {
    read(json, 3, |reader, json, draft| Seed(Top(reader, draft)).deserialize(json))
}

/// Reads an object of sections.
pub(crate) fn sections(json: &[u8]) -> ReadResult<'_, Sections<'_>> {
    read(json, 1, |reader, json, draft| Seed(Element(reader, draft, 0)).deserialize(json))
}

/// Reads one section, by its place in the table.
pub(crate) fn section(json: &[u8], index: usize) -> ReadResult<'_, Sections<'_>> {
    read(json, 0, |reader, json, draft: &mut Sections<'_>| {
        reader.origin.sections[index].start = reader.origin.start;
        match draft.section_mut(index).and_then(|section| section.open()) {
            Some(fields) => Seed(Section(reader, fields, index)).deserialize(json),
            None => Ok(()),
        }
    })
}

type Json<'a> = serde_json::Deserializer<serde_json::de::StrRead<'a>>;

/// `depth` is how deep the objects that hold sections are nested in this kind of document.
fn read<'a, T: Default>(
    json: &'a [u8],
    depth: u8,
    object: impl FnOnce(&mut Reader<'a>, &mut Json<'a>, &mut T) -> serde_json::Result<()>,
) -> ReadResult<'a, T> {
    let json = without_byte_order_mark(json);
    let broken = || {
        let somewhere = SyntaxError { offset: 0, reason: SyntaxReason::Unexpected };
        scan::syntax_error(json).unwrap_or(somewhere)
    };
    let text = std::str::from_utf8(json).map_err(|_| broken())?;
    let mut reader = Reader::new(text, depth);
    let mut deserializer = Json::from_str(text);
    let mut draft = T::default();
    let is_object = reader.byte(reader.origin.start) == Some(b'{');
    let whole = if is_object {
        object(&mut reader, &mut deserializer, &mut draft)
    } else {
        Raw(0).deserialize(&mut deserializer).map(|_| ())
    };
    whole.and_then(|()| deserializer.end()).map_err(|_| broken())?;
    mark_repetitions(&mut reader.origin.strays);
    Ok((is_object.then_some(draft), reader.origin))
}

/// One byte order mark in front is no part of the text.
pub(crate) fn without_byte_order_mark(json: &[u8]) -> &[u8] {
    json.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(json)
}

/// Follows serde_json through the text.
struct Reader<'a> {
    origin: Origin<'a>,
    /// Up to where it is known to have read: behind the last key or value, or at the last element of `data`.
    at: usize,
    /// How deep the objects that hold sections are nested.
    depth: u8,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str, depth: u8) -> Self {
        let mut reader = Self { origin: Origin { text, ..Origin::default() }, at: 0, depth };
        reader.origin.start = reader.after_white_space(0);
        reader.at = reader.origin.start;
        reader
    }

    fn byte(&self, offset: usize) -> Option<u8> {
        self.origin.text.as_bytes().get(offset).copied()
    }

    fn after_white_space(&self, mut offset: usize) -> usize {
        while matches!(self.byte(offset), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            offset += 1;
        }
        offset
    }

    /// Where a piece of the text begins; notes that it has been read.
    fn offset(&mut self, piece: &'a RawValue) -> usize {
        let start = piece.get().as_ptr().addr() - self.origin.text.as_ptr().addr();
        self.at = start + piece.get().len();
        start
    }

    /// Where the value of the key that was read last begins.
    fn value_start(&self) -> usize {
        let colon = self.after_white_space(self.at);
        self.after_white_space(colon + 1)
    }

    /// Where the next element of `data` begins. Behind what was read last, only closing brackets stand before the comma.
    fn element_start(&self, index: usize) -> usize {
        let rest = self.origin.text.as_bytes().get(self.at..).unwrap_or_default();
        let separator = if index == 0 { b'[' } else { b',' };
        let separator = memchr::memchr(separator, rest).map_or(self.at, |length| self.at + length);
        self.after_white_space(separator + 1)
    }

    /// The next key, and its index among the `count` names of the table. Keys mostly come in the order of the document
    /// and without escapes, so the `expected` one is tried first.
    fn key<'n, M: MapAccess<'a>>(
        &mut self,
        object: &mut M,
        expected: usize,
        count: usize,
        name: impl Fn(usize) -> &'n str,
    ) -> Result<Option<Key<'a>>, M::Error> {
        let Some(key) = object.next_key::<&'a RawValue>()? else {
            return Ok(None);
        };
        self.offset(key);
        let key = JsonText::new(key.get()).ok_or(LoneSurrogate).map_err(M::Error::custom)?;
        if expected < count && name(expected) == key.inner() {
            return Ok(Some(Key::Documented(expected)));
        }
        let key = key.text().map_err(M::Error::custom)?;
        let index = (0..count).find(|&index| name(index) == key);
        Ok(Some(index.map_or(Key::Stray(key), Key::Documented)))
    }

    /// Reads over the value of a key; gives where it begins.
    fn skip<M: MapAccess<'a>>(&mut self, object: &mut M, depth: u8) -> Result<usize, M::Error> {
        let value = object.next_value_seed(Raw(depth))?;
        Ok(self.offset(value))
    }

    fn stray(&mut self, level: Level, key: Cow<'a, str>, start: usize) {
        self.origin.strays.push(Stray { level, key, start, is_repeated: false });
    }
}

/// Marks the repetitions among the undocumented keys of each object.
fn mark_repetitions(strays: &mut [Stray<'_>]) {
    let mut order: Vec<usize> = (0..strays.len()).collect();
    order.sort_by(|&one, &other| {
        let [one, other] = [&strays[one], &strays[other]];
        (one.level, &one.key).cmp(&(other.level, &other.key))
    });
    for pair in order.windows(2) {
        let [one, next] = [&strays[pair[0]], &strays[pair[1]]];
        strays[pair[1]].is_repeated = (one.level, &one.key) == (next.level, &next.key);
    }
}

/// A key of an object.
enum Key<'a> {
    /// The documented one with this index.
    Documented(usize),
    /// One that is not documented, without escapes.
    Stray(Cow<'a, str>),
}

/// Any value, as it stands in the text, this many levels deep. What serde_json passes over is looked through here.
struct Raw(u8);

impl<'a> DeserializeSeed<'a> for Raw {
    type Value = &'a RawValue;

    fn deserialize<D: Deserializer<'a>>(self, json: D) -> Result<&'a RawValue, D::Error> {
        let value = <&RawValue as Deserialize>::deserialize(json)?;
        let has_escape = || memchr::memchr(b'\\', value.get().as_bytes()).is_some();
        let is_json = match value.get().as_bytes() {
            [b'"', ..] if !has_escape() => true,
            [b'"' | b'{' | b'[', ..] => scan::is_json_value(value.get(), self.0),
            _ => true,
        };
        if is_json { Ok(value) } else { Err(D::Error::custom(NotJson)) }
    }
}

/// Gives a value, of which the first byte is known, to its visitor.
struct Seed<V>(V);

impl<'a, V: Visitor<'a>> DeserializeSeed<'a> for Seed<V> {
    type Value = V::Value;

    fn deserialize<D: Deserializer<'a>>(self, json: D) -> Result<V::Value, D::Error> {
        json.deserialize_any(self.0)
    }
}

/// The top level.
struct Top<'r, 'a>(&'r mut Reader<'a>, &'r mut PushUserData<'a>);

impl<'a> Visitor<'a> for Top<'_, 'a> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the payload")
    }

    fn visit_map<M: MapAccess<'a>>(self, mut object: M) -> Result<(), M::Error> {
        let Self(reader, draft) = self;
        let mut seen = [false; Place::TOP_LEVEL.len()];
        let mut expected = 0;
        while let Some(key) =
            reader.key(&mut object, expected, seen.len(), |index| Place::TOP_LEVEL[index].0)?
        {
            let index = match key {
                Key::Documented(index) => index,
                Key::Stray(key) => {
                    let start = reader.skip(&mut object, 1)?;
                    reader.stray(Level::Top, key, start);
                    continue;
                }
            };
            expected = index + 1;
            let place = Place::TOP_LEVEL[index].1;
            if std::mem::replace(&mut seen[index], true) {
                let start = reader.skip(&mut object, 1)?;
                reader.origin.repeats.push(Repeat { place, element: 0, start });
                continue;
            }
            let start = reader.value_start();
            if place == Place::Data && reader.byte(start) == Some(b'[') {
                reader.origin.data = start;
                reader.at = start;
                draft.data = Slot::Valid(Sections::default());
                if let Slot::Valid(sections) = &mut draft.data {
                    object.next_value_seed(Seed(Data(reader, sections)))?;
                }
                continue;
            }
            let value = object.next_value_seed(Raw(1))?;
            let start = reader.offset(value);
            match place {
                Place::UserId => {
                    reader.origin.user_id = start;
                    fill(&mut draft.user_id, value, 1)?;
                }
                Place::PhoneNumber => {
                    reader.origin.phone_number = start;
                    fill(&mut draft.phone_number, value, 1)?;
                }
                Place::Data => {
                    reader.origin.data = start;
                    draft.data = if is_null(value) { Slot::Absent } else { Slot::OtherType };
                }
                _ => {
                    reader.origin.extras = start;
                    draft.extras = match Extras::from_raw(value) {
                        Some(extras) => Slot::Valid(extras),
                        None if is_null(value) => Slot::Absent,
                        None => Slot::OtherType,
                    };
                }
            }
        }
        Ok(())
    }
}

/// The array `data`.
struct Data<'r, 'a>(&'r mut Reader<'a>, &'r mut Sections<'a>);

impl<'a> Visitor<'a> for Data<'_, 'a> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("data")
    }

    fn visit_seq<S: SeqAccess<'a>>(self, mut array: S) -> Result<(), S::Error> {
        let Self(reader, sections) = self;
        let mut index = 0;
        while array.next_element_seed(AnyElement(reader, sections, index))?.is_some() {
            index += 1;
        }
        Ok(())
    }
}

/// An element of `data`, whatever its type, and its index.
struct AnyElement<'r, 'a>(&'r mut Reader<'a>, &'r mut Sections<'a>, usize);

impl<'a> DeserializeSeed<'a> for AnyElement<'_, 'a> {
    type Value = ();

    fn deserialize<D: Deserializer<'a>>(self, json: D) -> Result<(), D::Error> {
        let Self(reader, sections, index) = self;
        reader.at = reader.element_start(index);
        if reader.byte(reader.at) == Some(b'{') {
            return Seed(Element(reader, sections, index)).deserialize(json);
        }
        let value = Raw(2).deserialize(json)?;
        let start = reader.offset(value);
        reader.origin.other_elements.push((index, start));
        Ok(())
    }
}

/// An object that holds sections, and its index in `data`.
struct Element<'r, 'a>(&'r mut Reader<'a>, &'r mut Sections<'a>, usize);

impl<'a> Visitor<'a> for Element<'_, 'a> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("sections")
    }

    fn visit_map<M: MapAccess<'a>>(self, mut object: M) -> Result<(), M::Error> {
        let Self(reader, sections, element) = self;
        let mut seen = [false; SECTIONS.len()];
        let mut expected = element;
        while let Some(key) = reader.key(&mut object, expected, seen.len(), |index| SECTIONS[index].name)? {
            let index = match key {
                Key::Documented(index) => index,
                Key::Stray(key) => {
                    let start = reader.skip(&mut object, reader.depth)?;
                    reader.stray(Level::Element(element), key, start);
                    continue;
                }
            };
            expected = index + 1;
            let start = reader.value_start();
            let is_again_here = std::mem::replace(&mut seen[index], true);
            let is_null = reader.byte(start) == Some(b'n');
            let Some(section) = sections.section_mut(index) else { continue };
            if is_again_here || !(is_null || section.is_absent()) {
                let start = reader.skip(&mut object, reader.depth)?;
                reader.origin.repeats.push(Repeat { place: Place::section(index), element, start });
                continue;
            }
            if is_null {
                reader.skip(&mut object, reader.depth)?;
                continue;
            }
            let origin = &mut reader.origin.sections[index];
            (origin.element, origin.start) = (element, start);
            if reader.byte(start) == Some(b'{')
                && let Some(fields) = section.open()
            {
                object.next_value_seed(Seed(Section(reader, fields, index)))?;
            } else {
                reader.skip(&mut object, reader.depth)?;
                section.set_other_type();
            }
        }
        Ok(())
    }
}

/// A section, and its index in the table.
struct Section<'r, 'a>(&'r mut Reader<'a>, &'r mut dyn Fields<'a>, usize);

impl<'a> Visitor<'a> for Section<'_, 'a> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a section")
    }

    fn visit_map<M: MapAccess<'a>>(self, mut object: M) -> Result<(), M::Error> {
        let Self(reader, fields, section) = self;
        let specs = SECTIONS[section].fields;
        let element = reader.origin.sections[section].element;
        let level = Level::Section(Place::section(section), element);
        let mut seen = [false; MAX_FIELDS];
        let mut expected = 0;
        while let Some(key) = reader.key(&mut object, expected, specs.len(), |index| specs[index].key)? {
            let index = match key {
                Key::Documented(index) => index,
                Key::Stray(key) => {
                    let start = reader.skip(&mut object, reader.depth + 1)?;
                    reader.stray(level, key, start);
                    continue;
                }
            };
            expected = index + 1;
            if std::mem::replace(&mut seen[index], true) {
                let start = reader.skip(&mut object, reader.depth + 1)?;
                reader.origin.repeats.push(Repeat { place: Place::field(section, index), element, start });
                continue;
            }
            let value = object.next_value::<&'a RawValue>()?;
            reader.origin.sections[section].fields[index] = reader.offset(value);
            if let Some(field) = fields.field_mut(index) {
                fill(field, value, reader.depth + 1)?;
            }
        }
        Ok(())
    }
}

fn is_null(value: &RawValue) -> bool {
    value.get() == "null"
}

/// Puts a value, `depth` levels deep, into its slot.
fn fill<'a, E: Error>(field: &mut dyn Field<'a>, value: &'a RawValue, depth: u8) -> Result<(), E> {
    match JsonText::new(value.get()) {
        Some(text) => field.read(text).map_err(E::custom),
        None if is_null(value) => Ok(()),
        None if scan::is_json_value(value.get(), depth) => {
            field.set_other_type();
            Ok(())
        }
        None => Err(E::custom(NotJson)),
    }
}

/// Something in the text is no JSON; what and where, `scan` finds out.
struct NotJson;

impl fmt::Display for NotJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not JSON")
    }
}
