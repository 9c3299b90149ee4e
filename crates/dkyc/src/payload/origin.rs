//! Where things stand in the text, and what a draft has no room for.

use std::borrow::Cow;
use std::ops::Range;

use crate::place::Place;
use crate::reason::Reason;
use crate::spec::{OBJECTS, named};

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
    /// The text up to the first byte that is not UTF-8, without a byte order mark.
    pub(crate) text: &'a str,
    /// The length of the byte order mark, in bytes.
    pub(crate) skipped: usize,
    /// The root value.
    pub(crate) start: usize,
    /// The objects of the table.
    pub(crate) objects: [ObjectOrigin; OBJECTS.len()],
    /// Repeated keys and wrong elements of `data`, in the order of the text.
    pub(crate) repetitions: Vec<Repetition>,
    /// Long values that are ASCII without a line feed: nothing in them matters to lines and columns.
    pub(crate) plain: Vec<Range<usize>>,
    /// Keys that are not documented, in the order of the text.
    pub(crate) unknown: Vec<UnknownKey<'a>>,
}

impl Origin<'_> {
    /// The array that should hold the sections.
    pub(crate) fn start_of_data(&self) -> usize {
        let data = named::payload::data;
        data.member_index().map_or(self.start, |member| self.objects[data.object_index()].members[member])
    }

    /// The element of `data` that holds an object.
    pub(crate) fn element_of(&self, place: Place) -> u32 {
        self.objects[place.object_index()].element
    }
}

#[derive(Clone, Copy, Default)]
pub(crate) struct ObjectOrigin {
    /// The index of the element of `data` that holds it.
    pub(crate) element: u32,
    pub(crate) start: usize,
    pub(crate) members: [usize; MAX_MEMBERS],
}

/// A documented key that appears once more, or an element of `data` that is not an object.
pub(crate) struct Repetition {
    pub(crate) reason: Reason,
    pub(crate) place: Place,
    /// The element of `data` that it is, or is in.
    pub(crate) element: u32,
    pub(crate) start: usize,
}

/// A key that is not documented.
pub(crate) struct UnknownKey<'a> {
    pub(crate) holder: Holder,
    pub(crate) key: Cow<'a, str>,
    pub(crate) start: usize,
    pub(crate) is_repeated: bool,
}

/// The object that holds a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Holder {
    /// An element of `data`, which holds sections: that with this index.
    Element(u32),
    /// An object of the table. A section stands in the element with this index.
    Object(Place, u32),
}

impl Holder {
    /// What is documented in such an object.
    pub(crate) fn places(self) -> impl Iterator<Item = Place> {
        let (sections, members) = match self {
            Self::Element(_) => (Some(Place::sections()), None),
            Self::Object(object, _) => (None, Some(object.members())),
        };
        sections.into_iter().flatten().chain(members.into_iter().flatten())
    }
}
