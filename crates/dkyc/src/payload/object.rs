//! Values of another language → draft, without JSON text between.

use super::draft::{Member, Object as _, PushUserData};
use super::origin::{Holder, Origin, UnknownKey};
use crate::json::{JsonKind, is_json, is_member};
use crate::place::{Place, Target};
use crate::spec::{OBJECTS, named};

/// A JSON value, as far as a field cares.
#[derive(Clone, Copy)]
pub enum Given<'a> {
    /// Nothing, or `null`.
    Nothing,
    /// Neither nothing nor a string.
    OtherType(JsonKind),
    /// A string.
    Text(&'a str),
    /// A string that no JSON text can hold: half of a surrogate pair is in it.
    NotUnicode,
}

/// A payload, or a part of one, that is put together from values. It has no room for what is repeated: such an object must be
/// written as JSON.
pub struct ObjectDraft<'a> {
    pub(crate) target: Target,
    pub(crate) draft: PushUserData<'a>,
    pub(crate) origin: Origin<'a>,
}

impl<'a> ObjectDraft<'a> {
    /// An empty draft.
    pub(crate) fn new(target: Target) -> Self {
        let mut object = Self { target, draft: PushUserData::default(), origin: Origin::default() };
        match target {
            Target::Payload | Target::Field => {}
            Target::Sections => object.begin_data(),
            Target::Section(section) => {
                object.begin_data();
                let _ = object.open(Place::object(section.into()), 0);
            }
        }
        object
    }

    /// There is an array `data`.
    pub fn begin_data(&mut self) {
        self.draft.data.begin();
    }

    /// There is a section, by its index in the table, in the element of `data` with this index. `None` when it cannot be put
    /// here, as there is one already.
    #[must_use]
    pub fn begin_section(&mut self, section: usize, element: u32) -> Option<()> {
        self.open(Place::sections().nth(section)?, element)
    }

    fn open(&mut self, section: Place, element: u32) -> Option<()> {
        let slot = self.draft.data.get_mut()?.section_mut(section)?;
        if !slot.is_absent() {
            return None;
        }
        slot.open()?;
        self.origin.objects.get_mut(section.object_index())?.element = element;
        Some(())
    }

    /// A field has this value. Fields are numbered in the order of [`FieldSpec::all`](crate::spec::FieldSpec::all). `None` when
    /// there is no such field, or no section to hold it.
    #[must_use]
    pub fn set_field(&mut self, number: usize, value: Given<'a>) -> Option<()> {
        let field = numbered(number)?;
        set(self.draft.field_mut(field)?, value);
        if let Given::OtherType(kind) = value {
            self.origin.note_kind(field, kind);
        }
        Some(())
    }

    /// There is a member `extras` with this JSON text. `None` when it is not JSON, or nested too deeply.
    #[must_use]
    pub fn set_extras(&mut self, json: &'a str) -> Option<()> {
        if !is_json(json, 1) {
            return None;
        }
        self.draft.member_mut(named::payload::extras.member_index()?)?.set_json(json);
        if let Some(kind) = JsonKind::of(json) {
            self.origin.note_kind(named::payload::extras, kind);
        }
        Some(())
    }

    /// There is a member that is not documented, `"key":value`, at this offset of the text that it is all in. Its holder is
    /// the payload (0), the element of `data` (1), or a section in it (2 and on). `None` when it is not JSON, or nested too
    /// deeply.
    #[must_use]
    pub fn add_unknown(&mut self, holder: usize, element: u32, text: &'a str, start: usize) -> Option<()> {
        let inside = match self.target {
            Target::Payload | Target::Field => 0,
            Target::Sections => 2,
            Target::Section(_) => 3,
        };
        let (holder, depth) = match holder {
            0 => (Holder { place: Place::WHOLE, element: 0 }, 1),
            1 => (Holder::element(element), 3),
            section => (Holder { place: Place::sections().nth(section - 2)?, element }, 4),
        };
        if !is_member(text, start, depth - inside) {
            return None;
        }
        self.origin.text = text.as_bytes();
        self.origin.unknown.push(UnknownKey::new(holder, start));
        Some(())
    }

    /// The payload that was put together.
    #[must_use]
    pub fn into_payload(self) -> PushUserData<'a> {
        self.draft
    }
}

pub(crate) fn set<'a>(member: &mut dyn Member<'a>, value: Given<'a>) {
    match value {
        Given::Nothing => {}
        Given::NotUnicode => member.set_not_unicode(),
        Given::OtherType(_) => member.set_other_type(),
        Given::Text(text) => member.set_text(text.into()),
    }
}

/// The place of a field, by its number.
pub(crate) fn numbered(number: usize) -> Option<Place> {
    FIELDS.get(number).copied()
}

static FIELDS: [Place; count_fields()] = {
    let mut fields = [Place::WHOLE; count_fields()];
    let (mut number, mut object) = (0, 0);
    while object < OBJECTS.len() {
        let mut member = 0;
        while member < OBJECTS[object].fields.len() {
            if OBJECTS[object].fields[member].rule.is_of_text() {
                fields[number] = Place::member(object, member);
                number += 1;
            }
            member += 1;
        }
        object += 1;
    }
    fields
};

const fn count_fields() -> usize {
    let (mut count, mut object) = (0, 0);
    while object < OBJECTS.len() {
        let mut member = 0;
        while member < OBJECTS[object].fields.len() {
            count += OBJECTS[object].fields[member].rule.is_of_text() as usize;
            member += 1;
        }
        object += 1;
    }
    count
}
