//! Tree → draft, as text is read into one.

use super::census::{Census, first};
use super::tree::{Member as TreeMember, Value};
use crate::json::string_of;
use crate::payload::draft::{Member, Object, PushUserData};
use crate::place::Place;
use crate::spec::named;

/// The draft of a payload whose shape was repaired, with what the rules of values look at.
pub(super) fn draft<'a>(payload: &[TreeMember<'a>], census: &Census) -> PushUserData<'a> {
    let mut draft = PushUserData::default();
    fill(&mut draft, Place::WHOLE, payload);
    let Some(Value::Array(_)) = first(payload, named::payload::data) else { return draft };
    let Some(sections) = draft.data.begin() else { return draft };
    for place in Place::sections() {
        if let Some(Value::Object(members)) = census.section(payload, place)
            && let Some(section) = sections.section_mut(place).and_then(|section| section.open())
        {
            fill(section, place, members);
        }
    }
    draft
}

fn fill<'a>(object: &mut dyn Object<'a>, place: Place, members: &[TreeMember<'a>]) {
    for member in members {
        if let Some(meaning) = member.meaning.filter(|meaning| meaning.is_exact() && !member.is_repetition)
            && meaning.place.owner() == place
            && let Some(slot) = meaning.place.member_index().and_then(|index| object.member_mut(index))
            && let Value::Written(json) = member.value
        {
            set(slot, json);
        }
    }
}

/// Puts the value of a field into its slot.
pub(super) fn set<'a>(slot: &mut dyn Member<'a>, json: &'a str) {
    if json == "null" {
        return;
    }
    if !json.starts_with('"') {
        return slot.set_json(json);
    }
    let text = string_of(json);
    match text.plain() {
        Some(plain) => slot.set_text(plain.into()),
        None if text.is_half() => slot.set_not_unicode(),
        None => slot.set_escaped(text),
    }
}
