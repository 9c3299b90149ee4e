//! What was found → report: what is wrong with the draft, and what only the text shows, in the order of the specification,
//! each with its line and column.

use std::iter::{self, Peekable};
use std::vec::IntoIter;

use super::Report;
use super::finding::{Facts, Finding};
use super::issue::Issue;
use super::meant;
use super::shape::Shape;
use crate::code::{Code, Severity};
use crate::json::{Counter, JsonKind, SyntaxError, SyntaxReason};
use crate::options::Options;
use crate::order::in_order;
use crate::payload::{Origin, Repetition, UnknownKey, rank};
use crate::place::{Place, Target};
use crate::plausibility::{self, Inputs};
use crate::reason::Reason;
use crate::rule::Violation;
use crate::spec::named;

/// How many code points of a key a report shows.
const KEY_LENGTH: usize = 64;

/// What was found so far.
pub(crate) struct Findings<'o, 'a> {
    origin: &'o Origin<'a>,
    target: Target,
    options: &'o Options<'o>,
    counter: Counter<'o>,
    /// Repetitions that are not yet reported, in the order of the report.
    repetitions: Peekable<IntoIter<usize>>,
    /// How many typing errors away the wrong keys are that were found for missing ones.
    wrong_keys: Vec<(Place, usize)>,
    shape: Shape<'o>,
    /// What house rules found and is not yet reported, the last one first.
    #[cfg(feature = "house")]
    house: Vec<HouseFinding>,
    /// Whether implausible values have been looked for.
    is_judged: bool,
    report: Report,
}

/// An error by a house rule, or a warning that is an error by one.
#[cfg(feature = "house")]
struct HouseFinding {
    place: Place,
    reason: Reason,
    facts: Facts,
}

impl<'o, 'a> Findings<'o, 'a> {
    pub(crate) fn new(origin: &'o Origin<'a>, target: Target, options: &'o Options<'o>) -> Self {
        let Origin { text, skipped, plain, repetitions, .. } = origin;
        let order = in_order(repetitions.len(), &|one, other| {
            repetitions[one].rank().cmp(&repetitions[other].rank())
        });
        let (counter, repetitions) = (Counter::new(text, *skipped, plain), order.into_iter().peekable());
        Self {
            origin,
            target,
            options,
            counter,
            repetitions,
            wrong_keys: Vec::new(),
            shape: Shape::Usual,
            #[cfg(feature = "house")]
            house: Vec::new(),
            is_judged: false,
            report: Report::default(),
        }
    }

    /// Looks at a payload as a whole. To be called before anything is added.
    pub(crate) fn see(&mut self, inputs: Inputs<'_, 'a>) {
        self.shape = Shape::of(inputs, self.origin, self.options.limit());
    }

    /// Adds what is wrong with the draft. To be called in the order of the specification, before anything else is added.
    pub(crate) fn add_violation(&mut self, place: Place, violation: Violation) {
        #[cfg(feature = "house")]
        if !self.house.is_empty() {
            self.add_house_before(Some(place));
        }
        if self.repetitions.peek().is_some() {
            self.add_repetitions_before(Some(place));
        }
        let (start, element) = self.location(violation.reason, place);
        let Violation { reason, suggestion: meant, .. } = violation;
        let facts = match reason.code() {
            Code::NotAllowed => place.field_spec().map_or(Facts::None, Facts::Allowed),
            Code::Type => self.found_at(start),
            _ => Facts::None,
        };
        if place.owner() == Place::WHOLE {
            let (reason, key) = self.explained(reason, place, &facts);
            return self
                .add_error(|base| Finding { reason, place, element, key, meant, facts, ..base }, start);
        }
        self.add_error(|base| Finding { reason, place, element, meant, facts, ..base }, start);
    }

    /// What stands there instead of a value of the documented type.
    #[cold]
    fn found_at(&self, start: usize) -> Facts {
        self.origin.kind_at(start).map_or(Facts::None, Facts::Found)
    }

