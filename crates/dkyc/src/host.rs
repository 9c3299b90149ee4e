//! What programs in other languages call by number. Unstable: for the packages of this project only.
//!
//! Sections and fields are numbered in the order of the specification. A number that stands for nothing is a mistake of the
//! program: the answer is `None`, never a report.

#[cfg(feature = "house")]
use serde::Serialize;

use crate::check::{self, report_on_payload, report_on_section, report_on_sections};
#[cfg(feature = "fix")]
use crate::fix;
pub use crate::json::JsonKind;
#[cfg(feature = "fix")]
use crate::json::string_of;
use crate::options::Options;
pub use crate::payload::object::{Given, ObjectDraft};
use crate::payload::object::{numbered, set};
use crate::place::{Place, Target};
#[cfg(feature = "house")]
pub use crate::profile::Matches;
#[cfg(feature = "house")]
use crate::profile::{FieldRules, Mistakes, Profile};
use crate::reason::Reason;
use crate::report::{Issue, Report};

/// Checks JSON text: 0 is a whole payload, 1 an object of the sections, 2 the first section.
#[must_use]
pub fn check(target: usize, json: &[u8], options: &Options) -> Option<Report> {
    Some(match target_of(target)? {
        Target::Payload | Target::Field => options.check(json),
        Target::Sections => options.check_sections(json),
        Target::Section(section) => check::section(Place::object(section.into()), json, options),
    })
}

/// An empty draft of such a target.
#[must_use]
pub fn draft<'a>(target: usize) -> Option<ObjectDraft<'a>> {
    target_of(target).map(ObjectDraft::new)
}

/// Checks what `fill` puts into an empty draft of such a target. When `fill` has no answer, neither is there a report.
///
/// The draft is made and dropped here: a crate that holds one compiles all its destructors once more.
#[must_use]
pub fn check_draft<'a>(
    target: usize,
    options: &Options,
    fill: &mut dyn FnMut(&mut ObjectDraft<'a>) -> Option<()>,
) -> Option<Option<Report>> {
    let mut draft = draft(target)?;
    Some(fill(&mut draft).map(|()| draft.report(options)))
}

/// Checks the value of a field.
#[must_use]
pub fn check_field(number: usize, value: Given<'_>, options: &Options) -> Option<Report> {
    let place = numbered(number)?;
    let kind = match value {
        Given::OtherType(kind) => Some(kind),
        _ => None,
    };
    check::field(place, kind, options, |member| set(member, value))
}

/// Repairs the value of a field, which is given as its JSON text: a number or `true`, too, may have only one right form.
#[cfg(feature = "fix")]
#[must_use]
pub fn fix_field(path: &str, json: &str, section: Option<&str>, options: &Options) -> Option<String> {
    if !json.starts_with('"') {
        return options.fix_value(path, fix::Given::Json(json), section);
    }
    let text = string_of(json);
    // Half of a surrogate pair is not repaired.
    if text.is_half() { None } else { options.fix_field(path, &text.text(), section) }
}

/// Takes a profile from JSON text. The engine of the host judges its patterns.
///
/// # Errors
/// Its mistakes, in the order of the text.
#[cfg(feature = "house")]
pub fn profile(json: &str, matches: Matches) -> Result<Profile, Mistakes> {
    Profile::of_host(json, matches)
}

/// Takes a profile from JSON text.
///
/// # Errors
/// Its mistakes, in the order of the text.
#[cfg(feature = "profile")]
pub fn profile_of_json(json: &str) -> Result<Profile, Mistakes> {
    Profile::of_json_text(json)
}

/// What a profile says of each field that it names, as a JSON array.
#[cfg(feature = "house")]
#[must_use]
pub fn narrowed_fields(profile: &Profile) -> String {
    #[derive(Serialize)]
    struct Narrowed<'p> {
        path: &'static str,
        mandatory: bool,
        #[serde(skip_serializing_if = "Option::is_none")]
        example: Option<&'p str>,
        house: &'p FieldRules,
    }
    let narrowed = profile.fields().map(|(field, house)| Narrowed {
        path: field.path,
        mandatory: field.mandatory || house.is_mandatory(),
        example: house.example(field),
        house,
    });
    serde_json::to_string(&narrowed.collect::<Vec<_>>()).unwrap_or_default()
}

impl ObjectDraft<'_> {
    /// What is wrong with it.
    #[must_use]
    pub fn report(&self, options: &Options) -> Report {
        let (draft, origin) = (&self.draft, &self.origin);
        let report = match (self.target, draft.data.get()) {
            (Target::Sections, Some(data)) => report_on_sections(data, Ok(true), origin, options),
            (Target::Section(section), Some(data)) => {
                report_on_section(Place::object(section.into()), data, Ok(true), origin, options)
            }
            _ => report_on_payload(draft, Ok(true), origin, options),
        };
        report.without_positions()
    }
}

/// The reasons by name: each has a sentence of its own, so they are finer than codes.
pub fn reasons() -> impl Iterator<Item = String> {
    Reason::ALL.iter().map(|reason| format!("{} {reason:?}", reason.code()))
}

/// The reason of an issue. `None` when it was read back from JSON.
#[must_use]
pub fn reason(issue: &Issue) -> Option<String> {
    issue.finding().map(|finding| format!("{} {:?}", issue.code(), finding.reason))
}

fn target_of(number: usize) -> Option<Target> {
    match number {
        0 => Some(Target::Payload),
        1 => Some(Target::Sections),
        section => Place::sections().nth(section - 2).map(Target::section),
    }
}

#[cfg(test)]
mod tests {
    use super::{Given, check, check_draft, check_field, draft};
    use crate::Options;
    use crate::spec::{FieldSpec, OBJECTS};

    #[test]
    fn what_is_not_in_the_table_has_no_report() {
        let options = Options::new();
        // The payload, the sections in one object, and each section.
        let targets = OBJECTS.len() + 1;
        assert!(check(targets - 1, b"{}", &options).is_some_and(|report| !report.is_valid()));
        for number in [targets, 255, 256, 257, usize::MAX] {
            assert!(check(number, b"{}", &options).is_none(), "{number}");
            assert!(draft(number).is_none(), "{number}");
            assert!(check_draft(number, &options, &mut |_| Some(())).is_none(), "{number}");
        }
        assert!(
            matches!(check_draft(0, &options, &mut |_| Some(())), Some(Some(report)) if !report.is_valid())
        );
        assert!(matches!(check_draft(0, &options, &mut |_| None), Some(None)));
        let fields = FieldSpec::all().count();
        assert!(check_field(fields - 1, Given::Nothing, &options).is_some());
        for number in [fields, 255, 256, usize::MAX] {
            assert!(check_field(number, Given::Nothing, &options).is_none(), "{number}");
        }
    }
}
