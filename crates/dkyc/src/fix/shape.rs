//! Repairs of the shape of a payload: `docs/fixes.md#the-shape-of-the-payload`.

use super::census::{Census, Holder, Site, elements, elements_mut, first, first_mut};
use super::meaning::{Meaning, Spelling};
use super::same::are_same;
use super::tree::{Member, Value, mark_repetitions, members};
use crate::order::sort_by;
use crate::place::Place;
use crate::spec::named;

/// A repair of the shape, and what it is about.
pub(super) type ShapeRepair = (&'static str, Place);

/// Does a repair if it applies, and tells what it was done to.
type Row<'a> = fn(&mut Shape<'a>) -> Vec<Place>;

/// A payload under repair.
pub(super) struct Shape<'a> {
    pub(super) payload: Vec<Member<'a>>,
    pub(super) census: Census,
    pub(super) repairs: Vec<ShapeRepair>,
}

const REMOVED: &str = "removed";

impl<'a> Shape<'a> {
    /// The rows, in their order: the name of a repair, and how it is done.
    const ROWS: [(&'static str, Row<'a>); 7] = [
        ("unwrapped", Self::unwrap_payload),
        ("renamed", Self::rename_one),
        ("collected", Self::collect),
        ("listed", Self::list),
        ("sorted_in", Self::sort_in),
        ("moved", Self::move_one),
        (REMOVED, Self::remove),
    ];

    /// Of a text that is a JSON object.
    pub(super) fn new(json: &'a str) -> Self {
        let mut payload = Value::Written(json);
        payload.open_payload();
        let payload = match payload {
            Value::Object(members) => members,
            _ => Vec::new(),
        };
        Self { census: Census::of(&payload), payload, repairs: Vec::new() }
    }

    /// Does the first row that applies, then again from the top.
    pub(super) fn repair(&mut self) {
        while Self::ROWS.iter().any(|(name, repair)| self.apply(name, *repair)) {}
    }

    /// Removes repetitions that have become the same as what counts.
    pub(super) fn remove_repetitions(&mut self) {
        if self.census.has_repetitions {
            self.apply(REMOVED, Self::remove);
        }
    }

    fn apply(&mut self, name: &'static str, repair: Row<'a>) -> bool {
        let places = repair(self);
        if places.is_empty() {
            return false;
        }
        self.repairs.extend(places.into_iter().map(|place| (name, place)));
        self.census = Census::of(&self.payload);
        true
    }

    /// An object around the payload.
    fn unwrap_payload(&mut self) -> Vec<Place> {
        let [Member { meaning: outer, value: Value::Written(json), .. }] = *self.payload else {
            return Vec::new();
        };
        if !json.starts_with('{') {
            return Vec::new();
        }
        let is_data = outer.is_some_and(|outer| outer.place == named::payload::data);
        let is_payload = |inner: Meaning| {
            let place = inner.place;
            place == named::payload::data
                || place == named::payload::user_id
                || !is_data && place.is_section()
        };
        if !members(json).iter().filter_map(|member| member.meaning).any(is_payload) {
            return Vec::new();
        }
        let mut payload = Value::Written(json);
        payload.open_payload();
        self.payload = payload.members_mut().map(std::mem::take).unwrap_or_default();
        vec![Place::WHOLE]
    }

    /// The first name that is absent, and that another key there means.
    fn rename_one(&mut self) -> Vec<Place> {
        let renamed = Place::all().skip(1).find_map(|place| {
            let keys = self.census.at_home(place);
            let site = keys.counting().filter(|_| !keys.is_there())?;
            let members = self.census.members_mut(&mut self.payload, site.holder)?;
            rename(members, site.member as usize, place).then_some(place)
        });
        renamed.into_iter().collect()
    }

    /// Sections at the top level → `data`.
    fn collect(&mut self) -> Vec<Place> {
        if self.census.at_home(named::payload::data).is_there() {
            return Vec::new();
        }
        let census = &self.census;
        let mut sections = Vec::new();
        for section in Place::sections() {
            if let Some(site) = census.anywhere(section).counting()
                && let Some(member) = self.payload.get_mut(site.member as usize)
            {
                sections.push(element_of(section, member.value.take()));
            }
        }
        if sections.is_empty() {
            return Vec::new();
        }
        put(&mut self.payload, Member::new(named::payload::data, Value::Array(sections)));
        sweep(&mut self.payload);
        vec![named::payload::data]
    }

