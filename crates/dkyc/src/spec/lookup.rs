//! Rows and places, found by name or number.

use super::row::{FieldSpec, ObjectSpec};
use super::{OBJECTS, SECTIONS};
use crate::name::UnknownName;
use crate::place::Place;

impl ObjectSpec {
    /// The section with this name.
    ///
    /// # Errors
    /// [`UnknownName`] when there is no such section.
    pub fn find(name: &str) -> Result<&'static Self, UnknownName> {
        Place::of_section(name).map(Place::object_spec)
    }
}

impl FieldSpec {
    /// Every field whose value is a string, in the order of the specification: `user_id` and `phone_number`, then those of the
    /// sections. The `data` and `extras` of a payload are not among them.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        OBJECTS.iter().flat_map(|object| object.fields).filter(|field| field.rule.is_of_text())
    }

    /// The field with this path.
    ///
    /// # Errors
    /// [`UnknownName`] when no field has this path.
    pub fn find(path: &str) -> Result<&'static Self, UnknownName> {
        Self::all().find(|field| field.path == path).ok_or_else(|| Place::unknown_field(path))
    }
}

impl Place {
    /// Every place, in the order of a report.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        PLACES.iter().copied()
    }

    /// How many members of objects, and objects, there are.
    #[cfg(feature = "fix")]
    pub(crate) const COUNT: usize = {
        let (mut count, mut object) = (OBJECTS.len(), 0);
        while object < OBJECTS.len() {
            count += OBJECTS[object].fields.len();
            object += 1;
        }
        count
    };

    /// Its number in the order of [`Place::all`].
    #[cfg(feature = "fix")]
    pub(crate) fn number(self) -> usize {
        /// The number of each object.
        static OBJECT: [usize; OBJECTS.len()] = {
            let (mut numbers, mut object) = ([0; OBJECTS.len()], 1);
            while object < OBJECTS.len() {
                numbers[object] = numbers[object - 1] + 1 + OBJECTS[object - 1].fields.len();
                object += 1;
            }
            numbers
        };
        OBJECT[self.object_index()] + self.member_index().map_or(0, |member| member + 1)
    }

    /// The members of the object that this is, or is in.
    pub(crate) fn members(self) -> impl Iterator<Item = Self> {
        let object = self.object_index();
        (0..self.object_spec().fields.len()).map(move |member| Self::member(object, member))
    }

    /// The place of the field with this path.
    pub(crate) fn of_field(path: &str) -> Result<Self, UnknownName> {
        let is_it = |place: &Self| {
            place.field_spec().is_some_and(|field| field.rule.is_of_text() && field.path == path)
        };
        Self::all().find(is_it).ok_or_else(|| Self::unknown_field(path))
    }

    pub(crate) fn unknown_field(path: &str) -> UnknownName {
        UnknownName::new(path, FieldSpec::all().map(|field| field.path))
    }

    /// The place of the section with this name.
    pub(crate) fn of_section(name: &str) -> Result<Self, UnknownName> {
        let unknown = || UnknownName::new(name, SECTIONS.iter().map(|section| section.name));
        Self::sections().find(|section| section.key() == name).ok_or_else(unknown)
    }

    /// The place of the n-th section of the table.
    pub(crate) const fn nth_section(index: usize) -> Self {
        Self::object(index + 1)
    }

    /// The places of the sections.
    pub(crate) fn sections() -> impl Iterator<Item = Self> {
        (1..OBJECTS.len()).map(Self::object)
    }

    /// The object that this is, or is in.
    pub(crate) fn object_spec(self) -> &'static ObjectSpec {
        #[cfg(feature = "api")]
        if let Some(request) = self.object_index().checked_sub(OBJECTS.len()) {
            return &super::request::REQUESTS[request];
        }
        &OBJECTS[self.object_index()]
    }

    /// The row of this member; `None` for an object itself.
    pub(crate) fn field_spec(self) -> Option<&'static FieldSpec> {
        self.object_spec().fields.get(self.member_index()?)
    }

    /// Whether it is a section itself.
    pub(crate) fn is_section(self) -> bool {
        self.is_in_section() && self.member_index().is_none()
    }

    /// Whether it is a section, or in one.
    pub(crate) fn is_in_section(self) -> bool {
        self.owner() != Self::WHOLE && !self.is_in_request()
    }

    /// Whether it is a request to another endpoint, or a member of one. These are numbered after the sections.
    pub(crate) fn is_in_request(self) -> bool {
        cfg!(feature = "api") && self.object_index() >= OBJECTS.len()
    }

    /// The index at which the offsets of its object are noted. A request is the whole text, as a payload is.
    pub(crate) fn origin_index(self) -> usize {
        if self.is_in_request() { Self::WHOLE.object_index() } else { self.object_index() }
    }

    /// The documented path; empty for the whole payload.
    pub(crate) fn path(self) -> &'static str {
        self.field_spec().map_or(self.object_spec().name, |field| field.path)
    }

    /// The documented key; empty for the whole payload.
    pub(crate) fn key(self) -> &'static str {
        self.field_spec().map_or(self.object_spec().name, |field| field.key)
    }

    /// What a person calls it; of an object, its key.
    pub(crate) fn label(self) -> &'static str {
        self.field_spec().map_or(self.object_spec().name, |field| field.label)
    }
}

static PLACES: [Place; count_places()] = {
    let mut places = [Place::WHOLE; count_places()];
    let (mut count, mut object) = (0, 0);
    while object < OBJECTS.len() {
        places[count] = Place::object(object);
        count += 1;
        let mut member = 0;
        while member < OBJECTS[object].fields.len() {
            places[count] = Place::member(object, member);
            (count, member) = (count + 1, member + 1);
        }
        object += 1;
    }
    places
};

const fn count_places() -> usize {
    let (mut count, mut object) = (0, 0);
    while object < OBJECTS.len() {
        count += 1 + OBJECTS[object].fields.len();
        object += 1;
    }
    count
}
