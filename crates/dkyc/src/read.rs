//! Text → [`draft`](crate::draft): one pass of the [`Scanner`], strings borrowed from the text.
//!
//! What is documented goes into its slot, with the place where it stands; what a draft has no place for is noted beside
//! it. Numbers of any size are no error, and no document is copied. Reading fails only when the text is no JSON.

use std::borrow::Cow;
use std::ops::Range;

use crate::code::Code;
use crate::draft::{Field, Fields, PushUserData, Sections, Slot};
use crate::order::in_order;
use crate::payload::Extras;
use crate::place::Place;
use crate::report::Subject;
use crate::scan::{Scanner, SyntaxError};
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

/// From how many bytes on a value is long.
const LONG: usize = 4096;

/// Where things stand in the text, in bytes, and what a draft has no place for.
#[derive(Default)]
pub(crate) struct Origin<'a> {
    /// The text, as far as it is UTF-8.
    pub(crate) text: &'a str,
    /// The document itself.
    pub(crate) start: usize,
    pub(crate) user_id: usize,
    pub(crate) phone_number: usize,
    pub(crate) data: usize,
    pub(crate) extras: usize,
    pub(crate) sections: [SectionOrigin; SECTIONS.len()],
    /// What a draft has no place for, in the order of the text.
    pub(crate) surplus: Vec<Surplus>,
    /// Long values that are ASCII without a line feed: nobody who counts columns needs to look into these.
    pub(crate) plain: Vec<Range<usize>>,
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

/// A documented key that is there once more, or an element of `data` that is no object.
pub(crate) struct Surplus {
    /// Where it comes in a report.
    pub(crate) rank: u16,
    pub(crate) code: Code,
    pub(crate) subject: Subject,
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

impl Level {
    /// What is documented in such an object.
    pub(crate) fn places(self) -> impl Iterator<Item = Place> {
        (0..).map_while(move |index| match self {
            Self::Top => Place::TOP_LEVEL.get(index).map(|&(_, place)| place),
            Self::Element(_) => SECTIONS.get(index).map(|_| Place::section(index)),
            Self::Section(section, _) => section.nth_field(index),
        })
    }
}

/// Whether there is an object to read, unless the text is no JSON.
pub(crate) type ReadResult = Result<bool, SyntaxError>;

/// Reads a whole payload.
pub(crate) fn payload<'a>(
    json: &'a [u8],
    draft: &mut PushUserData<'a>,
    origin: &mut Origin<'a>,
) -> ReadResult {
    read(json, origin, |reader| reader.top(draft))
}

/// Reads an object of sections.
pub(crate) fn sections<'a>(json: &'a [u8], draft: &mut Sections<'a>, origin: &mut Origin<'a>) -> ReadResult {
    read(json, origin, |reader| reader.element(draft, 0))
}

/// Reads one section, by its place in the table.
pub(crate) fn section<'a>(
    json: &'a [u8],
    index: usize,
    draft: &mut Sections<'a>,
    origin: &mut Origin<'a>,
) -> ReadResult {
    read(json, origin, |reader| {
        reader.origin.sections[index].start = reader.origin.start;
        match draft.section_mut(index).and_then(|section| section.open()) {
            Some(fields) => reader.section(fields, index),
            None => Ok(()),
        }
    })
}

fn read<'o, 'a>(
    json: &'a [u8],
    origin: &'o mut Origin<'a>,
    object: impl FnOnce(&mut Reader<'o, 'a>) -> Result<(), SyntaxError>,
) -> ReadResult {
    let mut reader = Reader { origin, scanner: Scanner::new(without_byte_order_mark(json)) };
    reader.origin.text = reader.scanner.text();
    reader.scanner.begin()?;
    reader.origin.start = reader.scanner.offset();
    let is_object = reader.scanner.byte() == Some(b'{');
    if is_object {
        object(&mut reader)?;
    } else {
        reader.scanner.value()?;
    }
    reader.scanner.end()?;
    mark_repetitions(&mut reader.origin.strays);
    Ok(is_object)
}

/// One byte order mark in front is no part of the text.
fn without_byte_order_mark(json: &[u8]) -> &[u8] {
    json.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(json)
}

/// Goes through the text and notes what stands where.
struct Reader<'o, 'a> {
    origin: &'o mut Origin<'a>,
    scanner: Scanner<'a>,
}

