//! Repairs of values: which are wrong, in the order of the specification, and what became of them.

use super::shape::Shape;
use super::tree::Value;
use super::value::{self, Given};
use crate::code::Code;
use crate::json::string_of;
use crate::options::Options;
use crate::order::sort_by;
use crate::payload::draft::PushUserData;
use crate::place::Place;
use crate::plausibility::{self, Inputs};
use crate::rule::Rule;
use crate::spec::named;

/// A repair of a value: where, its name, and the code that the value had.
pub(super) type ValueRepair = (Place, &'static str, Code);

/// Repairs the values of a payload. `draft` is what is in `shape`.
pub(super) fn repair(
    shape: &mut Shape<'_>,
    draft: &mut PushUserData<'_>,
    options: &Options,
) -> Vec<ValueRepair> {
    let mut repairs = Vec::new();
    // Whether there is nothing more to do at a place.
    let mut settled = [false; Place::COUNT];
    'again: loop {
        for (place, code) in wrong(draft, options) {
            if settled[place.number()] {
                continue;
            }
            let repaired = shape.value_mut(place).and_then(|value| repaired(place, code, value));
            let repaired = repaired.filter(|(_, text)| !breaks_house_rule(draft, place, code, text, options));
            let Some((steps, text)) = repaired else {
                settled[place.number()] = true;
                continue;
            };
            repairs.extend(steps.into_iter().map(|(name, code)| (place, name, code)));
            let concerns_others = concerns_others(place);
            if concerns_others && let Some(slot) = draft.field_mut(place) {
                slot.set_text(text.clone().into());
            }
            if let Some(value) = shape.value_mut(place) {
                *value = Value::Text(text);
            }
            shape.remove_repetitions();
            if concerns_others {
                continue 'again;
            }
            settled[place.number()] = true;
        }
        // In the order of the specification; those of one value in the order in which they were done.
        sort_by(&mut repairs, |one, other| one.0.cmp(&other.0));
        return repairs;
    }
}

/// Whether there may be more to do, here or at another place, after the value here was repaired.
fn concerns_others(place: Place) -> bool {
    let has_warnings = place.field_spec().is_some_and(|field| field.rule == Rule::Text);
    has_warnings || place == named::communication_address::comm_mobile_no_code
}

/// What is wrong and may be repairable, in the order of the specification. No value has both an error and a warning.
fn wrong(draft: &PushUserData<'_>, options: &Options) -> Vec<(Place, Code)> {
    let mut wrong = Vec::new();
    draft.all_violations(&mut |place, violation| wrong.push((place, violation.code())));
    if options.has_warnings() {
        plausibility::judge(Inputs::of(draft), None, &mut |row| {
            let code = row.reason.code();
            if options.severity_of(code).is_some() && value::is_repairable(code) {
                wrong.push((row.place, code));
            }
        });
    }
    sort_by(&mut wrong, |one, other| one.0.cmp(&other.0));
    wrong
}

/// Whether a value without an error would break a house rule that it keeps now. No repair makes a valid payload invalid.
#[cfg(feature = "house")]
fn breaks_house_rule(
    draft: &PushUserData<'_>,
    place: Place,
    code: Code,
    repaired: &str,
    options: &Options,
) -> bool {
    let Some(profile) = options.house().filter(|_| code.is_warning()) else { return false };
    let broken = |draft: &PushUserData<'_>| {
        let mut broken = Vec::new();
        profile.judge(Inputs::of(draft), Some(place), &mut |_, reason, _| broken.push(reason));
        broken
    };
    let mut trial = PushUserData::default();
    if let Some(slot) = trial.open_field(place) {
        slot.set_text(repaired.to_owned().into());
    }
    let before = broken(draft);
    broken(&trial).iter().any(|reason| !before.contains(reason))
}

#[cfg(not(feature = "house"))]
#[cfg_attr(false, mutants::skip)]
const fn breaks_house_rule(_: &PushUserData<'_>, _: Place, _: Code, _: &str, _: &Options) -> bool {
    false
}

fn repaired(place: Place, code: Code, value: &Value<'_>) -> Option<(Vec<value::Step>, String)> {
    let rule = place.field_spec()?.rule;
    if !rule.is_of_text() {
        return None;
    }
    match value {
        Value::Text(text) => value::repaired(rule, code, Given::Text(text)),
        Value::Written(json) if json.starts_with('"') => {
            value::repaired(rule, code, Given::Text(&string_of(json).text()))
        }
        Value::Written(json) => value::repaired(rule, code, Given::Json(json)),
        _ => None,
    }
}

/// Repairs one value of a draft, the only one in it that is looked at. `value` is what is there.
pub(super) fn repair_one(
    draft: &mut PushUserData<'_>,
    place: Place,
    value: Given<'_>,
    options: &Options,
) -> Option<String> {
    let rule = place.field_spec()?.rule;
    let mut text = None;
    loop {
        let found = wrong(draft, options).into_iter().find(|&(wrong, _)| wrong == place);
        let repaired = found.and_then(|(_, code)| {
            let given = text.as_deref().map_or(value, Given::Text);
            let repaired = value::repaired(rule, code, given)?;
            (!breaks_house_rule(draft, place, code, &repaired.1, options)).then_some(repaired)
        });
        let Some((_, repaired)) = repaired else { return text };
        draft.field_mut(place)?.set_text(repaired.clone().into());
        text = Some(repaired);
    }
}
