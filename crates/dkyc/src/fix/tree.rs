//! A payload as an ordered tree. Only the objects of the specification are taken apart: whatever else there is stays a piece of
//! the text, as it is written.

use std::borrow::Cow;

use super::meaning::Meaning;
use crate::json::{Scanner, SyntaxError, string_of};
use crate::order::in_order;
use crate::place::Place;
use crate::spec::named;

/// A value.
pub(super) enum Value<'a> {
    /// A piece of the text.
    Written(&'a str),
    /// A string that was repaired.
    Text(String),
    Object(Vec<Member<'a>>),
    /// The array `data`.
    Array(Vec<Value<'a>>),
    /// It was taken away, and so will be what held it.
    Taken,
}

/// A member of an object.
pub(super) struct Member<'a> {
    /// In quotes, with its escapes.
    pub(super) key: &'a str,
    pub(super) meaning: Option<Meaning>,
    /// Whether the key means something and was in the object before.
    pub(super) is_repetition: bool,
    pub(super) value: Value<'a>,
}

impl<'a> Value<'a> {
    pub(super) fn is_null(&self) -> bool {
        matches!(self, Self::Written("null"))
    }

    pub(super) fn take(&mut self) -> Self {
        std::mem::replace(self, Self::Taken)
    }

    pub(super) fn members_mut(&mut self) -> Option<&mut Vec<Member<'a>>> {
        match self {
            Self::Object(members) => Some(members),
            _ => None,
        }
    }

    /// Takes an object apart.
    pub(super) fn open(&mut self) {
        if let Self::Written(json) = *self
            && json.starts_with('{')
        {
            *self = Self::Object(members(json));
        }
    }

    /// Takes a whole payload apart.
    pub(super) fn open_payload(&mut self) {
        self.open();
        for member in self.members_mut().into_iter().flatten() {
            if member.is(named::payload::data) {
                member.value.open_data();
            }
        }
    }

    /// Takes the array `data` apart.
    pub(super) fn open_data(&mut self) {
        if let Self::Written(json) = *self
            && json.starts_with('[')
        {
            let mut elements = elements(json);
            elements.iter_mut().for_each(Self::open_element);
            *self = Self::Array(elements);
        }
    }

    /// Takes an object apart that holds sections.
    pub(super) fn open_element(&mut self) {
        self.open();
        for member in self.members_mut().into_iter().flatten() {
            if member.meaning.is_some_and(|meaning| meaning.is_exact() && meaning.place.is_section()) {
                member.value.open();
            }
        }
    }
}

impl<'a> Member<'a> {
    /// A member with a documented key.
    pub(super) const fn new(place: Place, value: Value<'a>) -> Self {
        Self { key: "", meaning: Some(Meaning::exactly(place)), is_repetition: false, value }
    }

    /// Whether its key is that of this place.
    pub(super) fn is(&self, place: Place) -> bool {
        self.meaning.is_some_and(|meaning| meaning.is_exact() && meaning.place == place)
    }

    /// Whether it is the first with a documented key that belongs here.
    pub(super) fn is_first(&self, place: Place) -> bool {
        self.is(place) && !self.is_repetition
    }

    /// The key without its escapes.
    pub(super) fn name(&self) -> Cow<'a, str> {
        match self.meaning {
            Some(meaning) if meaning.is_exact() => meaning.place.key().into(),
            _ => string_of(self.key).text(),
        }
    }
}

/// The members of an object. The text was read before, so it is JSON.
pub(super) fn members(json: &str) -> Vec<Member<'_>> {
    let mut members = Vec::new();
    each(json, &mut |scanner| {
        let start = scanner.offset();
        let key = scanner.key()?;
        let meaning = Meaning::of(&key.text());
        let value = Value::Written(scanner.value_or_half()?);
        let key = scanner.quoted(start, key)?;
        members.push(Member { key, meaning, is_repetition: false, value });
        Ok(())
    });
    mark_repetitions(&mut members);
    members
}

/// The elements of an array.
fn elements(json: &str) -> Vec<Value<'_>> {
    let mut elements = Vec::new();
    each(json, &mut |scanner| {
        elements.push(Value::Written(scanner.value_or_half()?));
        Ok(())
    });
    elements
}

/// Goes through an object or array. A field in it may hold half of a surrogate pair.
fn each<'a>(json: &'a str, read: &mut dyn FnMut(&mut Scanner<'a>) -> Result<(), SyntaxError>) {
    let mut scanner = Scanner::of(json);
    if let Ok(mut members) = scanner.enter() {
        while scanner.next(&mut members) == Ok(true) && read(&mut scanner).is_ok() {}
    }
}

/// Marks the keys that were in the object before. Keys that mean nothing are left out: nobody asks.
pub(super) fn mark_repetitions(members: &mut [Member<'_>]) {
    let mut seen = [false; Place::COUNT];
    let mut is_any = false;
    for member in &mut *members {
        member.is_repetition = false;
        if let Some(meaning) = member.meaning {
            is_any |= std::mem::replace(&mut seen[meaning.place.number()], true);
        }
    }
    if !is_any {
        return;
    }
    let meant: Vec<usize> = (0..members.len()).filter(|&index| members[index].meaning.is_some()).collect();
    let compare = |one: usize, other: usize| {
        let [one, other] = [&members[meant[one]], &members[meant[other]]];
        let place = |member: &Member<'_>| member.meaning.map(|meaning| meaning.place);
        place(one).cmp(&place(other)).then_with(|| one.name().cmp(&other.name()))
    };
    let order = in_order(meant.len(), &compare);
    let repeated =
        order.windows(2).filter(|pair| compare(pair[0], pair[1]).is_eq()).map(|pair| meant[pair[1]]);
    for index in repeated.collect::<Vec<_>>() {
        members[index].is_repetition = true;
    }
}