impl<'a> Reader<'_, 'a> {
    /// The top level.
    fn top(&mut self, draft: &mut PushUserData<'a>) -> Result<(), SyntaxError> {
        let mut seen = [false; Place::TOP_LEVEL.len()];
        let mut expected = 0;
        let mut members = self.scanner.enter()?;
        while self.scanner.next(&mut members)? {
            let Some(index) = self.key(Level::Top, expected, &Place::TOP_LEVEL, |(key, _)| key)? else {
                continue;
            };
            expected = index + 1;
            let place = Place::TOP_LEVEL[index].1;
            if std::mem::replace(&mut seen[index], true) {
                self.repeat(place, 0)?;
                continue;
            }
            let start = self.scanner.offset();
            match place {
                Place::UserId => {
                    self.origin.user_id = start;
                    self.field(&mut draft.user_id)?;
                }
                Place::PhoneNumber => {
                    self.origin.phone_number = start;
                    self.field(&mut draft.phone_number)?;
                }
                Place::Data => {
                    self.origin.data = start;
                    self.data(&mut draft.data)?;
                }
                _ => {
                    self.origin.extras = start;
                    draft.extras = match self.scanner.value()? {
                        "null" => Slot::Absent,
                        extras => Extras::from_json(extras).map_or(Slot::OtherType, Slot::Valid),
                    };
                }
            }
        }
        Ok(())
    }

    /// The value of `data`.
    fn data(&mut self, data: &mut Slot<Sections<'a>>) -> Result<(), SyntaxError> {
        if self.scanner.byte() != Some(b'[') {
            if self.scanner.value()? != "null" {
                *data = Slot::OtherType;
            }
            return Ok(());
        }
        let Some(sections) = data.begin() else { return Ok(()) };
        let mut element = 0;
        let mut members = self.scanner.enter()?;
        while self.scanner.next(&mut members)? {
            if self.scanner.byte() == Some(b'{') {
                self.element(sections, element)?;
            } else {
                self.surplus(Code::Type, Subject::Element(element))?;
            }
            element += 1;
        }
        Ok(())
    }

    /// An object that holds sections, and its index in `data`.
    fn element(&mut self, sections: &mut Sections<'a>, element: usize) -> Result<(), SyntaxError> {
        let level = Level::Element(element);
        let mut seen = [false; SECTIONS.len()];
        let mut expected = element;
        let mut members = self.scanner.enter()?;
        while self.scanner.next(&mut members)? {
            let Some(index) = self.key(level, expected, &SECTIONS, |section| section.name)? else {
                continue;
            };
            expected = index + 1;
            let is_again_here = std::mem::replace(&mut seen[index], true);
            let is_null = self.scanner.byte() == Some(b'n');
            let Some(section) = sections.section_mut(index) else { continue };
            if is_again_here || !(is_null || section.is_absent()) {
                self.repeat(Place::section(index), element)?;
                continue;
            }
            if is_null {
                self.scanner.value()?;
                continue;
            }
            let origin = &mut self.origin.sections[index];
            (origin.element, origin.start) = (element, self.scanner.offset());
            if self.scanner.byte() == Some(b'{')
                && let Some(fields) = section.open()
            {
                self.section(fields, index)?;
            } else {
                self.scanner.value()?;
                section.set_other_type();
            }
        }
        Ok(())
    }

    /// A section, by its place in the table.
    fn section(&mut self, fields: &mut dyn Fields<'a>, section: usize) -> Result<(), SyntaxError> {
        let specs = SECTIONS[section].fields;
        let element = self.origin.sections[section].element;
        let level = Level::Section(Place::section(section), element);
        let mut seen = [false; MAX_FIELDS];
        let mut expected = 0;
        let mut members = self.scanner.enter()?;
        while self.scanner.next(&mut members)? {
            let Some(index) = self.key(level, expected, specs, |field| field.key)? else {
                expected += 1;
                continue;
            };
            expected = index + 1;
            if std::mem::replace(&mut seen[index], true) {
                self.repeat(Place::field(section, index), element)?;
                continue;
            }
            self.origin.sections[section].fields[index] = self.scanner.offset();
            if let Some(field) = fields.field_mut(index) {
                self.field(field)?;
            }
        }
        Ok(())
    }

    /// The value of a field.
    fn field(&mut self, field: &mut dyn Field<'a>) -> Result<(), SyntaxError> {
        if self.scanner.byte() == Some(b'"') {
            let start = self.scanner.offset();
            let json = self.scanner.string()?;
            match json.plain() {
                Some(text) => field.read(text),
                None => field.read_escaped(json),
            }
            let value = start..self.scanner.offset();
            if value.len() > LONG && field.is_plain() {
                self.origin.plain.push(value);
            }
        } else if self.scanner.value()? != "null" {
            field.set_other_type();
        }
        Ok(())
    }

    /// The key here, by its index among the names of the table; one that is none of these is noted, and its value passed over.
    ///
    /// Keys mostly come in the order of the document and without escapes, so the `expected` one is tried first.
    fn key<N>(
        &mut self,
        level: Level,
        expected: usize,
        names: &'static [N],
        name: impl Fn(&'static N) -> &'static str,
    ) -> Result<Option<usize>, SyntaxError> {
        if let Some(likely) = names.get(expected)
            && self.scanner.key_is(name(likely))?
        {
            return Ok(Some(expected));
        }
        let key = self.scanner.key()?.text();
        let index = names.iter().position(|documented| name(documented) == key);
        if index.is_none() {
            let start = self.scanner.offset();
            self.origin.strays.push(Stray { level, key, start, is_repeated: false });
            self.scanner.value()?;
        }
        Ok(index)
    }

    /// The value of a documented key that has been there before.
    fn repeat(&mut self, place: Place, element: usize) -> Result<(), SyntaxError> {
        self.surplus(Code::Duplicate, Subject::Place(place, Some(element)))
    }

    /// The value of something that there is too much.
    fn surplus(&mut self, code: Code, subject: Subject) -> Result<(), SyntaxError> {
        let start = self.scanner.offset();
        self.origin.surplus.push(Surplus { rank: subject.rank(), code, subject, start });
        self.scanner.value().map(|_| ())
    }
}

/// Marks the repetitions among the undocumented keys of each object.
fn mark_repetitions(strays: &mut [Stray<'_>]) {
    let order = in_order(strays.len(), &|one, other| {
        let [one, other] = [&strays[one], &strays[other]];
        (one.level, &one.key).cmp(&(other.level, &other.key))
    });
    for pair in order.windows(2) {
        let [one, next] = [&strays[pair[0]], &strays[pair[1]]];
        strays[pair[1]].is_repeated = (one.level, &one.key) == (next.level, &next.key);
    }
}
