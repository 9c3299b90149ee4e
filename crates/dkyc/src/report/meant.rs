//! What an unknown key was probably meant for, and where a misplaced one belongs.

use crate::payload::draft::{Member, Section};
use crate::payload::{Holder, UnknownKey};
use crate::place::Place;
use crate::plausibility::Inputs;
use crate::spec::OBJECTS;
use crate::suggest::{self, LONGEST, folded, folds_to, folds_to_more};

/// The documented place that an unknown key was probably meant for, and how many typing errors it is away. What is there and
/// filled in was never meant.
pub(super) fn place(key: &str, unknown: &UnknownKey, inputs: Inputs<'_, '_>) -> Option<(Place, usize)> {
    let holder = unknown.holder();
    let is_open = |place: Place| inputs.is_open(place);
    let mut room = [0; LONGEST];
    let wrong = folded(key, &mut room)?;
    let same = |name: &[u8]| holder.places().find(|&place| folds_to(place.key(), name) && is_open(place));
    // Older forms of this upload begin their keys with APP_.
    let bare = wrong.strip_prefix(b"app");
    let alias = || {
        let field = Place::of_alias(wrong).or_else(|| Place::of_alias(bare?));
        field.filter(|&field| field.owner() == holder.place && is_open(field))
    };
    let exact = same(wrong).or_else(|| same(bare?)).or_else(alias).or_else(|| twin(key, holder, is_open));
    exact
        .map(|place| (place, 0))
        .or_else(|| {
            let nearest = suggest::nearest(key, names(holder), is_open)?;
            Some((nearest.meant, nearest.errors))
        })
        .or_else(|| Some((longer(wrong, holder, is_open)?, usize::MAX)))
}

fn names(holder: Holder) -> impl Iterator<Item = (&'static str, Place)> {
    holder.places().map(|place| (place.key(), place))
}

/// The field with the same label, if the key is that of a field elsewhere: `perPincode` in the communication address.
fn twin(key: &str, holder: Holder, is_open: impl Fn(Place) -> bool) -> Option<Place> {
    let elsewhere = meaning(key).and_then(Place::field_spec)?;
    let mut twins = holder.places().filter(|&place| {
        is_open(place) && place.field_spec().is_some_and(|field| field.label == elsewhere.label)
    });
    twins.next()
}

/// The only open name that begins with the key.
fn longer(wrong: &[u8], holder: Holder, is_open: impl Fn(Place) -> bool) -> Option<Place> {
    /// The beginning of many names.
    const SHORT: usize = 5;
    if wrong.len() < SHORT {
        return None;
    }
    let mut longer = holder.places().filter(|&place| folds_to_more(place.key(), wrong) && is_open(place));
    longer.next().filter(|_| longer.next().is_none())
}

/// The place whose name a key is: in any case, with or without `_`, `-` and a prefix `APP_`, or by another name of a field.
pub(super) fn meaning(key: &str) -> Option<Place> {
    let mut room = [0; LONGEST];
    let name = folded(key, &mut room).filter(|name| !name.is_empty())?;
    let bare = name.strip_prefix(b"app");
    let is_meant = |key: &str| folds_to(key, name) || bare.is_some_and(|bare| folds_to(key, bare));
    let documented = OBJECTS.iter().enumerate().find_map(|(object, spec)| {
        if is_meant(spec.name) {
            return Some(Place::object(object));
        }
        let member = spec.fields.iter().position(|field| is_meant(field.key))?;
        Some(Place::member(object, member))
    });
    documented.or_else(|| Place::of_alias(name)).or_else(|| Place::of_alias(bare?))
}

impl Inputs<'_, '_> {
    /// Whether a place is empty: absent or blank.
    pub(super) fn is_open(self, place: Place) -> bool {
        if place.is_section() {
            let section = self.sections.and_then(|sections| sections.section(place));
            return section.is_none_or(Section::is_absent);
        }
        self.member(place).is_none_or(Member::is_open)
    }
}