    /// An object `data` → an array.
    fn list(&mut self) -> Vec<Place> {
        let Some(data) = first_mut(&mut self.payload, named::payload::data) else { return Vec::new() };
        data.open();
        let Some(members) = data.members_mut() else { return Vec::new() };
        let mut members = std::mem::take(members);
        let mut elements = Vec::new();
        for (section, site) in sections_in(&members) {
            elements.push(element_of(section, members[site].value.take()));
        }
        sweep(&mut members);
        if !members.is_empty() {
            let mut rest = Value::Object(members);
            rest.open_element();
            elements.push(rest);
        }
        *data = Value::Array(elements);
        vec![named::payload::data]
    }

    /// Fields without any section → their sections.
    fn sort_in(&mut self) -> Vec<Place> {
        let is_array = matches!(first(&self.payload, named::payload::data), Some(Value::Array(_)));
        let is_there = self.census.at_home(named::payload::data).is_there();
        if self.census.names_sections || is_there && !is_array {
            return Vec::new();
        }
        let mut sections = Vec::new();
        for section in Place::sections() {
            let mut fields = Vec::new();
            for field in section.members() {
                if let Some(site) = self.census.anywhere(field).counting() {
                    fields.extend(self.take(site).map(|value| Member::new(field, value)));
                }
            }
            if !fields.is_empty() {
                sections.push(element_of(section, Value::Object(fields)));
            }
        }
        if sections.is_empty() {
            return Vec::new();
        }
        self.sweep_all();
        match elements_mut(&mut self.payload) {
            Some(elements) => drop(elements.splice(..0, sections)),
            None => put(&mut self.payload, Member::new(named::payload::data, Value::Array(sections))),
        }
        vec![named::payload::data]
    }

    /// The first field that is absent in its section and is elsewhere.
    fn move_one(&mut self) -> Vec<Place> {
        let census = &self.census;
        let is_open =
            |section: Place| matches!(census.section(&self.payload, section), Some(Value::Object(_)));
        let moved = Place::sections().filter(|&section| is_open(section)).find_map(|section| {
            section.members().find_map(|field| {
                let site = census.anywhere(field).counting()?;
                let is_elsewhere = site.holder != Holder::Section(section);
                (is_elsewhere && !census.at_home(field).is_there()).then_some((field, site))
            })
        });
        let Some((field, site)) = moved else { return Vec::new() };
        let Some(value) = self.take(site) else { return Vec::new() };
        if let Some(section) = self.census.members_mut(&mut self.payload, Holder::Section(field.owner())) {
            put(section, Member::new(field, value));
        }
        self.sweep_holder(site.holder);
        vec![field]
    }

    /// Repetitions that are the same as what counts.
    fn remove(&mut self) -> Vec<Place> {
        if !self.census.has_repetitions {
            return Vec::new();
        }
        let mut removed: Vec<_> = self
            .repetitions()
            .into_iter()
            .filter(|&(place, site)| self.is_superfluous(place, site))
            .collect();
        sort_by(&mut removed, |(one, _), (other, _)| one.cmp(other));
        for &(_, site) in &removed {
            self.take(site);
        }
        self.sweep_all();
        removed.into_iter().map(|(place, _)| place).collect()
    }

    /// The documented keys and sections that are there once more.
    fn repetitions(&self) -> Vec<(Place, Site)> {
        let mut found = Vec::new();
        let mut look =
            |members: &[Member<'a>], holder: Holder, is_one: &dyn Fn(Place, &Member<'a>, Site) -> bool| {
                for (index, member) in members.iter().enumerate() {
                    let site = Site::new(holder, index);
                    if let Some(Meaning { place, spelling: Spelling::Exact }) = member.meaning
                        && is_one(place, member, site)
                    {
                        found.push((place, site));
                    }
                }
            };
        look(&self.payload, Holder::Top, &|place, member, _| {
            place.owner() == Place::WHOLE && member.is_repetition
        });
        for (element, value) in (0..).zip(elements(&self.payload)) {
            if let Value::Object(members) = value {
                look(members, Holder::Element(element), &|place, member, site| {
                    let counts = self.census.is_section(place, site);
                    place.is_section() && (member.is_repetition || !member.value.is_null() && !counts)
                });
            }
        }
        for section in Place::sections() {
            if let Some(Value::Object(members)) = self.census.section(&self.payload, section) {
                look(members, Holder::Section(section), &|place, member, _| {
                    place.owner() == section && place != section && member.is_repetition
                });
            }
        }
        found
    }

