//! Which keys of a payload mean which names, and which of them count.

use super::tree::{Member, Value};
use crate::place::Place;
use crate::spec::{OBJECTS, named};

/// An object that holds keys.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Holder {
    /// The payload.
    Top,
    /// The element of `data` with this index.
    Element(u32),
    /// A section, by its place.
    Section(Place),
}

/// Where a key is: the object, and the index of the member.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Site {
    pub(super) holder: Holder,
    pub(super) member: u32,
}

impl Site {
    /// No payload has so many members that an index would not fit: each takes several bytes.
    pub(super) fn new(holder: Holder, member: usize) -> Self {
        Self { holder, member: u32::try_from(member).unwrap_or(u32::MAX) }
    }
}

/// The keys that mean one name.
#[derive(Clone, Copy, Default)]
pub(super) struct Keys {
    count: u8,
    documented: u8,
    others: u8,
    first: Option<Site>,
    last_documented: Option<Site>,
    last_other: Option<Site>,
}

impl Keys {
    fn add(&mut self, member: &Member<'_>, site: Site) {
        self.count = self.count.saturating_add(1);
        self.first = self.first.or(Some(site));
        if member.value.is_null() {
            return;
        }
        if member.meaning.is_some_and(super::meaning::Meaning::is_exact) {
            self.documented = self.documented.saturating_add(1);
            self.last_documented = Some(site);
        } else {
            self.others = self.others.saturating_add(1);
            self.last_other = Some(site);
        }
    }

    /// The one that counts: the only one; else, of those that are not null, the documented name itself, or the only other.
    pub(super) const fn counting(&self) -> Option<Site> {
        match self {
            Self { count: 1, first, .. } => *first,
            Self { documented: 1, last_documented, .. } => *last_documented,
            Self { documented: 0, others: 1, last_other, .. } => *last_other,
            _ => None,
        }
    }

    /// Whether the documented name is there, with a value that is not null.
    pub(super) const fn is_there(&self) -> bool {
        self.documented > 0
    }

    /// The first of them.
    pub(super) const fn first(&self) -> Option<Site> {
        self.first
    }
}

/// The keys of a payload, by what they mean.
pub(super) struct Census {
    /// The keys in the objects that they belong in.
    at_home: [Keys; Place::COUNT],
    /// The keys that mean a field, wherever they are, and those at the top level that mean a section.
    anywhere: [Keys; Place::COUNT],
    /// The sections that count, each an element of `data` and a member of it.
    sections: [Option<(u32, u32)>; OBJECTS.len()],
    /// Whether a documented key or section is there more than once.
    pub(super) has_repetitions: bool,
    /// Whether a key at the top level or in an object of `data` means a section.
    pub(super) names_sections: bool,
}

