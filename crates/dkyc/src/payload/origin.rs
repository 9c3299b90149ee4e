//! Where things stand in the text, and what a draft has no room for.

use std::borrow::Cow;
use std::ops::Range;

use crate::json::{JsonKind, key_at};
use crate::place::Place;
use crate::reason::Reason;
use crate::spec::{OBJECTS, SECTIONS, named};

/// The most members that an object has.
pub(crate) const MAX_MEMBERS: usize = {
    let (mut most, mut object) = (0, 0);
    while object < OBJECTS.len() {
        if OBJECTS[object].fields.len() > most {
            most = OBJECTS[object].fields.len();
        }
        object += 1;
    }
    most
};

/// Where things stand in the text, as offsets in bytes, and what a draft has no room for.
#[derive(Default)]
pub(crate) struct Origin<'a> {
    /// The text without a byte order mark.
    pub(crate) text: &'a [u8],
    /// The length of the byte order mark, in bytes.
    pub(crate) skipped: usize,
    /// The root value.
    pub(crate) start: usize,
    /// The objects of the table.
    pub(crate) objects: [ObjectOrigin; OBJECTS.len()],
    /// How many issues a report lists.
    pub(crate) limit: usize,
    /// Repeated keys and wrong elements of `data`, in the order of the text; of one kind at one place only the first ones,
    /// up to the limit, so that hostile text does not fill the memory.
    pub(crate) repetitions: Vec<Repetition>,
    /// How many repetitions there are of each kind and place.
    counts: Vec<(Rank, usize)>,
    /// Long values that are ASCII without a line feed: nothing in them matters to lines and columns.
    pub(crate) plain: Vec<Range<usize>>,
    /// Keys that are not documented, in the order of the text.
    pub(crate) unknown: Vec<UnknownKey>,
}

impl Origin<'_> {
    /// For a report that lists so many issues.
    pub(crate) fn new(limit: usize) -> Self {
        Self { limit, ..Self::default() }
    }

    /// Whether a text was read. Otherwise the payload was put together from values.
    pub(crate) const fn is_of_text(&self) -> bool {
        self.limit > 0
    }

    /// Notes of what kind the value of a member is, where there is no text to look at.
    pub(crate) fn note_kind(&mut self, member: Place, kind: JsonKind) {
        if let Some(index) = member.member_index() {
            self.objects[member.object_index()].members[index] = 1 + kind as usize;
        }
    }

    /// Of what kind the value at an offset is, if that is known.
    pub(crate) fn kind_at(&self, start: usize) -> Option<JsonKind> {
        if self.is_of_text() {
            return self.text.get(start..).and_then(JsonKind::of);
        }
        JsonKind::ALL.get(start.checked_sub(1)?).copied()
    }

    /// The array that should hold the sections.
    pub(crate) fn start_of_data(&self) -> usize {
        self.start_of(named::payload::data)
    }

    /// The value of a member, 0 when it is absent.
    pub(crate) fn start_of(&self, member: Place) -> usize {
        member.member_index().map_or(self.start, |index| self.objects[member.object_index()].members[index])
    }

    /// Notes a repetition, or only counts it.
    pub(crate) fn repeat(&mut self, repetition: Repetition) {
        let rank = repetition.rank();
        let index = self.counts.iter().rposition(|(counted, _)| *counted == rank).unwrap_or_else(|| {
            self.counts.push((rank, 0));
            self.counts.len() - 1
        });
        let (_, count) = &mut self.counts[index];
        *count += 1;
        if *count <= self.limit {
            self.repetitions.push(repetition);
        }
    }

    /// How many repetitions were only counted.
    pub(crate) fn only_counted(&self) -> usize {
        self.counts.iter().map(|(_, count)| count).sum::<usize>() - self.repetitions.len()
    }

    /// An unknown key, and the offset of its value.
    pub(crate) fn key(&self, unknown: &UnknownKey) -> (Cow<'_, str>, usize) {
        let (key, value) = key_at(self.text, unknown.start);
        (key.text(), value)
    }

    /// The element of `data` that holds an object.
    pub(crate) fn element_of(&self, place: Place) -> u32 {
        self.objects[place.origin_index()].element
    }
}

/// Where the values of an object's members start, 0 when they are absent.
pub(crate) type Starts = [usize; MAX_MEMBERS];

#[derive(Clone, Copy, Default)]
pub(crate) struct ObjectOrigin {
    /// The index of the element of `data` that holds it.
    pub(crate) element: u32,
    pub(crate) start: usize,
    pub(crate) members: Starts,
}

/// A documented key that appears once more, or an element of `data` that is not an object.
pub(crate) struct Repetition {
    pub(crate) reason: Reason,
    pub(crate) place: Place,
    /// The element of `data` that it is, or is in.
    pub(crate) element: u32,
    pub(crate) start: usize,
}

impl Repetition {
    pub(crate) const fn rank(&self) -> Rank {
        rank(self.reason, self.place)
    }
}

/// Where an error comes in a report.
pub(crate) type Rank = (Place, u8);

/// First comes what is wrong with a value itself, then its repetitions, then its elements.
pub(crate) const fn rank(reason: Reason, place: Place) -> Rank {
    let step = match reason {
        Reason::Duplicate | Reason::DuplicateSection => 1,
        Reason::NotElement => 2,
        _ => 0,
    };
    (place, step)
}

/// A key that is not documented. Only its offset is kept: there may be as many as the text has room for.
pub(crate) struct UnknownKey {
    pub(crate) start: usize,
    element: u32,
    place: Place,
    pub(crate) is_repeated: bool,
}

impl UnknownKey {
    pub(crate) const fn new(Holder { place, element }: Holder, start: usize) -> Self {
        Self { start, element, place, is_repeated: false }
    }

    pub(crate) const fn holder(&self) -> Holder {
        Holder { place: self.place, element: self.element }
    }
}

const _: () = assert!(size_of::<UnknownKey>() <= 16 && size_of::<Repetition>() <= 16);

/// The object that holds a key: one of the table, or an element of `data`, which holds sections.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Holder {
    /// The place of the object; for an element of `data`, that of `data`.
    pub(crate) place: Place,
    /// The element of `data` that it is, or is in.
    pub(crate) element: u32,
}

impl Holder {
    pub(crate) const fn element(element: u32) -> Self {
        Self { place: named::payload::data, element }
    }

    pub(crate) fn is_element(self) -> bool {
        self.place == named::payload::data
    }

    /// What is documented in such an object.
    pub(crate) fn places(self) -> impl Iterator<Item = Place> {
        let object = self.place.object_index();
        let is_element = self.is_element();
        let count = if is_element { SECTIONS.len() } else { self.place.object_spec().fields.len() };
        (0..count).map(
            move |index| {
                if is_element { Place::nth_section(index) } else { Place::member(object, index) }
            },
        )
    }
}