    /// Why a member of the payload is wrong, if its shape explains it, and the key that holds the payload.
    #[cold]
    fn explained(&self, reason: Reason, place: Place, facts: &Facts) -> (Reason, Option<Box<str>>) {
        let is_data = place == named::payload::data;
        let explained = match (self.shape, reason) {
            (Shape::Flat, Reason::Missing) if is_data => Reason::Flat,
            (Shape::OuterSections, Reason::Missing) if is_data => Reason::OuterSections,
            (Shape::InUnknown(_), Reason::Missing) if is_data => Reason::Wrapped,
            (Shape::InData | Shape::InUnknown(_), Reason::Missing) => Reason::InWrapped,
            (Shape::InData, Reason::NotArray) => Reason::PayloadInData,
            (_, Reason::NotArray) if matches!(facts, Facts::Found(JsonKind::Object)) => Reason::DataObject,
            _ => return (reason, None),
        };
        let key = match self.shape {
            Shape::InUnknown(wrapper) => Some(shown(&self.origin.key(wrapper).0).into()),
            Shape::InData => Some(named::payload::data.key().into()),
            _ => None,
        };
        (explained, key)
    }

    /// Adds where the text stops being JSON: the only error then.
    pub(crate) fn add_syntax(&mut self, root: Place, error: SyntaxError) {
        let reason = match error.reason {
            SyntaxReason::Nothing => Reason::NoJson,
            SyntaxReason::CutOff => Reason::CutOff,
            SyntaxReason::AfterEnd => Reason::AfterEnd,
            SyntaxReason::TooDeep => Reason::TooDeep,
            SyntaxReason::NotUtf8 => Reason::NotUtf8,
            SyntaxReason::LoneSurrogate => Reason::LoneSurrogate,
            SyntaxReason::ControlCharacter => Reason::ControlCharacter,
            SyntaxReason::Unexpected => Reason::UnexpectedCharacter,
            SyntaxReason::TrailingComma => Reason::TrailingComma,
            SyntaxReason::Comment => Reason::Comment,
            SyntaxReason::Quotes => Reason::Quotes,
            SyntaxReason::ForeignWord => Reason::ForeignWord,
            SyntaxReason::Backslash => Reason::Backslash,
            SyntaxReason::Markup => Reason::Markup,
            SyntaxReason::Compressed => Reason::Compressed,
            SyntaxReason::Utf16 => Reason::Utf16,
            SyntaxReason::FormEncoded => Reason::FormEncoded,
            SyntaxReason::ObjectAsText => Reason::ObjectAsText,
            SyntaxReason::Several => Reason::Several,
        };
        self.add_error(|base| Finding { reason, place: root, ..base }, error.offset);
    }

    /// Adds what only the text shows, repeated and unknown keys and wrong elements of `data`; and what is implausible.
    pub(crate) fn add_rest(&mut self, inputs: Inputs<'_, 'a>) {
        self.add_values(inputs);
        self.add_repetitions_before(None);
        let origin = self.origin;
        for unknown in &origin.unknown {
            self.add_unknown(unknown, inputs);
        }
    }

    /// Judges a payload by the house rules; with `only`, one field of it. To be called before anything is added.
    #[cfg(feature = "house")]
    pub(crate) fn apply_house(&mut self, inputs: Inputs<'_, '_>, only: Option<Place>) {
        let Some(profile) = self.options.house() else { return };
        let house = &mut self.house;
        profile.judge(inputs, only, &mut |place, reason, facts| {
            house.push(HouseFinding { place, reason, facts: Facts::House(facts) });
        });
        if profile.raises() {
            self.add_implausible(inputs);
        }
        self.house.sort_by_key(|finding| std::cmp::Reverse((finding.place, finding.reason.code())));
    }

    /// Adds what house rules found before a place; all that is left when there is none.
    #[cfg(feature = "house")]
    fn add_house_before(&mut self, place: Option<Place>) {
        let comes_first = |finding: &mut HouseFinding| place.is_none_or(|place| finding.place < place);
        while let Some(HouseFinding { place, reason, facts }) = self.house.pop_if(comes_first) {
            self.add_repetitions_before(Some(place));
            let (start, element) = self.location(reason, place);
            self.add_error(|base| Finding { reason, place, element, facts, ..base }, start);
        }
    }