impl Census {
    pub(super) fn of(payload: &[Member<'_>]) -> Self {
        let mut census = Self {
            at_home: [Keys::default(); Place::COUNT],
            anywhere: [Keys::default(); Place::COUNT],
            sections: [None; OBJECTS.len()],
            has_repetitions: false,
            names_sections: false,
        };
        census.count_top(payload);
        let elements = elements(payload);
        for (element, value) in elements.iter().enumerate() {
            if let Value::Object(members) = value {
                census.count_element(members, u32::try_from(element).unwrap_or(u32::MAX));
            }
        }
        for section in Place::sections() {
            if let Some(Value::Object(members)) = census.section(payload, section) {
                census.count_section(members, section);
            }
        }
        census
    }

    fn count_top(&mut self, members: &[Member<'_>]) {
        for (index, member) in members.iter().enumerate() {
            let Some(meaning) = member.meaning else { continue };
            let (number, site) = (meaning.place.number(), Site::new(Holder::Top, index));
            let belongs_here = meaning.place.owner() == Place::WHOLE;
            self.names_sections |= meaning.place.is_section();
            if member.is_repetition {
                self.has_repetitions = true;
            } else if belongs_here {
                self.at_home[number].add(member, site);
            } else {
                self.anywhere[number].add(member, site);
            }
        }
    }

    fn count_element(&mut self, members: &[Member<'_>], element: u32) {
        for (index, member) in members.iter().enumerate() {
            let Some(meaning) = member.meaning else { continue };
            let (number, site) = (meaning.place.number(), Site::new(Holder::Element(element), index));
            if meaning.is_field() && !member.is_repetition {
                self.anywhere[number].add(member, site);
            }
            if !meaning.place.is_section() {
                continue;
            }
            self.names_sections = true;
            if member.is_repetition {
                self.has_repetitions = true;
                continue;
            }
            self.at_home[number].add(member, site);
            if meaning.is_exact() && !member.value.is_null() {
                let section = &mut self.sections[meaning.place.object_index()];
                self.has_repetitions |= section.is_some();
                section.get_or_insert((element, site.member));
            }
        }
    }

    fn count_section(&mut self, members: &[Member<'_>], section: Place) {
        for (index, member) in members.iter().enumerate() {
            let Some(meaning) = member.meaning else { continue };
            let (number, site) = (meaning.place.number(), Site::new(Holder::Section(section), index));
            let belongs_here = meaning.is_field() && meaning.place.owner() == section;
            if member.is_repetition {
                self.has_repetitions = true;
            } else if belongs_here {
                self.at_home[number].add(member, site);
                self.anywhere[number].add(member, site);
            } else if meaning.is_field() && meaning.spelling != super::meaning::Spelling::Alias {
                self.anywhere[number].add(member, site);
            }
        }
    }

    /// The keys that mean a name, where it belongs.
    pub(super) fn at_home(&self, place: Place) -> &Keys {
        &self.at_home[place.number()]
    }

    /// The keys that mean a field, wherever they are, or a section at the top level.
    pub(super) fn anywhere(&self, place: Place) -> &Keys {
        &self.anywhere[place.number()]
    }

    /// The section that counts.
    pub(super) fn section<'p, 'a>(&self, payload: &'p [Member<'a>], section: Place) -> Option<&'p Value<'a>> {
        let (element, member) = self.sections[section.object_index()]?;
        match elements(payload).get(element as usize)? {
            Value::Object(members) => members.get(member as usize).map(|member| &member.value),
            _ => None,
        }
    }

    /// Whether the section that counts is this member of this element.
    pub(super) fn is_at(&self, section: Place, element: u32, member: u32) -> bool {
        self.sections[section.object_index()] == Some((element, member))
    }

    /// The element of `data` that a section is in, or a null under its name.
    pub(super) fn element_of(&self, section: Place) -> Option<u32> {
        let counting = self.sections[section.object_index()].map(|(element, _)| element);
        counting.or_else(|| match self.at_home(section).first()?.holder {
            Holder::Element(element) => Some(element),
            _ => None,
        })
    }

    /// The members of an object.
    pub(super) fn members_mut<'p, 'a>(
        &self,
        payload: &'p mut Vec<Member<'a>>,
        holder: Holder,
    ) -> Option<&'p mut Vec<Member<'a>>> {
        match holder {
            Holder::Top => Some(payload),
            Holder::Element(element) => elements_mut(payload)?.get_mut(element as usize)?.members_mut(),
            Holder::Section(section) => {
                let (element, member) = self.sections[section.object_index()]?;
                let members = elements_mut(payload)?.get_mut(element as usize)?.members_mut()?;
                members.get_mut(member as usize)?.value.members_mut()
            }
        }
    }
}

/// The value under a key of the payload itself.
pub(super) fn first<'p, 'a>(payload: &'p [Member<'a>], place: Place) -> Option<&'p Value<'a>> {
    payload.iter().find(|member| member.is_first(place)).map(|member| &member.value)
}

pub(super) fn first_mut<'p, 'a>(payload: &'p mut [Member<'a>], place: Place) -> Option<&'p mut Value<'a>> {
    payload.iter_mut().find(|member| member.is_first(place)).map(|member| &mut member.value)
}

/// The elements of `data`; none when it is no array.
pub(super) fn elements<'p, 'a>(payload: &'p [Member<'a>]) -> &'p [Value<'a>] {
    match first(payload, named::payload::data) {
        Some(Value::Array(elements)) => elements,
        _ => &[],
    }
}

pub(super) fn elements_mut<'p, 'a>(payload: &'p mut [Member<'a>]) -> Option<&'p mut Vec<Value<'a>>> {
    match first_mut(payload, named::payload::data)? {
        Value::Array(elements) => Some(elements),
        _ => None,
    }
}
