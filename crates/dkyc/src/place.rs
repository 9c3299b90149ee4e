//! Places in a payload: an object of the table, or one of its members.

/// A documented place. Objects and their members are numbered as in the table, which is the order of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Place {
    object: u8,
    /// 0 is the object itself, 1 its first member.
    member: u8,
}

impl Place {
    /// The whole payload.
    pub(crate) const WHOLE: Self = Self::object(0);

    #[allow(clippy::cast_possible_truncation, reason = "the table has fewer objects")]
    pub(crate) const fn object(object: usize) -> Self {
        Self { object: object as u8, member: 0 }
    }

    #[allow(clippy::cast_possible_truncation, reason = "no object of the table has so many members")]
    pub(crate) const fn member(object: usize, member: usize) -> Self {
        Self { object: object as u8, member: member as u8 + 1 }
    }

    pub(crate) const fn object_index(self) -> usize {
        self.object as usize
    }

    /// `None` when this is an object itself.
    pub(crate) const fn member_index(self) -> Option<usize> {
        (self.member as usize).checked_sub(1)
    }

    /// The object that this is, or is a member of.
    pub(crate) const fn owner(self) -> Self {
        Self { object: self.object, member: 0 }
    }
}

/// What is checked: which object stands at the root.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// A whole payload, or a whole request to another endpoint.
    Payload,
    /// The sections under their names: `{"BASIC_INFORMATION": {…}, …}`.
    Sections,
    /// One section, by the index of its object, which takes less room than its place.
    Section(u8),
    /// The value of one field.
    Field,
}

impl Target {
    /// The section at this place.
    pub(crate) const fn section(place: Place) -> Self {
        Self::Section(place.object)
    }
}