    /// Adds what else there is to say of values: by the house rules, and what is implausible.
    pub(crate) fn add_values(&mut self, inputs: Inputs<'_, '_>) {
        #[cfg(feature = "house")]
        self.add_house_before(None);
        if !self.is_judged {
            self.add_implausible(inputs);
        }
    }

    /// Adds what is allowed and probably a mistake. What house rules make an error of it is noted for later.
    fn add_implausible(&mut self, inputs: Inputs<'_, '_>) {
        self.is_judged = true;
        if !self.options.has_warnings() {
            return;
        }
        let mut placeholders = inputs.placeholders().into_iter().peekable();
        plausibility::judge(inputs, self.options.day(), &mut |row| {
            let comes_first = |place: &Place| (*place, Code::Placeholder) < (row.place, row.reason.code());
            while let Some(place) = placeholders.next_if(comes_first) {
                self.add_doubt(Reason::SaysNothing, place, Facts::None);
            }
            self.add_doubt(row.reason, row.place, Facts::Row(row));
        });
        placeholders.for_each(|place| self.add_doubt(Reason::SaysNothing, place, Facts::None));
    }

    fn add_doubt(&mut self, reason: Reason, place: Place, facts: Facts) {
        match self.options.severity_of(reason.code()) {
            None => {}
            #[cfg(feature = "house")]
            Some(Severity::Error) => self.house.push(HouseFinding { place, reason, facts }),
            Some(_) => {
                let (start, element) = self.location(reason, place);
                let base = Finding::new(reason, place, self.target);
                self.add_warning(|| Finding { element, facts, ..base }, start);
            }
        }
    }

    /// Adds the repetitions that come before a place in the report; all that are left when there is none.
    fn add_repetitions_before(&mut self, place: Option<Place>) {
        let repetitions = &self.origin.repetitions;
        let comes_first = |index: &usize| place.is_none_or(|place| repetitions[*index].place < place);
        while let Some(index) = self.repetitions.next_if(comes_first) {
            let Repetition { reason, place, element, start } = repetitions[index];
            let is_in_element = reason == Reason::NotElement || is_in_element(place);
            let element = is_in_element.then_some(element);
            let facts = if reason == Reason::NotElement { self.found_at(start) } else { Facts::None };
            self.add_error(|base| Finding { reason, place, element, facts, ..base }, start);
        }
    }

    fn add_unknown(&mut self, unknown: &UnknownKey, inputs: Inputs<'_, 'a>) {
        let (key, start) = self.origin.key(unknown);
        let shown = shown(&key);
        let place = unknown.holder().place;
        let is_in_element = unknown.holder().is_element() || is_in_element(place);
        let element = is_in_element.then_some(unknown.holder().element);
        if unknown.is_repeated {
            let (reason, key) = (Reason::DuplicateUnknown, Some(shown.into()));
            return self.add_error(|base| Finding { reason, place, element, key, ..base }, start);
        }
        let meant = meant::place(&key, unknown, inputs);
        // A request to another endpoint has no other places.
        let has_home = meant.is_none() && !place.is_in_request();
        let home = if has_home { meant::meaning(&key) } else { None };
        let reason = match self.shape {
            _ if unknown.holder().is_element() => Reason::UnknownSection,
            Shape::Flat | Shape::OuterSections if place == Place::WHOLE && home.is_some() => {
                Reason::Misplaced
            }
            Shape::InUnknown(_) => Reason::Wrapper,
            _ => Reason::UnknownField,
        };
        #[cfg(feature = "house")]
        let reason = match self.options.house() {
            Some(profile) if profile.forbids_unknown => reason.as_house(),
            _ => reason,
        };
        let severity = if reason.code().is_warning() {
            self.options.severity_of(reason.code())
        } else {
            Some(Severity::Error)
        };
        if let Some(severity) = severity {
            let meant = meant.map(|(place, _)| place.key());
            let facts = home.map_or(Facts::None, |home| Facts::Home(home, inputs.is_open(home)));
            let key = Some(shown.into());
            if severity == Severity::Error {
                self.add_error(|base| Finding { reason, place, element, key, meant, facts, ..base }, start);
            } else {
                let base = Finding::new(reason, place, self.target);
                self.add_warning(|| Finding { element, key, meant, facts, ..base }, start);
            }
        }
        if let Some((place, distance)) = meant {
            self.name_wrong_key(place, shown, distance);
        }
    }