    /// Whether a repetition is the same as what counts.
    fn is_superfluous(&self, place: Place, site: Site) -> bool {
        let Some(members) = self.members(site.holder) else { return false };
        let first_here = || members.iter().find(|member| member.is_first(place)).map(|member| &member.value);
        let counting = if place.is_section() {
            self.census.section(&self.payload, place).or_else(first_here)
        } else {
            first_here()
        };
        let repetition = members.get(site.member as usize).map(|member| &member.value);
        counting.zip(repetition).is_some_and(|(counting, repetition)| are_same(counting, repetition))
    }

    fn members(&self, holder: Holder) -> Option<&Vec<Member<'a>>> {
        let value = match holder {
            Holder::Top => return Some(&self.payload),
            Holder::Element(element) => elements(&self.payload).get(element as usize),
            Holder::Section(section) => self.census.section(&self.payload, section),
        };
        match value {
            Some(Value::Object(members)) => Some(members),
            _ => None,
        }
    }

    /// The value of a documented field or top-level key that counts.
    pub(super) fn value_mut(&mut self, place: Place) -> Option<&mut Value<'a>> {
        let owner = place.owner();
        let holder = if owner == Place::WHOLE { Holder::Top } else { Holder::Section(owner) };
        first_mut(self.census.members_mut(&mut self.payload, holder)?, place)
    }

    /// Takes a value away. What held it must be swept afterwards.
    fn take(&mut self, site: Site) -> Option<Value<'a>> {
        let members = self.census.members_mut(&mut self.payload, site.holder)?;
        members.get_mut(site.member as usize).map(|member| member.value.take())
    }

    fn sweep_all(&mut self) {
        sweep(&mut self.payload);
        for section in Place::sections() {
            if let Some(members) = self.census.members_mut(&mut self.payload, Holder::Section(section)) {
                sweep(members);
            }
        }
        sweep_elements(&mut self.payload);
    }

    fn sweep_holder(&mut self, holder: Holder) {
        match holder {
            Holder::Element(_) => sweep_elements(&mut self.payload),
            holder => {
                if let Some(members) = self.census.members_mut(&mut self.payload, holder) {
                    sweep(members);
                }
            }
        }
    }
}

impl Census {
    /// Whether the section that counts is here.
    fn is_section(&self, section: Place, site: Site) -> bool {
        matches!(site.holder, Holder::Element(element) if self.is_at(section, element, site.member))
    }
}

/// An element of `data` with one section.
fn element_of(section: Place, mut value: Value<'_>) -> Value<'_> {
    value.open();
    Value::Object(vec![Member::new(section, value)])
}

/// The sections that the keys of an object mean, and the keys that count for them.
fn sections_in(members: &[Member<'_>]) -> Vec<(Place, usize)> {
    let census = Census::of(members);
    Place::sections()
        .filter_map(|section| Some((section, census.anywhere(section).counting()?.member as usize)))
        .collect()
}

/// Gives a key the name of a place. False if it is its name already.
fn rename(members: &mut Vec<Member<'_>>, index: usize, place: Place) -> bool {
    let Some(member) = members.get_mut(index).filter(|member| !member.is(place)) else { return false };
    let mut value = member.value.take();
    if place == named::payload::data {
        value.open_data();
    } else if place.is_section() {
        value.open();
    }
    if let Some(null) = first_mut(members, place) {
        *null = value;
    } else {
        members[index].meaning = Some(Meaning::exactly(place));
        members[index].value = value;
    }
    sweep(members);
    mark_repetitions(members);
    true
}

/// Puts a member into an object, in place of a null under its key.
fn put<'a>(members: &mut Vec<Member<'a>>, member: Member<'a>) {
    let null =
        members.iter_mut().find(|null| member.meaning.is_some_and(|meaning| null.is_first(meaning.place)));
    match null {
        Some(null) => null.value = member.value,
        None => members.push(member),
    }
}

/// Removes the members whose values were taken.
fn sweep(members: &mut Vec<Member<'_>>) {
    let count = members.len();
    members.retain(|member| !matches!(member.value, Value::Taken));
    if members.len() < count {
        mark_repetitions(members);
    }
}

/// The same in the objects of `data`. One that is left empty goes, too.
fn sweep_elements(payload: &mut [Member<'_>]) {
    let Some(elements) = elements_mut(payload) else { return };
    elements.retain_mut(|element| {
        let Some(members) = element.members_mut() else { return true };
        let was_empty = members.is_empty();
        sweep(members);
        was_empty || !members.is_empty()
    });
}
