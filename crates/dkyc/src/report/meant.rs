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
    let exact = holder.places().find(|&place| is_name(place.key(), wrong) && is_open(place));
    exact
        .or_else(|| other_name(wrong, holder, is_open))
        .map(|place| (place, 0))
        .or_else(|| {
            let names = holder.places().map(|place| (place.key(), place));
            let nearest = suggest::nearest(wrong, names, is_open)?;
            Some((nearest.meant, nearest.errors))
        })
        .or_else(|| Some((longer(wrong, holder, is_open)?, usize::MAX)))
}

/// The field that a key means by another of its names, or the one with the same label, if the key is that of a field elsewhere:
/// `perPincode` in the communication address.
fn other_name(wrong: &[u8], holder: Holder, is_open: impl Fn(Place) -> bool) -> Option<Place> {
    let meant = meaning_of(wrong)?;
    let label = meant.field_spec()?.label;
    let is_meant =
        |place: &Place| place.field_spec().is_some_and(|field| field.label == label) && is_open(*place);
    holder.places().find(is_meant)
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
    meaning_of(folded(key, &mut room)?)
}

fn meaning_of(folded: &[u8]) -> Option<Place> {
    let documented = OBJECTS.iter().enumerate().find_map(|(object, spec)| {
        if is_name(spec.name, folded) {
            return Some(Place::object(object));
        }
        let member = spec.fields.iter().position(|field| is_name(field.key, folded))?;
        Some(Place::member(object, member))
    });
    documented.or_else(|| Place::of_alias(folded)).or_else(|| Place::of_alias(bare(folded)?))
}

/// Whether a folded key is this name, with or without a prefix.
fn is_name(name: &str, folded: &[u8]) -> bool {
    folds_to(name, folded) || bare(folded).is_some_and(|bare| folds_to(name, bare))
}

/// A folded key without the prefix that older forms of this upload have.
fn bare(folded: &[u8]) -> Option<&[u8]> {
    folded.strip_prefix(b"app")
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