    /// Tells the error of a missing key which wrong key was found, unless one that comes nearer was.
    fn name_wrong_key(&mut self, missing: Place, key: &str, distance: usize) {
        let errors = &mut self.report.errors;
        let index = errors.partition_point(|error| {
            error.finding().is_some_and(|error| {
                error.unknown_key().is_none() && rank(error.reason, error.place) < (missing, 0)
            })
        });
        let Some(error) = errors.get_mut(index).and_then(Issue::finding_mut) else { return };
        if !error.reason.is_missing_member() || error.place != missing {
            return;
        }
        let nearest = self.wrong_keys.iter_mut().find(|(place, _)| *place == missing);
        match nearest {
            Some((_, nearest)) if *nearest <= distance => return,
            Some((_, nearest)) => *nearest = distance,
            None => self.wrong_keys.push((missing, distance)),
        }
        error.key = Some(key.into());
    }

    #[allow(clippy::inline_always, reason = "an issue that goes through memory takes twice as long")]
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    fn add_error(&mut self, complete: impl FnOnce(Finding) -> Finding, start: usize) {
        let errors = &mut self.report.errors;
        if errors.len() >= self.options.limit() {
            self.report.more.errors += 1;
            return;
        }
        let position = Some(self.counter.position(start));
        let (target, language) = (self.target, self.options.words());
        if errors.is_empty() {
            errors.reserve(24);
        }
        // `push` would make the issue elsewhere and move it.
        errors.extend(iter::once_with(|| {
            let base = Finding { position, language, ..Finding::new(Reason::Missing, Place::WHOLE, target) };
            Issue::from(complete(base))
        }));
    }

    fn add_warning(&mut self, finding: impl FnOnce() -> Finding, start: usize) {
        let warnings = &mut self.report.warnings;
        if warnings.len() >= self.options.limit() {
            self.report.more.warnings += 1;
            return;
        }
        let position = Some(self.counter.position(start));
        let language = self.options.words();
        warnings.push(Finding { position, language, ..finding() }.into());
    }

    /// The offset at which an issue is reported, and the element of `data` that it is in. Something missing is reported at the
    /// object or array that should hold it.
    #[allow(clippy::inline_always, reason = "as above")]
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    fn location(&self, reason: Reason, place: Place) -> (usize, Option<u32>) {
        let origin = self.origin;
        let is_missing = reason.code() == Code::Required || reason.is_missing_member();
        let object = &origin.objects[place.origin_index()];
        let element = is_in_element(place).then_some(object.element);
        match place.member_index() {
            Some(_) if is_missing && element.is_none() => (origin.start, None),
            Some(_) if is_missing => (object.start, element),
            Some(member) => (object.members[member], element),
            None if element.is_none() => (origin.start, None),
            None if self.target == Target::section(place) => (origin.start, element),
            None if !is_missing => (object.start, element),
            None if self.target == Target::Payload => (origin.start_of_data(), None),
            None => (origin.start, None),
        }
    }

    pub(crate) fn into_report(mut self) -> Report {
        self.report.more.errors += self.origin.only_counted();
        self.report
    }
}

/// Whether a place is in an element of `data`: a section, or in one.
fn is_in_element(place: Place) -> bool {
    place.is_in_section()
}

/// The part of a key that a report shows.
fn shown(key: &str) -> &str {
    key.char_indices().nth(KEY_LENGTH).and_then(|(end, _)| key.get(..end)).unwrap_or(key)
}
